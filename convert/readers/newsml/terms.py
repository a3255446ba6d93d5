"""What an item is about, what kind of text it is, and what it signals: terms of vocabularies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from convert.desk import Words
from convert.draft import Draft, Held
from convert.iptc.layers import Layer
from convert.iptc.schemes import schemes
from convert.iptc.words import attribute_words, element_words, offer_terms, offer_words
from convert.markup.xmltree import Element
from convert.readers.newsml.managed import party_name
from convert.readers.newsml.own import own_term


def offer_content_terms(draft: Draft, layer: Layer, item: Element, meta: Element) -> None:
    """Offer subjects, the section and genres; `meta` is the item's `contentMeta`."""
    subjects = []
    for element in _public(meta, "subject"):
        if own_term(element.get("typeuri"), "type") == "section":
            offer_words(draft, "section", party_name(layer, element, "g2:subject"))
        else:
            subjects.append(element)
    _offer(draft, layer, item, "subjects", subjects)
    _offer(draft, layer, item, "genres", _public(meta, "genre"))


def offer_signals(draft: Draft, layer: Layer, item: Element) -> None:
    """Offer what an item tells those to mind who receive it, such as that it is a correction."""
    meta = item.find("itemMeta")
    _offer(draft, layer, item, "signals", _public(meta, "signal") if meta is not None else [])


def _offer(draft: Draft, layer: Layer, item: Element, name: str, elements: Sequence[Element]) -> None:
    known = {**schemes(), **_declared(item)} if elements else {}
    offer_terms(draft, name, [_term(layer, element, known) for element in elements])


def _public(meta: Element, tag: str) -> Sequence[Element]:
    return [element for element in meta.all(tag) if not element.get("pubconstraint")]


def _declared(item: Element) -> Mapping[str, str]:
    """The schemes that a catalog inside the item declares; a catalog elsewhere is never fetched."""
    found = [scheme for catalog in item.all("catalog") for scheme in catalog.all("scheme")]
    return {scheme.get("alias") or "": scheme.get("uri") or "" for scheme in found if scheme.get("uri")}


def _term(
    layer: Layer, element: Element, known: Mapping[str, str]
) -> tuple[Words | None, Words | None, Words | None]:
    method = f"g2:{element.name}"
    name = element_words(layer, element.find("name"), method)
    code = attribute_words(layer, element, "qcode", method) or attribute_words(
        layer, element, "literal", method
    )
    uri = attribute_words(layer, element, "uri", method)
    if code and not uri and ":" in code.text and element.get("qcode"):
        scheme = known.get(code.text.partition(":")[0])
        if scheme:
            held: Held = code.held._replace(transforms=(*code.held.transforms, f"qcode-uri/1:{scheme}"))
            uri = Words(scheme + code.text.partition(":")[2], held)
    return name, code, uri
