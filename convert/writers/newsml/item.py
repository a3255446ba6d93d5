"""The `newsItem` around the content: identity, rights, management, links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from convert import __version__
from convert.article import Article
from convert.blocks import Figure, Related
from convert.evidence import SourceInfo
from convert.writers.addresses import link_target, picture_target
from convert.writers.dates import created, is_day_or_moment, is_moment
from convert.writers.identity import address, guid, term
from convert.writers.language import direction, language_tag
from convert.writers.newsml.body import content_of
from convert.writers.newsml.content import content_meta, terms
from convert.writers.newsml.hops import hop_history
from convert.writers.newsml.options import NewsmlOptions
from convert.writers.tree import G2, XML_LANG, Node, exactly, maybe, node, verbatim

SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
"""The URI that names the hash function, from XML Encryption."""

_NAME = "wirecopy"

_CATALOG = verbatim('<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>')
_CLASS = verbatim('<itemClass qcode="ninat:text"/>')
_OURSELVES = Node("provider", "", (), (verbatim(f"<name>{_NAME}</name>"),))
_NO_STATUS = verbatim(f'<pubStatus qcode="stat:usable" howuri="{term("how", "not-stated")}"/>')
"""Receivers in use refuse an item without a status."""
_GENERATOR = verbatim(f'<generator versioninfo="{__version__}">{_NAME}</generator>')


def news_item(article: Article, options: NewsmlOptions, *, level: int = 0, prefix: str = "") -> Node:
    """The whole item; `level` is how deep in the document it lies, `prefix` stands before each id."""
    language = language_tag(article.language)
    meta = content_meta(article, options.ai_system, prefix)
    content = content_of(article, options.profile, level + 1, prefix)
    cited = [value for child in meta.children for name, value in child.attributes if name == "id"]
    return node(
        f"{{{G2}}}newsItem",
        _CATALOG,
        hop_history(article, options, cited),
        *_rights(article, options.usage_terms),
        node("itemMeta", *_management(article, options, content.digest), *_links(article, prefix)),
        meta,
        *_derived(article, cited),
        content.content_set,
        standard="NewsML-G2",
        standardversion=options.newsml_version,
        conformance="power",
        guid=guid(article, options.authority),
        version=str(options.version),
        **{XML_LANG: language},
        dir=direction(language),
    )


def _rights(article: Article, terms: str | None) -> tuple[Node, ...]:
    """The notice, the record's terms of use, and those that the caller states."""
    words = (
        *maybe("copyrightNotice", article.rights),
        *maybe("usageTerms", article.usage_terms),
        *maybe("usageTerms", terms),
    )
    return (node("rightsInfo", *words),) if words else ()


def _derived(article: Article, cited: Sequence[str]) -> tuple[Node, ...]:
    """Which elements' values were read from the source."""
    source = article.provenance.source
    if not source or not cited:
        return ()
    return (node("derivedFrom", uri=_source_uri(source), idrefs=" ".join(cited)),)


def _source_uri(source: SourceInfo) -> str:
    """The source's address; its digest where nobody knows one."""
    return address(source.url or "") or address(f"urn:sha256:{source.sha256}")


def _management(article: Article, options: NewsmlOptions, digest: str) -> Iterator[Node]:
    yield _CLASS
    yield _provider(options)
    made = created(article, options.created)
    yield exactly("versionCreated", made.value, howuri=made.how)
    # Receivers in use refuse an item without firstCreated; of a later version it is not known.
    first = made.how or (term("how", "from-version-created") if options.version > 1 else None)
    yield exactly("firstCreated", made.value, howuri=first)
    if article.embargo:
        # Empty it means: until further notice.
        yield node("embargoed", text=_moment(article.embargo.until))
    yield node("pubStatus", qcode=f"stat:{article.status}") if article.status else _NO_STATUS
    yield _generator(article)
    yield verbatim(f'<profile versioninfo="1">{options.profile}</profile>')
    yield from maybe("title", article.headline)
    yield from terms("signal", article.signals)
    yield exactly("hash", digest, hashtypeuri=SHA256)
    if article.expires and is_day_or_moment(article.expires):
        yield node("expires", text=article.expires)


def _moment(value: str | None) -> str:
    """A full time as it is; a shorter date says too little to end an embargo, so it is left open."""
    return value if value and is_moment(value) else ""


def _provider(options: NewsmlOptions) -> Node:
    if not options.provider and not options.provider_uri:
        return _OURSELVES
    return node("provider", *maybe("name", options.provider), uri=options.provider_uri)


def _generator(article: Article) -> Node:
    known = article.provenance.generator
    stated = maybe("generator", known.name, versioninfo=known.version) if known else ()
    return stated[0] if stated else _GENERATOR


def _links(article: Article, prefix: str) -> Iterator[Node]:
    source = article.provenance.source
    home = address((source.url if source else None) or "")
    if article.url and address(article.url) != home:
        yield node("link", rel="irel:derivedFrom", href=address(article.url))
    if source:
        yield _source_link(source)
    for number, block in enumerate(article.body, 1):
        if isinstance(block, Related):
            yield from _related_links(block, f"{prefix}related-{number}")
        elif isinstance(block, Figure) and block.image and picture_target(block.image.url):
            yield node(
                "link",
                *maybe("title", block.image.alt),
                id=f"{prefix}picture-{number}",
                reluri=term("rel", "picture"),
                href=address(block.image.url),
            )


def _source_link(source: SourceInfo) -> Node:
    """The very bytes that were read: by their digest where nobody knows their address."""
    return node(
        "link",
        *maybe("hash", source.sha256, hashtypeuri=SHA256),
        rel="irel:derivedFrom",
        href=_source_uri(source),
        contenttype=source.media_type,
        size=str(source.size) if source.size >= 0 else None,
    )


def _related_links(block: Related, name: str) -> Iterator[Node]:
    """The links that lead somewhere, with the name of their block in the id."""
    for count, link in enumerate(block.links, 1):
        if link.href and link_target(link.href):
            yield node(
                "link",
                *maybe("title", link.text),
                *maybe("name", block.label, roleuri=term("role", "label")),
                id=f"{name}-{count}",
                rel="irel:seeAlso",
                href=address(link.href),
            )
