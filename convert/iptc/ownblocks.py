"""The blocks of a body that this package wrote, told by their elements; nothing is guessed.

XHTML as `convert.writers.rich` writes it, and the elements of NITF for the same blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from convert.blocks import Embed, Figure, Heading, Image, Paragraph, Quote, Related, RelatedLink, Text
from convert.desk import Words
from convert.draft import Draft, Held
from convert.evidence import Evidence
from convert.iptc.found import HEADINGS, Found
from convert.iptc.layers import Layer
from convert.iptc.runs import said_in
from convert.iptc.tables import any_table_of, list_of
from convert.iptc.words import attribute_words
from convert.markup.xmltree import Element

_METHOD = "own-block"


def own_blocks(layer: Layer, body: Element) -> Iterator[Found]:
    """The blocks that the elements right inside a body are."""
    for element in body.elements():
        made = own_block(layer, element)
        if made:
            yield made


def own_block(layer: Layer, element: Element) -> Found | None:
    """The block that an element is; nothing where there is nothing in it."""
    for name in classes(element):
        if name in _BY_CLASS:
            return _BY_CLASS[name](layer, element)
    return plain_block(layer, element)


def plain_block(layer: Layer, element: Element) -> Found | None:
    """The block that an element without a class is, told by its name."""
    make = _BY_NAME.get(element.name)
    return make(layer, element) if make else None


def place_own(draft: Draft, found: Found) -> None:
    """Enter a block: held up by its parts, or as a whole where nothing in it says anything."""
    parts = found.parts or {"": Held(_METHOD, (found.span,), (), "there are no words in it")}
    if "" in parts:
        draft.place(found.block, parts)
        return
    inputs = tuple([f"{draft.next_block}{at}" for at in parts])
    draft.place(found.block, {"": Evidence(kind="computed", method=_METHOD, inputs=inputs), **parts})


def classes(element: Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def _paragraph(layer: Layer, element: Element) -> Found | None:
    said = said_in(layer, element, _METHOD)
    return Found(Paragraph(text=said.text, marks=said.marks), {"": said.held}, said.span) if said else None


def _quote(layer: Layer, element: Element) -> Found | None:
    said = said_in(layer, next(element.walk("p"), element), _METHOD)
    return Found(Quote(text=said.text, marks=said.marks), {"": said.held}, said.span) if said else None


def _heading(layer: Layer, element: Element) -> Found | None:
    said = said_in(layer, element, _METHOD)
    called = [HEADINGS[name] for name in classes(element) if name in HEADINGS]
    level = called[0] if called else HEADINGS[element.name]
    if not said:
        return None
    return Found(Heading(text=said.text, level=level, marks=said.marks), {"": said.held}, said.span)


def _figure(layer: Layer, element: Element) -> Found:
    parts: dict[str, Held] = {}
    picture = next(element.walk("img", "media-reference"), None)
    address = _attribute(layer, picture, ("src", "source"), "/image/url", parts)
    alt = _attribute(layer, picture, ("alt", "alternate-text"), "/image/alt", parts) if address else None
    caption = said_in(layer, _called(element, "caption", "media-caption"), _METHOD)
    credit = said_in(layer, _called(element, "credit", "media-producer"), _METHOD)
    parts |= {"/caption": caption.held} if caption else {}
    parts |= {"/credit": credit.held} if credit else {}
    block = Figure(
        image=Image(url=address, alt=alt) if address else None,
        caption=Text(text=caption.text, marks=caption.marks) if caption else None,
        credit=credit.text if credit else None,
    )
    return Found(block, parts, (element.start, element.end))


def _related(layer: Layer, element: Element) -> Found:
    parts: dict[str, Held] = {}
    label = said_in(layer, _called(element, "label", ""), _METHOD)
    parts |= {"/label": label.held} if label else {}
    links: list[RelatedLink] = []
    for item in element.walk("li"):
        said = said_in(layer, item, _METHOD)
        if "label" in classes(item) or not said:
            continue
        at = f"/links/{len(links)}"
        parts[at] = said.held
        href = _attribute(layer, item.find("a"), ("href",), f"{at}/href", parts)
        links.append(RelatedLink(text=said.text, href=href))
    block = Related(links=tuple(links), label=label.text if label else None)
    return Found(block, parts, (element.start, element.end))


def _embed(layer: Layer, element: Element) -> Found | None:
    link = element.find("a")
    parts: dict[str, Held] = {}
    url = _attribute(layer, link, ("href",), "/url", parts)
    if not url:
        return _paragraph(layer, element)
    provider = _attribute(layer, link, ("title",), "/provider", parts)
    said = said_in(layer, link, _METHOD)
    text = said.text if said and said.text != url else None
    parts |= {"/text": said.held} if said and text else {}
    return Found(Embed(url=url, provider=provider, text=text), parts, (element.start, element.end))


def _called(element: Element, name: str, tag: str) -> Element | None:
    """The first element inside that has a class or is of a kind."""
    lines = element.walk("p", "li", tag)
    return next((line for line in lines if line.name == tag or name in classes(line)), None)


def _attribute(
    layer: Layer, element: Element | None, names: tuple[str, ...], pointer: str, parts: dict[str, Held]
) -> str | None:
    """What the first of some attributes says; where it stands is noted in `parts`."""
    said = (attribute_words(layer, element, name, _METHOD) for name in names)
    words: Words | None = next(filter(None, said), None)
    parts |= {pointer: words.held} if words else {}
    return words.text if words else None


_Maker: TypeAlias = Callable[[Layer, Element], Found | None]

_BY_CLASS: Mapping[str, _Maker] = {"related": _related, "figure": _figure, "embed": _embed}
_BY_NAME: Mapping[str, _Maker] = {
    "p": _paragraph,
    **dict.fromkeys(("blockquote", "bq"), _quote),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "hl2"), _heading),
    **dict.fromkeys(("ul", "ol"), list_of),
    "table": any_table_of,
    "media": _figure,
}
