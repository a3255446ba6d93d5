"""Columns printed side by side, as `pdftotext -layout` leaves them: taken apart at their gutter.

The gutter shows as a column of characters in which right-hand text begins on many lines
of a page, always behind blanks.  What crosses it (a headline) spans the columns; between
two such lines the columns are read from left to right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import mode
from typing import NamedTuple

from convert.reflow.lines import Line
from convert.reflow.rows import Row, ending, lower, width

_RESUMES = re.compile(r"(?<=  )(?=[^\s])")
_LEAST_ROWS = 8
_LEAST_HITS = 4
_LEAST_SHARE = 0.2
_LEAST_BOTH = 0.15
_NARROWEST = 18
_DEEPEST_INDENT = 10
_MOST_COLUMNS = 6
_MOST_CROSSINGS = 0.3


class _Cell(NamedTuple):
    """What one line has in one column; a line that crosses the gutter is in none."""

    row: Row
    column: int | None


def take_apart(rows: Sequence[Row], lines: Sequence[Line]) -> list[Row]:
    """The rows in reading order; those with text in several columns are cut.

    Each run of rows in one column gets a page number of its own, in order, so that its
    width and margin are its own.
    """
    out: list[Row] = []
    page = -1
    for _, group in groupby(rows, key=lambda row: row.page):
        members = list(group)
        edges = _edges(members, lines)
        runs = _runs(members, lines, edges) if edges else [members]
        for run in runs:
            page += 1
            out += [row._replace(page=page) for row in run]
    return out


def _edges(rows: Sequence[Row], lines: Sequence[Line]) -> list[int]:
    """Where the columns behind the first begin, if the page has columns side by side."""
    if len(rows) < _LEAST_ROWS or sum("  " in row.text for row in rows) < _LEAST_BOTH * len(rows):
        return []
    texts = [lines[row.line].text for row in rows]
    begins: Counter[int] = Counter()
    for text in texts:
        if "\t" not in text:
            begins.update(found.start() for found in _RESUMES.finditer(text) if found.start() >= _NARROWEST)
    edges: list[int] = []
    for cluster in _clusters(begins):
        hits = sum(begins[x] for x in cluster)
        top = max(begins[x] for x in cluster)
        if hits < max(_LEAST_HITS, _LEAST_SHARE * len(rows)):
            continue
        edge = next(x for x in cluster if begins[x] > 1 and begins[x] >= 0.1 * top)
        if edge - (edges[-1] if edges else 0) >= _NARROWEST and _is_gutter(texts, edge):
            edges.append(edge)
    return edges[: _MOST_COLUMNS - 1]


def _clusters(begins: Counter[int]) -> Iterator[list[int]]:
    """The places that are no further apart than an indent is deep, and hit more than once."""
    cluster: list[int] = []
    for x in sorted(x for x, count in begins.items() if count > 1):
        if cluster and x - cluster[0] > _DEEPEST_INDENT:
            yield cluster
            cluster = []
        cluster.append(x)
    if cluster:
        yield cluster


def _is_gutter(texts: Sequence[str], edge: int) -> bool:
    """Whether few lines run across, and enough have text on both sides."""
    reach = [text for text in texts if len(text.rstrip()) > edge]
    crossing = sum(text[edge - 1] != " " for text in reach)
    both = sum(text[edge - 1] == " " and bool(text[:edge].strip()) for text in reach)
    return crossing <= _MOST_CROSSINGS * len(reach) and both >= max(3, _LEAST_BOTH * len(texts))


def _runs(rows: Sequence[Row], lines: Sequence[Line], edges: Sequence[int]) -> Iterator[list[Row]]:
    """Stretches of rows to be read one after the other."""
    cells = [list(_cells(row, lines[row.line], edges)) for row in rows]
    inside = [n for n, found in enumerate(cells) if len(found) > 1]
    first, last = inside[0], inside[-1]
    for n, row in enumerate(rows):
        text = lines[row.line].text
        if not first < n < last and not _parted(text, edges):
            cells[n] = [_Cell(row, None)] if len(text.rstrip()) > edges[0] else cells[n]
    spans = lambda found: found[0].column is None  # noqa: E731
    for crossing, group in groupby(cells, key=spans):
        flat = [cell for found in group for cell in found]
        if crossing:
            yield [cell.row for cell in flat]
            continue
        for column in range(len(edges) + 1):
            run = [cell.row for cell in flat if cell.column == column]
            if run:
                yield list(_with_leads(run))


def _parted(text: str, edges: Iterable[int]) -> bool:
    return any(text[edge - 2 : edge] == "  " and text[edge : edge + 1].strip() for edge in edges)


def _cells(row: Row, line: Line, edges: Sequence[int]) -> Iterator[_Cell]:
    """The row cut at the gutters that are blank on its line."""
    text = line.text
    if "\t" in text:
        yield _Cell(row, None)
        return
    open_edges = [edge for edge in edges if edge >= len(text) or text[edge - 1] == " "]
    if len(text.rstrip()) > edges[0] and edges[0] not in open_edges:
        yield _Cell(row, None)
        return
    cuts = [0, *open_edges, max(len(text), *edges)]
    stops = [(a, b) for a, b in pairwise(cuts) if text[a:b].strip()]
    for a, b in stops:
        column = 0 if a == 0 else edges.index(a) + 1
        yield _Cell(row if len(stops) == 1 else _cut(row, line, a, b, last=(a, b) == stops[-1]), column)


def _cut(row: Row, line: Line, a: int, b: int, *, last: bool) -> Row:
    raw = line.text[a:b]
    text = raw.strip()
    column = a + len(raw) - len(raw.lstrip())
    start = line.start + column
    end = start + len(text)
    return row._replace(
        start=start,
        end=end,
        stop=row.stop if last else end,
        text=text,
        column=column,
        width=column + width(text),
        ending=ending(text),
        lower=lower(text),
    )


def _with_leads(run: Sequence[Row]) -> Iterator[Row]:
    """The rows of a column, each with the blank lines above it that are more than usual there."""
    steps = [b.line - a.line for a, b in pairwise(run)]
    usual = mode(steps) if steps else 1
    for step, row in zip([usual, *steps], run, strict=True):
        yield row._replace(lead=max(0, step - usual))
