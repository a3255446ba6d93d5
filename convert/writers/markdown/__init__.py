"""Markdown with YAML front matter that carries the whole record.

The head says `wirecopy: 1`: its keys are those of docs/formats.md, and nothing in the text below it
has to be guessed.  What Markdown cannot say (a caption, a table with an odd shape, a pointer to other
articles) is a block of HTML, as CommonMark allows and every renderer shows.
"""

from __future__ import annotations

from dataclasses import dataclass

from convert.article import Article
from convert.writers.markdown.body import body_text
from convert.writers.markdown.head import front_matter

__all__ = ["MarkdownOptions", "write"]


@dataclass(frozen=True, kw_only=True)
class MarkdownOptions:
    """Options of the `markdown` writer; it has none."""


_DEFAULTS = MarkdownOptions()


def write(article: Article, options: MarkdownOptions = _DEFAULTS) -> bytes:
    """The article as Markdown in UTF-8; the same article gives the same bytes."""
    return f"{front_matter(article)}{body_text(article.body)}".encode()
