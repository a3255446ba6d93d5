"""What `contentSet` holds: XHTML, NITF or other markup, with or without namespace; or a text."""

from __future__ import annotations

from convert.draft import Draft
from convert.iptc.blocks import blocks_of
from convert.iptc.bodies import markup_body, text_layer
from convert.iptc.content import Known, place_content
from convert.iptc.layers import Layer
from convert.iptc.nitf import blocks_in, offer_printed
from convert.iptc.words import attribute_words, element_words, offer_language, offer_words
from convert.markup.xmltree import Element
from convert.readers.newsml.links import related_of
from convert.readers.newsml.pictures import pictures_of

_READABLE = ("text/", "application/xhtml", "application/xml", "application/nitf", "xhtml")


def place_item(draft: Draft, layer: Layer, root: Element, item: Element, known: Known) -> None:
    """Enter the body of an item: its markup, else the text it gives; other renditions are left out.

    Behind it stand the pictures that the document, below `root`, associates with it, and other reading.
    """
    content = item.find("contentSet")
    if content is None:
        return
    best = next((e for e in content.all("inlineXML") if next(e.elements(), None) is not None), None)
    if best is None:
        best = next((e for e in content.all("inlineData", "inlineXML") if _is_text(e)), None)
    for element in content.elements():
        if element is not best:
            draft.drop((element.start, element.end), "rendition")
    if best is None:
        return
    child = next(best.elements(), None)
    if best.name == "inlineData" or child is None:
        found, left = markup_body(text_layer(layer, best))
    elif child.name == "nitf":
        known = _printed(draft, layer, child, known)
        found, left = blocks_in(layer, child)
    else:
        known = _titled(draft, layer, child, known)
        body = (child.find("body") or child) if child.name == "html" else best
        found, left = blocks_of(layer, body)
    beside = [*pictures_of(draft, layer, root, item, found), *related_of(draft, layer, item)]
    place_content(draft, found, left, known, beside)


def _is_text(element: Element) -> bool:
    kind = (element.get("contenttype") or "text/").casefold()
    return kind.startswith(_READABLE) and not element.get("encoding") and element.inner < element.inner_end


def _printed(draft: Draft, layer: Layer, nitf: Element, known: Known) -> Known:
    """Offer what the head of an NITF document says; what its body may print again is known then."""
    printed = offer_printed(draft, layer, nitf)
    offer_language(draft, attribute_words(layer, nitf, "xml:lang", "nitf:xml:lang"))
    lines = (*known.headlines, *(words.text for words in printed.headlines))
    byline = known.byline or (printed.byline.text if printed.byline else "")
    return known._replace(headlines=lines, byline=byline)


def _titled(draft: Draft, layer: Layer, html: Element, known: Known) -> Known:
    """Offer what the head of a page says; what its body may print again is known then."""
    offer_language(draft, attribute_words(layer, html, "xml:lang", "xhtml:xml:lang"))
    title = element_words(layer, html.find("head", "title"), "xhtml:title")
    if not title:
        return known
    offer_words(draft, "headline", title)
    return known._replace(headlines=(*known.headlines, title.text))
