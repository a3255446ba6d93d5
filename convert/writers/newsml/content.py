"""`contentMeta`: what the item says of the article itself.

An element whose value is quoted from the source has an `id`, so that `derivedFrom` and the hops
can name it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from convert.article import Article, Term
from convert.clean import clean
from convert.evidence import Evidence
from convert.writers.dates import truncated
from convert.writers.identity import address, term
from convert.writers.language import language_tag
from convert.writers.meanings import in_catalog
from convert.writers.newsml.people import people
from convert.writers.rest import newsml_rest
from convert.writers.tree import Node, maybe, named, node

_CANONICAL_URL = term("id", "canonical-url")
_SECTION = term("type", "section")
_SUBHEADLINE = term("role", "subheadline")


class Ids(NamedTuple):
    """The ids of elements whose value is quoted from the source."""

    evidence: Mapping[str, Evidence]
    """What holds the record's values up, by pointer."""
    prefix: str
    """What stands before each id, so that no two items of a message share one."""

    def of(self, pointer: str) -> str | None:
        """The pointer as an XML name, if the source's bytes hold up the value there."""
        found = self.evidence.get(pointer)
        return self.prefix + pointer[1:].replace("/", ".") if found and found.kind == "quoted" else None

    def element(self, tag: str, text: str | None, pointer: str, /, **more: str | None) -> tuple[Node, ...]:
        """An element with `text`, the value at `pointer`, or nothing if clean text leaves nothing of it."""
        return maybe(tag, text, **more, id=self.of(pointer)) if text else ()


def content_meta(article: Article, ai_system: str | None = None, prefix: str = "") -> Node:
    """The metadata of the content, in the schema's order; `prefix` stands before each id."""
    ids = Ids(article.provenance.evidence, prefix)
    return node(
        "contentMeta",
        *_administrative(article, ids, ai_system),
        *_descriptive(article, ids),
        *_own(article),
    )


def _administrative(article: Article, ids: Ids, ai_system: str | None) -> Iterator[Node]:
    if article.urgency:
        yield node("urgency", text=str(article.urgency), id=ids.of("/urgency"))
    yield from ids.element("contentCreated", truncated(article.published), "/published")
    yield from ids.element("contentModified", truncated(article.modified), "/modified")
    if article.dateline:
        yield from named("located", article.dateline.location, id=ids.of("/dateline/location"))
    if article.publisher:
        yield from named("infoSource", article.publisher, id=ids.of("/publisher"))
    yield from people(article.byline, lambda number: ids.of(f"/byline/contributors/{number}/name"))
    if article.canonical_url:
        yield from maybe("altId", address(article.canonical_url), typeuri=_CANONICAL_URL)
    for identifier in article.identifiers:
        scheme = term("id", identifier.scheme) if identifier.scheme else None
        yield from maybe("altId", identifier.value, typeuri=scheme, version=identifier.version)
    if ai_system:
        yield from (node("aiInfo", *system) for system in (named("system", ai_system),) if system)


def _descriptive(article: Article, ids: Ids) -> Iterator[Node]:
    tag = language_tag(article.language)
    if tag:
        yield node("language", tag=tag)
    yield from terms("genre", article.genres)
    for number, keyword in enumerate(article.keywords):
        yield from ids.element("keyword", keyword, f"/keywords/{number}")
    yield from terms("subject", article.subjects)
    if article.section:
        yield from named("subject", article.section, typeuri=_SECTION, id=ids.of("/section"))
    yield from ids.element("slugline", article.slugline, "/slugline")
    yield from ids.element("headline", article.headline, "/headline")
    yield from ids.element("headline", article.subheadline, "/subheadline", roleuri=_SUBHEADLINE)
    if article.dateline:
        yield from ids.element("dateline", article.dateline.text, "/dateline")
    if article.byline:
        yield from ids.element("by", article.byline.text, "/byline")
    yield from ids.element("creditline", article.creditline, "/creditline")
    yield from ids.element("description", article.description, "/description", role="drol:summary")


def terms(tag: str, found: Sequence[Term]) -> Iterator[Node]:
    """Terms by their code where its alias is in the catalog the item names, else by their address.

    A code of another vocabulary has no meaning here without its catalog, so it is a literal.
    """
    for term_ in found:
        code, uri = clean(term_.code or ""), address(term_.uri or "")
        known = in_catalog(code)
        made = node(
            tag,
            *maybe("name", term_.name),
            type="cpnat:abstract" if known or uri else None,
            qcode=code if known else None,
            uri=None if known else uri,
            literal=None if known else code,
        )
        if made.attributes or made.children:
            yield made


def _own(article: Article) -> Iterator[Node]:
    """What the standard has no place for, or takes only in part."""
    for name, value in newsml_rest(article):
        yield node("contentMetaExtProperty", reluri=term("rel", name), value=value)
