"""Blocks of Markdown to units: text with marks, and where each stands in the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from convert.blocks import Cell, Figure, Heading, Link, List, ListItem, Mark, Paragraph, Quote, Table, Text
from convert.clean import clean
from convert.draft import Held
from convert.markup.fragments import fragments
from convert.markup.inline import Inline
from convert.markup.markdown import MAX_NESTING, labels_used, normal, parser, render
from convert.newsroom.layout import Piece
from convert.readers.markdown.addresses import image_parts, link_addresses
from convert.readers.markdown.lines import Lines
from convert.readers.markdown.tokens import Node, tree
from convert.units import Address, Unit, is_dead

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")


class Page(NamedTuple):
    """A parsed document: its lines, its nodes, and the labels it defines."""

    lines: Lines
    nodes: tuple[Node, ...]
    env: Mapping[str, Any]
    definitions: Mapping[str, tuple[int, int]]
    """The lines of the first link reference definition for each address."""
    md: MarkdownIt

    @property
    def too_deep(self) -> tuple[Node, ...]:
        """The blocks whose insides the parser did not read."""
        return tuple(node for top in self.nodes for node in top.below(MAX_NESTING))


class Said(NamedTuple):
    """What some inline Markdown says, and where it stands."""

    inline: Inline
    content: str
    held: Held


def parse(lines: Lines) -> Page:
    """Parse the Markdown of `lines`."""
    md = parser()
    env: dict[str, Any] = {}
    nodes = tree(md.parse(lines.markdown, env))
    definitions: dict[str, tuple[int, int]] = {}
    for found in env.get("references", {}).values():
        definitions.setdefault(found["href"], (found["map"][0], found["map"][1]))
    return Page(lines, nodes, env, definitions, md)


def units(page: Page) -> Iterator[Unit]:
    """The units of a page, in order."""
    for node in page.nodes:
        yield from units_of(page, node)


def units_of(page: Page, node: Node) -> Iterator[Unit]:
    """The units of one node of a page, in order."""
    make = _MAKERS.get(node.name)
    if make:
        yield from make(page, node)


def _say(page: Page, inlines: Sequence[Node], method: str) -> Said:
    """The text of one or more runs of inline Markdown, as one."""
    spans = tuple(span for node in inlines for span in _extended(page, node, node is not inlines[-1]))
    contents = [node.token.content for node in inlines]
    content = normal("".join(page.lines.text[start:end] for start, end in spans))
    known = len(inlines) == 1 and content == contents[0]
    children = (
        inlines[0].token.children if known else page.md.parseInline(content, dict(page.env))[0].children
    )
    labels = labels_used(content, page.env)
    transform = "md-inline/1:" + "\n".join(labels) if labels else "md-inline/1"
    return Said(render(children or ()), content, Held(method, spans, (transform,)))


def _extended(page: Page, node: Node, more: bool) -> tuple[tuple[int, int], ...]:
    """The place of inline content; with its last line's end if `more` is to follow it."""
    spans = page.lines.find(node.token.content, node.lines[0])
    if more and spans:
        last = node.lines[0] + node.token.content.count("\n")
        return (*spans[:-1], (spans[-1][0], page.lines.span(last + 1, last + 1)[0]))
    return spans


def _heading(page: Page, node: Node) -> Iterator[Unit]:
    level = int(node.token.tag[1:])
    said = _say(page, node.children, f"md-h{level}")
    if said.inline.text:
        text, marks = said.inline.text, live(said.inline.marks)
        block = Heading(text=text, level=max(2, level), marks=marks)
        yield _text_unit(page, said, Piece("heading", text, level), block)
    yield from _pictures(page, said)


def _paragraph(page: Page, node: Node) -> Iterator[Unit]:
    inlines = [child for child in node.children if child.name == "inline"]
    if not inlines:
        return
    said = _say(page, inlines, "md-paragraph")
    pictures = list(_pictures(page, said))
    first = bool(pictures) and said.content.lstrip("*_[ ").startswith("!")
    if first:
        yield from pictures
    if said.inline.text:
        block = Paragraph(text=said.inline.text, marks=live(said.inline.marks))
        yield _text_unit(page, said, _prose_piece(said.inline), block)
    if not first:
        yield from pictures


def _prose_piece(inline: Inline) -> Piece:
    whole = {type(m).__name__ for m in inline.marks if m.start == 0 and m.end == len(inline.text)}
    covered = "".join(inline.text[m.start : m.end] for m in inline.marks if isinstance(m, Link))
    linked = bool(covered) and "".join(covered.split()) == "".join(inline.text.split())
    return Piece(
        "paragraph",
        inline.text,
        breaks=inline.breaks,
        stressed=bool(whole & {"Strong", "Emphasis"}),
        linked=linked and not _ADDRESS.match(inline.text),
    )


def _text_unit(page: Page, said: Said, piece: Piece, block: Heading | Paragraph) -> Unit:
    return Unit(piece, said.held, block, addresses=link_addresses(page, said))


def _pictures(page: Page, said: Said) -> Iterator[Unit]:
    if not said.inline.images:
        return
    every = zip(said.inline.images, said.inline.titles, image_parts(page, said), strict=True)
    for image, title, parts in every:
        caption = Text(text=title) if title else None
        piece = Piece("image", title or image.alt or "")
        yield Unit(piece, said.held, Figure(image=image, caption=caption), parts)


def _quote(page: Page, node: Node) -> Iterator[Unit]:
    for child in node.children:
        if child.name in ("paragraph", "heading"):
            said = _say(page, [c for c in child.children if c.name == "inline"], "md-quote")
            if said.inline.text:
                block = Quote(text=said.inline.text, marks=live(said.inline.marks))
                yield Unit(Piece("quote", said.inline.text), said.held, block)
            yield from _pictures(page, said)
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
        linked = all(_prose_piece(s.inline).linked for s, _ in said)
        yield _list_unit(page, "md-list", [s for s, _ in said], block, linked)
    for s, _ in every:
        yield from _pictures(page, s)
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
            yield _say(page, inlines, "md-item"), depth
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
    said = [s for inlines in notes if (s := _say(page, inlines, "md-footnote")).inline.text]
    if said:
        items = tuple(ListItem(text=s.inline.text, marks=live(s.inline.marks)) for s in said)
        yield _list_unit(page, "md-footnotes", said, List(items=items, ordered=True), linked=False)


def live(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks without links that lead nowhere."""
    return tuple(m for m in marks if not (isinstance(m, Link) and is_dead(m.href)))


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
