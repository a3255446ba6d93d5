"""What clean text is, and the one way to it.

Clean text is Unicode NFC with one plain space between words, no soft hyphens, no
zero-width or control characters, and no characters that XML 1.0 forbids.  The
writer's own quotes and dashes stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Soft hyphen, combining grapheme joiner, zero-width space, marks and isolates of
# direction, word joiner and its invisible kin, byte order mark, the interlinear
# anchors, C0 and C1 controls that are not white space, noncharacters.
_NEVER = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]"
)
# The joiners spell words in Persian and the Indic scripts and build emoji, but say
# nothing after a Latin letter, a space or at the start.
_IDLE_JOINERS = re.compile("(?<![\u0300-\U0010ffff])[\u200c\u200d]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_GRAPHEME_JOINER = "\u034f"
"""The only one of those that Unicode counts among the printable characters."""
_WINDOW = 16

WHITE_SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""All characters that `str.isspace` calls white space."""


def clean(text: str) -> str:
    """Return `text` as clean text; a second pass changes nothing."""
    words = text.strip()
    printable = words.isprintable()
    # No white space but the plain space is printable, so such text lacks clean spaces only if it shows here.
    if not printable or "  " in words:
        words = " ".join(words.split())
        printable = words.isprintable()
    if printable and _GRAPHEME_JOINER not in words:
        return words if words.isascii() else unicodedata.normalize("NFC", words)
    return " ".join(_scrub(text).split())


def _scrub(text: str) -> str:
    """Everything `clean` does but the white space."""
    if not "".join(text.split()).isprintable() or _GRAPHEME_JOINER in text:
        text = _IDLE_JOINERS.sub("", _NEVER.sub("", text))
        text = _SURROGATES.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


def clean_runs(runs: Iterable[str]) -> tuple[str, list[int]]:
    """Clean the joined `runs`; also give where each run starts in the result.

    The list has one entry more than there are runs: the length of the result.  Marks
    are laid over clean text with this.  Where a run starts with a character that
    composes with the one before it, the border moves behind it.
    """
    pieces = list(runs)
    tidy = _is_tidy("".join(pieces))
    if not tidy:
        _move_composing(pieces)
    out: list[str] = []
    starts: list[int] = []
    length, gap = 0, False
    for piece in pieces:
        scrubbed = piece if tidy else _scrub(piece)
        words = scrubbed.split()
        gap = gap or scrubbed[:1].isspace()
        starts.append(length + (1 if gap and length and words else 0))
        if not words:
            continue
        text = (" " if gap and length else "") + " ".join(words)
        out.append(text)
        length += len(text)
        gap = scrubbed[-1:].isspace()
    starts.append(length)
    return "".join(out), [min(start, length) for start in starts]


def _is_tidy(text: str) -> bool:
    """Whether `text` is clean but for its white space; then so is each part of it, and no two compose."""
    printable = "".join(text.split()).isprintable() and _GRAPHEME_JOINER not in text
    return printable and (text.isascii() or unicodedata.is_normalized("NFC", text))


def _move_composing(pieces: list[str]) -> None:
    """Move what composes with the run before it into that run."""
    for i in range(1, len(pieces)):
        before, here = pieces[i - 1], pieces[i]
        taken = 0
        while taken < len(here):
            tail = (before[-_WINDOW:] + here[max(0, taken - _WINDOW) : taken])[-_WINDOW:]
            if not _composes(tail, here[taken : taken + _WINDOW]):
                break
            taken += 1
        if taken:
            pieces[i - 1], pieces[i] = before + here[:taken], here[taken:]


def _composes(tail: str, head: str) -> bool:
    return not head.isascii() and _scrub(tail + head) != _scrub(tail) + _scrub(head)
