"""Which part of the source an element of the tree was read from.

Where start tags stand is known (`parsing`).  Where an element ends is worked
out from what stands between the last start tag inside it and the next one behind it: the
first end tag that ends it or something around it, by the parser's own rules of which
elements an end tag may end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from convert.ledger import Span
from convert.markup.tags import TAG, TOKEN

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CLIMB = 2_500
"""How far up or down the tree the end of an element is looked for, in levels."""

MAX_ENDS = 200
"""How many pieces of markup are looked at to find the end of an element."""

_VOID = "area base basefont br col embed frame hr img input link meta param source track wbr"
_EMPTY = frozenset(_VOID.split())
# What an end tag has to outrank to end an element around these: libxml2's htmlEndPriority.
_RANKS = {
    "div": 150,
    "td": 160,
    "th": 160,
    "tr": 170,
    "thead": 180,
    "tbody": 180,
    "tfoot": 180,
    "table": 190,
    "head": 200,
    "body": 200,
    "html": 220,
}
_RANK = 100
# Their own end tags do not end them.
_UNENDED = frozenset(("plaintext", "body", "html"))
_CRLF = re.compile("\r\n")


class Places:
    """The places of a tree's elements in the text it was parsed from."""

    def __init__(self, text: str, starts: Mapping[HtmlElement, int]) -> None:
        """`starts` says where the start tags of the tree's elements stand in `text`."""
        self._text = text
        self._starts = starts
        self._contents: dict[HtmlElement, Span | None] = {}
        self._line_ends: dict[HtmlElement, list[int]] = {}

    def offset(self, element: HtmlElement) -> int | None:
        """Where the element's start tag stands; nothing if the parser made the element up."""
        return self._starts.get(element)

    def tag(self, element: HtmlElement) -> Span | None:
        """The range of the element's start tag."""
        start = self.offset(element)
        match = None if start is None else TAG.match(self._text, start)
        return match.span() if match else None

    def content(self, element: HtmlElement) -> Span | None:
        """The range of the element's content, between its tags."""
        known = self._contents
        if element in known:
            return known[element]
        span = known[element] = self._content(element)
        return span

    def _content(self, element: HtmlElement) -> Span | None:
        tag = self.tag(element)
        if tag is None:
            return None
        start = tag[1]
        end = self._close(element, start)
        if end is None or (end[0] > start and not element.text):
            if _is_bare(element):
                return start, start
            end = end or self._end(element)
        return None if end is None else (start, max(end[0], start))

    def part(self, element: HtmlElement, start: int, end: int) -> Span | None:
        """The range of some code points of an element's text as the parser gives it: CRLF is one."""
        span = self.content(element)
        if span is None:
            return None
        if element not in self._line_ends:
            kept = "\r\n" in (element.text or "")  # as parsers before libxml2 2.14 do
            places = () if kept else (found.start() for found in _CRLF.finditer(self._text, *span))
            self._line_ends[element] = [place - span[0] - number for number, place in enumerate(places)]
        before = self._line_ends[element]
        return span[0] + start + bisect_left(before, start), span[0] + end + bisect_left(before, end)

    def outer_end(self, element: HtmlElement) -> int | None:
        """Where the element with its end tag is over."""
        tag = self.tag(element)
        if tag is None:
            return None
        if _is_bare(element) and (element.tag in _EMPTY or self._text.endswith("/>", *tag)):
            return tag[1]
        end = self._close(element, tag[1]) or self._end(element)
        return None if end is None else max(end[1], tag[1])

    def run(
        self, container: HtmlElement, after: HtmlElement | None = None, before: HtmlElement | None = None
    ) -> Span | None:
        """The range of the element's content, or of the part behind `after` and up to `before`."""
        if after is None and before is None:
            return self.content(container)
        if after is None:
            tag = self.tag(container)
            start = tag[1] if tag else None
        else:
            start = self.outer_end(after)
        if before is None:
            inside = self.content(container)
            end = inside[1] if inside else None
        else:
            end = self.offset(before)
        return None if start is None or end is None or end < start else (start, end)

    def cut(self, span: Span, without: Collection[HtmlElement]) -> tuple[Span, ...] | None:
        """What is left of `span` without the contents of some elements; nothing if one has no place."""
        gaps = [self.content(element) for element in without]
        kept: list[Span] = []
        at, end = span
        for gap in sorted(gap for gap in gaps if gap is not None):
            if gap[0] > at:
                kept.append((at, min(gap[0], end)))
            at = max(at, gap[1])
        if at < end:
            kept.append((at, end))
        return None if None in gaps else tuple(kept)

    def _close(self, element: HtmlElement, start: int) -> Span | None:
        """The range of the end tag of an element that holds only text: the next markup behind `start`."""
        at = self._text.find("<", start)
        name = element.tag
        closes = at >= 0 and self._text.startswith(f"</{name}>", at) and name not in _UNENDED
        return (at, at + len(name) + 3) if closes else None

    def _end(self, element: HtmlElement) -> Span | None:
        """The range of the end tag that ends the element, empty where it ends without one."""
        inside = _last_inside(element)
        starts = self._starts
        last = starts.get(inside[-1])
        if last is None:
            last = next((starts[e] for e in reversed(inside) if e in starts), None)
        if last is None or len(inside) > MAX_CLIMB:
            return None
        tags = [e.tag for e in inside]
        return self._neat_end(tags, last) or self._behind(element, tags, last)

    def _neat_end(self, tags: Sequence[str], last: int) -> Span | None:
        """The range of the last end tag, if behind the start tag at `last` the end tags come one by one.

        It is what following them by the parser's rules comes to: each ends the innermost element that is
        still open, so nothing is left to be ended by another, and no start tag stands between.
        """
        tag = TAG.match(self._text, last)
        at = before = tag.end() if tag else 0
        text = self._text
        for name in reversed(tags[:-1] if tags[-1] in _EMPTY and len(tags) > 1 else tags):
            before = text.find("<", at)
            if before < 0 or not text.startswith(f"</{name}>", before):
                return None
            at = before + len(name) + 3
        return before, at

    def _behind(self, element: HtmlElement, open_: list[str], last: int) -> Span | None:
        """Follow the end tags from the start tag at `last` to the next; `open_` is what may end there."""
        limit = self._next(element)
        if limit is None:
            return None
        for number, tag in enumerate(TOKEN.finditer(self._text, last, limit)):
            if number > MAX_ENDS:
                return None
            if not tag[5]:
                continue
            around = (e.tag for e in element.iterancestors())
            found = _ended(tag[5].lower(), chain(reversed(open_), around))
            if found is None:
                continue
            if found >= len(open_):
                return tag.start(), tag.start()
            del open_[len(open_) - 1 - found :]
            if not open_:
                return tag.span()
        return limit, limit

    def _next(self, element: HtmlElement) -> int | None:
        """Where the next start tag behind the element stands, or the end of the text."""
        node: HtmlElement | None = element
        for _ in range(MAX_CLIMB):
            if node is None:
                return len(self._text)
            for sibling in node.itersiblings():
                for inner in sibling.iter():
                    place = self.offset(inner)
                    if place is not None:
                        return place
            node = node.getparent()
        return None


def _ended(name: str, around: Iterable[str]) -> int | None:
    """How many elements out, of those around an end tag, the one that it ends is."""
    rank = _RANKS.get(name, _RANK)
    for number, other in enumerate(around):
        if other == name:
            return number
        if _RANKS.get(other, _RANK) > rank:
            return None
    return None


def _is_bare(element: HtmlElement) -> bool:
    return not element.text and len(element) == 0


def _last_inside(element: HtmlElement) -> list[HtmlElement]:
    """The element, its last child, that one's last child, and so on."""
    inside = [element]
    while len(element) and len(inside) <= MAX_CLIMB:
        element = element[-1]
        inside.append(element)
    return inside
