"""Markdown whose head says `wirecopy: 1` (docs/formats.md, profile of Markdown): nothing is guessed.

The keys of the head are fields of the record, and every block below it is a block of the body;
blocks of HTML are told by their elements.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from convert.blocks import Figure
from convert.declared.blocks import Made, declared_block, place_declared
from convert.declared.fields import offer_declared
from convert.draft import Draft, Held
from convert.ledger import Span
from convert.readers.markdown.heads import Head, Value
from convert.readers.markdown.said import Page
from convert.readers.markdown.tokens import Node
from convert.readers.markdown.units import units_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OPEN_EMBARGO = "until further notice"
_KEYS: Mapping[str, str] = {
    "title": "/headline",
    "subtitle": "/subheadline",
    "description": "/description",
    "byline": "/byline/text",
    "dateline": "/dateline/text",
    "dateline_location": "/dateline/location",
    "date": "/published",
    "updated": "/modified",
    "url": "/url",
    "canonical_url": "/canonical_url",
    "publisher": "/publisher",
    "section": "/section",
    "language": "/language",
    "rights": "/rights",
    "access": "/access",
    "slugline": "/slugline",
    "creditline": "/creditline",
    "urgency": "/urgency",
    "status": "/status",
    "expires": "/expires",
    "usage_terms": "/usage_terms",
}
_GROUPS: Mapping[str, tuple[str, str]] = {
    "contributors": ("/byline/contributors", "name"),
    "identifiers": ("/identifiers", "value"),
    "subjects": ("/subjects", "name"),
    "genres": ("/genres", "name"),
    "signals": ("/signals", "name"),
}
"""Lists of mappings: where they go, and the key each of their members starts with."""


def is_own(head: Head) -> bool:
    """Whether a head is of this profile."""
    return any(value.key == "wirecopy" and value.text == "1" for value in head.values)


def place_own(draft: Draft, head: Head, page: Page) -> None:
    """Enter everything such a document says into the draft."""
    for node in page.nodes:
        for made in _made(page, node):
            place_declared(draft, made)
    offer_declared(draft, _fields(head.values), "yaml-fields")


def _fields(values: tuple[Value, ...]) -> Iterator[tuple[str, str, Held]]:
    """Pointer, value and place of each value whose key is known."""
    counts = dict.fromkeys((*_GROUPS, "tags"), -1)
    for value in values:
        group, _, part = value.key.partition(".")
        if value.key in _KEYS:
            yield _KEYS[value.key], value.text, value.held
        elif value.key == "embargo":
            yield "/embargo" if value.text == _OPEN_EMBARGO else "/embargo/until", value.text, value.held
        elif value.key == "tags":
            counts["tags"] += 1
            yield f"/keywords/{counts['tags']}", value.text, value.held
        elif group in _GROUPS:
            pointer, first = _GROUPS[group]
            counts[group] += part == first
            yield f"{pointer}/{counts[group]}/{part}", value.text, value.held


def _made(page: Page, node: Node) -> Iterator[Made]:
    """The blocks that a node of the document is."""
    if node.name == "html_block":
        span = page.lines.span(*node.lines)
        places = _InBlock(span)
        for element in _elements(page.lines.text[slice(*span)]):
            if made := declared_block(places, element):
                yield made
        return
    for unit in units_of(page, node):
        if isinstance(unit.block, Figure) and not unit.block.image:
            continue
        parts = dict(unit.parts)
        yield Made(unit.block, unit.held, parts)


def _elements(markup: str) -> Iterator[HtmlElement]:
    from lxml import etree, html

    try:
        root = etree.fromstring(f"<body>{markup}</body>", html.HTMLParser(remove_comments=True))
    except (etree.XMLSyntaxError, ValueError):
        return
    body = root.find("body") if root is not None else None
    for element in body if body is not None else ():
        if isinstance(element.tag, str):
            yield element


class _InBlock(NamedTuple):
    """The place of a block of HTML, which stands for that of all its parts."""

    span: Span

    def words(
        self, method: str, element: HtmlElement, text: str, without: tuple[HtmlElement, ...]
    ) -> Held | None:
        return self.whole(method, element)

    def attribute(self, method: str, element: HtmlElement, name: str) -> Held | None:
        return self.whole(method, element)

    def whole(self, method: str, element: HtmlElement) -> Held:
        return Held(method, (self.span,), (), f"the slice is the block of HTML that holds the {element.tag}")
