"""Markup inside a document: as it stands, inside a CDATA section, escaped, or in a JSON string.

A layer is the markup as text, and the way from its places to those of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from convert.draft import Held
from convert.errors import OptionError
from convert.transforms import apply
from convert.value import Value


class Layer(Value, frozen=True):
    """A text that lies in the source, perhaps under escapes."""

    text: str
    """The text, to be read as markup or as plain text."""
    source: str
    """The source's text."""
    start: int = 0
    """Where its raw form starts in the source."""
    end: int = 0
    """Where that ends; only for a text under escapes."""
    escape: str = ""
    """The transform that makes it of its raw form; none where it stands as it is."""
    stops: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    """Places in the text from which on it runs along with the source again, and those of the source."""
    once: bool = False
    """Whether references in it are known to be escaped once, as our own writers do."""

    def held(self, method: str, start: int, end: int, transforms: tuple[str, ...] = ()) -> Held:
        """Where the text from `start` to `end` stands, and what makes the value of it."""
        if not self.escape:
            return Held(method, ((self.start + start, self.start + end),), transforms)
        span = self._raw(start), self._raw(end)
        try:
            exact = apply((self.escape,), self.source[slice(*span)]) == self.text[start:end]
        except OptionError:
            exact = False
        if exact:
            return Held(method, (span,), (self.escape, *transforms))
        chain = (self.escape, f"substring/1:{start}-{end}", *transforms)
        return Held(method, ((self.start, self.end),), chain)

    def _raw(self, place: int) -> int:
        here, there = self.stops
        stop = bisect_right(here, place) - 1
        return there[stop] + place - here[stop]


def as_it_stands(source: str, start: int = 0, end: int | None = None) -> Layer:
    """A range of the source itself."""
    return Layer(source[start:end] if start or end is not None else source, source, start)


def under(
    escape: str, source: str, span: tuple[int, int], pieces: Sequence[tuple[str, int]], offset: int
) -> Layer:
    """A text under escapes: its pieces, each with its place in the source, counted from `offset`."""
    here: list[int] = []
    there: list[int] = []
    at = 0
    for said, place in pieces:
        here.append(at)
        there.append(offset + place)
        at += len(said)
    here.append(at)
    there.append(span[1])
    if here[0] != 0 or not pieces:
        here, there = [0, at], [span[0], span[1]]
    text = "".join(said for said, _ in pieces)
    return Layer(text, source, span[0], span[1], escape, (tuple(here), tuple(there)))
