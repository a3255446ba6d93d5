"""The page: what stands in its head, above the text, and below it."""

from __future__ import annotations

from collections.abc import Iterator

from convert.article import Article, Term
from convert.clean import clean
from convert.writers.addresses import link_target
from convert.writers.html.jsonld import json_ld
from convert.writers.language import direction, language_tag
from convert.writers.meanings import OPEN_EMBARGO
from convert.writers.rich import HTML5, rich
from convert.writers.tree import Node, maybe, node

FIELD = "data-field"


def page(article: Article, stylesheet: str | None = None) -> Node:
    """The whole page."""
    tag = language_tag(article.language)
    return node(
        "html",
        node("head", *_head(article, stylesheet)),
        node(
            "body",
            node(
                "main",
                node(
                    "article",
                    *_header(article),
                    node("div", *rich(article.body, HTML5), **{FIELD: "/body"}),
                    *_footer(article),
                    **{"data-wirecopy": "1"},
                ),
            ),
        ),
        lang=tag,
        dir=direction(tag),
    )


def _head(article: Article, stylesheet: str | None) -> Iterator[Node]:
    yield node("meta", charset="utf-8")
    yield node("meta", name="viewport", content="width=device-width, initial-scale=1")
    titles = (article.headline, article.publisher, article.canonical_url, article.url)
    yield node("title", text=next((said for title in titles if (said := clean(title or ""))), "Article"))
    if article.canonical_url and clean(article.canonical_url):
        yield node("link", rel="canonical", href=article.canonical_url, **{FIELD: "/canonical_url"})
    if stylesheet:
        yield node("link", rel="stylesheet", href=stylesheet)
    for key, name, pointer, value in _metas(article):
        if value and clean(value):
            yield node("meta", **{key: name}, content=value, **{FIELD: pointer})
    yield Node("script", json_ld(article), (("type", "application/ld+json"),), ())


def _metas(article: Article) -> Iterator[tuple[str, str, str, str | None]]:
    """What the page declares: attribute, its value, the field, the field's value."""
    yield "property", "og:url", "/url", article.url
    yield "name", "description", "/description", article.description
    yield "name", "language", "/language", article.language
    yield "property", "article:section", "/section", article.section
    for number, keyword in enumerate(filter(clean, article.keywords)):
        yield "property", "article:tag", f"/keywords/{number}", keyword
    for name in ("subjects", "genres", "signals"):
        for number, term in enumerate(filter(_says, getattr(article, name))):
            for part in ("name", "code", "uri"):
                yield "name", f"{name}-{part}", f"/{name}/{number}/{part}", getattr(term, part)
    yield "name", "slugline", "/slugline", article.slugline
    yield "name", "creditline", "/creditline", article.creditline
    yield "name", "urgency", "/urgency", str(article.urgency) if article.urgency else None
    yield "name", "status", "/status", article.status
    if article.embargo:
        until = article.embargo.until
        yield "name", "embargo", "/embargo/until" if until else "/embargo", until or OPEN_EMBARGO
    yield "name", "expires", "/expires", article.expires
    yield "name", "usage-terms", "/usage_terms", article.usage_terms
    yield "name", "access", "/access", article.access
    for number, identifier in enumerate(said for said in article.identifiers if clean(said.value)):
        at = f"/identifiers/{number}"
        yield "name", "dcterms.identifier", f"{at}/value", identifier.value
        yield "name", "identifier-scheme", f"{at}/scheme", identifier.scheme
        yield "name", "identifier-version", f"{at}/version", identifier.version
    if article.dateline:
        yield "name", "dateline", "/dateline/text", article.dateline.text
        yield "name", "dateline-location", "/dateline/location", article.dateline.location
    contributors = article.byline.contributors if article.byline else ()
    for number, who in enumerate(who for who in contributors if clean(who.name)):
        at = f"/byline/contributors/{number}"
        yield "name", "author", f"{at}/name", who.name
        for part in ("kind", "role", "affiliation", "location", "url"):
            yield "name", f"author-{part}", f"{at}/{part}", getattr(who, part)


def _says(term: Term) -> bool:
    """Whether there is anything in a term."""
    return any(clean(part or "") for part in (term.name, term.code, term.uri))


def _header(article: Article) -> tuple[Node, ...]:
    byline = article.byline.text if article.byline else None
    dates = (
        *_moment("published", article.published),
        *_moment("modified", article.modified),
    )
    lines = (
        *maybe("h1", article.headline, **{FIELD: "/headline"}),
        *maybe("p", article.subheadline, **{"class": "subheadline", FIELD: "/subheadline"}),
        *maybe("p", byline, **{"class": "byline", FIELD: "/byline/text"}),
        *([node("p", *dates, **{"class": "dates"})] if dates else []),
    )
    return (node("header", *lines),) if lines else ()


def _moment(name: str, value: str | None) -> tuple[Node, ...]:
    return maybe("time", value, datetime=value, **{"class": name, FIELD: f"/{name}"})


def _footer(article: Article) -> tuple[Node, ...]:
    target = link_target(article.canonical_url or article.url or "")
    source = node("a", text=target, href=target) if target else None
    lines = (
        *maybe("p", article.publisher, **{"class": "publisher", FIELD: "/publisher"}),
        *([node("p", source, **{"class": "source"})] if source else []),
        *maybe("p", article.rights, **{"class": "rights", FIELD: "/rights"}),
    )
    return (node("footer", *lines),) if lines else ()
