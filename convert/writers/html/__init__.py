"""HTML: an article as one accessible page that carries the whole record.

The page declares `<article data-wirecopy="1">`.  An element with `data-field` holds the field of the
record that its JSON Pointer names: a `meta` in its `content`, a `link` in its `href`, a `time` in its
`datetime`, any other in its words; the body is the element with `data-field="/body"`.  docs/formats.md
describes the profile, so that anybody may write or read it.  There is no script on the page but JSON-LD.
"""

from __future__ import annotations

from dataclasses import dataclass

from convert.article import Article
from convert.writers.html.markup import html_text
from convert.writers.html.page import page

__all__ = ["HtmlOptions", "write"]


@dataclass(frozen=True, kw_only=True)
class HtmlOptions:
    """Options of the `html` writer."""

    stylesheet: str | None = None
    """The address of a style sheet the page is to link to."""


_DEFAULTS = HtmlOptions()


def write(article: Article, options: HtmlOptions = _DEFAULTS) -> bytes:
    """The article as a page in UTF-8; the same article and options give the same bytes."""
    return ("<!DOCTYPE html>\n" + html_text(page(article, options.stylesheet)) + "\n").encode()
