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

_READABLE = ("text/", "application/xhtml", "application/xml", "application/nitf", "xhtml")


def place_item(draft: Draft, layer: Layer, item: Element, known: Known) -> None:
    """Enter the body of an item: its markup, else the text it gives; other renditions are left out."""
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
        place_content(draft, *markup_body(text_layer(layer, best)), known)
    elif child.name == "nitf":
        _place_nitf(draft, layer, child, known)
    else:
        _place_markup(draft, layer, best, child, known)


def _is_text(element: Element) -> bool:
    kind = (element.get("contenttype") or "text/").casefold()
    return kind.startswith(_READABLE) and not element.get("encoding") and element.inner < element.inner_end


def _place_nitf(draft: Draft, layer: Layer, nitf: Element, known: Known) -> None:
    printed = offer_printed(draft, layer, nitf)
    offer_language(draft, attribute_words(layer, nitf, "xml:lang", "nitf:xml:lang"))
    lines = (*known.headlines, *(words.text for words in printed.headlines))
    byline = known.byline or (printed.byline.text if printed.byline else "")
    place_content(draft, *blocks_in(layer, nitf), known._replace(headlines=lines, byline=byline))


def _place_markup(draft: Draft, layer: Layer, inline: Element, child: Element, known: Known) -> None:
    offer_language(draft, attribute_words(layer, child, "xml:lang", "xhtml:xml:lang"))
    body = (child.find("body") or child) if child.name == "html" else inline
    title = element_words(layer, child.find("head", "title"), "xhtml:title")
    if title:
        offer_words(draft, "headline", title)
        known = known._replace(headlines=(*known.headlines, title.text))
    place_content(draft, *blocks_of(layer, body), known)
