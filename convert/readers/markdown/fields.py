"""The values of a Markdown head as fields of the record."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from convert.desk import Words, offer_authors, offer_date, offer_keywords, offer_text, offer_url
from convert.draft import Draft
from convert.readers.markdown.heads import Value
from convert.transforms import language_tag

_FIELDS = {
    "headline": ("title", "headline"),
    "subheadline": ("subtitle", "subheadline", "standfirst", "dek", "deck"),
    "description": ("description", "summary", "abstract", "excerpt"),
    "byline": ("author", "authors", "by", "byline", "creator", "author.name", "authors.name"),
    "published": (
        "published",
        "published time",
        "date",
        "date_published",
        "datepublished",
        "publish_date",
        "pubdate",
    ),
    "modified": ("modified", "updated", "lastmod", "last_modified", "last_modified_at", "datemodified"),
    "url": ("url source", "original_url", "source_url", "url", "link", "source", "permalink"),
    "canonical_url": ("canonical", "canonical_url", "canonicalurl"),
    "publisher": ("publisher", "site_name", "sitename", "site", "publication", "newspaper", "source"),
    "section": ("section", "category", "categories"),
    "keywords": ("tags", "keywords"),
    "language": ("lang", "language", "locale"),
    "rights": ("copyright", "rights", "license"),
}
"""Field of the record: the names that heads give it, the surest first."""

_WEB = re.compile(r"https?://\S+$", re.I)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$")
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]$")


def language_of(values: Sequence[Value]) -> tuple[str, ...]:
    """The language tag that a head declares, for reading its dates."""
    return tuple(
        language_tag(value.text) for value in _named(values, "language") if _LANGUAGE.match(value.text)
    )[:1]


def offer_fields(draft: Draft, values: Sequence[Value]) -> None:
    """Offer everything a head says to the draft, field by field."""
    languages = language_of(values)
    for name in _FIELDS:
        found = [_unlinked(draft, value) for value in _named(values, name)]
        if found:
            _OFFERS.get(name, _offer_first)(draft, name, found, languages)


def _named(values: Sequence[Value], name: str) -> list[Value]:
    return [value for key in _FIELDS[name] for value in values if value.key == key and value.text]


def _unlinked(draft: Draft, value: Value) -> Value:
    """The value without the wiki brackets some clippers put around names."""
    linked = _WIKILINK.match(value.text)
    if not linked:
        return value
    held = value.held.part(draft.source.text, linked[1], linked.start(1), value.held.method)
    return Value(value.key, linked[1], held)


def _offer_first(draft: Draft, name: str, values: Sequence[Value], _: Sequence[str]) -> None:
    for value in values:
        offer_text(draft, name, value.text, value.held)


def _offer_publisher(draft: Draft, name: str, values: Sequence[Value], _: Sequence[str]) -> None:
    _offer_first(draft, name, [value for value in values if not _WEB.match(value.text)], _)


def _offer_url(draft: Draft, name: str, values: Sequence[Value], _: Sequence[str]) -> None:
    for value in values:
        if _WEB.match(value.text):
            offer_url(draft, name, value.text, value.held)


def _offer_date(draft: Draft, name: str, values: Sequence[Value], languages: Sequence[str]) -> None:
    for value in values:
        offer_date(draft, name, value.text, value.held, languages)


def _offer_byline(draft: Draft, _: str, values: Sequence[Value], __: Sequence[str]) -> None:
    offer_authors(draft, [Words(value.text, value.held) for value in values])


def _offer_keywords(draft: Draft, _: str, values: Sequence[Value], __: Sequence[str]) -> None:
    offer_keywords(draft, [Words(value.text, value.held) for value in values])


def _offer_language(draft: Draft, name: str, values: Sequence[Value], _: Sequence[str]) -> None:
    for value in values:
        if value.text == language_tag(value.text) and _LANGUAGE.match(value.text):
            offer_text(draft, name, value.text, value.held)
        elif _LANGUAGE.match(value.text):
            held = value.held._replace(transforms=(*value.held.transforms, "language-tag/1"))
            offer_text(draft, name, language_tag(value.text), held)


_Offer: TypeAlias = Callable[[Draft, str, Sequence[Value], Sequence[str]], None]

_OFFERS: dict[str, _Offer] = {
    "byline": _offer_byline,
    "published": _offer_date,
    "modified": _offer_date,
    "url": _offer_url,
    "canonical_url": _offer_url,
    "publisher": _offer_publisher,
    "keywords": _offer_keywords,
    "language": _offer_language,
}
