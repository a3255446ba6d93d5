"""Words that a program read in pieces ("T outes"), and marks it set apart ("Monday , he")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from convert.reflow.rows import Rows
from convert.reflow.scripts import fold

_TOKEN = re.compile(r"[^\W\d_]+")
# No language we know writes a space before a comma or a full stop.
_LOOSE_MARK = re.compile(r"(?<=[^\W_]) {1,2}(?=[,.](?:[\s\"'”’»)]|$))")
# A consonant that is no word by itself, before or behind the rest of its word.
_ALONE = "bcdfghjlmnpqrtxBCDFGHJLMNPQRTVWX"
_LONE = re.compile(rf" [{_ALONE}](?= |$)|^[{_ALONE}] ")
_BEFORE = re.compile(rf"(?<![\w'’.-])([{_ALONE}]) ([^\W\d_A-Z]{{2,40}})")
_BEHIND = re.compile(rf"(?<![\w'’.-])([^\W\d_]{{2,40}}) ([{_ALONE}])(?![\w'’.-])")


def _kinds() -> bytes:
    """For each byte its kind: a space or line end, such a consonant, a loose mark or the rest."""
    kinds = {**dict.fromkeys(_ALONE, "b"), **dict.fromkeys(",.", ","), **dict.fromkeys(" \n\r\f", " ")}
    return "".join([kinds.get(sign, "-") for sign in map(chr, range(256))]).encode()


_KINDS = _kinds()
_LOOSE = re.compile(b" ,| b(?= )")


def may_be_loose(coded: bytes) -> bool:
    """Whether such a letter or mark may stand alone in a text, at a quick look at the kinds of its signs.

    `coded`: the text in UTF-8; it has no white space but spaces and line ends.
    """
    kinds = b" %b " % coded.translate(_KINDS)
    return b" b " in kinds or b" ," in kinds


def glue(rows: Rows, text: str) -> Rows:
    """The rows without those spaces; a word is put together only if `text` has it whole as well."""
    texts = rows.text
    found = {i: spaces for i in _loose_lines(texts) if (spaces := _spaces(texts[i]))}
    if not found:
        return rows
    words = _known({word for spaces in found.values() for _, _, word in spaces if word}, text)
    out, glued = list(texts), list(rows.glued)
    for i, spaces in found.items():
        out[i], glued[i] = _glued(
            texts[i], rows.start[i], [space for space in sorted(spaces) if not space[2] or space[2] in words]
        )
    return rows._replace(text=out, glued=glued)


def _loose_lines(texts: Sequence[str]) -> list[int]:
    """The lines in which such a letter or mark may stand alone; what is not Latin-1 is neither."""
    joined = "\n".join(texts)
    kinds = b" %b " % joined.encode("latin-1", "replace").translate(_KINDS)
    found = [place.start() for place in _LOOSE.finditer(kinds)]
    ends = list(accumulate([len(text) + 1 for text in texts])) if found else []
    return sorted({bisect_right(ends, at) for at in found})


def _known(words: set[str], text: str) -> set[str]:
    """Those of some words that a text has; few of them are so much as a part of it."""
    folded = fold(text) if words else ""
    within = {word for word in words if word in folded}
    return within & set(_TOKEN.findall(folded)) if within else within


def _spaces(text: str) -> list[tuple[int, int, str]]:
    """Start and end of each space in question, and the word it would make; none for a mark."""
    out = []
    if " ," in text or " ." in text:
        out = [(mark.start(), mark.end(), "") for mark in _LOOSE_MARK.finditer(text)]
    for pattern in (_BEFORE, _BEHIND) if _LONE.search(text) else ():
        for split in pattern.finditer(text):
            out.append((split.end(1), split.end(1) + 1, (split[1] + split[2]).casefold()))
    return out


def _glued(text: str, begin: int, spaces: Sequence[tuple[int, int, str]]) -> tuple[str, tuple[int, ...]]:
    """A line that stands at `begin` without some spaces, and where they stood."""
    parts, at = [], 0
    for start, end, _ in spaces:
        if start < at:
            continue
        parts.append(text[at:start])
        at = end
    return "".join((*parts, text[at:])), tuple([begin + start for start, *_ in spaces])
