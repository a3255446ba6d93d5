"""A single article in XML of an agency's own making, told by the usual names of its elements.

Such files are flat: the root, or what its only child holds, has one element for each field.  The
text is markup, markup in a text, or plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from convert.article import Article
from convert.desk import Words
from convert.draft import Draft
from convert.iptc.blocks import blocks_of
from convert.iptc.bodies import markup_body, text_layer
from convert.iptc.content import Known, place_content
from convert.iptc.documents import open_document
from convert.iptc.layers import Layer
from convert.iptc.people import offer_line
from convert.iptc.words import (
    element_words,
    offer_identifiers,
    offer_language,
    offer_moment,
    offer_place,
    offer_words,
    part,
)
from convert.markup.xmltree import Element
from convert.options import ReadOptions
from convert.source import Source

MEDIA_TYPE = "application/xml"

_TEXTS: Mapping[str, tuple[str, ...]] = {
    "headline": ("headline", "hedline", "heading", "title"),
    "subheadline": ("subheadline", "subhead", "subtitle", "deck", "standfirst"),
    "description": ("summary", "abstract", "teaser", "description", "contentshort"),
    "publisher": ("publisher", "provider", "agency", "source", "origin"),
    "section": ("section", "category", "desk"),
    "rights": ("copyright", "copyrightnotice", "rights"),
    "slugline": ("slugline", "slug"),
}
_DATES: Mapping[str, tuple[str, ...]] = {
    "published": (
        "published",
        "publishdate",
        "publicationdate",
        "pubdate",
        "datepublished",
        "date",
        "created",
    ),
    "modified": ("modified", "updated", "lastmodified", "datemodified"),
}
_BODIES = ("body", "content", "bodytext", "articlebody", "story", "text", "maintext")
_NOTES = ("ednote", "editornote", "tilredaktionen", "internalnote", "notes")


def is_article(names: set[str]) -> bool:
    """Whether elements of these names, in small letters, make an article: a text, and two more fields."""
    others = (*_TEXTS["headline"], *_DATES["published"], "byline")
    return bool(names & set(_BODIES)) and len(names & set(others)) > 1


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a flat XML document.

    Raises `UnreadableError` for what is no XML, `NoArticleError` for one without a text or a
    headline, `LimitError` for too many elements or levels.
    """
    draft = Draft(source, options)
    layer, root = open_document(draft)
    holder = _holder(root)
    known = _offer_fields(draft, layer, holder)
    for name in _BODIES:
        body = next(_named(holder, name), None)
        if body is not None and body.inner < body.inner_end:
            has_markup = next(body.elements(), None) is not None
            made = blocks_of(layer, body) if has_markup else markup_body(text_layer(layer, body))
            place_content(draft, *made, known)
            break
    return draft.finish(MEDIA_TYPE, bare=True)


def _holder(root: Element) -> Element:
    """The element that has the fields: the root, or what its only child is."""
    here = root
    for _ in range(3):
        children = list(here.elements())
        if len(children) != 1 or children[0].name.lower() in _BODIES:
            break
        here = children[0]
    return here


def _named(holder: Element, *names: str) -> Iterator[Element]:
    for name in names:
        yield from (child for child in holder.elements() if _plain(child.name) == name)


def _plain(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _said(layer: Layer, holder: Element, *names: str) -> Iterator[Words]:
    for element in _named(holder, *names):
        words = element_words(layer, element, f"xml:{element.name}")
        if words:
            yield words


def _unslashed(draft: Draft, words: Words) -> Words:
    """Words without the strokes that agencies put around their own name."""
    start, end = (1, len(words.text) - 1) if words.text[0] == words.text[-1] == "/" else (0, len(words.text))
    return part(draft, words, start, end) if end > start else words


def _offer_fields(draft: Draft, layer: Layer, holder: Element) -> Known:
    for name, names in _TEXTS.items():
        for words in _said(layer, holder, *names):
            offer_words(draft, name, _unslashed(draft, words))
    for name, names in _DATES.items():
        for words in _said(layer, holder, *names):
            offer_moment(draft, name, words)
    line = next(_said(layer, holder, "byline", "author"), None)
    if line:
        offer_line(draft, line)
    place = next(_said(layer, holder, "city", "town", "place", "location"), None)
    offer_place(draft, next(_said(layer, holder, "dateline"), None), place)
    for words in _said(layer, holder, "language", "lang"):
        offer_language(draft, words)
    guid = next(_said(layer, holder, "guid", "newsid", "articleid", "id"), None)
    if guid:
        version = next(_said(layer, holder, "version"), None)
        offer_identifiers(draft, [(guid, "id", version)])
    for note in _named(holder, *_NOTES):
        draft.drop((note.start, note.end), "editor-note")
    headlines = [words.text for words in _said(layer, holder, *_TEXTS["headline"], *_TEXTS["subheadline"])]
    return Known(headlines, [], line.text if line else "")
