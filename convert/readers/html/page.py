"""A web page as a tree whose elements know where they stand in the source.

Every element of the tree that has a start tag in the source, however the markup was repaired, can
be traced to the characters it was read from.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain, islice
from typing import TYPE_CHECKING

from convert.draft import Held
from convert.ledger import Span
from convert.markup.html import html_attr, html_text
from convert.markup.tags import ATTRIBUTE, NAME
from convert.readers.html.parsing import parse_page
from convert.readers.html.spans import Places
from convert.source import Source
from convert.transforms import apply

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What turns the content of elements that hold text and no markup into clean text.
_TEXT_ONLY = {
    "title": ("html-attr/1", "clean/1"),
    "textarea": ("html-attr/1", "clean/1"),
    "script": ("clean/1",),
    "style": ("clean/1",),
}
_USUAL = ("html-text/1",)
_LEVELS = 8
_OTHERS = 10
_LEAST = 1_000


class Page:
    """A parsed page; positions are code points of the source's text."""

    def __init__(self, source: Source, *, placed: bool = True) -> None:
        """Parse `source`; without `placed` nothing has a place and all is faster.

        Raises `NoArticleError` for a page without any element, `LimitError` for one with more
        than 1,000,000 elements, 1,000 attributes of one element or `parsing.MAX_DEPTH` levels.
        """
        self.source = source
        self.text = source.text
        self.placed = placed
        tree = parse_page(source, placed=placed)
        self.root: HtmlElement = tree.root
        # A tree makes its elements anew each time they are asked for, unless somebody holds them.
        self.elements: tuple[HtmlElement, ...] = tree.elements
        """All elements, in order."""
        self._places = Places(self.text, tree.starts) if placed else None

    def offset(self, element: HtmlElement) -> int | None:
        """Where an element's start tag stands; nothing if the parser made it up or nothing is placed."""
        return self._places.offset(element) if self._places else None

    def span(
        self, container: HtmlElement, after: HtmlElement | None = None, before: HtmlElement | None = None
    ) -> Span | None:
        """The range of an element's content: all, or from behind its child `after` up to `before`."""
        return self._places.run(container, after, before) if self._places else None

    def part(self, element: HtmlElement, start: int, end: int) -> Span | None:
        """The range of some code points of the text that an element starts with, as the parser gives it."""
        return self._places.part(element, start, end) if self._places else None

    def attribute(self, element: HtmlElement, name: str, method: str) -> Held | None:
        """Where the value of an attribute stands: the raw slice between its quotes, and `html-attr/1`."""
        tag = self._places.tag(element) if self._places else None
        value = element.get(name)
        if tag is None or value is None:
            return None
        at = NAME.match(self.text, *tag)
        for found in ATTRIBUTE.finditer(self.text, at.end() if at else tag[0], tag[1] - 1):
            if found[1].lower() == name:
                span = found.span(found.lastindex or 1)
                raw = self.text[span[0] : span[1]] if found.lastindex != 1 else ""
                return Held(method, (span,), ("html-attr/1",)) if raw and html_attr(raw) == value else None
        return None

    def words(
        self,
        method: str,
        container: HtmlElement,
        text: str,
        *,
        after: HtmlElement | None = None,
        before: HtmlElement | None = None,
        without: Collection[HtmlElement] = (),
    ) -> Held | None:
        """Where the clean text of an element, or of a run in it, stands.

        The contents of the elements in `without` are cut out.  Nothing is said unless the
        slices give `text` through the transforms named, which is checked here.
        """
        if self._places is None:
            return None
        span = self._places.run(container, after, before)
        spans = None if span is None else self._places.cut(span, without) if without else (span,)
        held, said = self._read(method, container, spans)
        return held if said == text else None

    def said(self, method: str, element: HtmlElement) -> tuple[Held | None, str]:
        """Where the clean text of an element stands, and that text."""
        span = self.span(element)
        return self._read(method, element, (span,) if span else None)

    def among(self, method: str, element: HtmlElement, text: str) -> Held | None:
        """Where an element, or one around it, says `text` among other words, if it says few others."""
        most = _OTHERS * len(text) + _LEAST
        for outer in islice(chain((element,), element.iterancestors()), _LEVELS):
            span = self.span(outer)
            if span and span[1] - span[0] > most:
                break
            held, said = self.said(method, outer)
            at = said.find(text)
            if held and at >= 0:
                return held.narrowed(self.text, text, f"substring/1:{at}-{at + len(text)}", method)
        return None

    def enclosing(self, element: HtmlElement) -> Span:
        """The content of the nearest element, this one or one around it, that has a place; else all."""
        for outer in chain((element,), element.iterancestors()):
            span = self.span(outer)
            if span and span[0] < span[1]:
                return span
        return 0, len(self.text)

    def _read(
        self, method: str, element: HtmlElement, spans: tuple[Span, ...] | None
    ) -> tuple[Held | None, str]:
        """What some slices of an element say."""
        if not spans:
            return None, ""
        spans = self._trimmed(spans)
        joined = "".join(self.text[start:end] for start, end in spans)
        transforms = _TEXT_ONLY.get(element.tag, _USUAL)
        said = html_text(joined) if transforms is _USUAL else apply(transforms, joined)
        return Held(method, spans, transforms), said

    def _trimmed(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """The spans without the white space at both ends of all."""
        (start, first_end), (last_start, end) = spans[0], spans[-1]
        first, last = self.text[start:first_end], self.text[last_start:end]
        head, tail = len(first) - len(first.lstrip()), len(last) - len(last.rstrip())
        if len(spans) == 1:
            return ((min(start + head, end - tail), max(start + head, end - tail)),)
        return ((start + head, first_end), *spans[1:-1], (last_start, end - tail))
