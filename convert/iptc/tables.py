"""Lists and tables of a body."""

from __future__ import annotations

from collections.abc import Iterator

from convert.blocks import Cell, List, ListItem, Table, Text
from convert.draft import Held
from convert.iptc.found import Found
from convert.iptc.layers import Layer
from convert.iptc.runs import said, said_in
from convert.ledger import Span
from convert.markup.xmltree import Element

_LISTS = frozenset(("ul", "ol"))


def list_of(layer: Layer, element: Element) -> Found | None:
    """A list, nested ones flattened into it; nothing for one without words."""
    items: list[ListItem] = []
    parts: dict[str, Held] = {}
    for span, depth in _items(element, 0):
        words = said(layer, span, "xml-item")
        if words:
            parts[f"/items/{len(items)}"] = words.held
            items.append(ListItem(text=words.text, marks=words.marks, depth=depth))
    if not items:
        return None
    block = List(items=tuple(items), ordered=element.name == "ol")
    return Found(block, parts, (element.start, element.end), "\n".join(item.text for item in items))


def _items(element: Element, depth: int) -> Iterator[tuple[Span, int]]:
    """The words of each item, up to, between and behind the lists in it."""
    for child in element.elements():
        if child.name in _LISTS:
            yield from _items(child, depth + 1)
        elif not child.holds & _LISTS:
            yield (child.inner, child.inner_end), depth
        else:
            at = child.inner
            for inner in child.elements():
                if inner.name in _LISTS or inner.holds & _LISTS:
                    yield (at, inner.start), depth
                    yield from _items(inner, depth + 1) if inner.name in _LISTS else _items(inner, depth)
                    at = inner.end
            yield (at, child.inner_end), depth


def table_of(layer: Layer, element: Element) -> Found | None:
    """A table of text; nothing for one without words."""
    made = any_table_of(layer, element)
    return made if made.parts else None


def any_table_of(layer: Layer, element: Element) -> Found:
    """A table, even if all its cells are empty."""
    rows: list[tuple[Cell, ...]] = []
    parts: dict[str, Held] = {}
    for row in element.walk("tr"):
        cells: list[Cell] = []
        for cell in row.all("td", "th"):
            words = said_in(layer, cell, "xml-cell")
            if words:
                parts[f"/rows/{len(rows)}/{len(cells)}"] = words.held
            marks = words.marks if words else ()
            cells.append(Cell(text=words.text if words else "", marks=marks, header=cell.name == "th"))
        if cells:
            rows.append(tuple(cells))
    caption = said_in(layer, next(element.walk("caption"), None), "xml-caption")
    if caption:
        parts["/caption"] = caption.held
    title = Text(text=caption.text, marks=caption.marks) if caption else None
    block = Table(rows=tuple(rows), caption=title)
    text = "\n".join(" ".join(cell.text for cell in row) for row in rows)
    return Found(block, parts, (element.start, element.end), text)
