"""Plain tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_WIDTH = 60


def short(text: str) -> str:
    """`text`, cut with an ellipsis where it is longer than a column is wide."""
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1].rstrip() + "…"


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table whose first row is its head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
