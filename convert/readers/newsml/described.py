"""What `contentMeta` says of the content: headlines, byline, dateline, subjects, descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from convert.desk import Words
from convert.draft import Draft
from convert.iptc.content import Known
from convert.iptc.layers import Layer
from convert.iptc.people import Party, offer_line, role_of
from convert.iptc.words import (
    attribute_words,
    element_words,
    offer_all,
    offer_language,
    offer_moment,
    offer_place,
    offer_urgency,
    offer_words,
)
from convert.markup.xmltree import Element
from convert.readers.newsml.headlines import offer_headlines
from convert.readers.newsml.managed import party_name
from convert.readers.newsml.own import own_term
from convert.readers.newsml.terms import offer_content_terms

_ABSTRACTS = ("summary", "abstract", "teaser", "standfirst", "lead", "drol:summary")
_KINDS = {"person": "person", "organisation": "organization", "organization": "organization"}


def offer_content_meta(draft: Draft, layer: Layer, item: Element) -> Known:
    """Offer what an item says of its content; what of it the body may print again is returned."""
    meta = item.find("contentMeta")
    if meta is None:
        return Known()
    for hidden in (child for child in meta.elements() if child.get("pubconstraint")):
        draft.drop((hidden.start, hidden.end), "private-note")
    headlines = offer_headlines(draft, layer, _public(meta, "headline"))
    abstracts = _offer_descriptions(draft, layer, meta)
    line = next(_said(layer, meta, "by"), None)
    parties = list(_parties(layer, sorted(meta.all("creator", "contributor"), key=_rank)))
    if line:
        offer_line(draft, line, parties)
    _offer_dateline(draft, layer, meta)
    for name, tag in (("published", "contentCreated"), ("modified", "contentModified")):
        offer_moment(draft, name, element_words(layer, meta.find(tag), f"g2:{tag}"))
    for name in ("slugline", "creditline"):
        for words in _said(layer, meta, name):
            offer_words(draft, name, words)
    offer_urgency(draft, element_words(layer, meta.find("urgency"), "g2:urgency"))
    offer_all(draft, "keywords", _said(layer, meta, "keyword"))
    for language in meta.all("language"):
        offer_language(draft, attribute_words(layer, language, "tag", "g2:language"))
    offer_content_terms(draft, layer, item, meta)
    return Known(headlines.texts, abstracts, line.text if line else "", parties)


def _public(meta: Element, tag: str) -> list[Element]:
    return [element for element in meta.all(tag) if not element.get("pubconstraint")]


def _said(layer: Layer, meta: Element, tag: str) -> Iterator[Words]:
    for element in _public(meta, tag):
        words = element_words(layer, element, f"g2:{tag}")
        if words:
            yield words


def _offer_descriptions(draft: Draft, layer: Layer, meta: Element) -> list[str]:
    """Offer the description that is a summary, else one without a role; a caption is none."""
    ranked: list[tuple[int, Words]] = []
    for element in _public(meta, "description"):
        role = (element.get("role") or element.get("roleuri") or "").replace("/", ":").rpartition(":")[2]
        words = element_words(layer, element, "g2:description")
        if words and (not role or role.casefold() in _ABSTRACTS):
            ranked.append((_ABSTRACTS.index(role.casefold()) if role else len(_ABSTRACTS), words))
    for _, words in sorted(ranked, key=lambda entry: entry[0]):
        offer_words(draft, "description", words)
    return [words.text for _, words in ranked]


def _rank(element: Element) -> int:
    """The place in the order of importance that an element states; behind all where it states none."""
    rank = element.get("rank") or ""
    return int(rank) if rank.isascii() and rank.isdigit() and len(rank) < 6 else 100_000


def _parties(layer: Layer, elements: Sequence[Element]) -> Iterator[Party]:
    for element in elements:
        name = party_name(layer, element, f"g2:{element.name}")
        nature = (element.get("type") or element.get("typeuri") or "").replace("/", ":").rpartition(":")[2]
        coded = element.get("roleuri") or element.get("role") or ""
        role = role_of(coded) or ("author" if element.name == "creator" else "contributor")
        if name is None or element.get("pubconstraint") or nature == "software":
            continue
        if element.name == "contributor" and not role_of(coded):
            continue  # those who handled the item, not those who wrote it
        notes = {own_term(note.get("roleuri"), "role"): note for note in element.all("note")}
        employer = next(element.walk("affiliation"), None)
        yield Party(
            name,
            _KINDS.get(nature),  # type: ignore[arg-type]
            role,
            element_words(layer, employer.find("name") if employer else notes.get("affiliation"), "g2:party"),
            element_words(layer, notes.get("location"), "g2:party"),
            attribute_words(layer, element, "uri", "g2:party") if is_web(element.get("uri")) else None,
        )


def is_web(address: str | None) -> bool:
    """Whether an address is that of a page."""
    return (address or "").startswith(("http://", "https://"))


def _offer_dateline(draft: Draft, layer: Layer, meta: Element) -> None:
    """Offer the dateline, and the place it was filed from; some fill the line with a time stamp."""
    line = next(_said(layer, meta, "dateline"), None)
    if line and line.text[:1].isdigit():
        message = f"a dateline that is a time: {line.text[:60]}"
        draft.warn("odd-dateline", message, path="/dateline", span=line.held.spans[0])
        line = None
    offer_place(draft, line, party_name(layer, meta.find("located"), "g2:located"))
