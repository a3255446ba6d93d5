"""Text that is not in the bytes as it stands: layers a tool takes out of a source, named and hashed.

Evidence for a PDF file points into such a layer.  Whoever checks it takes the layer out
again with the same tool and compares the digests first.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from convert.evidence import (
    DataPositionSelector,
    LayerInfo,
    PageBox,
    Selector,
    SourceInfo,
    TextPositionSelector,
)
from convert.source import Source


class Place(NamedTuple):
    """Where a line of a layer's text is printed; lengths in points from the page's top left corner."""

    start: int
    """First code point of the line in the layer's text."""
    end: int
    """One past the last."""
    page: int
    """Number of the page, from 0."""
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, kw_only=True)
class TextLayer:
    """The text that a tool finds in a source."""

    name: str
    """What selectors call it."""
    tool: str
    """The tool, and by which rules its answer was written down."""
    version: str
    """The tool's version."""
    text: str
    """Lines end in a line feed, pages in a form feed."""
    places: tuple[Place, ...] = ()
    """Where each line is printed, in order of their start; none if it is not printed."""
    pages: int = 0
    """How many pages there are."""
    labels: tuple[str, ...] = ()
    """The pages' own names; an empty one for a page that goes by its number."""

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _starts(self) -> list[int]:
        return [place.start for place in self.places]

    def info(self) -> LayerInfo:
        """What the record says of it."""
        return LayerInfo(
            name=self.name, tool=self.tool, version=self.version, length=len(self.text), sha256=self.sha256
        )

    def label(self, page: int) -> str:
        """The own name of a page, which is counted from 0; empty if it goes by its number."""
        return self.labels[page] if page < len(self.labels) else ""

    def boxes(self, spans: Iterable[tuple[int, int]]) -> tuple[PageBox, ...]:
        """Where the lines that hold some ranges are printed: one box for each page and column."""
        found: list[Place] = []
        for start, end in spans:
            for place in self._within(start, end):
                if found and _continues(found[-1], place):
                    found[-1] = _around(found[-1], place)
                else:
                    found.append(place)
        return tuple(
            PageBox(
                page=place.page + 1,
                label=self.label(place.page) or None,
                left=round(place.left, 1),
                top=round(place.top, 1),
                width=round(place.right - place.left, 1),
                height=round(place.bottom - place.top, 1),
            )
            for place in found
        )

    def _within(self, start: int, end: int) -> Sequence[Place]:
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, max(start, end - 1))
        return [place for place in self.places[first:last] if place.end > start]


def _continues(before: Place, after: Place) -> bool:
    """Whether a line stands right below some others in their column."""
    near = after.top > before.top - 1 and after.top - before.bottom < 2 * (after.bottom - after.top) + 2
    return before.page == after.page and near and after.left < before.right and after.right > before.left


def _around(one: Place, two: Place) -> Place:
    return one._replace(
        left=min(one.left, two.left),
        top=min(one.top, two.top),
        right=max(one.right, two.right),
        bottom=max(one.bottom, two.bottom),
    )


@dataclass(frozen=True, kw_only=True)
class LayeredSource(Source):
    """A source whose text is a layer; further layers hold what the file says of itself."""

    layers: tuple[TextLayer, ...]
    """The first is the text."""

    @classmethod
    def of(cls, source: Source, layers: tuple[TextLayer, ...]) -> LayeredSource:
        """The same source with the layers taken out of it."""
        return cls(
            data=source.data,
            charset=source.charset,
            media_type=source.media_type,
            url=source.url,
            name=source.name,
            layers=layers,
        )

    @property
    def text(self) -> str:
        """The text of the first layer."""
        return self.layers[0].text

    @property
    def undecodable(self) -> int | None:
        """Nothing: a layer is decoded."""
        return None

    def selector(self, start: int, end: int) -> TextPositionSelector:
        """A range of the first layer."""
        return TextPositionSelector(layer=self.layers[0].name, start=start, end=end)

    def selectors(self, spans: Sequence[tuple[int, int]]) -> tuple[Selector, ...]:
        """Ranges of the first layer."""
        name = self.layers[0].name
        return tuple([TextPositionSelector(layer=name, start=start, end=end) for start, end in spans])

    @property
    def is_paged(self) -> bool:
        """Whether its text is printed on pages: that of every layer is."""
        return True

    def boxes(self, spans: Iterable[tuple[int, int]]) -> tuple[PageBox, ...]:
        """Where ranges of the first layer are printed."""
        return self.layers[0].boxes(spans)

    def slice(self, selectors: Iterable[Selector]) -> str:
        """The text of some ranges, joined; `LookupError` for a layer that is not there."""
        texts = {layer.name: layer.text for layer in self.layers}
        return "".join(
            self.data[s.start : s.end].decode("latin-1")
            if isinstance(s, DataPositionSelector)
            else texts[s.layer][s.start : s.end]
            for s in selectors
        )

    def line_of(self, offset: int) -> int:
        """The number of the page, from 1, on which a code point of the text stands."""
        return self.text.count("\f", 0, offset) + 1

    def info(self, media_type: str) -> SourceInfo:
        """What the record says of this source."""
        return SourceInfo(
            sha256=self.sha256,
            size=len(self.data),
            media_type=media_type,
            layers=tuple(layer.info() for layer in self.layers),
            name=self.name,
            url=self.url,
        )
