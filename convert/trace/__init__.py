"""One page that shows a source and the article read from it side by side, each lighting up the other.

The page is one file: no network, no framework; its Content-Security-Policy allows only its own
style and its own script, by their hashes.  The source is shown escaped and never executed.
"""

from __future__ import annotations

from convert.article import Article
from convert.source import Source
from convert.trace.ground import Ground
from convert.trace.page import page
from convert.trace.segments import segments
from convert.trace.values import values

__all__ = ["trace"]


def trace(article: Article, source: Source) -> bytes:
    """The page for an article and the source it was read from, as UTF-8 HTML.

    What was left out is shown with its reason where the article's ledger has spans
    (`ReadOptions.ledger`).  The same article and source give the same bytes.
    """
    ground = Ground(source)
    found = values(article)
    cut = segments(
        ground.length, [(v.number, ground.places(v.evidence)) for v in found], article.provenance.ledger
    )
    return page(article, ground, found, list(cut)).encode("utf-8", "replace")
