"""An XML document as a tree in which everything knows its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from msgspec import Struct

from convert.ledger import Span
from convert.markup.entities import decode_value
from convert.markup.xmltokens import ATTRIBUTE, PLAIN_ATTRIBUTES
from convert.value import Value


class Chunk(Value, frozen=True):
    """Characters between two pieces of markup that are not all white space, or what a CDATA section holds."""

    start: int
    end: int
    cdata: bool
    """Whether it is the inside of a CDATA section."""


class Trouble(NamedTuple):
    """What was wrong with a document and read past."""

    message: str
    span: Span


class Element(Struct, eq=False, gc=False):
    """An element; places are code points of `text`.  None lies in itself, so the collector passes it by."""

    text: str
    name: str
    prefix: str
    start: int
    behind: int
    """Where its start tag goes on behind the name."""
    inner: int
    inner_end: int
    end: int
    _children: Sequence[Element | Chunk] | None = None
    """What lies right inside; nothing for one that holds only characters, if any."""
    holds: AbstractSet[str] = frozenset()
    """The names of all elements inside."""
    _places: dict[str, Span] | None = None
    _named: dict[str, list[Element]] | None = None

    @property
    def children(self) -> Sequence[Element | Chunk]:
        """The elements and the characters right inside."""
        if self._children is not None:
            return self._children
        start, end = self.inner, self.inner_end
        return () if not self.text[start:end].strip() else (Chunk(start, end, False),)

    def places(self) -> dict[str, Span]:
        """Where the raw value of each attribute stands, by name as written."""
        if self._places is None:
            found: dict[str, Span] = {}
            self._places = found
            if self.behind < self.inner - 1:
                for attribute in ATTRIBUTE.finditer(self.text, self.behind, self.inner - 1):
                    found.setdefault(attribute[1], attribute.span(attribute.lastindex or 2))
        return self._places

    def place(self, name: str) -> Span | None:
        """Where the raw value of an attribute stands; nothing where there is none."""
        if self._places is not None:
            return self._places.get(name)
        text, behind = self.text, self.behind
        at = text.find(name, behind, self.inner)
        if at < 0:  # it is not even part of another's name
            return None
        start = at + len(name) + 2
        if text[start - 2 : start] == '="' and (
            (at == behind + 1 and text[behind] == " ") or PLAIN_ATTRIBUTES.fullmatch(text, behind, at)
        ):
            return start, text.index('"', start)
        return self.places().get(name)

    def get(self, name: str) -> str | None:
        """What an attribute says; nothing where there is none."""
        place = self.place(name)
        return decode_value(self.text[place[0] : place[1]]) if place else None

    def elements(self) -> Iterator[Element]:
        """The elements right inside."""
        return (child for child in self._children or () if isinstance(child, Element))

    def all(self, *names: str) -> list[Element]:
        """The elements right inside of these names that are of this element's vocabulary."""
        if len(names) == 1:
            found = self._called(names[0])
        elif self.holds.isdisjoint(names):
            return []
        else:
            found = [child for child in self.elements() if child.name in names]
        return [child for child in found if child.prefix == self.prefix] or found if found else found

    def _called(self, name: str) -> list[Element]:
        """The elements right inside of one name, whatever their vocabulary."""
        if name not in self.holds:
            return []
        if self._named is None:
            named: dict[str, list[Element]] = {}
            for child in self._children or ():
                if isinstance(child, Chunk):
                    continue
                if child.name in named:
                    named[child.name].append(child)
                else:
                    named[child.name] = [child]
            self._named = named
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
        if self.holds.isdisjoint(names):
            return
        stack = list(reversed(list(self.elements())))
        while stack:
            here = stack.pop()
            if here.name in names:
                yield here
            if not here.holds.isdisjoint(names):
                stack.extend(reversed(list(here.elements())))


class Tree(NamedTuple):
    """A document."""

    root: Element | None
    """The first element; nothing if there is none."""
    whole: Element
    """What holds everything: the root, and what stands beside it."""
    troubles: tuple[Trouble, ...]
    """What was read past, the first few only."""
