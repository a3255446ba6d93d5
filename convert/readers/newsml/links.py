"""The links of an item's management: what they lead to, and those to other reading."""

from __future__ import annotations

from convert.blocks import Related, RelatedLink
from convert.draft import Draft, Held
from convert.iptc.found import Found
from convert.iptc.layers import Layer
from convert.iptc.words import attribute_words, element_words, warn_of_more
from convert.markup.xmltree import Element

MAX_LINKS = 50
"""How many links of an item are taken."""

_METHOD = "g2:link"
_TEXTS = ("", "text", "composite")


def links_of(item: Element) -> list[Element]:
    """The links that an item does not keep from the public."""
    meta = item.find("itemMeta")
    links = meta.all("link") if meta is not None else []
    return [link for link in links if not link.get("pubconstraint")]


def class_of(link: Element) -> str:
    """What a link leads to, such as `picture`; empty where it does not say."""
    kind = link.find("itemClass")
    code = (kind.get("qcode") or kind.get("uri") or "") if kind is not None else ""
    return code.replace("/", ":").rpartition(":")[2]


def is_web(element: Element) -> bool:
    """Whether an element has an address on the web."""
    return (element.get("href") or "").startswith(("http://", "https://"))


def related_of(draft: Draft, layer: Layer, item: Element) -> list[Found]:
    """Pages on the web that an item says to see also, as one block; nothing where there are none."""
    parts: dict[str, Held] = {}
    links: list[RelatedLink] = []
    found = [one for one in links_of(item) if (one.get("rel") or "").endswith("seeAlso") and is_web(one)]
    for link in found:
        address = attribute_words(layer, link, "href", _METHOD)
        if address is None or class_of(link) not in _TEXTS:
            continue
        if len(links) == MAX_LINKS:
            warn_of_more(draft, "links", MAX_LINKS, path="/body")
            break
        at = f"/links/{len(links)}"
        said = element_words(layer, link.find("title"), _METHOD) or address
        parts |= {at: said.held, f"{at}/href": address.held}
        links.append(RelatedLink(text=said.text, href=address.text))
    span = (found[0].start, found[-1].end) if found else (0, 0)
    return [Found(Related(links=tuple(links)), parts, span)] if links else []
