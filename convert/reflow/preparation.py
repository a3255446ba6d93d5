"""What is known of a text before any of its line ends is judged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from convert.reflow import columns, dropcaps, fragments
from convert.reflow.bullets import Bullet, find_bullets
from convert.reflow.furniture import Reason, find_furniture
from convert.reflow.glance import glance
from convert.reflow.layout import Layout, read_layout
from convert.reflow.lines import Lines, cut_lines
from convert.reflow.opening import Front, Opening, find_fronts, read_opening
from convert.reflow.rows import Row, has_text, read_rows
from convert.reflow.table import Table, tabulate


class Dropped(NamedTuple):
    """A range that belongs to the page and not to the text."""

    start: int
    end: int
    reason: Reason
    line: int
    """Index of its line."""


class Prepared(NamedTuple):
    """The rows of a text in reading order, without furniture, and its ways."""

    rows: tuple[Row, ...]
    table: Table
    """The same, a list a fact, and what lies between them."""
    bullets: Mapping[int, Bullet]
    """The rows that begin list items."""
    layout: Layout
    opening: Opening
    dropped: tuple[Dropped, ...]

    def marked(self) -> set[int]:
        """The rows at whose ends the head of the article tells, or before which a list item begins."""
        return self.opening.rows() | {row - 1 for row in self.bullets}


def prepare(text: str) -> Prepared:
    """Read the rows of `text` and put them in order; all positions are code points of it."""
    seen = glance(text)
    lines = cut_lines(text)
    known: dict[str, Front | None] = {}
    rows, dropped = _kept_rows(lines, known, wide=seen.wide)
    rows = columns.take_apart(rows, lines)
    rows = fragments.glue(rows, text)
    rows = dropcaps.attach(rows, find_fronts(rows, known), text)
    opening = read_opening(rows, known)
    if opening.overline:
        dropped.append(_dropped(rows[0], "running-head"))
        rows = rows[1:]
        opening = read_opening(rows, known)
    table = tabulate(
        rows, frozenset([item.line for item in dropped if item.reason != "invisible"]), seen
    )
    bullets = find_bullets(table)
    return Prepared(tuple(rows), table, bullets, read_layout(table, bullets), opening, tuple(sorted(dropped)))


def _kept_rows(
    lines: Lines, known: dict[str, Front | None], *, wide: bool
) -> tuple[list[Row], list[Dropped]]:
    """The rows that carry text, and what is dropped."""
    rows = read_rows(lines, wide=wide)
    empty = [row for row in rows if not row.text[0].isalnum() and not has_text(row.text)]
    dropped = [_dropped(row, "invisible") for row in empty]
    if empty:
        gone = {row.line for row in empty}
        rows = [row for row in rows if row.line not in gone]
    furniture = find_furniture(rows, find_fronts(rows, known))
    dropped += [_dropped(rows[i], why) for i, why in furniture.items()]
    return [row for i, row in enumerate(rows) if i not in furniture], dropped


def _dropped(row: Row, reason: Reason) -> Dropped:
    return Dropped(row.start, row.end, reason, row.line)
