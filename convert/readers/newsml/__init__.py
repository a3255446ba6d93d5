"""NewsML-G2: a news item, or a message with items, of any version, as found in the wild.

(IPTC, NewsML-G2 2.9 to 2.36, conformance core or power.)
"""

from __future__ import annotations

from collections.abc import Iterator

from convert.article import Article
from convert.draft import Draft
from convert.iptc.documents import open_document
from convert.iptc.layers import Layer
from convert.markup.xmltree import Element
from convert.options import ReadOptions
from convert.readers.newsml.content import place_item
from convert.readers.newsml.described import offer_content_meta
from convert.readers.newsml.items import ROOTS, articles_of, chosen
from convert.readers.newsml.managed import offer_item_meta
from convert.readers.newsml.own import own_profile, place_own_item
from convert.readers.newsml.terms import offer_signals
from convert.source import Source

MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml"


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a NewsML-G2 document.

    `options.item` chooses among several by guid or by number from 1.  Raises
    `SeveralArticlesError` where there are several and none is chosen, `NoArticleError` with
    the items named for a package and for a document without a text, `OptionError` for an item
    that is not there, `UnreadableError` for what is no NewsML-G2, `LimitError` for a document
    too large or too deep.
    """
    draft = Draft(source, options)
    layer, root = open_document(draft, *ROOTS)
    return _read(draft, layer, root, chosen(source, root, options.item))


def read_all(source: Source, options: ReadOptions) -> Iterator[Article]:
    """All articles in a NewsML-G2 document, in order; errors as `read`."""
    first = Draft(source, options)
    layer, root = open_document(first, *ROOTS)
    for number, item in enumerate(articles_of(source, root)):
        draft = Draft(source, options) if number else first
        yield _read(draft, layer, root, item)


def _read(draft: Draft, layer: Layer, root: Element, item: Element) -> Article:
    if own_profile(item):
        place_own_item(draft, layer, item)
    else:
        place_item(draft, layer, root, item, offer_content_meta(draft, layer, item))
        offer_item_meta(draft, layer, item)
        offer_signals(draft, layer, item)
    for other in root.walk("newsItem", "packageItem", "conceptItem", "planningItem"):
        if other is not item:
            draft.drop((other.start, other.end), "other-item")
    return draft.finish(MEDIA_TYPE, bare=True)
