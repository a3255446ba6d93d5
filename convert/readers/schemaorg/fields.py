"""The properties of a schema.org article as fields of the record."""

from __future__ import annotations

from collections.abc import Iterator

from convert.desk import Words, offer_keywords, offer_url
from convert.draft import Draft
from convert.iptc.content import Known
from convert.iptc.jsonwords import first, members_of, said, words_of
from convert.iptc.people import Kind, Party
from convert.iptc.words import (
    offer_all,
    offer_identifiers,
    offer_language,
    offer_moment,
    offer_place,
    offer_terms,
    offer_words,
)
from convert.markup.jsonplaces import Json, Scalar

_METHOD = "json-ld"
_TEXTS = {
    "headline": ("headline", "name"),
    "subheadline": ("alternativeHeadline",),
    "description": ("abstract", "description"),
    "section": ("articleSection",),
    "rights": ("copyrightNotice", "license"),
    "usage_terms": ("usageInfo",),
    "creditline": ("creditText",),
}
_KINDS: dict[str, Kind] = {"person": "person", "organization": "organization"}
_WEB = ("http://", "https://")


def offer_article(draft: Draft, item: dict[str, Json]) -> Known:
    """Offer all fields; what of them the body may print again is returned."""
    for name, keys in _TEXTS.items():
        for words in said(item, keys, _METHOD):
            offer_words(draft, name, words)
    offer_moment(draft, "published", first(item, ("datePublished", "dateCreated"), _METHOD))
    offer_moment(draft, "expires", first(item, ("expires",), _METHOD))
    offer_moment(draft, "modified", first(item, ("dateModified",), _METHOD))
    offer_language(draft, first(item, ("inLanguage",), _METHOD))
    offer_place(draft, first(item, ("dateline",), _METHOD), _place(item))
    for key, name in (("url", "url"), ("mainEntityOfPage", "canonical_url")):
        for words in _addresses(item, key):
            offer_url(draft, name, words.text, words.held)
    for words in _names(item, "publisher", "sourceOrganization", "provider"):
        offer_words(draft, "publisher", words)
    _offer_keywords(draft, item)
    about = [(words_of(entry.get("name"), _METHOD), None, _uri(entry)) for entry in _objects(item, "about")]
    offer_terms(draft, "subjects", about)
    offer_terms(draft, "genres", [(words, None, None) for words in said(item, ("genre",), _METHOD)])
    _offer_identifiers(draft, item)
    _offer_access(draft, item)
    headlines = [words.text for words in said(item, ("headline", "name", "alternativeHeadline"), _METHOD)]
    return Known(
        headlines,
        [words.text for words in said(item, ("description", "abstract"), _METHOD)],
        "",
        list(_authors(item)),
    )


def _authors(item: dict[str, Json]) -> Iterator[Party]:
    for entry in members_of(item, "author", "creator"):
        if isinstance(entry, Scalar):
            words = words_of(entry, _METHOD)
            if words and not words.text.startswith(_WEB):
                yield Party(words, None)
        elif isinstance(entry, dict):
            name, kind = words_of(entry.get("name"), _METHOD), first(entry, ("@type",), _METHOD)
            url = words_of(entry.get("url"), _METHOD)
            if name:
                of_kind = _KINDS.get(kind.text.casefold()) if kind else None
                yield Party(name, of_kind, url=url if url and url.text.startswith(_WEB) else None)


def _objects(item: dict[str, Json], *keys: str) -> Iterator[dict[str, Json]]:
    return (entry for entry in members_of(item, *keys) if isinstance(entry, dict))


def _names(item: dict[str, Json], *keys: str) -> Iterator[Words]:
    for entry in members_of(item, *keys):
        words = words_of(entry.get("name") if isinstance(entry, dict) else entry, _METHOD)
        if words and not words.text.startswith(_WEB):
            yield words


def _addresses(item: dict[str, Json], key: str) -> Iterator[Words]:
    for entry in members_of(item, key):
        named = (entry.get("@id") or entry.get("url")) if isinstance(entry, dict) else entry
        words = words_of(named, _METHOD)
        if words and words.text.startswith(_WEB):
            yield words


def _uri(entry: dict[str, Json]) -> Words | None:
    words = words_of(entry.get("@id") or entry.get("sameAs") or entry.get("url"), _METHOD)
    return words if words and ":" in words.text else None


def _place(item: dict[str, Json]) -> Words | None:
    return next(_names(item, "locationCreated"), None)


def _offer_keywords(draft: Draft, item: dict[str, Json]) -> None:
    """A list of keywords is one; a single string holds several with commas between them."""
    words = list(said(item, ("keywords",), _METHOD))
    if isinstance(item.get("keywords"), Scalar):
        offer_keywords(draft, words)
    else:
        offer_all(draft, "keywords", words)


def _offer_identifiers(draft: Draft, item: dict[str, Json]) -> None:
    version = first(item, ("version",), _METHOD)
    named = list(said(item, ("identifier",), _METHOD))
    offer_identifiers(draft, [(words, "identifier", None if n else version) for n, words in enumerate(named)])


def _offer_access(draft: Draft, item: dict[str, Json]) -> None:
    words = first(item, ("isAccessibleForFree",), _METHOD)
    if words and words.text.casefold() in ("true", "false"):
        free = words.text.casefold() == "true"
        held = words.held._replace(transforms=(), approximate="the declaration, not the word")
        draft.offer("access", "free" if free else "paywalled", held)
