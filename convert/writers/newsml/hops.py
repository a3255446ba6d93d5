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
from convert.writers.tree import Node, named, node, verbatim

_DAY = len("2026-03-05")
_NAMES_ELEMENTS = "2.36"
_CREATED = verbatim('<action qcode="hopaction:created" target="hatarget:content"/>')
_DESCRIBED = verbatim('<action qcode="hopaction:created" target="hatarget:metadata"/>')
_TRANSFORMED = verbatim('<action qcode="hopaction:transformed" target="hatarget:content"/>')


def hop_history(article: Article, options: NewsmlOptions, cited: Sequence[str]) -> Node:
    """The hops that are known; from version 2.36 on ours names the elements it made, `cited`.

    The profile `flat` names no parties: IPTC's own Python reader (1.1) stops at them.
    """
    parties = options.profile == "rich"
    idrefs = " ".join(cited) if options.newsml_version == _NAMES_ELEMENTS else None
    first = _first(article, parties=parties)
    hops = [
        *first,
        node(
            "hop",
            *(_ours(options) if parties else ()),
            _TRANSFORMED,
            node("action", qcode="hopaction:created", target="hatarget:metadata", idrefs=idrefs)
            if idrefs
            else _DESCRIBED,
            seq=str(len(first) + 1),
            timestamp=options.created,
        ),
    ]
    return node("hopHistory", *hops)


def _ours(options: NewsmlOptions) -> tuple[Node, ...]:
    """Who put the content into this form."""
    provider = options.provider or (None if options.provider_uri else "wirecopy")
    return named("party", provider, uri=options.provider_uri) or (node("party", uri=options.provider_uri),)


def _first(article: Article, *, parties: bool) -> list[Node]:
    """The publisher's hop, if the article names its publisher or its day; a month is no time stamp."""
    day = truncated(article.published) or ""
    stamp = day if len(day) >= _DAY else None
    party = named("party", article.publisher) if parties or not stamp else ()
    if not party and not stamp:
        return []
    return [node("hop", *(party if parties else ()), _CREATED, seq="1", timestamp=stamp)]
