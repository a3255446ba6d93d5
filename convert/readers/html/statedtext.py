"""The text of an article that its page does not print, but states in its data for search engines.

Some pages print next to nothing until their scripts have run, while their JSON-LD states the whole
text (`articleBody`, https://schema.org/articleBody).  That is then what is read.  Where readers have
to pay, the text is not theirs to see and the page is the teaser that it prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from convert.blocks import Paragraph
from convert.clean import clean
from convert.desk import Words, offer_dateline
from convert.draft import Draft
from convert.markup.fragments import fragment_text
from convert.readers.html.claims import Claim, JsonString
from convert.readers.html.declared import access_claims
from convert.readers.html.head import read_head
from convert.readers.html.jsonld import Graph, Thing, read_graph
from convert.readers.html.jsonscan import Literal
from convert.readers.html.offers import held_parts
from convert.readers.html.page import Page
from convert.readers.html.parts import Body

_METHOD = "json-ld:articleBody"
_PRINTED = 400
"""Code points of running text: a page that prints more is read as it is printed."""
_LEAST = 600
"""Code points that a stated text must have, and ..."""
_TIMES = 3
"""... how many times as many as the page prints."""
_LONGEST = 400_000
_MOST = 2_000
_PARTED = re.compile(
    r"[\n\r]+|</?(?:p|div|h[1-6]|li|ul|ol|blockquote|section|br)\b[^<>]{0,300}>", re.IGNORECASE
)
_MARKUP = re.compile(r"</?[a-z]|&#?\w", re.IGNORECASE)


class Stated(NamedTuple):
    """The text that a page states."""

    paragraphs: tuple[Claim, ...]
    """Its paragraphs in order."""


def stated_text(page: Page, body: Body) -> Stated | None:
    """The text that `page` states; None where it prints its text, or wants to be paid for it."""
    printed = sum(len(found.text) for found in body.blocks)
    if printed > _PRINTED or body.wall or "articleBody" not in page.text:
        return None
    head = read_head(page.root)
    graph = read_graph(head.scripts)
    if any(claim.value == "paywalled" for claim in access_claims(head, graph)):
        return None
    found = next(_texts(graph), None)
    if found is None:
        return None
    paragraphs = tuple(_paragraphs(*found))
    enough = sum(len(claim.value) for claim in paragraphs) >= max(_LEAST, _TIMES * printed)
    return Stated(paragraphs) if enough else None


def place_stated(draft: Draft, page: Page, stated: Stated) -> None:
    """Enter the stated paragraphs into a draft."""
    held_up = held_parts(page, stated.paragraphs)
    offer_dateline(draft, Words(stated.paragraphs[0].value, held_up[0]))
    for claim, held in zip(stated.paragraphs, held_up, strict=True):
        draft.place(Paragraph(text=claim.value), {"": held})


def _texts(graph: Graph) -> Iterator[tuple[Thing, Literal]]:
    """The texts of what may be the page's article."""
    for thing in graph.articles[:2]:
        text = thing.node.get("articleBody")
        if thing.rank == 0 and isinstance(text, Literal) and len(text.text) <= _LONGEST:
            yield thing, text


def _paragraphs(thing: Thing, literal: Literal) -> Iterator[Claim]:
    """The paragraphs of a text: its lines, or what its markup sets apart."""
    text = literal.text
    place = JsonString(thing.script, literal.start, literal.start + len(literal.raw))
    ends = [(found.start(), found.end()) for found in _PARTED.finditer(text)][:_MOST]
    starts = [0, *(end for _, end in ends)]
    for start, end in zip(starts, [*(start for start, _ in ends), len(text)], strict=True):
        part = text[start:end]
        marked = _MARKUP.search(part) is not None
        value = clean(fragment_text(part) if marked else part)
        if value:
            cut = f"substring/1:{start}-{end}"
            transforms = (cut, "html-fragment/1", "clean/1") if marked else (cut, "clean/1")
            yield Claim(value, _METHOD, place, 0, transforms)
