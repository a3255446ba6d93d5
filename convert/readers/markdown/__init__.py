"""Markdown with its heads: CommonMark, tables, footnotes, and the ways articles come in it."""

from __future__ import annotations

from convert.article import Article
from convert.draft import Draft
from convert.errors import LimitError
from convert.markup.markdown import MAX_NESTING
from convert.options import ReadOptions
from convert.placing import place_units
from convert.readers.markdown.fields import language_of, offer_fields
from convert.readers.markdown.heads import read_head
from convert.readers.markdown.lines import Lines
from convert.readers.markdown.own import is_own, place_own
from convert.readers.markdown.said import parse
from convert.readers.markdown.units import units
from convert.source import Source

MEDIA_TYPE = "text/markdown"

MAX_SIGNS = 500_000
"""The most characters that could be inline markup; more is a `LimitError`."""


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a Markdown source.

    Raises `NoArticleError` if there is no text in it, `LimitError` for too many lines or
    too much markup.
    """
    draft = Draft(source, options)
    text = _limited_text(source)
    head = read_head(text)
    if head.trouble:
        draft.warn("front-matter", head.trouble, span=(0, head.end))
    page = parse(Lines(text, head.end))
    if is_own(head):
        place_own(draft, head, page)
    else:
        titled = any(value.key in ("title", "headline") for value in head.values)
        place_units(draft, list(units(page)), titled=titled, languages=language_of(head.values))
        offer_fields(draft, head.values)
    draft.drop((0, head.end), "front-matter")
    for node in (node for top in page.nodes for node in (top, *top.walk("html_block"))):
        if node.name == "html_block":
            draft.drop(page.lines.span(*node.lines), "html")
    for node in page.too_deep:
        draft.drop(page.lines.span(*node.lines), "too-deep")
        draft.warn("unread-text", f"nested more than {MAX_NESTING} deep", span=page.lines.span(*node.lines))
    for first, stop in page.definitions.values():
        draft.drop(page.lines.span(first, stop), "link-definition")
    return draft.finish(MEDIA_TYPE)


def _limited_text(source: Source) -> str:
    text = source.limited_text()
    if sum(map(text.count, "[]*_`<&!\\")) > MAX_SIGNS:
        raise LimitError(f"{source.name or 'input'}: more than {MAX_SIGNS:,} characters of markup")
    return text
