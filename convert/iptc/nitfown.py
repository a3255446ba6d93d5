"""NITF documents that this package wrote: every field from its element or from a `meta` of ours."""

from __future__ import annotations

from collections.abc import Iterator

from convert.desk import Words
from convert.draft import Draft
from convert.iptc.layers import Layer
from convert.iptc.ownblocks import own_blocks, place_own
from convert.iptc.ownfields import Value, offer_own, pointer_of
from convert.iptc.words import attribute_words, element_words
from convert.markup.xmltree import Element

_OURS = "wirecopy"
_METAS = {
    "source-url": "/url",
    "canonical-url": "/canonical_url",
    "usage-terms": "/usage_terms",
}
_NO_FIELDS = ("generator", "identifier")
_ATTRIBUTES = (
    (("head", "docdata"), "management-status", "/status"),
    (("head", "docdata", "urgency"), "ed-urg", "/urgency"),
    (("head", "docdata", "date.issue"), "norm", "/published"),
    (("head", "docdata", "date.release"), "norm", "/embargo/until"),
    (("head", "docdata", "date.expire"), "norm", "/expires"),
    (("head", "pubdata"), "name", "/publisher"),
    (("head", "pubdata"), "position.section", "/section"),
)
_WORDS = (
    (("hedline", "hl1"), "/headline"),
    (("hedline", "hl2"), "/subheadline"),
    (("rights",), "/rights"),
    (("dateline",), "/dateline/text"),
    (("dateline", "location"), "/dateline/location"),
    (("abstract",), "/description"),
)


def is_own(nitf: Element) -> bool:
    """Whether this package wrote the document."""
    head = nitf.find("head")
    metas = head.all("meta") if head is not None else []
    return any(meta.get("name") == "generator" and meta.get("content") == _OURS for meta in metas)


def place_own_nitf(draft: Draft, layer: Layer, nitf: Element) -> None:
    """Enter all that a document of our own says."""
    layer = layer._replace(once=True)
    offer_own(draft, _values(layer, nitf))
    content = nitf.find("body", "body.content", "block")
    for found in own_blocks(layer, content) if content is not None else ():
        place_own(draft, found)


def _values(layer: Layer, nitf: Element) -> Iterator[Value]:
    yield "/language", attribute_words(layer, nitf, "baselang", "nitf:baselang")
    for path, name, pointer in _ATTRIBUTES:
        yield pointer, attribute_words(layer, nitf.find(*path), name, f"nitf:{path[-1]}")
    keys = nitf.find("head", "docdata", "key-list")
    for number, keyword in enumerate(keys.all("keyword") if keys is not None else ()):
        yield f"/keywords/{number}", attribute_words(layer, keyword, "key", "nitf:keyword")
    head = nitf.find("body", "body.head")
    if head is not None:
        for steps, pointer in _WORDS:
            yield pointer, element_words(layer, head.find(*steps), f"nitf:{steps[-1]}")
        yield from _byline(layer, head)
    head = nitf.find("head")
    yield from _metas(layer, head.all("meta")) if head is not None else ()


def _byline(layer: Layer, head: Element) -> Iterator[Value]:
    yield "/byline/text", element_words(layer, head.find("byline"), "nitf:byline")
    for byline in head.all("byline"):
        for party in byline.walk("person", "org"):
            at = pointer_of((party.get("id") or "").removesuffix(".name"))
            if not at:
                continue
            yield f"{at}/name", element_words(layer, party, "nitf:byline")
            yield f"{at}/role", attribute_words(layer, party, "class", "nitf:byline")
            yield f"{at}/url", attribute_words(layer, party, "value", "nitf:byline")
            kind = "person" if party.name == "person" else "organization"
            held = layer.held("nitf:byline", party.start, party.end)
            yield f"{at}/kind", Words(kind, held._replace(approximate="the name of the element"))


def _metas(layer: Layer, metas: list[Element]) -> Iterator[Value]:
    number = 0
    for meta in metas:
        name, words = meta.get("name") or "", attribute_words(layer, meta, "content", "nitf:meta")
        if name == "identifier":
            yield f"/identifiers/{number}/value", words
            number += 1
        elif name not in _NO_FIELDS:
            yield _METAS.get(name) or pointer_of(name), words
