"""PDF files: lines with their place on the page, put together to paragraphs; head and tail told apart."""

from __future__ import annotations

from collections.abc import Mapping

from convert.article import Article
from convert.draft import Draft
from convert.errors import NoArticleError
from convert.layer import LayeredSource
from convert.options import ReadOptions
from convert.placing import place_units
from convert.readers.pdf.captions import with_captions
from convert.readers.pdf.declared import TITLES, offer_declared
from convert.readers.pdf.furniture import Reason, find_furniture
from convert.readers.pdf.headings import with_headings
from convert.readers.pdf.insets import with_insets
from convert.readers.pdf.layers import Layers, take_layers, text_layer
from convert.readers.pdf.marks import Marker
from convert.readers.pdf.story import Story, tell
from convert.readers.pdf.structure import Structured, believed
from convert.readers.pdf.trouble import warn_of
from convert.readers.pdf.units import make_units, spans_of
from convert.source import Source

__all__ = ["MEDIA_TYPE", "read", "text_layer"]

MEDIA_TYPE = "application/pdf"


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a PDF file.

    Raises `UnreadableError` for a damaged file, `EncryptedError` for one that needs a password,
    `NoTextError` for one whose pages are pictures, `NoArticleError` for one with nothing but
    page numbers and the like, `LimitError` for one too long.
    """
    layers = take_layers(source)
    layered = LayeredSource.of(source, layers.all)
    draft = Draft(layered, options, rest="unread")
    furniture = find_furniture(layers.rows, layers.pages)
    titles = [value for key, value, *_ in layers.declared if key in TITLES]
    found = believed([row for row in layers.rows if row.number not in furniture])
    rows = with_insets(with_captions(with_headings(found.rows, layers.outline), layers.pages))
    story = tell(rows, layers.text.text, titles)
    if story.manner is None:
        raise NoArticleError(f"{source.name or 'input'}: no running text in it")
    marker = Marker(layers.pages, layers.links.text, bold=story.manner.bold)
    place_units(draft, list(make_units(layers.text.text, story.printed, marker)))
    offer_declared(draft, layers)
    _drop(draft, layers, furniture, story)
    _drop_strays(draft, found)
    warn_of(draft, layers, furniture)
    return draft.finish(MEDIA_TYPE)


def _drop(draft: Draft, layers: Layers, furniture: Mapping[int, Reason], story: Story) -> None:
    """Book the furniture, and what pieces hold beyond the words that were chosen from them."""
    for row in layers.rows:
        if row.number in furniture:
            draft.drop((row.start, row.end), furniture[row.number])
    for row in story.repeated:
        draft.drop((row.start, row.end), "pull-quote")
    for printed in story.printed:
        for span in spans_of(printed):
            draft.drop(span, "label")
        if printed.kind == "item":
            draft.drop((printed.rows[0].start, printed.rows[0].end), "list-marker")


def _drop_strays(draft: Draft, found: Structured) -> None:
    """Book what a tagged file says is no part of the article (an artifact, ISO 32000-1, 14.8.2.2)."""
    for row in found.strays:
        draft.drop((row.start, row.end), "artifact")
