"""Pictures that go with a text item: in its content, in items beside it, and where a link says they are.

(NewsML-G2 specification: `remoteContent`, `rendition`, `link`; package items.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from convert.blocks import Figure, Image
from convert.draft import Draft, Held
from convert.iptc.asides import captioned
from convert.iptc.found import Found
from convert.iptc.layers import Layer
from convert.iptc.runs import said_in
from convert.iptc.words import attribute_words, element_words, warn_of_more
from convert.markup.xmltree import Element
from convert.readers.newsml.items import kind_of
from convert.readers.newsml.links import class_of, is_web, links_of
from convert.readers.newsml.managed import party_name

MAX_PICTURES = 50
"""How many pictures of an item are taken."""

_KINDS = ("picture", "graphic")
_LARGEST_FIRST = ("original", "highres", "baseimage", "preview", "web", "small", "thumbnail")
_METHOD = "g2:picture"


def pictures_of(
    draft: Draft, layer: Layer, root: Element, item: Element, found: Sequence[Found]
) -> list[Found]:
    """The pictures associated with an item that do not stand in its body, which is `found`.

    An item beside it counts if one of its links names that item, or if a package holds both; an item
    that may not be published does not.  More than `MAX_PICTURES` are a warning.
    """
    shown = {
        block.block.image.url for block in found if isinstance(block.block, Figure) and block.block.image
    }
    made: list[Found] = []
    for holder, renditions in _holders(root, item):
        addresses = {rendition.get("href") for rendition in renditions}
        best = min(renditions, key=_rank, default=None)
        if best is None or shown & addresses:
            continue
        if len(made) == MAX_PICTURES:
            warn_of_more(draft, "pictures", MAX_PICTURES, path="/body")
            break
        shown |= {address for address in addresses if address}
        made.append(_figure(layer, holder, best))
    return made


def _holders(root: Element, item: Element) -> Iterator[tuple[Element, list[Element]]]:
    """What describes a picture, and its renditions on the web."""
    yield item, _renditions(item)
    links = links_of(item)
    named = {link.get("residref") or link.get("href") or "" for link in links} | _packed_with(root, item)
    beside = [other for other in root.walk("newsItem") if other.get("guid") in named and _is_picture(other)]
    for other in beside:
        yield other, _renditions(other)
    held = {other.get("guid") for other in beside}
    for link in links:
        if class_of(link) in _KINDS and link.get("residref") not in held and is_web(link):
            yield link, [link]


def _packed_with(root: Element, item: Element) -> set[str]:
    """The items that lie in a package with this one."""
    packed: set[str] = set()
    for package in root.walk("packageItem"):
        members = {ref.get("residref") or ref.get("href") or "" for ref in package.walk("itemRef")}
        if item.get("guid") in members:
            packed |= members
    return packed


def _is_picture(item: Element) -> bool:
    status = item.find("itemMeta", "pubStatus")
    code = (status.get("qcode") or status.get("uri") or "") if status is not None else ""
    return kind_of(item) in _KINDS and not code.endswith(("canceled", "withheld"))


def _renditions(item: Element) -> list[Element]:
    """The renditions of a picture's content that have an address on the web."""
    content = item.find("contentSet")
    found = content.all("remoteContent") if content is not None else []
    return [one for one in found if is_web(one) and (one.get("contenttype") or "image/").startswith("image/")]


def _rank(rendition: Element) -> tuple[int, int]:
    """The widest first; of those without a width the one whose name promises most."""
    width = rendition.get("width") or ""
    name = (rendition.get("rendition") or "").replace("/", ":").rpartition(":")[2].casefold()
    place = _LARGEST_FIRST.index(name) if name in _LARGEST_FIRST else len(_LARGEST_FIRST)
    return -int(width) if width.isascii() and width.isdigit() and len(width) < 7 else 0, place


def _figure(layer: Layer, holder: Element, rendition: Element) -> Found:
    address = attribute_words(layer, rendition, "href", _METHOD)
    parts: dict[str, Held] = {"/image/url": address.held} if address else {}
    image = Image(url=address.text if address else "")
    title = element_words(layer, holder.find("title"), _METHOD) if holder.name == "link" else None
    if title:
        image = structs.replace(image, alt=title.text)
        parts["/image/alt"] = title.held
    figure = Figure(image=image)
    if holder.name == "newsItem" and kind_of(holder) in _KINDS:
        figure = _described(layer, holder, figure, parts)
    return Found(figure, parts, (rendition.start, rendition.end))


def _described(layer: Layer, item: Element, figure: Figure, parts: dict[str, Held]) -> Figure:
    """The figure with the caption and the credit that the picture's own item gives it."""
    meta = item.find("contentMeta")
    if meta is None:
        return figure
    told = [one for one in meta.all("description") if not one.get("pubconstraint")]
    called = [one for one in told if (one.get("role") or one.get("roleuri") or "").endswith("caption")]
    caption = next(filter(None, (said_in(layer, one, "g2:caption") for one in (*called, *told))), None)
    if caption:
        figure = captioned(layer, figure, caption, parts)
    credit = element_words(layer, meta.find("creditline"), "g2:creditline") or element_words(
        layer, meta.find("by"), "g2:by"
    )
    credit = credit or party_name(layer, meta.find("creator"), "g2:creator")
    if credit and not figure.credit:
        parts["/credit"] = credit.held
        figure = structs.replace(figure, credit=credit.text)
    return figure
