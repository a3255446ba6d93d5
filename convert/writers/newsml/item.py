"""The `newsItem` around the content: identity, rights, management, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from convert import __version__
from convert.article import Article
from convert.blocks import Figure, Related, RelatedLink
from convert.evidence import SourceInfo
from convert.writers.newsml.body import content_set
from convert.writers.newsml.content import content_meta
from convert.writers.newsml.dates import created
from convert.writers.newsml.identity import address, guid, term
from convert.writers.newsml.language import direction, language_tag
from convert.writers.newsml.options import NewsmlOptions
from convert.writers.newsml.tree import G2, XML_LANG, Node, maybe, node

SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
"""The URI that names the hash function, from XML Encryption."""

_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_NAME = "wirecopy"
_COPYRIGHT = re.compile(r"©|℗|\(c\)|copyright|all rights reserved", re.I)


def news_item(article: Article, options: NewsmlOptions) -> Node:
    """The whole item, its content hash still empty."""
    language = language_tag(article.language)
    return node(
        f"{{{G2}}}newsItem",
        node("catalogRef", href=_CATALOG),
        *_rights(article.rights),
        node("itemMeta", *_management(article, options), *_links(article)),
        content_meta(article),
        content_set(article),
        standard="NewsML-G2",
        standardversion="2.32",
        conformance="power",
        guid=guid(article),
        version=str(options.version),
        **{XML_LANG: language},
        dir=direction(language),
    )


def _rights(rights: str | None) -> tuple[Node, ...]:
    """The record has one field for both: what speaks of copyright is a notice, the rest terms of use."""
    words = maybe("copyrightNotice" if _COPYRIGHT.search(rights or "") else "usageTerms", rights)
    return (node("rightsInfo", *words),) if words else ()


def _management(article: Article, options: NewsmlOptions) -> Iterator[Node]:
    yield node("itemClass", qcode="ninat:text")
    yield _provider(options)
    made = created(article, options.created)
    yield node("versionCreated", text=made.value, howuri=made.how)
    # Receivers in use refuse an item without firstCreated; of a later version it is not known.
    first = made.how or (term("how", "from-version-created") if options.version > 1 else None)
    yield node("firstCreated", text=made.value, howuri=first)
    yield node("pubStatus", qcode="stat:usable")
    yield _generator(article)
    yield node("profile", text="flat", versioninfo="1")
    yield from maybe("title", article.headline)
    yield node("hash", hashtypeuri=SHA256)


def _provider(options: NewsmlOptions) -> Node:
    name = options.provider or (None if options.provider_uri else _NAME)
    return node("provider", *maybe("name", name), uri=options.provider_uri)


def _generator(article: Article) -> Node:
    known = article.provenance.generator
    stated = maybe("generator", known.name, versioninfo=known.version) if known else ()
    return stated[0] if stated else node("generator", text=_NAME, versioninfo=__version__)


def _links(article: Article) -> Iterator[Node]:
    source = article.provenance.source
    home = address((source.url if source else None) or "")
    if article.url and address(article.url) != home:
        yield node("link", rel="irel:derivedFrom", href=address(article.url))
    if source:
        yield _source_link(source, home)
    for block in article.body:
        if isinstance(block, Related):
            yield from (_related_link(link, block.label) for link in block.links if link.href)
        elif isinstance(block, Figure) and block.image and block.image.url:
            yield node(
                "link",
                *maybe("title", block.image.alt),
                reluri=term("rel", "picture"),
                href=address(block.image.url),
            )


def _source_link(source: SourceInfo, home: str) -> Node:
    """The very bytes that were read: by their digest where nobody knows their address."""
    return node(
        "link",
        *maybe("hash", source.sha256, hashtypeuri=SHA256),
        rel="irel:derivedFrom",
        href=home or address(f"urn:sha256:{source.sha256}"),
        contenttype=source.media_type,
        size=str(source.size) if source.size >= 0 else None,
    )


def _related_link(link: RelatedLink, label: str | None) -> Node:
    return node(
        "link",
        *maybe("title", link.text),
        *maybe("name", label, roleuri=term("role", "label")),
        rel="irel:seeAlso",
        href=address(link.href or ""),
    )
