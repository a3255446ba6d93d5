"""`contentSet`: the body as one XHTML document, flat or rich."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from convert.article import Article
from convert.writers.flat import flat
from convert.writers.language import direction, language_tag
from convert.writers.newsml.options import Profile
from convert.writers.rich import rich
from convert.writers.running import Running, running, word_count
from convert.writers.tree import INDENT, XHTML, XML_LANG, Node, markup, node, verbatim


class Content(NamedTuple):
    """The content of an item, and what holds it together."""

    content_set: Node
    """The element `contentSet`."""
    digest: str
    """SHA-256 of the child of `inlineXML`, which is written in its canonical form."""


def content_of(article: Article, profile: Profile, level: int, prefix: str) -> Content:
    """The content: one XHTML document, with its number of words.

    `level` is how deep in the document `contentSet` lies; `prefix` stands before each id.
    """
    language = language_tag(article.language)
    turned = {XML_LANG: language, "dir": direction(language)}
    said = running(article.body)
    lines = _flat(article, prefix, level, said) if profile == "flat" else rich(article.body, prefix=prefix)
    html = node(
        f"{{{XHTML}}}html",
        node("head", node("title", text=article.headline)),
        node("body", *lines),
        **turned,
    )
    written = markup(html, level + 2, canonical=True)
    words = str(word_count(said))
    inline = node(
        "inlineXML", verbatim(written), contenttype="application/xhtml+xml", wordcount=words, **turned
    )
    return Content(node("contentSet", inline), hashlib.sha256(written.encode()).hexdigest())


def _flat(article: Article, prefix: str, level: int, said: Running) -> tuple[Node, ...]:
    """The lines of the flat profile, as markup."""
    between = "\n" + INDENT * (level + 4)
    lines = between.join(flat(article.body, prefix, is_clean=said.is_clean))
    return (verbatim(lines),) if lines else ()
