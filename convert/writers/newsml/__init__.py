"""NewsML-G2: an article as a `newsItem`, conformance level power; or many in one `newsMessage`.

The item states nothing the record does not hold.  Where the schema demands more, the
value is a placeholder and its `howuri` says so.  Terms of our own are URIs that start
with `urn:wirecopy:`; QCodes are taken from the IPTC catalog the item names.  Candidates,
selectors and the ledger stay in the record.
"""

from __future__ import annotations

from collections.abc import Sequence

from convert.article import Article
from convert.errors import OptionError
from convert.writers.newsml.item import news_item
from convert.writers.newsml.message import news_message
from convert.writers.newsml.options import NewsmlOptions
from convert.writers.tree import document

__all__ = ["NewsmlOptions", "write", "write_many"]

_DEFAULTS = NewsmlOptions()


def write(article: Article, options: NewsmlOptions = _DEFAULTS) -> bytes:
    """The article as NewsML-G2, in UTF-8; the same article and options give the same bytes.

    The `hash` of the item is the SHA-256 of the one child of `inlineXML` in Exclusive XML
    Canonicalization 1.0, which is the form that it is written in: it covers these very bytes.
    """
    return document(news_item(article, options))


def write_many(articles: Sequence[Article], options: NewsmlOptions = _DEFAULTS) -> bytes:
    """The articles as the items of one `newsMessage`, in their order; `OptionError` if there are none."""
    if not articles:
        raise OptionError("a newsMessage holds one article or more")
    return document(news_message(articles, options))
