"""`contentMeta`: what the item says of the article itself."""

from __future__ import annotations

from collections.abc import Iterator

from convert.article import Article
from convert.writers.newsml.dates import truncated
from convert.writers.newsml.identity import address, term
from convert.writers.newsml.language import language_tag
from convert.writers.newsml.people import people
from convert.writers.newsml.tree import Node, maybe, named, node


def content_meta(article: Article) -> Node:
    """The metadata of the content, in the schema's order."""
    return node("contentMeta", *_administrative(article), *_descriptive(article), *_own(article))


def _administrative(article: Article) -> Iterator[Node]:
    yield from maybe("contentCreated", truncated(article.published))
    yield from maybe("contentModified", truncated(article.modified))
    if article.dateline:
        yield from named("located", article.dateline.location)
    yield from named("infoSource", article.publisher)
    yield from people(article.byline)
    if article.canonical_url:
        yield from maybe("altId", address(article.canonical_url), typeuri=term("id", "canonical-url"))
    for identifier in article.identifiers:
        scheme = term("id", identifier.scheme) if identifier.scheme else None
        yield from maybe("altId", identifier.value, typeuri=scheme, version=identifier.version)


def _descriptive(article: Article) -> Iterator[Node]:
    tag = language_tag(article.language)
    if tag:
        yield node("language", tag=tag)
    for keyword in article.keywords:
        yield from maybe("keyword", keyword)
    yield from named("subject", article.section, typeuri=term("type", "section"))
    yield from maybe("headline", article.headline)
    yield from maybe("headline", article.subheadline, roleuri=term("role", "subheadline"))
    if article.dateline:
        yield from maybe("dateline", article.dateline.text)
    if article.byline:
        yield from maybe("by", article.byline.text)
    yield from maybe("description", article.description, role="drol:summary")


def _own(article: Article) -> Iterator[Node]:
    if article.access:
        yield node("contentMetaExtProperty", reluri=term("rel", "access"), value=article.access)
