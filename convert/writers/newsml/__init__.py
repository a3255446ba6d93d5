"""NewsML-G2: an article as a `newsItem` of version 2.32, conformance level power.

The item states nothing the record does not hold.  Where the schema demands more, the
value is a placeholder and its `howuri` says so.  Terms of our own are URIs that start
with `urn:wirecopy:`; QCodes are taken from the IPTC catalog the item names.  Marks,
evidence and the ledger stay in the record.
"""

from __future__ import annotations

import hashlib

from convert.article import Article
from convert.writers.newsml.item import news_item
from convert.writers.newsml.options import NewsmlOptions
from convert.writers.newsml.tree import G2, build, canonical, serialize

__all__ = ["NewsmlOptions", "write"]

_DEFAULTS = NewsmlOptions()


def write(article: Article, options: NewsmlOptions = _DEFAULTS) -> bytes:
    """The article as NewsML-G2, in UTF-8; the same article and options give the same bytes.

    The `hash` of the item is the SHA-256 of the one child of `inlineXML` in Exclusive XML
    Canonicalization 1.0.
    """
    item = build(news_item(article, options))
    body = item.find(f"{{{G2}}}contentSet/{{{G2}}}inlineXML")
    seal = item.find(f"{{{G2}}}itemMeta/{{{G2}}}hash")
    if body is not None and seal is not None:
        seal.text = hashlib.sha256(canonical(body[0])).hexdigest()
    return serialize(item)
