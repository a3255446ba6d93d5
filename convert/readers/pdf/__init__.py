"""PDF files: lines with their place on the page, put together to paragraphs; head and tail told apart."""

from __future__ import annotations

from convert.article import Article
from convert.draft import Draft
from convert.layer import LayeredSource
from convert.options import ReadOptions
from convert.placing import place_units
from convert.readers.pdf.declared import offer_declared
from convert.readers.pdf.furniture import find_furniture
from convert.readers.pdf.layers import Layers, take_layers, text_layer
from convert.readers.pdf.marks import Marker
from convert.readers.pdf.story import Story, tell
from convert.readers.pdf.units import make_units, spans_of
from convert.source import Source

__all__ = ["MEDIA_TYPE", "read", "text_layer"]

MEDIA_TYPE = "application/pdf"


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a PDF file.

    Raises `UnreadableError` for a damaged file, `EncryptedError` for one that needs a password,
    `NoTextError` for one whose pages are pictures, `LimitError` for one too long.
    """
    layers = take_layers(source)
    draft = Draft(
        LayeredSource.of(source, (layers.text, layers.info)), level=options.evidence, rest="unread"
    )
    furniture = find_furniture(layers.rows, layers.pages)
    for row in layers.rows:
        if row.number in furniture:
            draft.drop((row.start, row.end), furniture[row.number])
    kept = [row for row in layers.rows if row.number not in furniture]
    story = tell(kept, layers.text.text)
    _place(draft, layers, story)
    _drop_rest(draft, story)
    return draft.finish(MEDIA_TYPE)


def _place(draft: Draft, layers: Layers, story: Story) -> None:
    marker = Marker(layers.pages, bold=bool(story.manner and story.manner.bold))
    units = list(make_units(layers.text.text, story.printed, marker))
    place_units(draft, units)
    offer_declared(draft, layers)


def _drop_rest(draft: Draft, story: Story) -> None:
    """Book what pieces hold beyond the words that were chosen from them."""
    for row in story.repeated:
        draft.drop((row.start, row.end), "pull-quote")
    for printed in story.printed:
        for start, end in spans_of(printed):
            draft.drop((start, end), "label")
        if printed.kind == "item":
            draft.drop((printed.rows[0].start, printed.rows[0].end), "list-marker")
