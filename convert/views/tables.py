"""Plain tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from unicodedata import combining, east_asian_width

WIDTH = 60
"""How many columns of a terminal a cell of running words may take."""


def short(text: str, most: int = WIDTH) -> str:
    """`text`, cut with an ellipsis where it is wider than `most` columns."""
    text = " ".join(text.split())
    if width(text) <= most:
        return text
    fits = sum(1 for wide in accumulate(map(_columns, text[:most])) if wide < most)
    return text[:fits].rstrip() + "…"


def width(text: str) -> int:
    """How many columns of a terminal a text takes: Chinese or Japanese characters take two each."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def table(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> Iterator[str]:
    """The lines of a table whose first row is its head; the columns in `right` are numbers."""
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            _padded(cell, wide, n in right) for n, (cell, wide) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _padded(cell: str, wide: int, right: bool) -> str:
    space = " " * (wide - width(cell))
    return space + cell if right else cell + space


def _columns(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
