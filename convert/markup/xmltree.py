"""An XML document as a tree in which everything knows its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from convert.ledger import Span
from convert.markup.entities import decode_value
from convert.markup.xmltokens import ATTRIBUTE


class Chunk(NamedTuple):
    """Characters between two pieces of markup that are not all white space, or what a CDATA section holds."""

    start: int
    end: int
    cdata: bool
    """Whether it is the inside of a CDATA section."""


class Trouble(NamedTuple):
    """What was wrong with a document and read past."""

    message: str
    span: Span


class Element:
    """An element; places are code points of `text`."""

    __slots__ = (
        "_named",
        "_places",
        "_tag",
        "children",
        "end",
        "holds",
        "inner",
        "inner_end",
        "name",
        "prefix",
        "start",
        "text",
    )

    def __init__(self, text: str, name: str, span: Span, attributes: Span = (0, 0)) -> None:
        """`span` is the place of the start tag, `attributes` that of what stands in it behind the name."""
        self.text = text
        self.prefix, _, self.name = name.rpartition(":") if ":" in name else ("", "", name)
        self.start, self.inner = span
        self.inner_end = self.end = span[1]
        self.children: list[Element | Chunk] = []
        self.holds: set[str] = set()
        """The names of all elements inside."""
        self._tag = attributes
        self._places: dict[str, Span] | None = None
        self._named: dict[str, list[Element]] | None = None

    def written(self) -> str:
        """The attributes as they are written, with the white space around them."""
        start, end = self._tag
        return self.text[start:end]

    def places(self) -> dict[str, Span]:
        """Where the raw value of each attribute stands, by name as written."""
        if self._places is None:
            found: dict[str, Span] = {}
            self._places = found
            start, end = self._tag
            if start < end:
                for attribute in ATTRIBUTE.finditer(self.text, start, end):
                    found.setdefault(attribute[1], attribute.span(attribute.lastindex or 2))
        return self._places

    def get(self, name: str) -> str | None:
        """What an attribute says; nothing where there is none."""
        places = self.places() if self._places is None else self._places
        if name not in places:
            return None
        start, end = places[name]
        return decode_value(self.text[start:end])

    def elements(self) -> Iterator[Element]:
        """The elements right inside."""
        return (child for child in self.children if isinstance(child, Element))

    def all(self, *names: str) -> list[Element]:
        """The elements right inside of these names that are of this element's vocabulary."""
        if len(names) == 1:
            found = self._called(names[0])
        elif self.holds.isdisjoint(names):
            return []
        else:
            found = [child for child in self.elements() if child.name in names]
        return [child for child in found if child.prefix == self.prefix] or found

    def _called(self, name: str) -> list[Element]:
        """The elements right inside of one name, whatever their vocabulary."""
        if name not in self.holds:
            return []
        if self._named is None:
            self._named = {}
            for child in self.children:
                if isinstance(child, Element):
                    self._named.setdefault(child.name, []).append(child)
        return self._named.get(name, [])

    def find(self, *path: str) -> Element | None:
        """The first element down a path of names."""
        here = self
        for name in path:
            found = here._called(name)
            if not found:
                return None
            own = found[0].prefix == here.prefix
            here = found[0] if own else here.all(name)[0]
        return here

    def walk(self, *names: str) -> Iterator[Element]:
        """All elements of these names below this one, in order; those inside such a one as well."""
        stack = list(reversed(list(self.elements())))
        while stack:
            here = stack.pop()
            if here.name in names:
                yield here
            if here.holds.intersection(names):
                stack.extend(reversed(list(here.elements())))


class Tree(NamedTuple):
    """A document."""

    root: Element | None
    """The first element; nothing if there is none."""
    whole: Element
    """What holds everything: the root, and what stands beside it."""
    troubles: tuple[Trouble, ...]
    """What was read past, the first few only."""
