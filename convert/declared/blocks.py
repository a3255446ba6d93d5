"""The blocks of a body whose elements say what they are, as `convert.writers.rich` writes them.

p                paragraph          figure           img, p.caption, p.credit
h2 ... h6        heading            aside            related: p.label, li/a
blockquote/p     quote              p.embed          a
ul, ol           list               table            caption, th, td
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

from convert.blocks import (
    Block,
    Cell,
    Embed,
    Figure,
    Heading,
    Image,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Related,
    RelatedLink,
    Table,
    Text,
)
from convert.draft import Draft, Held
from convert.evidence import Evidence
from convert.markup.tree import element_text, inline
from convert.value import Value

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Parts: TypeAlias = dict[str, Held]

_LISTS = ("ul", "ol")
_DEEPEST = 20


class Places(Protocol):
    """Where the elements of a body stand in the source."""

    def words(
        self, method: str, element: HtmlElement, text: str, without: tuple[HtmlElement, ...]
    ) -> Held | None:
        """Where the words of an element stand, the content of those in `without` cut out."""

    def attribute(self, method: str, element: HtmlElement, name: str) -> Held | None:
        """Where the value of an attribute stands."""

    def whole(self, method: str, element: HtmlElement) -> Held:
        """Where all of an element stands, words and markup."""


class Made(Value, frozen=True):
    """A block, where all of it stands, and where its parts do by pointer relative to it."""

    block: Block
    whole: Held
    parts: Parts


class Said(Value, frozen=True):
    """The words of an element."""

    text: str
    marks: tuple[Mark, ...]
    held: Held


def declared_block(places: Places, element: HtmlElement) -> Made | None:
    """The block that an element is; nothing if it is none."""
    if "embed" in (element.get("class") or "").split():
        return _embed(places, element)
    make = _MAKERS.get(element.tag)
    return make(places, element) if make else None


def _say(places: Places, element: HtmlElement, method: str, without: tuple[HtmlElement, ...] = ()) -> Said:
    text = element_text(element, without=without)
    said = inline(element, without=without)
    held = places.words(method, element, text, without) or places.whole(method, element)
    return Said(text, said.marks if said.text == text else (), held)


def _text(places: Places, element: HtmlElement) -> Made | None:
    tag = element.tag
    inner = element.find("p") if tag == "blockquote" else element
    said = _say(places, element if inner is None else inner, f"html-{tag}")
    if not said.text:
        return None
    block: Block
    if tag == "blockquote":
        block = Quote(text=said.text, marks=said.marks)
    elif tag == "p":
        block = Paragraph(text=said.text, marks=said.marks)
    else:
        block = Heading(text=said.text, level=max(2, int(tag[1])), marks=said.marks)
    return Made(block, said.held, {})


def _list(places: Places, element: HtmlElement) -> Made | None:
    items: list[ListItem] = []
    parts: Parts = {}
    for item, depth in _items(element, 0):
        nested = tuple(child for child in item.iterchildren() if child.tag in _LISTS)
        said = _say(places, item, "html-item", nested)
        if said.text:
            parts[f"/items/{len(items)}"] = said.held
            items.append(ListItem(text=said.text, marks=said.marks, depth=depth))
    block = List(items=tuple(items), ordered=element.tag == "ol")
    return Made(block, places.whole("html-list", element), parts) if items else None


def _items(element: HtmlElement, depth: int) -> Iterator[tuple[HtmlElement, int]]:
    for item in element.iterchildren("li"):
        yield item, depth
        for child in item.iterchildren(*_LISTS) if depth < _DEEPEST else ():
            yield from _items(child, depth + 1)


def _table(places: Places, element: HtmlElement) -> Made | None:
    rows: list[tuple[Cell, ...]] = []
    parts: Parts = {}
    caption = None
    head = element.find("caption")
    if head is not None:
        said = _say(places, head, "html-caption")
        caption = Text(text=said.text, marks=said.marks) if said.text else None
        parts |= {"/caption": said.held} if said.text else {}
    for row in element.iter("tr"):
        cells: list[Cell] = []
        for cell in row.iterchildren("td", "th"):
            said = _say(places, cell, "html-cell")
            if said.text:
                parts[f"/rows/{len(rows)}/{len(cells)}"] = said.held
            cells.append(Cell(text=said.text, marks=said.marks, header=cell.tag == "th"))
        rows.append(tuple(cells))
    return Made(Table(rows=tuple(rows), caption=caption), places.whole("html-table", element), parts)


def _figure(places: Places, element: HtmlElement) -> Made | None:
    parts: Parts = {}
    image, caption, credit = None, None, None
    picture = element.find("img")
    if picture is not None and picture.get("src"):
        image = Image(url=picture.get("src") or "", alt=picture.get("alt") or None)
        parts |= _attribute(places, picture, "src", "/image/url") | _attribute(
            places, picture, "alt", "/image/alt"
        )
    for line in element.iter("p"):
        said = _say(places, line, "html-caption")
        if line.get("class") == "caption" and said.text:
            caption, parts["/caption"] = Text(text=said.text, marks=said.marks), said.held
        elif line.get("class") == "credit" and said.text:
            credit, parts["/credit"] = said.text, said.held
    block = Figure(image=image, caption=caption, credit=credit)
    return Made(block, places.whole("html-figure", element), parts)


def _related(places: Places, element: HtmlElement) -> Made | None:
    parts: Parts = {}
    links: list[RelatedLink] = []
    label = None
    for line in element.iter("p", "li"):
        said = _say(places, line, "html-related")
        if line.tag == "p":
            label, parts["/label"] = said.text, said.held
            continue
        link = line.find("a")
        href = link.get("href") if link is not None else None
        parts[f"/links/{len(links)}"] = said.held
        if link is not None and href:
            parts |= _attribute(places, link, "href", f"/links/{len(links)}/href")
        links.append(RelatedLink(text=said.text, href=href or None))
    return Made(Related(links=tuple(links), label=label), places.whole("html-related", element), parts)


def _embed(places: Places, element: HtmlElement) -> Made | None:
    link = element.find("a")
    url = link.get("href") if link is not None else None
    if link is None or not url:
        return _text(places, element)
    parts = _attribute(places, link, "href", "/url") | _attribute(places, link, "title", "/provider")
    said = _say(places, link, "html-embed")
    text = said.text if said.text != url else None
    if text:
        parts["/text"] = said.held
    block = Embed(url=url, provider=link.get("title") or None, text=text)
    return Made(block, places.whole("html-embed", element), parts)


def _attribute(places: Places, element: HtmlElement, name: str, pointer: str) -> Parts:
    held = places.attribute(f"html-{element.tag}", element, name) if element.get(name) else None
    return {pointer: held} if held else {}


_Maker: TypeAlias = Callable[[Places, "HtmlElement"], Made | None]

_MAKERS: Mapping[str, _Maker] = {
    **dict.fromkeys(("p", "blockquote", "h2", "h3", "h4", "h5", "h6"), _text),
    **dict.fromkeys(_LISTS, _list),
    "table": _table,
    "figure": _figure,
    "aside": _related,
}


def place_declared(draft: Draft, made: Made) -> None:
    """Add a block to the draft: held up by its parts, or as a whole where it has none."""
    inputs = tuple(f"{draft.next_block}{at}" for at in made.parts)
    computed = Evidence(kind="computed", method=made.whole.method, inputs=inputs)
    draft.place(made.block, {"": computed if inputs else made.whole, **made.parts})
