"""A text as the lines it was printed on, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

# What Unicode calls mandatory breaks (UAX #14: BK, CR, LF, NL); "\f" begins a new page as well.
# pdfium writes U+FFFE for a hyphen at a line end and leaves the line end out.
LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]|(?<=\ufffe)(?=[^\\s\ufffe])")

_BARE_SHARE = 12
# What `str.splitlines` knows as line ends and Unicode's rules for breaking lines do not, and the reverse.
_UNLIKE = "\x1c\x1d\x1e\ufffe"


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
    paged = page_end == "\n" or "\f" in text
    for raw in raw_lines(text, ends=True):
        line = _without_end(raw)
        stop = start + len(raw)
        out.append(Line(start, start + len(line), stop, page, line))
        if paged:
            page += raw[len(line) :] in ("\f", page_end)
        start = stop
    return tuple(out)


def raw_lines(text: str, *, ends: bool = False) -> list[str]:
    """The lines of `text`, parted as `LINE_END` has it, with their line ends or without."""
    if not any(char in text for char in _UNLIKE):
        return text.splitlines(ends)
    stops = [match.span() for match in LINE_END.finditer(text)]
    starts = (0, *(stop for _, stop in stops))
    lines = [text[start : stop if ends else end] for start, (end, stop) in zip(starts, stops, strict=False)]
    return [*lines, text[starts[-1] :]] if starts[-1] < len(text) else lines


def _without_end(raw: str) -> str:
    if raw[-1] in "\n\f":
        return raw[:-2] if raw.endswith("\r\n") else raw[:-1]
    return raw[:-1] if LINE_END.fullmatch(raw[-1]) else raw


def _has_bare_page_ends(text: str) -> bool:
    """Whether lines end in CR LF and, seldom, in LF: pdfium's lines in pages that somebody joined."""
    if "\r" not in text or "\f" in text:
        return False
    both = text.count("\r\n")
    bare = text.count("\n") - both
    return 0 < bare * _BARE_SHARE <= both
