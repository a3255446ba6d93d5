"""NITF 3.x: what its head and its body say of an article, bare or inside another format.

(IPTC, NITF 3.6.  Older files have no namespace, and some say `headline` for `hedline`.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import structs

from convert.desk import Words
from convert.draft import Draft
from convert.iptc.blocks import blocks_of
from convert.iptc.found import Found, Left
from convert.iptc.layers import Layer
from convert.iptc.people import Kind, Party, offer_line, offer_titled, role_of
from convert.iptc.words import (
    attribute_words,
    element_words,
    offer_place,
    offer_words,
)
from convert.markup.xmltree import Element


class Printed(NamedTuple):
    """What a body's head prints; a body may print it again."""

    headlines: tuple[Words, ...]
    abstracts: tuple[Words, ...]
    byline: Words | None


def printed_of(layer: Layer, nitf: Element) -> Printed:
    """What the head of the body says."""
    head = nitf.find("body", "body.head")
    if head is None:
        return Printed((), (), None)
    lines = [
        line for name in ("hedline", "headline") for holder in head.all(name) for line in holder.elements()
    ]
    said = [element_words(layer, line, f"nitf:{line.name}") for line in lines]
    abstracts = [element_words(layer, abstract, "nitf:abstract") for abstract in head.all("abstract")]
    byline = element_words(layer, head.find("byline"), "nitf:byline")
    return Printed(tuple(w for w in said if w), tuple(w for w in abstracts if w), byline)


def offer_printed(draft: Draft, layer: Layer, nitf: Element) -> Printed:
    """Offer headline, byline, dateline and abstract from the head of the body."""
    printed = printed_of(layer, nitf)
    head = nitf.find("body", "body.head")
    for words in printed.headlines[:1]:
        offer_words(draft, "headline", words)
    main = printed.headlines[0].text if printed.headlines else ""
    for words in printed.headlines[1:2]:
        if words.text != main:
            offer_words(draft, "subheadline", words)
    for words in printed.abstracts:
        offer_words(draft, "description", words)
    if head is None:
        return printed
    parties = [party for byline in head.all("byline") for party in _parties(layer, byline)]
    if parties:
        offer_line(draft, printed.byline, parties, trusted=True)
    else:
        _offer_byline(draft, layer, head.find("byline"), printed.byline)
    offer_words(draft, "rights", element_words(layer, head.find("rights"), "nitf:rights"))
    _offer_dateline(draft, layer, head.find("dateline"))
    offer_words(draft, "publisher", element_words(layer, head.find("distributor"), "nitf:distributor"))
    for note in head.all("note"):
        draft.drop((note.start, note.end), "editor-note")
    return printed


def _offer_byline(draft: Draft, layer: Layer, byline: Element | None, line: Words | None) -> None:
    title = byline.find("byttl") if byline is not None else None
    said = element_words(layer, title, "nitf:byttl")
    if line is None or byline is None:
        return
    if title is None or said is None:
        offer_line(draft, line)
        return
    before = structs.replace(byline, inner_end=title.start)
    names = element_words(layer, before, "nitf:byline")
    if names:
        offer_titled(draft, line, names, said)
    else:
        offer_line(draft, line)


def _parties(layer: Layer, byline: Element) -> Iterator[Party]:
    """Those in a byline who are marked with what they did."""
    for element in byline.walk("person", "org"):
        name, role = element_words(layer, element, "nitf:byline"), role_of(element.get("class") or "")
        if name and role:
            url = attribute_words(layer, element, "value", "nitf:byline")
            kind: Kind = "person" if element.name == "person" else "organization"
            yield Party(name, kind, role, url=url if element.get("idsrc") == "url" else None)


def _offer_dateline(draft: Draft, layer: Layer, dateline: Element | None) -> None:
    line = element_words(layer, dateline, "nitf:dateline")
    place = element_words(layer, dateline.find("location"), "nitf:location") if dateline is not None else None
    offer_place(draft, line, place)


def blocks_in(layer: Layer, nitf: Element) -> tuple[list[Found], list[Left]]:
    """The blocks of the body: its content, and the lines at its end."""
    body = nitf.find("body")
    found: list[Found] = []
    left: list[Left] = []
    for part in (body.all("body.content", "body.end") or [body]) if body is not None else []:
        more, out = blocks_of(layer, part)
        found += more
        left += out
    return found, left
