"""Columns printed side by side, as `pdftotext -layout` leaves them: taken apart at their gutter.

The gutter shows as a column of characters in which right-hand text begins on many lines
of a page, always behind blanks.  What crosses it (a headline) spans the columns; between
two such lines the columns are read from left to right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from statistics import mode
from typing import NamedTuple

from msgspec.structs import replace

from convert.reflow.lines import Lines
from convert.reflow.rows import Row, Rows, ending, gathered, lower
from convert.reflow.widths import width
from convert.value import Value

_GAP = re.compile(r"  +(?=\S)")
_LEAST_ROWS = 8
_LEAST_HITS = 4
_LEAST_SHARE = 0.2
_LEAST_PEAK = 0.08
_LEAST_BOTH = 0.15
_NARROWEST = 18
_DRIFT = 12
_MOST_COLUMNS = 6
_MOST_TRIED = 30
_WIDEST = 600
_MOST_CROSSINGS = 0.3


class _Printed(Value, frozen=True):
    """A line as it was printed."""

    text: str
    """Without its line end, the white space before it included."""
    reach: int
    """Where its last word ends."""
    resumes: Sequence[int]
    """Where text goes on behind two blanks and more, far enough from the left."""


class _Page(NamedTuple):
    """The rows of one page."""

    start: int
    stop: int
    printed: Sequence[_Printed]
    """Its lines as they were printed, where it may have columns."""
    edges: Sequence[int]
    """Where its columns begin but the first."""


class _Cell(Value, frozen=True):
    """What one line has in one column; a line that crosses the gutter is in none."""

    row: Row
    column: int | None


def take_apart(rows: Rows, lines: Lines) -> Rows:
    """The rows in reading order; those with text in several columns are cut.

    Each run of rows in one column gets a page number of its own, in order, so that its
    width and margin are its own.
    """
    pages = [_read_page(rows, start, stop, lines) for start, stop in _spans(rows.page)]
    if any(page.edges for page in pages):
        return gathered(_in_order(rows.one_by_one(), pages))
    return numbered(rows)


def numbered(rows: Rows) -> Rows:
    """The rows with their pages counted from 0, those without any row left out."""
    spans = _spans(rows.page)
    if not spans or rows.page[-1] == len(spans) - 1:
        return rows
    numbers = [number for number, (start, stop) in enumerate(spans) for _ in range(start, stop)]
    return rows._replace(page=numbers)


def _in_order(rows: Sequence[Row], pages: Iterable[_Page]) -> list[Row]:
    """The rows as they are to be read."""
    out: list[Row] = []
    page = out_page = -1
    for start, stop, printed, edges in pages:
        members = list(rows[start:stop])
        runs = _runs(members, printed, edges) if edges else [members]
        for run in runs:
            page += 1
            own = run[0].page  # and of the whole run
            below = out and edges and own == out_page and run[0].line > out[-1].line
            out_page = own
            if below:  # what spans the columns, and the first of them
                run[0] = replace(run[0], lead=run[0].line - out[-1].line - 1)
            out += run if all(row.page == page for row in run) else [replace(row, page=page) for row in run]
    return out


def _spans(pages: Sequence[int]) -> list[tuple[int, int]]:
    """The first row of each page and one past its last, the page of each row being given."""
    if not pages or pages[0] == pages[-1]:
        return [(0, len(pages))] if pages else []
    return list(pairwise(accumulate([len(list(group)) for _, group in groupby(pages)], initial=0)))


def _read_page(rows: Rows, start: int, stop: int, lines: Lines) -> _Page:
    """A page and its gutters, for which enough of its lines have to be set apart by blanks."""
    apart = sum(["  " in text for text in rows.text[start:stop]])
    if stop - start < _LEAST_ROWS or apart < _LEAST_BOTH * (stop - start):
        return _Page(start, stop, (), ())
    texts = [lines.text(number) for number in rows.line[start:stop]]
    if max(map(len, texts)) > _WIDEST:
        return _Page(start, stop, (), ())
    printed = [_Printed(text, len(text.rstrip()), _resumptions(text)) for text in texts]
    return _Page(start, stop, printed, _edges(printed))


def _edges(lines: Sequence[_Printed]) -> list[int]:
    """Where the columns behind the first begin for the most part, if the page has columns side by side."""
    begins = Counter([x for line in lines for x in line.resumes])
    edges: list[int] = []
    for edge, count in begins.most_common(_MOST_TRIED):
        if count < max(_LEAST_HITS, _LEAST_PEAK * len(lines)):
            break
        hits = sum([begins[x] for x in range(edge - _DRIFT, edge + _DRIFT + 1)])
        if hits < max(_LEAST_HITS, _LEAST_SHARE * len(lines)):
            break
        apart = all(abs(edge - other) >= _NARROWEST for other in edges)
        if apart and len(edges) < _MOST_COLUMNS - 1 and _is_gutter(lines, edge):
            edges.append(edge)
    return sorted(edges)


def _resumptions(text: str) -> list[int]:
    """Where text goes on behind two blanks and more, far enough from the left."""
    if "\t" in text or "  " not in text:
        return []
    found = [gap.end() for gap in _GAP.finditer(text)]
    if len(found) >= _MOST_COLUMNS - 1:  # words set apart in a justified line
        found = [x for x in found if text[x - 3 : x] == "   "]
    return [x for x in found if x >= _NARROWEST]


def _is_gutter(lines: Sequence[_Printed], edge: int) -> bool:
    """Whether few lines run across, and enough have text on both sides."""
    reach = both = crossing = 0
    for line in lines:
        if line.reach <= edge:
            continue
        reach += 1
        cut = _cut_near(line, edge, None)
        if cut is None:
            crossing += bool(line.text[edge - 1 : edge + 1].strip())
        else:
            both += bool(line.text[:cut].strip())
    return crossing <= _MOST_CROSSINGS * reach and both >= max(3, _LEAST_BOTH * len(lines))


def _cut_near(line: _Printed, edge: int, known: int | None) -> int | None:
    """Where the text of the column that begins at `edge` begins on this line.

    Wide letters push a column to the right, for a paragraph or two: it begins where text
    goes on behind blanks nearest to its edge, else where it began on the line before.
    """
    near = [x for x in line.resumes if -_DRIFT <= x - edge <= _DRIFT]
    if near:
        return min(near, key=lambda x: abs(x - edge)) if len(near) > 1 else near[0]
    text = line.text
    for x in (known, edge):
        if x is not None and text[x - 1 : x] == " " and text[x : x + 1].strip():
            return x
    return None


def _runs(rows: Sequence[Row], lines: Sequence[_Printed], edges: Sequence[int]) -> Iterator[list[Row]]:
    """Stretches of rows to be read one after the other."""
    parted = [n for n, line in enumerate(lines) if any(_is_parted(line, edge) for edge in edges)]
    cells: list[list[_Cell]] = []
    known: list[int | None] = [None] * len(edges)
    for n, (row, line) in enumerate(zip(rows, lines, strict=True)):
        inside = parted[0] <= n <= parted[-1]
        cuts = [_cut_near(line, edge, x if inside else None) for edge, x in zip(edges, known, strict=True)]
        if not inside:
            cuts = [x if x and line.text[x - 2 : x] == "  " else None for x in cuts]
        known = [x or old for x, old in zip(cuts, known, strict=True)]
        found = _cells(row, line, edges, cuts)
        if found[0].column is None and parted[0] < n < parted[-1] and _is_close(rows, n):
            found = [_Cell(row, 0)]
        cells.append(found)
    for crossing, group in groupby(cells, key=lambda found: found[0].column is None):
        flat = [cell for found in group for cell in found]
        if crossing:
            yield [cell.row for cell in flat]
            continue
        for column in range(len(edges) + 1):
            run = [cell.row for cell in flat if cell.column == column]
            if run:
                yield list(_with_leads(run))


def _is_close(rows: Sequence[Row], n: int) -> bool:
    """Whether there is no blank line above and below row `n`: what spans columns stands clear of them."""
    return rows[n + 1].line - rows[n - 1].line == 2


def _is_parted(line: _Printed, edge: int) -> bool:
    cut = _cut_near(line, edge, None)
    return cut is not None and bool(line.text[:cut].strip()) and line.text[cut - 2 : cut] == "  "


def _cells(row: Row, line: _Printed, edges: Sequence[int], cuts: Sequence[int | None]) -> list[_Cell]:
    """The row cut where columns begin on its line."""
    text = line.text
    if line.reach > edges[0] + _DRIFT and not any(cuts):
        return [_Cell(row, None)]
    begins = [(0, 0, 0)] + [
        (x, number, edge) for number, (x, edge) in enumerate(zip(cuts, edges, strict=True), start=1) if x
    ]
    stops = [
        (one, two[0]) for one, two in pairwise([*begins, (len(text), 0, 0)]) if text[one[0] : two[0]].strip()
    ]
    return [
        _Cell(_cut(row, line, (a, b), edge, last=b == stops[-1][1]), column) for (a, column, edge), b in stops
    ]


def _cut(row: Row, line: _Printed, place: tuple[int, int], edge: int, *, last: bool) -> Row:
    raw = line.text[slice(*place)]
    text = raw.strip()
    at = place[0] + len(raw) - len(raw.lstrip())
    start = row.start - (line.reach - len(row.text)) + at
    end, column = start + len(text), max(0, at - edge)
    stop, reach = row.stop if last else end, column + width(text)
    return Row(row.line, row.page, start, end, stop, text, column, reach, ending(text), lower(text))


def _with_leads(run: Sequence[Row]) -> Iterator[Row]:
    """The rows of a column, each with the blank lines above it that are more than usual there."""
    steps = [b.line - a.line for a, b in pairwise(run)]
    usual = mode(steps) if steps else 1
    for step, row in zip([usual, *steps], run, strict=True):
        yield replace(row, lead=max(0, step - usual))
