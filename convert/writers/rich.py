"""The body as rich XHTML: lists, tables, figures, quotes, links and emphasis.

A block is one element with the id `b` and its number in the record from 1 up:

    paragraph   p
    heading     h2 ... h6
    quote       blockquote/p
    list        ul or ol, nested lists inside their item
    table       table with caption, th and td
    figure      figure with img, then figcaption with p.caption and p.credit
    related     aside.related with p.label and ul/li/a
    embed       p.embed/a, the provider as its title

XHTML 1.0 has no `figure` and no `aside`; there a `div` with a class of that name stands in
their place, so that a validator with that schema at hand accepts the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from convert.blocks import Block, Embed, Figure, Heading, List, ListItem, Paragraph, Quote, Related, Table
from convert.clean import clean
from convert.writers.addresses import link_target, picture_target
from convert.writers.inline import line
from convert.writers.tree import Node, maybe, node

MAX_DEPTH = 8
"""How many lists an item may lie in; deeper items are written at this depth."""


class Vocabulary(NamedTuple):
    """The elements that XHTML 1.0 and HTML call differently: tag and class."""

    figure: tuple[str, str | None]
    caption: tuple[str, str | None]
    aside: str


XHTML1 = Vocabulary(("div", "figure"), ("div", "figcaption"), "div")
"""For content inside a news format."""
HTML5 = Vocabulary(("figure", None), ("figcaption", None), "aside")
"""For a web page."""


def rich(body: tuple[Block, ...], words: Vocabulary = XHTML1, prefix: str = "") -> Iterator[Node]:
    """One element a block; a block with nothing in it gives none.  `prefix` stands before each id."""
    for number, block in enumerate(body, 1):
        for tag, text, attributes, children, _ in element(block, words):
            yield Node(tag, text, (("id", f"{prefix}b{number}"), *attributes), children)


def element(block: Block, words: Vocabulary = XHTML1) -> tuple[Node, ...]:
    """The element that a block is, or nothing."""
    match block:
        case Paragraph() | Heading() | Quote():
            made = _text(block)
        case List():
            made = _list(block)
        case Table():
            made = _table(block)
        case Figure():
            made = _figure(block, words)
        case Related():
            made = _related(block, words)
        case Embed():
            made = _embed(block)
    return made


def _text(block: Paragraph | Heading | Quote) -> tuple[Node, ...]:
    tag = f"h{min(max(block.level, 2), 6)}" if isinstance(block, Heading) else "p"
    if not block.marks:
        words = maybe(tag, block.text)
    else:
        words = (line(tag, block.text, block.marks),) if clean(block.text) else ()
    return (node("blockquote", *words),) if words and isinstance(block, Quote) else words


def _list(block: List) -> tuple[Node, ...]:
    items = [item for item in block.items if clean(item.text)]
    tag = "ol" if block.ordered else "ul"
    return (node(tag, *_items(items, 0)),) if items else ()


def _items(items: list[ListItem], depth: int) -> Iterator[Node]:
    """Items of one list; those that lie deeper go into a list inside the item before them."""
    at = 0
    while at < len(items):
        own = min(items[at].depth, MAX_DEPTH) <= depth
        end = at + own
        while end < len(items) and min(items[end].depth, MAX_DEPTH) > depth:
            end += 1
        item = line("li", items[at].text, items[at].marks) if own else node("li")
        below = items[at + own : end]
        if below:
            item = item._replace(children=(*item.children, node("ul", *_items(below, depth + 1))))
        yield item
        at = end


def _table(block: Table) -> tuple[Node, ...]:
    caption = block.caption
    head = [line("caption", caption.text, caption.marks)] if caption and clean(caption.text) else []
    rows = [
        node("tr", *(line("th" if cell.header else "td", cell.text, cell.marks) for cell in row))
        for row in block.rows
        if row
    ]
    if not rows and not head:
        return ()
    return (node("table", *head, *(rows or [node("tr", node("td"))])),)


def _figure(block: Figure, words: Vocabulary) -> tuple[Node, ...]:
    source = picture_target(block.image.url) if block.image else None
    image = [_image(source, block.image.alt if block.image else None)] if source else []
    caption = block.caption
    lines = (
        *([line("p", caption.text, caption.marks, **{"class": "caption"})] if caption else []),
        *maybe("p", block.credit, **{"class": "credit"}),
    )
    kept = [made for made in lines if made.text or made.children]
    tag, name = words.caption
    held = [node(tag, *kept, **{"class": name})] if kept else []
    tag, name = words.figure
    return (node(tag, *image, *held, **{"class": name}),) if image or held else ()


def _image(source: str, alt: str | None) -> Node:
    """A picture; `alt` is written even if it is empty, as XHTML demands."""
    return Node("img", "", (("src", source), ("alt", clean(alt or ""))), ())


def _related(block: Related, words: Vocabulary) -> tuple[Node, ...]:
    items = [_pointer(link.text, link.href) for link in block.links if clean(link.text) or link.href]
    label = maybe("p", block.label, **{"class": "label"})
    links = (node("ul", *items),) if items else ()
    return (node(words.aside, *label, *links, **{"class": "related"}),) if label or links else ()


def _pointer(text: str, href: str | None) -> Node:
    target = link_target(href) if href else None
    return node("li", node("a", text=text or target, href=target)) if target else node("li", text=text)


def _embed(block: Embed) -> tuple[Node, ...]:
    target = link_target(block.url)
    shown = clean(block.text or "") or clean(block.url)
    if not target:
        return (node("p", text=shown, **{"class": "embed"}),) if shown else ()
    link = node("a", text=shown, href=target, title=block.provider)
    return (node("p", link, **{"class": "embed"}),)
