"""The text that a record's selectors count in, cut by their numbers: bytes of the source, or a text layer."""

from __future__ import annotations

from convert.article import Article
from convert.evidence import DataPositionSelector
from convert.source import Source


class Ground:
    """What the left side of the page shows."""

    def __init__(self, article: Article, source: Source) -> None:
        self._source = source
        self.unit = "bytes"
        """What selectors count in."""
        self.length = len(source.data)
        """How many there are."""

    def text(self, start: int, end: int) -> str:
        """The text from one place to another."""
        return self._source.slice((DataPositionSelector(start=start, end=end),))
