"""What an article embeds: posts, videos, maps, charts, with their address and the text that stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from convert.markup.tree import element_text
from convert.readers.html.blocks.build import found_of, hidden_in
from convert.readers.html.blocks.embedforms import MARKS, TAGS, address_of
from convert.readers.html.blocks.providers import service_of
from convert.readers.html.blocks.region import Region
from convert.readers.html.tree.parts import Address, Found

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_EMBEDS = 2_000
"""So many elements that may embed something are looked at; what comes behind them is left out."""

_ADDRESS = re.compile(r"https?://\S{5,500}")
_WRAPPED = 4
_MARKS = frozenset(MARKS)
_QUOTES = frozenset(("blockquote", "div", "section"))


class Aside(NamedTuple):
    """A block that is not running text, and the runs it took."""

    at: int
    """The run before which it stands."""
    found: Found
    """The block."""
    runs: tuple[int, ...] = ()
    """The runs that are part of it."""


def embeds_in(region: Region) -> list[Aside]:
    """What is embedded in the article, in order, each thing once."""
    addresses = {}
    for element in [*region.root.iter(*TAGS), *_marked_boxes(region.root)][:MAX_EMBEDS]:
        address = address_of(element)
        if address:
            addresses[element] = address
    out: list[Aside] = []
    seen: set[str] = set()
    for at, element in region.places(list(addresses)):
        address = addresses[element]
        said = said_address(address)
        if said in seen or any(above in addresses for above in element.iterancestors()):
            continue
        seen.add(said)
        out.append(_embedded(region, at, element, address))
    return sorted([*out, *_bare(region, seen, {at for aside in out for at in aside.runs})], key=_place)


def said_address(address: Address) -> str:
    """What an address says, by which two of the same thing are known."""
    if address.attribute is None:
        return element_text(address.element)
    return (address.element.get(address.attribute) or "").strip()


def _place(aside: Aside) -> int:
    return aside.at


def _embedded(region: Region, at: int, element: HtmlElement, address: Address) -> Aside:
    runs = region.runs_in(element, at)
    text = element_text(element, hidden_in(element)) if element.tag in _QUOTES else ""
    block = Found("embed", element, without=hidden_in(element) if text else (), text=text, address=address)
    figure = _figure_around(element)
    if figure is None:
        return Aside(at, block, tuple(runs))
    within = region.runs_in(figure, at)
    own = [here for here in within if here not in runs]
    if not own:
        return Aside(at, block, tuple(runs))
    caption = found_of(region.tree.runs[own[0]])._replace(kind="paragraph")
    return Aside(at, block._replace(caption=None if text else caption), (*runs, *own))


def _figure_around(element: HtmlElement) -> HtmlElement | None:
    here = element.getparent()
    for _ in range(_WRAPPED):
        if here is None or here.tag == "figure":
            break
        here = here.getparent()
    return here if here is not None and here.tag == "figure" else None


def _bare(region: Region, seen: set[str], taken: set[int]) -> list[Aside]:
    """The lines of the article that are nothing but the address of a post or a video."""
    out = []
    for at in range(region.low, min(region.high + 2, len(region.tree.runs))):
        run = region.tree.runs[at]
        if at in taken or "://" not in run.text or not _ADDRESS.fullmatch(run.text):
            continue
        if not region.is_ours(run.container):
            continue
        service = service_of(run.text)
        if service and service.post and run.text not in seen:
            seen.add(run.text)
            address = Address(run.container, None, "", service.name)
            out.append(Aside(at, found_of(run)._replace(kind="embed", address=address), (at,)))
    return out


def _marked_boxes(root: HtmlElement) -> Iterator[HtmlElement]:
    """The `div`s in an element that may say an address in an attribute."""
    for element in root.iterdescendants("div"):
        if not _MARKS.isdisjoint(element.keys()):
            yield element
