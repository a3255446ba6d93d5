"""What signs a text is made of, told by the few of them that are not printable ASCII."""

from __future__ import annotations

import re

from convert.reflow.fragments import may_be_loose
from convert.reflow.joints import may_need_care
from convert.reflow.mending import has_ligatures
from convert.value import Value

_ORDINARY = bytes([*range(0x20, 0x7F), *b"\n\r\f"])
# Signs that take two columns, or are written without spaces between words.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\U00020000-\U0003ffff]"
)
_GLUED = re.compile(f"[—\u0e00-\u0eff\u1780-\u17ff{_WIDE.pattern[1:-1]}]")
# Printable signs, no white space among them, that NFC leaves as they are and next to any other.
_TIDY = re.compile(
    "[\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u04ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u3001-\u3029\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uff01-\uff60]*"
)


class Glance(Value, frozen=True):
    """What is asked of a whole text again and again."""

    odd: str
    """Its signs that are neither printable ASCII nor line ends, in order."""
    quoted: bool
    """Whether it has straight quotation marks."""
    doubled: bool
    """Whether plain spaces follow each other."""
    wide: bool
    """Whether there are signs that take two columns, or are written without spaces."""
    tidy: bool
    """Whether a part of it within a line is clean text, but for spaces at its ends and several in a row."""
    loose: bool
    """Whether letters or marks may stand alone, as `fragments` has it."""
    glued: bool
    """Whether signs are in it that may stand together with others over a line end, without a space."""
    careful: bool
    """Whether there are signs that joining lines has to be careful of, or ligatures."""


def glance(text: str) -> Glance:
    """Look at a text."""
    coded = text.encode("utf-8", "surrogatepass")
    odd = coded.translate(None, _ORDINARY).decode("utf-8", "surrogatepass")
    tidy = _TIDY.fullmatch(odd) is not None
    return Glance(
        odd,
        '"' in text,
        "  " in text,
        _WIDE.search(odd) is not None,
        tidy,
        not tidy or may_be_loose(coded),
        _GLUED.search(odd) is not None,
        may_need_care(odd) or has_ligatures(odd),
    )
