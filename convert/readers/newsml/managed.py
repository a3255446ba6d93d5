"""What `itemMeta` and `rightsInfo` say: dates, status, rights, identifiers, notes to editors."""

from __future__ import annotations

from collections.abc import Iterator

from convert.desk import Words, offer_url
from convert.draft import Draft
from convert.iptc.layers import Layer
from convert.iptc.words import (
    attribute_words,
    element_words,
    offer_embargo,
    offer_identifiers,
    offer_language,
    offer_moment,
    offer_status,
    offer_words,
)
from convert.markup.xmltree import Element
from convert.readers.newsml.own import own_term


def offer_item_meta(draft: Draft, layer: Layer, item: Element) -> None:
    """Offer what an item says of itself; what its content says of it comes before."""
    meta = item.find("itemMeta")
    _offer_identifiers(draft, layer, item)
    _offer_rights(draft, layer, item)
    offer_language(draft, attribute_words(layer, item, "xml:lang", "g2:xml:lang"))
    if meta is None:
        return
    _offer_dates(draft, layer, item, meta)
    status = meta.find("pubStatus")
    if status is not None and own_term(status.get("howuri"), "how") != "not-stated":
        said = attribute_words(layer, status, "qcode", "g2:pubStatus")
        offer_status(draft, said or attribute_words(layer, status, "uri", "g2:pubStatus"))
    embargo = meta.find("embargoed")
    if embargo is not None:
        empty = layer.held("g2:embargoed", embargo.start, embargo.end)
        offer_embargo(draft, element_words(layer, embargo, "g2:embargoed"), empty)
    offer_moment(draft, "expires", element_words(layer, meta.find("expires"), "g2:expires"))
    offer_words(draft, "publisher", party_name(layer, meta.find("provider"), "g2:provider"))
    offer_words(draft, "headline", element_words(layer, meta.find("title"), "g2:title"))
    for note in meta.all("edNote"):
        private = note.get("pubconstraint") or (note.get("role") or "").endswith(("private", "nonpublic"))
        draft.drop((note.start, note.end), "private-note" if private else "editor-note")


def party_name(layer: Layer, party: Element | None, method: str) -> Words | None:
    """The name of a party: its element, its literal, or the code of the IPTC's list of providers."""
    if party is None:
        return None
    name = element_words(layer, party.find("name"), method) or attribute_words(
        layer, party, "literal", method
    )
    if name:
        return name
    code = attribute_words(layer, party, "qcode", method)
    if code and code.text.startswith("nprov:") and code.text != "nprov:":
        held = code.held.part(layer.source, code.text[6:], 6, method)
        return Words(code.text[6:], held)
    return None


def _offer_dates(draft: Draft, layer: Layer, item: Element, meta: Element) -> None:
    """The first creation is the publication where nothing else says so; a later version's is a change."""
    created = element_words(layer, meta.find("firstCreated"), "g2:firstCreated")
    version = element_words(layer, meta.find("versionCreated"), "g2:versionCreated")
    content = item.find("contentMeta")
    dated = element_words(layer, content.find("contentCreated"), "") if content is not None else None
    others = [words.text for words in (created, dated) if words]
    if version and others and version.text not in others:
        offer_moment(draft, "modified", version)
    offer_moment(draft, "published", created)
    if not created:
        offer_moment(draft, "published", version)


def _offer_identifiers(draft: Draft, layer: Layer, item: Element) -> None:
    found: list[tuple[Words, str | None, Words | None]] = []
    guid = attribute_words(layer, item, "guid", "g2:guid")
    if guid:
        found.append((guid, "guid", attribute_words(layer, item, "version", "g2:version")))
    content = item.find("contentMeta")
    for other in content.all("altId") if content is not None else []:
        words = element_words(layer, other, "g2:altId")
        kind = own_term(other.get("typeuri"), "id") or other.get("type") or other.get("typeuri") or "altId"
        if words and kind == "canonical-url":
            offer_url(draft, "canonical_url", words.text, words.held)
        elif words:
            found.append((words, kind, attribute_words(layer, other, "version", "g2:altId")))
    offer_identifiers(draft, found)


def _offer_rights(draft: Draft, layer: Layer, item: Element) -> None:
    for name, tag in (("rights", "copyrightNotice"), ("usage_terms", "usageTerms")):
        for info in item.all("rightsInfo"):
            for words in _all(layer, info, tag):
                offer_words(draft, name, words)
    for info in item.all("rightsInfo"):
        holder = party_name(layer, info.find("copyrightHolder"), "g2:copyrightHolder")
        offer_words(draft, "rights", holder)


def _all(layer: Layer, parent: Element, tag: str) -> Iterator[Words]:
    for element in parent.all(tag):
        words = element_words(layer, element, f"g2:{tag}")
        if words:
            yield words
