"""The text of an article that its page does not print, but states in its data for search engines.

Some pages print next to nothing until their scripts have run, while their JSON-LD states the whole
text (`articleBody`, https://schema.org/articleBody).  That is then what is read.  Where readers have
to pay, the text is not theirs to see and the page is the teaser that it prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from convert.blocks import Paragraph
from convert.clean import clean
from convert.desk import Words, offer_dateline
from convert.draft import Draft
from convert.markup.fragments import fragment_text
from convert.markup.html import json_string
from convert.readers.html.entering.offers import held_claim
from convert.readers.html.fields.claims import Claim, JsonString
from convert.readers.html.fields.declared import access_claims
from convert.readers.html.fields.head import read_head
from convert.readers.html.fields.jsonld import Graph, Thing, read_graph
from convert.readers.html.fields.jsonscan import Literal
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parts import Body

_METHOD = "json-ld:articleBody"
_PRINTED = 400
"""Code points of running text: a page that prints more is read as it is printed."""
_LEAST = 600
"""Code points that a stated text must have, and ..."""
_TIMES = 3
"""... how many times as many as the page prints."""
_LONGEST = 400_000
_MOST = 2_000
_MOST_TAGS = 200
"""A paragraph with more signs of tags is left out: it is a list of links or the cells of a table."""
_TAG = (
    r"(?:<|\\u003[cC])\\?/?(?i:p|div|h[1-6]|li|ul|ol|blockquote|section|br)\b"
    r"(?:[^<>\\]|\\[^u]|\\u(?!003[eE])){0,300}(?:>|\\u003[eE])"
)
_PARTED = re.compile(rf"(?P<end>(?:\\[nr]|[\n\r]|{_TAG})+)|\\.", re.DOTALL)
"""What parts paragraphs in a string of JSON as it is written: ends of lines, and tags of blocks."""
_MARKUP = re.compile(r"</?[a-z]|&#?\w", re.IGNORECASE)


def stated_text(page: Page, body: Body) -> tuple[Claim, ...]:
    """The paragraphs that `page` states; none where it prints its text, or wants to be paid for it."""
    printed = sum(len(found.text) for found in body.blocks)
    if printed > _PRINTED or body.wall or "articleBody" not in page.text:
        return ()
    head = read_head(page.root)
    graph = read_graph(head.scripts)
    if any(claim.value == "paywalled" for claim in access_claims(head, graph)):
        return ()
    found = next(_texts(graph), None)
    if found is None:
        return ()
    paragraphs = tuple(_paragraphs(*found))
    enough = sum(len(claim.value) for claim in paragraphs) >= max(_LEAST, _TIMES * printed)
    return paragraphs if enough else ()


def place_stated(draft: Draft, page: Page, paragraphs: Sequence[Claim]) -> None:
    """Enter stated paragraphs into a draft."""
    for number, claim in enumerate(paragraphs):
        held = held_claim(page, claim)
        if number == 0:
            offer_dateline(draft, Words(claim.value, held))
        draft.place(Paragraph(text=claim.value), {"": held})


def _texts(graph: Graph) -> Iterator[tuple[Thing, Literal]]:
    """The texts of what may be the page's article."""
    for thing in graph.articles[:2]:
        text = thing.node.get("articleBody")
        if thing.rank == 0 and isinstance(text, Literal) and len(text.raw) <= _LONGEST:
            yield thing, text


def _paragraphs(thing: Thing, literal: Literal) -> Iterator[Claim]:
    """The paragraphs of a text: its lines, or what its markup sets apart."""
    raw = literal.raw
    ends = [found.span() for found in _PARTED.finditer(raw) if found["end"]][:_MOST]
    starts = [0, *(end for _, end in ends)]
    for start, end in zip(starts, [*(start for start, _ in ends), len(raw)], strict=True):
        text = json_string(raw[start:end])
        if text.count("<") > _MOST_TAGS:
            continue
        marked = _MARKUP.search(text) is not None
        value = clean(fragment_text(text) if marked else text)
        if value:
            place = JsonString(thing.script, literal.start + start, literal.start + end)
            yield Claim(value, _METHOD, place, 0, ("html-fragment/1", "clean/1") if marked else ("clean/1",))
