"""A text as the lines it was printed on, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
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


class Lines(NamedTuple):
    """All lines of a text, blank ones too; each list has an item a line."""

    raw: list[str]
    """The lines with their line ends."""
    starts: list[int]
    """First code point of each."""
    stops: list[int]
    """One past the last of each, line end included."""
    pages: list[int]
    """Number of each line's page, as in `Line`."""

    def text(self, i: int) -> str:
        """Line `i` without its line end."""
        return _without_end(self.raw[i])


def cut_lines(text: str) -> Lines:
    """The lines of `text`; none for an empty text, none after a final line end."""
    raw = raw_lines(text, ends=True)
    stops = list(accumulate(map(len, raw)))
    if not raw:
        return Lines([], [], [], [])
    pages = [0] * len(raw)
    if _has_bare_page_ends(text):
        turns = [line[-1] == "\f" or (line[-1] == "\n" and line[-2:] != "\r\n") for line in raw]
        pages = list(accumulate(turns[:-1], initial=0))
    elif "\f" in text:
        pages = _pages(text, stops)
    return Lines(raw, [0, *stops[:-1]], stops, pages)


def _pages(text: str, stops: Sequence[int]) -> list[int]:
    """The page of each line, where form feeds alone end pages; `stops`: one past the last of each."""
    ends = accumulate([len(page) + 1 for page in text.split("\f")[:-1]])
    firsts = [0, *[bisect_left(stops, end) + 1 for end in ends], len(stops)]
    return [page for page, (one, two) in enumerate(pairwise(firsts)) for _ in range(one, two)]


def split_lines(text: str) -> tuple[Line, ...]:
    """The same, a value for each line."""
    raw, starts, stops, pages = cut_lines(text)
    bare = map(_without_end, raw)
    return tuple(
        Line(start, start + len(line), stop, page, line)
        for line, start, stop, page in zip(bare, starts, stops, pages, strict=False)
    )


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
