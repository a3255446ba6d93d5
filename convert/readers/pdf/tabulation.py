"""Tables as units: the cells by their tags, or by their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from convert.blocks import Cell, Table
from convert.clean import clean
from convert.draft import Held
from convert.newsroom.layout import Piece
from convert.readers.pdf.glyphs import CellPlace
from convert.readers.pdf.layers import Row
from convert.readers.pdf.manner import all_bold
from convert.readers.pdf.tables import edges_of
from convert.units import Unit


class _Cell(NamedTuple):
    row: int
    column: int
    lines: tuple[Row, ...]
    header: bool


def make_table(text: str, rows: Sequence[Row]) -> Unit:
    """A table of some lines; `text` is that of the layer."""
    cells = _told(rows) or _placed(rows)
    count = 1 + max(cell.column for cell in cells)
    held: dict[tuple[int, int], Held] = {}
    table = [[Cell(text="")] * count for _ in range(1 + max(cell.row for cell in cells))]
    for cell in cells:
        starts = [line.start for line in cell.lines]
        stops = [*(line.end + 1 for line in cell.lines[:-1]), cell.lines[-1].end]
        spans = tuple(zip(starts, stops, strict=True))
        words = clean("".join(text[start:stop] for start, stop in spans))
        if words and not table[cell.row][cell.column].text:
            table[cell.row][cell.column] = Cell(text=words, header=cell.header)
            held[cell.row, cell.column] = Held("pdf-cell", spans, ("clean/1",))
    parts = {f"/rows/{row}/{column}": held[row, column] for row, column in sorted(held)}
    whole = Held("pdf-table", tuple((row.start, row.end) for row in rows))
    plain = "\n".join(cell.text for level in table for cell in level)
    return Unit(Piece("other", plain), whole, Table(rows=tuple(map(tuple, table))), parts)


def _told(rows: Sequence[Row]) -> list[_Cell]:
    """The cells that tags name, of one line or several."""
    found: dict[CellPlace, list[Row]] = {}
    for row in rows:
        if row.line.tag and row.line.tag.cell:
            found.setdefault(row.line.tag.cell, []).append(row)
    first = min((place.row for place in found), default=0)
    return [
        _Cell(place.row - first, place.column, tuple(lines), place.header) for place, lines in found.items()
    ]


def _placed(rows: Sequence[Row]) -> list[_Cell]:
    """Cells that stand on common baselines, each in the column whose edge is nearest."""
    levels: list[list[Row]] = []
    for row in rows:
        if levels and abs(levels[-1][-1].line.base - row.line.base) <= 0.3 * row.line.size:
            levels[-1].append(row)
        else:
            levels.append([row])
    edges = edges_of([tuple(level) for level in levels])
    return [
        _Cell(number, _nearest(edges, row.line.left), (row,), not number and all_bold(row))
        for number, level in enumerate(levels)
        for row in level
    ]


def _nearest(edges: Sequence[float], left: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - left))
