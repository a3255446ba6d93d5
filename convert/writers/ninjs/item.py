"""The properties of a ninjs object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from convert.article import Article, Byline, Contributor, Term
from convert.blocks import running_texts
from convert.clean import clean
from convert.writers.dates import is_moment
from convert.writers.identity import address, guid, is_absolute, term
from convert.writers.ninjs.associations import associations
from convert.writers.rest import contributors, ninjs_rest, terms
from convert.writers.rich import rich
from convert.writers.running import running, word_count
from convert.writers.tree import markup

if TYPE_CHECKING:
    from convert.writers.ninjs import NinjsOptions

Properties: TypeAlias = dict[str, Any]

SCHEMA = "https://iptc.org/std/ninjs/ninjs-schema_3.1.json"
"""What the object names as its schema."""


def ninjs_item(article: Article, options: NinjsOptions) -> Properties:
    """The object; what has no value is left out."""
    usage = [clean(article.usage_terms or ""), clean(options.usage_terms or "")]
    people = contributors(article)
    return without_empty(
        {
            "uri": guid(article, options.authority),
            "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
            "type": "text",
            "profile": "wirecopy",
            "version": str(options.version),
            "versionCreated": options.created,
            "contentCreated": _moment(article.published),
            "embargoedUntil": _moment(article.embargo.until) if article.embargo else None,
            "expires": _moment(article.expires),
            "pubStatus": article.status or "usable",
            "urgency": article.urgency,
            "copyrightNotice": clean(article.rights or ""),
            "usageTerms": "\n".join(filter(None, usage)),
            "language": article.language,
            "title": clean(article.headline or ""),
            "by": _by(article.byline),
            "slugline": clean(article.slugline or ""),
            "located": clean((article.dateline.location if article.dateline else None) or ""),
            "headlines": _texts(main=article.headline, sub=article.subheadline),
            "descriptions": [*_descriptions(article), *_rest(article)],
            "bodies": list(_bodies(article)),
            "people": [_party(at, who) for at, who in people if who.kind != "organization"],
            "organisations": [_party(at, who) for at, who in people if who.kind == "organization"],
            "subjects": list(_subjects(article)),
            "genres": [_term(one) for _, one in terms(article, "genres")],
            "infoSources": list(_sources(article, options)),
            "altIds": list(_identifiers(article)),
            "associations": list(associations(article.body)),
        }
    )


def without_empty(properties: Mapping[str, Any]) -> Properties:
    """The properties that say something."""
    return {name: value for name, value in properties.items() if value}


def _by(byline: Byline | None) -> str:
    return clean(byline.text) if byline else ""


def _moment(value: str | None) -> str | None:
    return value if value and is_moment(value) else None


def _texts(**by_role: str | None) -> list[Properties]:
    said = ((role, clean(text or "")) for role, text in by_role.items())
    return [{"role": role, "contentType": "text/plain", "value": text} for role, text in said if text]


def _bodies(article: Article) -> Iterator[Properties]:
    """The running text, and all blocks as XHTML."""
    lines = [clean(text) for block in article.body for text in running_texts(block)]
    text = "\n\n".join(filter(None, lines))
    if text:
        counts = {"charCount": len(text), "wordCount": word_count(running(article.body))}
        yield {"role": "main", "contentType": "text/plain", **counts, "value": text}
    blocks = "".join(markup(block, -1) for block in rich(article.body))
    if blocks:  # without a namespace, as in a fragment
        yield {"role": "richtext", "contentType": "application/xhtml+xml", "value": blocks}


def _descriptions(article: Article) -> list[Properties]:
    dateline = article.dateline.text if article.dateline else None
    return _texts(summary=article.description, dateline=dateline)


def _rest(article: Article) -> Iterator[Properties]:
    """What has no property of its own, in roles of ours."""
    for name, value in ninjs_rest(article):
        yield {"role": term("rel", name), "contentType": "text/plain", "value": value}


def _party(at: str, who: Contributor) -> Properties:
    url = address(who.url or "")
    notes = (("affiliation", clean(who.affiliation or "")), ("location", clean(who.location or "")))
    return without_empty(
        {
            "name": clean(who.name),
            "rel": who.role,
            "literal": at,
            "uri": url if is_absolute(url) else "",
            "contactInfo": [{"role": role, "value": said} for role, said in notes if said],
        }
    )


def _subjects(article: Article) -> Iterator[Properties]:
    for keyword in filter(None, map(clean, article.keywords)):
        yield {"rel": "keyword", "name": keyword, "literal": keyword}
    for _, one in terms(article, "subjects"):
        yield {"rel": "about", **_term(one)}
    if section := clean(article.section or ""):
        yield {"rel": "section", "name": section, "literal": section}


def _term(one: Term) -> Properties:
    """A term by name, address and, as its literal, code."""
    uri = address(one.uri or "")
    return without_empty(
        {
            "name": clean(one.name or ""),
            "uri": uri if is_absolute(uri) else "",
            "literal": clean(one.code or ""),
        }
    )


def _sources(article: Article, options: NinjsOptions) -> Iterator[Properties]:
    if publisher := clean(article.publisher or ""):
        yield {"name": publisher, "role": "publisher"}
    if credit := clean(article.creditline or ""):
        yield {"name": credit, "role": "credit"}
    if options.provider or options.provider_uri:
        name = clean(options.provider or "")
        yield without_empty({"name": name, "role": "provider", "uri": options.provider_uri})


def _identifiers(article: Article) -> Iterator[Properties]:
    for role, value in (("source-url", article.url), ("canonical-url", article.canonical_url)):
        if said := clean(value or ""):
            yield {"role": role, "value": said}
    for identifier in article.identifiers:
        if value := clean(identifier.value):
            yield without_empty({"role": clean(identifier.scheme or ""), "value": value})
