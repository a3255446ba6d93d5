"""NITF 3.x as a document of its own, with its namespace or, as agencies send it, without."""

from __future__ import annotations

from convert.article import Article
from convert.draft import Draft
from convert.iptc.content import Known, place_content
from convert.iptc.documents import open_document
from convert.iptc.nitf import blocks_in, offer_printed
from convert.iptc.nitfhead import offer_head
from convert.iptc.nitfown import is_own, place_own_nitf
from convert.options import ReadOptions
from convert.source import Source

MEDIA_TYPE = "application/nitf+xml"


def read(source: Source, options: ReadOptions) -> Article:
    """The article in an NITF document.

    Raises `UnreadableError` for what is no XML or no NITF, `NoArticleError` where the body has
    no text, `LimitError` for too many elements or levels.
    """
    draft = Draft(source, options)
    layer, root = open_document(draft, "nitf")
    if is_own(root):
        place_own_nitf(draft, layer, root)
        return draft.finish(MEDIA_TYPE, bare=True)
    printed = offer_printed(draft, layer, root)
    offer_head(draft, layer, root)
    known = Known(
        tuple(words.text for words in printed.headlines),
        tuple(words.text for words in printed.abstracts),
        printed.byline.text if printed.byline else "",
    )
    place_content(draft, *blocks_in(layer, root), known)
    return draft.finish(MEDIA_TYPE, bare=True)
