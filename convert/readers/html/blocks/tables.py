"""The data tables of an article: rows of cells, header cells, caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from convert.markup.tree import element_text
from convert.readers.html.blocks.build import found_of, hidden_in
from convert.readers.html.blocks.embeds import Aside
from convert.readers.html.blocks.region import Region, is_in
from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import AREA_BITS, Box
from convert.readers.html.tree.parts import Found

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CELLS = 5_000
"""A table of more cells is left as text."""

_TABLE = AREA_BITS["table"]
_DEEP = 200
_ROWS = 2
_WORDS = 14
_WIDEST = 60
_LONGEST = 80
_LINKS = 0.7
_MOST = 0.5
_LAYOUT = frozenset(("presentation", "none"))


def tables_in(region: Region, verdict: Verdict) -> list[Aside]:
    """The data tables in the article, in order; a table that only lays out text is none."""
    runs = region.tree.runs
    at, end = region.low, min(region.high + 2, len(runs))
    if not any(run.box.area & _TABLE for run in runs[at:end]):
        return []
    total = sum(verdict.words[at] for at in region.chosen) or 1
    chosen = frozenset(region.chosen)
    out: list[Aside] = []
    while at < end:
        if not runs[at].box.area & _TABLE:
            at += 1
            continue
        table = _outermost(runs[at].box)
        inside = region.runs_in(table.element, at)
        found = None
        if inside and _is_placed(region, table, at):
            words = sum(verdict.words[here] for here in inside if here in chosen)
            linked = sum(verdict.linked[here] for here in inside) / len(inside)
            if words <= _MOST * total and linked <= _LINKS:
                found = _table(table.element)
        if found is not None:
            out.append(Aside(at, _captioned(region, found, inside), tuple(inside)))
        at = max(at + 1, inside[-1] + 1 if inside else 0)
    return out


def _is_placed(region: Region, table: Box, at: int) -> bool:
    """Whether a table stands among the paragraphs, or right behind the last."""
    if not region.is_ours(table.element) or is_in(region.heart, (table.element,)):
        return False
    return region.chosen[0] < at <= region.high or (
        at == region.high + 1 and is_in(table.element, (region.heart,))
    )


def _outermost(box: Box) -> Box:
    """The outermost table around a box of a table."""
    here: Box | None = box
    found = box
    for _ in range(_DEEP):
        if here is None:
            break
        if here.tag == "table":
            found = here
        here = here.parent
    return found


def _table(element: HtmlElement) -> Found | None:
    """A table as rows of cells; nothing if it is none of data."""
    if element.get("role") in _LAYOUT or next(_inner(element), None) is not None:
        return None
    rows = [[cell for cell in row.iterchildren() if cell.tag in ("td", "th")] for row in element.iter("tr")]
    rows = [row for row in rows if row]
    if len(rows) < _ROWS or max(map(len, rows)) < _ROWS or sum(map(len, rows)) > MAX_CELLS:
        return None
    items = tuple(_cell(cell, number) for number, row in enumerate(rows) for cell in row)
    if not _is_data(items, rows):
        return None
    text = "\n".join(item.text for item in items if item.text)
    return Found("table", element, text=text, items=items)


def _inner(element: HtmlElement) -> Iterator[HtmlElement]:
    """What makes a table a layout: another table in it, a headline, a form."""
    return (inner for inner in element.iter("table", "form", "h1", "figure") if inner is not element)


def _cell(element: HtmlElement, row: int) -> Found:
    without = hidden_in(element)
    text = element_text(element, without)
    return Found("paragraph", element, without=without, text=text, level=row, ordered=element.tag == "th")


def _is_data(items: Sequence[Found], rows: Sequence[Sequence[HtmlElement]]) -> bool:
    """Whether the cells are short and as many in most rows: a layout's are long, or few."""
    filled = [item.text for item in items if item.text]
    lengths = [text.count(" ") + 1 for text in filled]
    if len(filled) < _ROWS * _ROWS or max(lengths) > _LONGEST or max(map(len, filled)) > _LONGEST * 10:
        return False
    headed = any(item.ordered for item in items)
    if sum(lengths) / len(lengths) > (_WIDEST if headed else _WORDS):
        return False
    widths = [sum(int(_span(cell)) for cell in row) for row in rows]
    usual = max(set(widths), key=widths.count)
    return usual >= _ROWS and (headed or widths.count(usual) >= _MOST * len(widths))


def _span(cell: HtmlElement) -> int:
    span = cell.get("colspan") or ""
    return int(span[:3]) if span.isascii() and span[:3].isdigit() else 1


def _captioned(region: Region, table: Found, inside: Sequence[int]) -> Found:
    for at in inside:
        run = region.tree.runs[at]
        if run.box.tag == "caption":
            return table._replace(caption=found_of(run)._replace(kind="paragraph"))
    return table
