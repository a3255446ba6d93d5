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
from convert.readers.html.tree.parsing import parse_page
from convert.readers.html.tree.spans import Places
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
_RAW = ("html-attr/1",)
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
        value = element.get(name)
        tag = self._places.tag(element) if self._places and value is not None else None
        if tag is None or value is None:
            return None
        plain = self._plain_value(tag, name, value)
        if plain:
            return Held(method, (plain,), _RAW)
        at = NAME.match(self.text, *tag)
        for found in ATTRIBUTE.finditer(self.text, at.end() if at else tag[0], tag[1] - 1):
            if found[1].lower() == name:
                span = found.span(found.lastindex or 1)
                raw = self.text[span[0] : span[1]] if found.lastindex != 1 else ""
                return Held(method, (span,), _RAW) if raw and html_attr(raw) == value else None
        return None

    def _plain_value(self, tag: Span, name: str, value: str) -> Span | None:
        """Where the value of an attribute stands that is written as nearly all are; nothing if it is not.

        The name stands behind a space and outside of all quotes, and `value` as it is between quotes.
        """
        key = f' {name}="'
        at = self.text.find(key, *tag)
        start = at + len(key)
        if at < 0 or not value or "&" in value or not self.text.startswith(f'{value}"', start):
            return None
        before = self.text[tag[0] : at]
        return (start, start + len(value)) if "'" not in before and before.count('"') % 2 == 0 else None

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
        slices give `text`, which is clean, through the transforms named, which is checked here.
        """
        if self._places is None:
            return None
        span = self._places.run(container, after, before)
        spans = None if span is None else self._places.cut(span, without) if without else (span,)
        held, said = self._read(method, container, spans, text)
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
        self, method: str, element: HtmlElement, spans: tuple[Span, ...] | None, clean_text: str = ""
    ) -> tuple[Held | None, str]:
        """What some slices of an element say; `clean_text` is what they are thought to say."""
        if not spans:
            return None, ""
        spans, raw = self._trimmed(spans)
        transforms = _TEXT_ONLY.get(element.tag, _USUAL)
        if raw == clean_text and "<" not in raw and "&" not in raw:
            said = raw  # without markup the transforms only clean, and that is done
        else:
            said = html_text(raw) if transforms is _USUAL else apply(transforms, raw)
        return Held(method, spans, transforms), said

    def _trimmed(self, spans: tuple[Span, ...]) -> tuple[tuple[Span, ...], str]:
        """The spans without the white space at both ends of all, and what stands in them."""
        pieces = [self.text[start:end] for start, end in spans]
        head, tail = len(pieces[0]) - len(pieces[0].lstrip()), len(pieces[-1]) - len(pieces[-1].rstrip())
        (start, first_end), (last_start, end) = spans[0], spans[-1]
        if len(spans) == 1:
            words = pieces[0].strip()
            return (((start + head, end - tail),), words) if words else (spans, pieces[0])
        trimmed = ((start + head, first_end), *spans[1:-1], (last_start, end - tail))
        return trimmed, "".join(self.text[start:end] for start, end in trimmed)
