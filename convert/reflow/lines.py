"""A text as the lines it was printed on, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

# What Unicode calls mandatory breaks (UAX #14: BK, CR, LF, NL); "\f" begins a new page as well.
# pdfium writes U+FFFE for a hyphen at a line end and leaves the line end out.
LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]|(?<=\ufffe)(?=[^\\s\ufffe])")

_BARE_SHARE = 12


class Line(NamedTuple):
    """One line of a text; all positions are code points of the whole text."""

    start: int
    """First code point of the line."""
    end: int
    """One past its last code point, line end not included."""
    stop: int
    """Start of the next line: the line end is between `end` and here."""
    page: int
    """Number of the page, from 0; a form feed ends a page, as does a bare LF among many CR LF."""
    text: str
    """The raw line, without its line end."""


def split_lines(text: str) -> tuple[Line, ...]:
    """All lines of `text`, blank ones too; none for an empty text, none after a final line end."""
    out: list[Line] = []
    start = page = 0
    page_end = "\n" if _has_bare_page_ends(text) else "\f"
    for match in LINE_END.finditer(text):
        end, stop = match.span()
        out.append(Line(start, end, stop, page, text[start:end]))
        page += match[0] in ("\f", page_end)
        start = stop
    if start < len(text):
        out.append(Line(start, len(text), len(text), page, text[start:]))
    return tuple(out)


def _has_bare_page_ends(text: str) -> bool:
    """Whether lines end in CR LF and, seldom, in LF: pdfium's lines in pages that somebody joined."""
    if "\r" not in text or "\f" in text:
        return False
    both = text.count("\r\n")
    bare = text.count("\n") - both
    return 0 < bare * _BARE_SHARE <= both
