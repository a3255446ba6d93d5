"""schema.org NewsArticle as a JSON-LD document of its own.

(schema.org: NewsArticle and what it inherits of Article and CreativeWork.)
"""

from __future__ import annotations

from collections.abc import Iterator

from convert.article import Article
from convert.draft import Draft
from convert.errors import NoArticleError, OptionError, SeveralArticlesError
from convert.iptc.bodies import markup_body
from convert.iptc.content import place_content
from convert.iptc.jsonwords import text_layer
from convert.markup.jsonplaces import Json, Scalar, members, scan
from convert.options import ReadOptions
from convert.readers.schemaorg.fields import offer_article
from convert.source import Source

MEDIA_TYPE = "application/ld+json"


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a JSON-LD document.

    Raises `NoArticleError` for a document without an article or an article without
    `articleBody`, `SeveralArticlesError` and `OptionError` as other formats with several
    items, `UnreadableError` for what is not JSON, `LimitError` for bottomless nesting.
    """
    items = list(_articles(scan(source.text)))
    if not items:
        raise NoArticleError(f"{source.name or 'input'}: JSON-LD without an article in it")
    names = tuple(_name(item) for item in items)
    if options.item is not None:
        numbers = [str(number) for number in range(1, len(items) + 1)]
        at = next(
            (n for n, pair in enumerate(zip(names, numbers, strict=True)) if options.item in pair), None
        )
        if at is None:
            raise OptionError(f"no item {options.item!r:.200}; there are: {', '.join(names[:10])}")
        items = [items[at]]
    if len(items) > 1:
        raise SeveralArticlesError(source.name or "input", names)
    draft = Draft(source, options)
    known = offer_article(draft, items[0])
    body = items[0].get("articleBody") or items[0].get("text")
    if isinstance(body, Scalar) and body.text.strip():
        place_content(draft, *markup_body(text_layer(source.text, body)), known)
    return draft.finish(MEDIA_TYPE, bare=True)


def _articles(node: Json) -> Iterator[dict[str, Json]]:
    """The articles of a document: the object itself, those of an array or of its graph."""
    for item in node if isinstance(node, list) else [node]:
        if isinstance(item, dict):
            kinds = [kind.text for kind in members(item.get("@type")) if isinstance(kind, Scalar)]
            if any(kind.rpartition("/")[2].endswith(("Article", "BlogPosting", "Report")) for kind in kinds):
                yield item
            for inner in members(item.get("@graph")):
                yield from _articles(inner)


def _name(item: dict[str, Json]) -> str:
    found = item.get("@id") or item.get("url") or item.get("headline")
    return found.text[:200] if isinstance(found, Scalar) else "?"
