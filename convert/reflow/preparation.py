"""What is known of a text before any of its line ends is judged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from convert.newsroom.fronts import Said
from convert.reflow import columns, dropcaps, fragments
from convert.reflow.bullets import Bullet, find_bullets
from convert.reflow.furniture import Reason, find_furniture
from convert.reflow.glance import Glance, glance
from convert.reflow.layout import Layout, read_layout
from convert.reflow.lines import Lines, cut_lines
from convert.reflow.opening import Opening, find_fronts, read_opening
from convert.reflow.rows import Rows, has_text, read_rows
from convert.reflow.table import Table, tabulate
from convert.value import Value


class Dropped(NamedTuple):
    """A range that belongs to the page and not to the text."""

    start: int
    end: int
    reason: Reason
    line: int
    """Index of its line."""


class Prepared(Value, frozen=True):
    """A text whose rows are in reading order, without furniture, and its ways."""

    table: Table
    """The rows, and what lies between them."""
    bullets: Mapping[int, Bullet]
    """The rows that begin list items."""
    layout: Layout
    opening: Opening
    said: Mapping[str, Said]
    """What lines near the top say of the author and the date, by their words."""
    dropped: tuple[Dropped, ...]

    def marked(self) -> set[int]:
        """The rows at whose ends the head of the article tells, or before which a list item begins."""
        return self.opening.rows() | {row - 1 for row in self.bullets}


def prepare(text: str) -> Prepared:
    """Read the rows of `text` and put them in order; all positions are code points of it."""
    seen = glance(text)
    lines = cut_lines(text)
    said: dict[str, Said] = {}
    rows, dropped = _kept_rows(lines, said, seen)
    rows = columns.take_apart(rows, lines) if seen.doubled else columns.numbered(rows)
    rows = fragments.glue(rows, text) if seen.loose else rows
    rows = dropcaps.attach(rows, find_fronts(rows, said), text, gaps=seen.doubled or not seen.tidy)
    opening = read_opening(rows, said)
    if opening.overline:
        dropped.append(_dropped(rows, 0, "running-head"))
        rows = rows.below(1)
        opening = read_opening(rows, said)
    table = tabulate(rows, frozenset([item.line for item in dropped if item.reason != "invisible"]), seen)
    bullets = find_bullets(table)
    return Prepared(table, bullets, read_layout(table, bullets), opening, said, tuple(sorted(dropped)))


def _kept_rows(lines: Lines, said: dict[str, Said], seen: Glance) -> tuple[Rows, list[Dropped]]:
    """The rows that carry text, and what is dropped."""
    rows = read_rows(lines, wide=seen.wide)
    empty = []
    if not seen.tidy:
        empty = [i for i, text in enumerate(rows.text) if not text[0].isalnum() and not has_text(text)]
    dropped = [_dropped(rows, i, "invisible") for i in empty]
    if empty:
        rows = rows.without(empty)
    furniture = find_furniture(rows, find_fronts(rows, said))
    dropped += [_dropped(rows, i, why) for i, why in furniture.items()]
    return rows.without(furniture) if furniture else rows, dropped


def _dropped(rows: Rows, i: int, reason: Reason) -> Dropped:
    return Dropped(rows.start[i], rows.end[i], reason, rows.line[i])
