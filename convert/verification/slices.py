"""The source as a record saw it: its bytes decoded as the record says, cut by the record's selectors."""

from __future__ import annotations

from collections.abc import Sequence

from convert.charset import recorded
from convert.errors import LimitError
from convert.evidence import DataPositionSelector, Selector, SourceInfo
from convert.source import Source

_BUDGET = 64
"""How many times over the evidence of a record may quote its source before it is called hostile."""
_LEAST = 1 << 20


class Slices:
    """The pieces of one source, for one record; the work that a record can ask for is bounded."""

    def __init__(self, data: bytes, info: SourceInfo) -> None:
        """Take the bytes; `LookupError` where the record names an encoding that there is not."""
        charset = recorded(data, info.charset or "utf-8", info.charset_reason or "declared")
        self.source = Source(data=data, charset=charset, media_type=info.media_type)
        self._left = _BUDGET * max(len(data), _LEAST)

    def text(self, selectors: Sequence[Selector]) -> str:
        """The text that the selectors cut out, joined.

        Raises `ValueError` where one of them lies outside the source, `LimitError` once the
        record has asked for more text than an honest one would.
        """
        for selector in selectors:
            if not selector.start <= selector.end <= len(self.source.data):
                raise ValueError(f"bytes {selector.start}-{selector.end} are not in the source")
            self._left -= selector.end - selector.start
        if self._left < 0:
            raise LimitError(f"the evidence quotes the source more than {_BUDGET} times over")
        return self.source.slice(selectors)


def shifted(selectors: Sequence[Selector], by: int) -> tuple[Selector, ...]:
    """The same ranges, moved by some bytes; nothing where that leads before the start."""
    if any(selector.start + by < 0 for selector in selectors):
        return ()
    return tuple(DataPositionSelector(start=s.start + by, end=s.end + by) for s in selectors)
