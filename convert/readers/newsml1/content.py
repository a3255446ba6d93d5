"""The text of a NewsML 1 component: NITF, XHTML, other markup, or markup and text in a text."""

from __future__ import annotations

from convert.draft import Draft
from convert.iptc.blocks import blocks_of
from convert.iptc.bodies import markup_body, text_layer
from convert.iptc.content import Known, place_content
from convert.iptc.layers import Layer
from convert.iptc.nitf import blocks_in, offer_printed
from convert.markup.xmltree import Element
from convert.readers.newsml1.components import text_content


def place_component(draft: Draft, layer: Layer, component: Element, known: Known) -> None:
    """Enter the body of a component."""
    data = text_content(component)
    child = next(data.elements(), None) if data is not None else None
    if data is None:
        return
    if child is None:
        place_content(draft, *markup_body(text_layer(layer, data)), known)
    elif child.name == "nitf":
        printed = offer_printed(draft, layer, child)
        lines = (*known.headlines, *(words.text for words in printed.headlines))
        byline = known.byline or (printed.byline.text if printed.byline else "")
        place_content(
            draft,
            *blocks_in(layer, child),
            known._replace(headlines=lines, byline=byline),
        )
    else:
        body = (child.find("body") or child) if child.name == "html" else data
        place_content(draft, *blocks_of(layer, body), known)
