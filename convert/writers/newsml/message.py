"""`newsMessage`: several items on their way together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from convert.article import Article
from convert.writers.dates import Moment, created
from convert.writers.newsml.item import news_item
from convert.writers.newsml.options import NewsmlOptions
from convert.writers.tree import G2, Node, maybe, node

_ITEMS = 2
"""How deep in a message its items lie."""


def news_message(articles: Sequence[Article], options: NewsmlOptions) -> Node:
    """The message with its items; the ids of each start with its number.

    `sent` is the time `created` that the options state; without it the newest placeholder of
    the items, marked as they are.
    """
    sent = max((created(article, options.created) for article in articles), key=_instant)
    items = [
        news_item(article, options, level=_ITEMS, prefix=f"n{number}.")
        for number, article in enumerate(articles, 1)
    ]
    header = node(
        "header",
        node("sent", text=sent.value, howuri=sent.how),
        *maybe("sender", options.provider),
    )
    return node(f"{{{G2}}}newsMessage", header, node("itemSet", *items))


def _instant(moment: Moment) -> tuple[datetime, str]:
    """When it was; what Python's calendar cannot hold counts as long ago."""
    text = moment.value.replace("Z", "+00:00")
    try:
        return datetime.fromisoformat(text), text
    except ValueError:
        return datetime.fromisoformat("0001-01-02T00:00:00+00:00"), text
