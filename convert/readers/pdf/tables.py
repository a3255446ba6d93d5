"""Tables: short pieces of text on common baselines, drawn one after the other, in columns of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from convert.readers.pdf.layers import Row

_LEVEL = 0.3  # font sizes: how far apart baselines of one row may be
_STEP = 3.2  # font sizes, the most from row to row
_LEAST_ROWS = 3
_LONGEST = 30  # characters of a cell, on average
_EDGE = 8.0  # points by which the left edges of a column's cells may differ
_MOST_ROWS = 500
_LEAST_TAGGED, _MOST_CELLS = 2, 10_000  # rows and columns; places for cells, empty ones too
_LONGEST_TAGGED = 80  # characters of a tagged cell, on average: longer ones lay out a page

Cells = tuple[Row, ...]


def find_tables(rows: Sequence[Row]) -> list[tuple[Cells, ...]]:
    """The tables among lines in the order in which they are drawn, each as its rows of cells.

    A table has three rows or more of two cells or more, short ones that begin where
    others above begin.  Columns of running text that are drawn line by line are longer.
    """
    found: list[tuple[Cells, ...]] = []
    current: list[Cells] = []
    for cells in _levels(rows):
        if current and not _goes_on(current[-1], cells):
            found += _kept(current)
            current = []
        if len(cells) > 1 or current:
            current.append(cells)
    return found + _kept(current)


def tagged_tables(rows: Sequence[Row]) -> list[tuple[Cells, ...]]:
    """The tables that a file's tags name, each line by itself.

    A table has two rows and two columns or more, and short cells: pages are laid out in
    tables, too.
    """
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row.line.tag and row.line.tag.cell:
            found.setdefault(row.line.tag.cell.table, []).append(row)
    return [tuple((row,) for row in table) for table in found.values() if _is_table(table)]


def _is_table(rows: Sequence[Row]) -> bool:
    cells = {row.line.tag.cell[1:3] for row in rows if row.line.tag and row.line.tag.cell}
    levels, columns = {row for row, _ in cells}, {column for _, column in cells}
    room = (max(levels) - min(levels) + 1) * (max(columns) + 1)
    if min(len(levels), len(columns)) < _LEAST_TAGGED or room > _MOST_CELLS:
        return False
    return sum(len(row.line.text) for row in rows) <= _LONGEST_TAGGED * len(cells)


def edges_of(table: Sequence[Cells]) -> list[float]:
    """The left edges of a table's columns: those of its row with the most cells."""
    return [cell.line.left for cell in max(table, key=len)]


def _levels(rows: Sequence[Row]) -> Iterator[Cells]:
    """Lines drawn one after the other from left to right on one baseline."""
    current: list[Row] = []
    for row in rows:
        if current and not _is_beside(current[-1], row):
            yield tuple(current)
            current = []
        current.append(row)
    if current:
        yield tuple(current)


def _is_beside(a: Row, b: Row) -> bool:
    level = abs(a.line.base - b.line.base) <= _LEVEL * a.line.size
    return a.line.page == b.line.page and level and b.line.left > a.line.right


def _goes_on(above: Cells, below: Cells) -> bool:
    """Whether a row of cells belongs to the table of the row above: all its cells begin at known edges."""
    one, two = above[0].line, below[0].line
    if one.page != two.page or not 0 < two.base - one.base <= _STEP * one.size or len(below) < 2:
        return False
    edges = [cell.line.left for cell in above]
    rights = [cell.line.right for cell in above]
    return all(_is_known(cell, edges, rights) for cell in below) or all(
        _is_known(cell, [c.line.left for c in below], [c.line.right for c in below]) for cell in above
    )


def _is_known(cell: Row, lefts: Sequence[float], rights: Sequence[float]) -> bool:
    """Whether a cell is flush with another on the left or, as numbers are, on the right."""
    left = any(abs(cell.line.left - edge) <= _EDGE for edge in lefts)
    return left or any(abs(cell.line.right - edge) <= _EDGE for edge in rights)


def _kept(table: Sequence[Cells]) -> list[tuple[Cells, ...]]:
    lengths = [len(cell.line.text) for cells in table for cell in cells]
    is_table = _LEAST_ROWS <= len(table) <= _MOST_ROWS and sum(lengths) <= _LONGEST * len(lengths)
    return [tuple(table)] if is_table else []
