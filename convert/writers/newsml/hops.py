"""`hopHistory`: who had the content in hand, as far as it is known.

The first hop is a claim read from the source: its publisher made the content.  The second
is ours: the content was put into another form, and metadata were made.  A hop of which
nothing is known is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from convert.article import Article
from convert.writers.dates import truncated
from convert.writers.newsml.options import NewsmlOptions
from convert.writers.tree import Node, named, node

_DAY = len("2026-03-05")
_NAMES_ELEMENTS = "2.36"


def hop_history(article: Article, options: NewsmlOptions, cited: Sequence[str]) -> Node:
    """The hops that are known; from version 2.36 on ours names the elements it made, `cited`.

    The profile `flat` names no parties: IPTC's own Python reader (1.1) stops at them.
    """
    parties = options.profile == "rich"
    idrefs = " ".join(cited) if options.newsml_version == _NAMES_ELEMENTS else None
    provider = options.provider or (None if options.provider_uri else "wirecopy")
    ours = named("party", provider, uri=options.provider_uri) or (node("party", uri=options.provider_uri),)
    hops = [
        *_first(article, parties=parties),
        node(
            "hop",
            *(ours if parties else ()),
            node("action", qcode="hopaction:transformed", target="hatarget:content"),
            node("action", qcode="hopaction:created", target="hatarget:metadata", idrefs=idrefs),
            timestamp=options.created,
        ),
    ]
    numbered = (
        hop._replace(attributes=(("seq", str(number)), *hop.attributes)) for number, hop in enumerate(hops, 1)
    )
    return node("hopHistory", *numbered)


def _first(article: Article, *, parties: bool) -> list[Node]:
    """The publisher's hop, if the article names its publisher or its day; a month is no time stamp."""
    day = truncated(article.published) or ""
    stamp = day if len(day) >= _DAY else None
    party = named("party", article.publisher)
    if not party and not stamp:
        return []
    action = node("action", qcode="hopaction:created", target="hatarget:content")
    return [node("hop", *(party if parties else ()), action, timestamp=stamp)]
