"""What a page says about its article as schema.org JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from convert.article import Article, Contributor
from convert.blocks import Figure, Related
from convert.clean import clean
from convert.writers.addresses import link_target, picture_target
from convert.writers.running import running, word_count

_KINDS = {"person": "Person", "organization": "Organization"}
_CREATORS = ("author", "reporter")
_FREE = {"free": True, "paywalled": False, "teaser": False}
# `<` could end the script, U+2028 and U+2029 end lines in it.
_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def json_ld(article: Article) -> str:
    """A NewsArticle as JSON text that may stand inside a `script` element."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **_properties(article)}
    return json.dumps(data, ensure_ascii=False).translate(_ESCAPES)


def _properties(article: Article) -> dict[str, Any]:
    contributors = article.byline.contributors if article.byline else ()
    publisher = clean(article.publisher or "")
    return _said(
        {
            "headline": clean(article.headline or ""),
            "alternativeHeadline": clean(article.subheadline or ""),
            "description": clean(article.description or ""),
            "author": [_party(who) for who in contributors if who.role in _CREATORS and clean(who.name)],
            "contributor": [
                _party(who) for who in contributors if who.role not in _CREATORS and clean(who.name)
            ],
            "datePublished": article.published,
            "dateModified": article.modified,
            "expires": article.expires,
            "url": link_target(article.url or ""),
            "mainEntityOfPage": link_target(article.canonical_url or ""),
            "publisher": {"@type": "NewsMediaOrganization", "name": publisher} if publisher else None,
            "articleSection": clean(article.section or ""),
            "keywords": [word for word in map(clean, article.keywords) if word],
            "inLanguage": article.language,
            "copyrightNotice": clean(article.rights or ""),
            "isAccessibleForFree": _FREE.get(article.access or ""),
            "dateline": clean(article.dateline.text) if article.dateline else None,
            "image": list(_images(article)),
            "citation": list(_citations(article)),
            "wordCount": word_count(running(article.body)),
        }
    )


def _said(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value not in (None, "", [])}


def _party(who: Contributor) -> dict[str, Any]:
    affiliation = clean(who.affiliation or "")
    return _said(
        {
            "@type": _KINDS.get(who.kind or "", "Thing"),
            "name": clean(who.name),
            "url": link_target(who.url or ""),
            "affiliation": {"@type": "Organization", "name": affiliation} if affiliation else None,
        }
    )


def _images(article: Article) -> Iterator[dict[str, Any]]:
    for block in article.body:
        url = picture_target(block.image.url) if isinstance(block, Figure) and block.image else None
        if url and isinstance(block, Figure):
            caption = clean(block.caption.text) if block.caption else ""
            credit = clean(block.credit or "")
            yield _said({"@type": "ImageObject", "url": url, "caption": caption, "creditText": credit})


def _citations(article: Article) -> Iterator[dict[str, Any]]:
    for block in article.body:
        for link in block.links if isinstance(block, Related) else ():
            url = link_target(link.href or "")
            if url:
                yield _said({"@type": "CreativeWork", "name": clean(link.text), "url": url})
