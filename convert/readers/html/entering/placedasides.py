"""Tables, embeds and pictures as blocks of the record, each part with where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from convert.blocks import Cell, Embed, Image, Mark, Table, Text
from convert.draft import Held
from convert.markup.addresses import fill_address, join_url
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parts import Address, Found
from convert.readers.html.tree.picturesources import picture_sources
from convert.transforms import apply

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HeldOf: TypeAlias = Callable[[Found, str], Held]
"""Where a found text stands, under the name of a rule."""
MarksOf: TypeAlias = Callable[[Found], tuple[Mark, ...]]
"""The links and emphasis of a found text."""

_REPAIRED = "the markup was repaired"
_EMPTY_TITLES = (
    "video player",
    "embedded video",
    "iframe",
    "embed",
    "video",
    "player",
    "post",
    "tweet",
    "media",
)


class Where(NamedTuple):
    """What is needed to place a part: the page and the address that relative ones start from."""

    page: Page
    base: str

    def attribute(self, element: HtmlElement, name: str, method: str, *transforms: str) -> Held:
        """Where an attribute's value stands, and what more is done to it."""
        held = self.page.attribute(element, name, method)
        if held is None:
            return Held(method, ((0, 0),), (), _REPAIRED)
        return held._replace(transforms=(*held.transforms, *transforms))

    def absolute(self, address: str) -> tuple[str, tuple[str, ...]]:
        """An address made absolute, and the transform that does it, if there is anything to do."""
        full = join_url(address, self.base) if self.base else address
        return (full, ()) if full == address else (full, (f"url-join/1:{self.base}",))


def table_block(found: Found, held: HeldOf, marks: MarksOf) -> tuple[Table, dict[str, Held]]:
    """A table with the place of each cell and of its caption."""
    rows: dict[int, list[Cell]] = {}
    parts: dict[str, Held] = {}
    for cell in found.items:
        row = rows.setdefault(cell.level, [])
        if cell.text:
            parts[f"/rows/{len(rows) - 1}/{len(row)}"] = held(cell, "html-cell")
        row.append(Cell(text=cell.text, marks=marks(cell), header=cell.ordered))
    caption = None
    if found.caption:
        parts["/caption"] = held(found.caption, "html-table-caption")
        caption = Text(text=found.caption.text, marks=marks(found.caption))
    return Table(rows=tuple(tuple(row) for row in rows.values()), caption=caption), parts


def embed_block(where: Where, found: Found, held: HeldOf) -> tuple[Embed, dict[str, Held]]:
    """Something embedded, with the place of its address and of the text that stands in for it."""
    address = found.address or Address(found.container, "src")
    url, parts = _address(where, address, found, held)
    text = found.caption.text if found.caption else found.text if address.attribute is not None else ""
    if text:
        parts["/text"] = held(found.caption or found, "html-embed-text")
    else:
        text = _title(address.element)
        if text:
            parts["/text"] = where.attribute(address.element, "title", "html-embed-title", "clean/1")
    return Embed(url=url, provider=address.provider, text=text or None), parts


def _address(where: Where, address: Address, found: Found, held: HeldOf) -> tuple[str, dict[str, Held]]:
    if address.attribute is None:
        return found.text, {"/url": held(found, "html-embed")}
    value = address.element.get(address.attribute) or ""
    steps: tuple[str, ...] = ("clean/1",) if value != value.strip() else ()
    said = apply(steps, value)
    if address.template:
        url = fill_address(said, address.template)
        more: tuple[str, ...] = (f"address-template/1:{address.template}",)
    else:
        url, more = where.absolute(said)
    return url, {"/url": where.attribute(address.element, address.attribute, "html-embed", *steps, *more)}


def _title(element: HtmlElement) -> str:
    """What a frame is called, if that says anything of its content."""
    title = apply(("clean/1",), element.get("title") or "")
    return "" if title.lower().endswith(_EMPTY_TITLES) else title


def image_block(where: Where, element: HtmlElement, parts: dict[str, Held]) -> Image | None:
    """A picture with the place of its address; one that stands in until it loads is passed over."""
    for source, name, number in picture_sources(element):
        value = source.get(name) or ""
        steps = ("clean/1",) if value != value.strip() else ()
        if number is not None:
            steps = (*steps, f"srcset/1:{number}")
        url, more = where.absolute(apply(steps, value))
        parts["/image/url"] = where.attribute(source, name, "html-img", *steps, *more)
        alt = apply(("clean/1",), element.get("alt") or "")
        if alt:
            parts["/image/alt"] = where.attribute(element, "alt", "html-img", "clean/1")
        return Image(url=url, alt=alt or None)
    return None
