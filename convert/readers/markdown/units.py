"""Blocks of Markdown to units: text with marks, and where each stands in the source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from convert.blocks import Cell, Figure, Heading, List, ListItem, Paragraph, Quote, Table
from convert.clean import clean
from convert.draft import Held
from convert.markup.fragments import fragments
from convert.markup.markdown import labels_used, render
from convert.newsroom.layout import Piece
from convert.readers.markdown.addresses import link_addresses
from convert.readers.markdown.said import Page, Said, live, pictures, prose_piece, say, text_unit
from convert.readers.markdown.tokens import Node
from convert.units import Address, Unit


def units(page: Page) -> Iterator[Unit]:
    """The units of a page, in order."""
    for node in page.nodes:
        yield from units_of(page, node)


def units_of(page: Page, node: Node) -> Iterator[Unit]:
    """The units of one node of a page, in order."""
    make = _MAKERS.get(node.name)
    if make:
        yield from make(page, node)


def _heading(page: Page, node: Node) -> Iterator[Unit]:
    level = int(node.token.tag[1:])
    said = say(page, node.children, f"md-h{level}")
    if said.inline.text:
        text, marks = said.inline.text, live(said.inline.marks)
        block = Heading(text=text, level=max(2, level), marks=marks)
        yield text_unit(page, said, Piece("heading", text, level), block)
    yield from pictures(page, said)


def _paragraph(page: Page, node: Node) -> Iterator[Unit]:
    inlines = [child for child in node.children if child.name == "inline"]
    if not inlines:
        return
    said = say(page, inlines, "md-paragraph")
    shown = list(pictures(page, said))
    first = bool(shown) and said.content.lstrip("*_[ ").startswith("!")
    if first:
        yield from shown
    if said.inline.text:
        block = Paragraph(text=said.inline.text, marks=live(said.inline.marks))
        yield text_unit(page, said, prose_piece(said.inline), block)
    if not first:
        yield from shown


def _quote(page: Page, node: Node) -> Iterator[Unit]:
    for child in node.children:
        if child.name in ("paragraph", "heading"):
            said = say(page, [c for c in child.children if c.name == "inline"], "md-quote")
            if said.inline.text:
                block = Quote(text=said.inline.text, marks=live(said.inline.marks))
                yield Unit(Piece("quote", said.inline.text), said.held, block)
            yield from pictures(page, said)
        else:
            yield from units_of(page, child)


def _list(page: Page, node: Node) -> Iterator[Unit]:
    every = list(_items(page, node, 0))
    said = [(s, depth) for s, depth in every if s.inline.text]
    if said:
        block = List(
            items=tuple(ListItem(text=s.inline.text, marks=live(s.inline.marks), depth=d) for s, d in said),
            ordered=node.name == "ordered_list",
        )
        linked = all(prose_piece(s.inline).linked for s, _ in said)
        yield _list_unit(page, "md-list", [s for s, _ in said], block, linked)
    for s, _ in every:
        yield from pictures(page, s)
    for other in _strays(node):
        yield from units_of(page, other)


def _list_unit(page: Page, method: str, said: Sequence[Said], block: List, linked: bool) -> Unit:
    parts = {f"/items/{number}": s.held for number, s in enumerate(said)}
    addresses: list[Address] = []
    at = 0
    for s in said:
        found = link_addresses(page, s)
        addresses += [a._replace(start=a.start + at, end=a.end + at) for a in found]
        at += len(s.inline.text) + 1
    piece = Piece("list", "\n".join(item.text for item in block.items), linked=linked)
    whole = Held(method, tuple(span for s in said for span in s.held.spans))
    return Unit(piece, whole, block, parts, tuple(addresses))


def _items(page: Page, node: Node, depth: int) -> Iterator[tuple[Said, int]]:
    for item in node.children:
        inlines = [
            i for child in item.children if child.name in ("paragraph", "heading") for i in child.children
        ]
        inlines = [inline for inline in inlines if inline.name == "inline"]
        if inlines:
            yield say(page, inlines, "md-item"), depth
        for child in item.children:
            if child.name in ("bullet_list", "ordered_list"):
                yield from _items(page, child, depth + 1)


def _strays(node: Node) -> Iterator[Node]:
    """What lies in a list and is neither text nor list: tables, quotes, code."""
    for item in node.children:
        for child in item.children:
            if child.name in ("bullet_list", "ordered_list"):
                yield from _strays(child)
            elif child.name not in ("paragraph", "heading"):
                yield child


def _table(page: Page, node: Node) -> Iterator[Unit]:
    rows: list[tuple[Cell, ...]] = []
    parts: dict[str, Held] = {}
    for row in node.walk("tr"):
        inlines = [cell.children[0].token for cell in row.children]
        places = page.lines.cells(row.lines[0], [token.content for token in inlines])
        cells: list[Cell] = []
        for cell, token, place in zip(row.children, inlines, places, strict=True):
            labels = labels_used(token.content, page.env)
            transform = "md-inline/1:" + "\n".join(labels) if labels else "md-inline/1"
            parts[f"/rows/{len(rows)}/{len(cells)}"] = Held("md-cell", (place,), ("md-cell/1", transform))
            inline = render(token.children or ())
            cells.append(Cell(text=inline.text, marks=live(inline.marks), header=cell.name == "th"))
        rows.append(tuple(cells))
    text = "\n".join(cell.text for row in rows for cell in row)
    whole = Held("md-table", (page.lines.span(*node.lines),))
    yield Unit(Piece("other", text), whole, Table(rows=tuple(rows)), parts)


def _code(page: Page, node: Node) -> Iterator[Unit]:
    first = node.lines[0] + (1 if node.name == "fence" else 0)
    spans = page.lines.find(node.token.content.rstrip("\n"), first)
    text = clean("".join(page.lines.text[start:end] for start, end in spans))
    if text:
        held = Held("md-code", spans, ("clean/1",))
        yield Unit(Piece("paragraph", text), held, Paragraph(text=text))


def _html(page: Page, node: Node) -> Iterator[Unit]:
    start, end = page.lines.span(*node.lines)
    found = fragments(page.lines.text[start:end])
    if found.text:
        held = Held("md-html", ((start, end),), ("html-fragment/1",))
        yield Unit(Piece("paragraph", found.text), held, Paragraph(text=found.text, marks=live(found.marks)))
    for number, image in enumerate(found.images):
        held = Held("md-html", ((start, end),))
        source = page.lines.text
        parts = {"/image/url": held.narrowed(source, image.url, f"html-image/1:{number}", "md-html")}
        if image.alt:
            parts["/image/alt"] = held.narrowed(source, image.alt, f"html-image-alt/1:{number}", "md-html")
        yield Unit(Piece("image", image.alt or ""), held, Figure(image=image), parts)


def _footnotes(page: Page, node: Node) -> Iterator[Unit]:
    notes = [inlines for note in node.children if (inlines := list(note.walk("inline")))]
    said = [s for inlines in notes if (s := say(page, inlines, "md-footnote")).inline.text]
    if said:
        items = tuple(ListItem(text=s.inline.text, marks=live(s.inline.marks)) for s in said)
        yield _list_unit(page, "md-footnotes", said, List(items=items, ordered=True), linked=False)


_Maker: TypeAlias = Callable[[Page, Node], Iterator[Unit]]

_MAKERS: Mapping[str, _Maker] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "blockquote": _quote,
    "bullet_list": _list,
    "ordered_list": _list,
    "table": _table,
    "fence": _code,
    "code_block": _code,
    "html_block": _html,
    "footnote_block": _footnotes,
}
