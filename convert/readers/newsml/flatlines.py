"""Bodies of our own profile `flat`: lines, put together to blocks by the numbers in their ids.

A line `b5-2` is the second of block 5; pictures and links of block 5 are links of the item with ids such
as `picture-5` and `related-5-1`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import structs

from convert.blocks import (
    Block,
    Cell,
    Embed,
    Figure,
    Image,
    List,
    ListItem,
    Quote,
    Related,
    RelatedLink,
    Table,
    Text,
)
from convert.desk import Words
from convert.draft import Held
from convert.iptc.found import Found
from convert.iptc.layers import Layer
from convert.iptc.ownblocks import classes, own_block, plain_block
from convert.iptc.runs import said_in
from convert.iptc.words import attribute_words, element_words
from convert.markup.xmltree import Element
from convert.value import Value

_METHOD = "flat-line"
_ID = re.compile(r"(?:[a-z0-9]{1,9}\.)?(?:b|picture-|related-)([0-9]{1,7})(?:-[0-9]{1,7})?")
_BARE = re.compile(r'\s*+id="(?:[a-z0-9]{1,9}\.)?b([0-9]{1,7})"')
"""All that the tag of a paragraph or heading says, which are the only lines without a class."""
_BAR = re.compile(r"(?:^| )\|(?= |$)")
"""Between two cells; an empty cell has no words before its bar or behind it."""


class _Line(Value, frozen=True):
    element: Element
    kind: str
    words: Words
    title: Words | None


def flat_blocks(layer: Layer, item: Element, body: Element) -> Iterator[Found]:
    """The blocks of a flat body, in their order."""
    meta = item.find("itemMeta")
    links = meta.all("link") if meta is not None else []
    plain, others = _numbered((*(link for link in links if link.get("id")), *body.elements()))
    for number in sorted([*plain, *others]):
        alone = plain.get(number)
        made = _block(layer, others[number]) if alone is None else plain_block(layer, alone)
        if made:
            yield made


def _numbered(elements: Iterable[Element]) -> tuple[dict[int, Element], dict[int, list[Element]]]:
    """By the numbers of their blocks: paragraphs and headings that are a block alone, and all other lines."""
    plain: dict[int, Element] = {}
    others: dict[int, list[Element]] = {}
    for element in elements:
        bare = _BARE.fullmatch(element.text, element.behind, element.inner - 1)
        found = bare or _ID.fullmatch(element.get("id") or "")
        if not found:
            continue
        number = int(found[1])
        if number in plain:
            others[number] = [plain.pop(number), element]
        elif number in others:
            others[number].append(element)
        elif bare:
            plain[number] = element
        else:
            others[number] = [element]
    return plain, others


def _block(layer: Layer, elements: Sequence[Element]) -> Found | None:
    first = elements[0]
    if len(elements) == 1 and first.name != "link" and _kind(first) not in _GROUPS:
        return own_block(layer, first)
    lines = [line for line in (_line(layer, element) for element in elements) if line]
    if not lines:
        return None
    kind = lines[0].kind
    return _GROUPS[kind](layer, lines) if kind in _GROUPS else own_block(layer, lines[0].element)


def _kind(element: Element) -> str:
    return next(iter(classes(element)), "")


def _line(layer: Layer, element: Element) -> _Line | None:
    """A line of the body, or a link of the item with its address for words."""
    if element.name == "link":
        address = attribute_words(layer, element, "href", _METHOD)
        kind = "link" if element.get("rel") else "picture"
        return (
            _Line(element, kind, address, element_words(layer, element.find("title"), _METHOD))
            if address
            else None
        )
    said = said_in(layer, element, _METHOD)
    title = attribute_words(layer, element, "title", _METHOD)
    return _Line(element, _kind(element), Words(said.text, said.held), title) if said else None


def _quote(_: Layer, lines: Sequence[_Line]) -> Found:
    words = lines[0].words
    return Found(Quote(text=words.text), {"": words.held}, _span(lines))


def _list(layer: Layer, lines: Sequence[_Line]) -> Found:
    """Items, without the marks that the lines start with."""
    items: list[ListItem] = []
    parts: dict[str, Held] = {}
    ordered = False
    for line in lines:
        marker, _, text = line.words.text.partition(" ")
        depth = next((name[6:] for name in classes(line.element) if name.startswith("depth-")), "0")
        deep = int(depth) if depth.isdecimal() and len(depth) < 6 else 0
        ordered |= deep == 0 and marker[:1].isdigit()
        parts[f"/items/{len(items)}"] = _part(layer, line.words, len(marker) + 1)
        items.append(ListItem(text=text, depth=deep))
    return _found(List(items=tuple(items), ordered=ordered), parts, lines)


def _table(layer: Layer, lines: Sequence[_Line]) -> Found:
    rows: list[tuple[Cell, ...]] = []
    parts: dict[str, Held] = {}
    caption = None
    for line in lines:
        if line.kind == "caption-table":
            caption, parts["/caption"] = Text(text=line.words.text), line.words.held
            continue
        at, cells = 0, list[Cell]()
        for text in map(str.strip, _BAR.split(line.words.text)):
            if text:
                at = line.words.text.index(text, at)
                place = _part(layer, line.words, at, at + len(text))
                parts[f"/rows/{len(rows)}/{len(cells)}"] = place
            cells.append(Cell(text=text))
        rows.append(tuple(cells))
    return _found(Table(rows=tuple(rows), caption=caption), parts, lines)


def _figure(_: Layer, lines: Sequence[_Line]) -> Found:
    parts: dict[str, Held] = {}
    figure = Figure()
    for line in lines:
        text = line.words.text
        if line.kind == "picture":
            figure = structs.replace(
                figure, image=Image(url=text, alt=line.title.text if line.title else None)
            )
            parts["/image/url"] = line.words.held
            parts |= {"/image/alt": line.title.held} if line.title else {}
        elif line.kind == "caption":
            figure, parts["/caption"] = structs.replace(figure, caption=Text(text=text)), line.words.held
        else:
            figure, parts["/credit"] = structs.replace(figure, credit=text), line.words.held
    return _found(figure, parts, lines)


def _related(layer: Layer, lines: Sequence[_Line]) -> Found:
    """Links of the item, then those that lead nowhere, which stand in the text behind their label."""
    parts: dict[str, Held] = {}
    links: list[RelatedLink] = []
    label = None
    for line in lines:
        said = line.title or line.words
        if line.kind == "link":
            label = label or element_words(layer, line.element.find("name"), _METHOD)
            parts[f"/links/{len(links)}/href"] = line.words.held
        else:
            label = label or line.title
            said = _unlabelled(layer, line)
            if not said.text:
                continue
        parts[f"/links/{len(links)}"] = said.held
        links.append(RelatedLink(text=said.text, href=line.words.text if line.kind == "link" else None))
    parts |= {"/label": label.held} if label else {}
    return _found(Related(links=tuple(links), label=label.text if label else None), parts, lines)


def _unlabelled(layer: Layer, line: _Line) -> Words:
    """What a line says behind the label that its title holds."""
    if not line.title:
        return line.words
    label = line.title.text.rstrip(" :")
    if line.words.text in (label, line.title.text):
        return Words("", line.words.held)
    start = len(f"{label}: ") if label else 0
    return Words(line.words.text[start:], _part(layer, line.words, start))


def _embed(layer: Layer, lines: Sequence[_Line]) -> Found:
    """Provider, text and address, with bars between them."""
    line = lines[0]
    text, parts = line.words.text, dict[str, Held]()
    provider = line.title.text if line.title else None
    parts |= {"/provider": line.title.held} if line.title else {}
    start = len(f"{provider} | ") if provider else 0
    end = max(text.rfind(" | "), start - 3)
    url = text[end + 3 :] if end > 0 else text
    parts["/url"] = _part(layer, line.words, len(text) - len(url))
    said = text[start:end] if end > start else None
    if said:
        parts["/text"] = _part(layer, line.words, start, end)
    return _found(Embed(url=url, provider=provider, text=said), parts, lines)


def _part(layer: Layer, words: Words, start: int, end: int | None = None) -> Held:
    return words.held.part(layer.source, words.text[start:end], start, _METHOD)


def _found(block: Block, parts: dict[str, Held], lines: Sequence[_Line]) -> Found:
    return Found(block, parts, _span(lines))


def _span(lines: Sequence[_Line]) -> tuple[int, int]:
    return lines[0].element.start, lines[0].element.end


_GROUPS: Mapping[str, Callable[[Layer, Sequence[_Line]], Found]] = {
    "quote": _quote,
    "item": _list,
    **dict.fromkeys(("row", "caption-table"), _table),
    **dict.fromkeys(("picture", "caption", "credit"), _figure),
    **dict.fromkeys(("link", "related"), _related),
    "embed": _embed,
}
"""How the lines of a block are put together, by the kind of the first."""
