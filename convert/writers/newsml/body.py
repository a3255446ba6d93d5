"""`contentSet`: the body as one XHTML document, flat or rich."""

from __future__ import annotations

from convert.article import Article
from convert.writers.flat import flat, word_count
from convert.writers.language import direction, language_tag
from convert.writers.newsml.options import Profile
from convert.writers.rich import rich
from convert.writers.tree import XHTML, XML_LANG, Node, node


def content_set(article: Article, profile: Profile) -> Node:
    """The content: one XHTML document, with its number of words."""
    language = language_tag(article.language)
    turned = {XML_LANG: language, "dir": direction(language)}
    lines = flat(article.body) if profile == "flat" else rich(article.body)
    html = node(
        f"{{{XHTML}}}html",
        node("head", node("title", text=article.headline)),
        node("body", *lines),
        **turned,
    )
    words = str(word_count(article.body))
    return node(
        "contentSet",
        node("inlineXML", html, contenttype="application/xhtml+xml", wordcount=words, **turned),
    )
