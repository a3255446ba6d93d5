"""`contentMeta`: what the item says of the article itself.

An element whose value is quoted from the source has an `id`, so that `derivedFrom` and the hops
can name it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from convert.article import Article, Term
from convert.clean import clean
from convert.writers.dates import truncated
from convert.writers.identity import address, term
from convert.writers.language import language_tag
from convert.writers.meanings import in_catalog
from convert.writers.newsml.people import people
from convert.writers.rest import newsml_rest
from convert.writers.tree import Node, maybe, named, node


def content_meta(article: Article, ai_system: str | None = None) -> Node:
    """The metadata of the content, in the schema's order."""
    return node("contentMeta", *_administrative(article, ai_system), *_descriptive(article), *_own(article))


def quoted(article: Article) -> AbstractSet[str]:
    """The pointers of all values that the source's bytes hold up."""
    found = article.provenance.evidence.items()
    return frozenset(pointer for pointer, evidence in found if evidence.kind == "quoted")


def _administrative(article: Article, ai_system: str | None) -> Iterator[Node]:
    held = quoted(article)
    if article.urgency:
        yield node("urgency", text=str(article.urgency), id=_id(held, "/urgency"))
    yield from maybe("contentCreated", truncated(article.published), id=_id(held, "/published"))
    yield from maybe("contentModified", truncated(article.modified), id=_id(held, "/modified"))
    if article.dateline:
        yield from named("located", article.dateline.location, id=_id(held, "/dateline/location"))
    yield from named("infoSource", article.publisher, id=_id(held, "/publisher"))
    yield from people(article.byline, lambda number: _id(held, f"/byline/contributors/{number}/name"))
    if article.canonical_url:
        yield from maybe("altId", address(article.canonical_url), typeuri=term("id", "canonical-url"))
    for identifier in article.identifiers:
        scheme = term("id", identifier.scheme) if identifier.scheme else None
        yield from maybe("altId", identifier.value, typeuri=scheme, version=identifier.version)
    if ai_system:
        yield from (node("aiInfo", *system) for system in (named("system", ai_system),) if system)


def _id(held: AbstractSet[str], pointer: str) -> str | None:
    """The id of the element for a value that is quoted: its pointer as an XML name."""
    return pointer[1:].replace("/", ".") if pointer in held else None


def _descriptive(article: Article) -> Iterator[Node]:
    held = quoted(article)
    tag = language_tag(article.language)
    if tag:
        yield node("language", tag=tag)
    yield from _terms("genre", article.genres)
    for number, keyword in enumerate(article.keywords):
        yield from maybe("keyword", keyword, id=_id(held, f"/keywords/{number}"))
    yield from _terms("subject", article.subjects)
    yield from named("subject", article.section, typeuri=term("type", "section"), id=_id(held, "/section"))
    yield from maybe("slugline", article.slugline, id=_id(held, "/slugline"))
    yield from maybe("headline", article.headline, id=_id(held, "/headline"))
    yield from maybe(
        "headline",
        article.subheadline,
        roleuri=term("role", "subheadline"),
        id=_id(held, "/subheadline"),
    )
    if article.dateline:
        yield from maybe("dateline", article.dateline.text, id=_id(held, "/dateline"))
    if article.byline:
        yield from maybe("by", article.byline.text, id=_id(held, "/byline"))
    yield from maybe("creditline", article.creditline, id=_id(held, "/creditline"))
    yield from maybe("description", article.description, role="drol:summary", id=_id(held, "/description"))


def _terms(tag: str, terms: Sequence[Term]) -> Iterator[Node]:
    """Terms by their code where its alias is in the catalog the item names, else by their address.

    A code of another vocabulary has no meaning here without its catalog, so it is a literal.
    """
    for term_ in terms:
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
