"""What a news format's own elements cannot hold of a record, under names that our readers know.

A name is the field's JSON Pointer with dots, such as `subjects.0.uri`; each format has a place for
values under names of one's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from convert.article import Article, Contributor, Identifier, Term
from convert.clean import clean
from convert.iptc.schemes import schemes
from convert.writers.dates import is_day_or_moment, is_moment, truncated
from convert.writers.identity import address, is_absolute
from convert.writers.meanings import OPEN_EMBARGO, UNKNOWN, in_catalog

CREATORS = ("author", "reporter")
"""The roles of those whom NewsML-G2 calls `creator`; all others are `contributor`."""

_TERMS = ("subjects", "genres", "signals")

Named: TypeAlias = tuple[str, str]
"""The name of a field, or of a part of one, and its value."""


def is_uri(url: str) -> bool:
    """Whether `url` is an absolute URI as it stands."""
    return is_absolute(url) and address(url) == url


def contributors(article: Article) -> tuple[tuple[str, Contributor], ...]:
    """The contributors that have a name, each with the name of its place: only these are written."""
    if not article.byline:
        return ()
    everybody = article.byline.contributors
    said = [who for who in everybody if clean(who.name)]
    return tuple((f"byline.contributors.{number}", who) for number, who in enumerate(said))


def terms(article: Article, field: str) -> tuple[tuple[str, Term], ...]:
    """The subjects, genres or signals that say something, each with the name of its place."""
    said = [term for term in getattr(article, field) if any(_parts(term))]
    return tuple((f"{field}.{number}", term) for number, term in enumerate(said))


def identifiers(article: Article) -> tuple[tuple[str, Identifier], ...]:
    """The identifiers that say something, each with the name of its place."""
    said = [identifier for identifier in article.identifiers if clean(identifier.value)]
    return tuple((f"identifiers.{number}", identifier) for number, identifier in enumerate(said))


def _parts(term: Term) -> tuple[str, ...]:
    return clean(term.name or ""), clean(term.code or ""), clean(term.uri or "")


def newsml_rest(article: Article) -> Iterator[Named]:
    """What NewsML-G2 takes only in part: odd dates and addresses, and access."""
    yield from _odd_dates(article)
    if article.access:
        yield "access", article.access
    source = article.provenance.source
    if source and source.url and not article.url:
        yield "url", UNKNOWN  # the address the bytes came from is not the article's
    said = contributors(article)
    places = _order(said)
    if places != sorted(places):
        yield "byline.order", " ".join(map(str, places))
    people = [(f"{at}.url", who.url) for at, who in said if who.url]
    for name, url in (("url", article.url), ("canonical_url", article.canonical_url), *people):
        if url and address(url) != url:
            yield name, url
    for field in _TERMS:
        for at, term in terms(article, field):
            if _uri_in_newsml(term) != term.uri:
                yield f"{at}.uri", term.uri or UNKNOWN


def _odd_dates(article: Article) -> Iterator[Named]:
    """Dates that NewsML-G2 would have otherwise."""
    for name, value in (("published", article.published), ("modified", article.modified)):
        if value and truncated(value) != value:
            yield name, value
    yield from _embargo_until(article)
    if article.expires and not is_day_or_moment(article.expires):
        yield "expires", article.expires


def _order(said: Sequence[tuple[str, Contributor]]) -> list[int]:
    """The places in the byline of those in an item, where creators stand before contributors."""
    numbered = [(number, who) for number, (_, who) in enumerate(said)]
    return [n for n, who in numbered if who.role in CREATORS] + [
        n for n, who in numbered if who.role not in CREATORS
    ]


def _uri_in_newsml(term: Term) -> str | None:
    """The address that a reader knows of a term: the one its QCode stands for, else the one written."""
    code = clean(term.code or "")
    if not in_catalog(code):
        return address(term.uri or "") or None
    scheme = schemes().get(code.partition(":")[0])
    return scheme + code.partition(":")[2] if scheme else None


def nitf_rest(article: Article) -> Iterator[Named]:
    """What NITF has no element for: parts of people and terms, kinds of identifiers, an open embargo."""
    if article.byline and any(who.kind == "organization" for _, who in contributors(article)):
        yield "byline.text", clean(article.byline.text)  # words end around the element of an organization
    for at, who in contributors(article):
        yield from () if who.kind else ((f"{at}.kind", UNKNOWN),)
        yield from _said(at, who, "affiliation", "location")
    for at, term in (term for field in _TERMS for term in terms(article, field)):
        yield from _said(at, term, "name", "code", "uri")
    for at, identifier in identifiers(article):
        yield from _said(at, identifier, "scheme", "version")
    place = clean((article.dateline.location if article.dateline else None) or "")
    if article.dateline and place not in clean(article.dateline.text):
        yield "dateline.location", place
    if article.embargo and not article.embargo.until:
        yield "embargo", OPEN_EMBARGO


def ninjs_rest(article: Article) -> Iterator[Named]:
    """What ninjs has no property for: odd dates, dates of change, access, versions, open questions."""
    if article.published and not is_moment(article.published):
        yield "published", article.published
    if article.expires and not is_moment(article.expires):
        yield "expires", article.expires
    yield from _said("", article, "modified", "access")
    yield from _embargo_until(article)
    if article.embargo and not article.embargo.until:
        yield "embargo", OPEN_EMBARGO
    if not article.status:
        yield "status", UNKNOWN
    people = contributors(article)
    yield from ((f"{at}.kind", UNKNOWN) for at, who in people if who.kind is None)
    yield from ((f"{at}.url", who.url) for at, who in people if who.url and not is_uri(who.url))
    for at, term in (*terms(article, "subjects"), *terms(article, "genres")):
        if term.uri and not is_uri(term.uri):
            yield f"{at}.uri", term.uri
    for at, term in terms(article, "signals"):
        yield from _said(at, term, "name", "code", "uri")
    for at, identifier in identifiers(article):
        yield from _said(at, identifier, "version")


def _embargo_until(article: Article) -> Iterator[Named]:
    """An end of an embargo that is no full time."""
    if article.embargo and article.embargo.until and not is_moment(article.embargo.until):
        yield "embargo.until", article.embargo.until


def _said(at: str, value: object, *names: str) -> Iterator[Named]:
    """The parts of a value that say something."""
    for name in names:
        said = clean(getattr(value, name) or "")
        if said:
            yield (f"{at}.{name}" if at else name), said
