"""The text that a record's selectors count in, cut by their numbers: bytes of the source, or a text layer."""

from __future__ import annotations

from convert.evidence import DataPositionSelector, Evidence, Selector
from convert.layer import LayeredSource, Place
from convert.source import Source


class Ground:
    """What the left side of the page shows."""

    def __init__(self, source: Source) -> None:
        """The bytes of a source, or its text layer if it has been given one."""
        self._source = source
        self._layer = source.layers[0].name if isinstance(source, LayeredSource) else None
        self.unit = "characters of the text layer" if self._layer else "bytes"
        """What selectors count in."""
        self.lines: tuple[Place, ...] = source.layers[0].places if isinstance(source, LayeredSource) else ()
        """Where each line of a text layer is printed."""
        self.length = len(source.text) if self._layer else len(source.data)
        """How many there are."""

    def text(self, start: int, end: int) -> str:
        """The text from one place to another."""
        if self._layer:
            return self._source.text[start:end]
        return self._source.slice((DataPositionSelector(start=start, end=end),))

    def places(self, evidence: Evidence) -> tuple[Selector, ...]:
        """The ranges that some evidence quotes here."""
        return tuple(s for s in evidence.selectors if self.counts(s))

    def counts(self, selector: Selector) -> bool:
        """Whether a selector counts in what is shown."""
        return (None if isinstance(selector, DataPositionSelector) else selector.layer) == self._layer
