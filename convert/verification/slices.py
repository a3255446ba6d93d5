"""The source as a record saw it: its bytes decoded as the record says, cut by the record's selectors."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from convert.charset import recorded
from convert.errors import LimitError
from convert.evidence import DataPositionSelector, LayerInfo, Selector, SourceInfo
from convert.ground import as_read
from convert.layer import LayeredSource, TextLayer
from convert.source import Source

_BUDGET = 64
"""How many times over the evidence of a record may quote its source before it is called hostile."""
_LEAST = 1 << 20


class Slices:
    """The pieces of one source, for one record; the work that a record can ask for is bounded."""

    def __init__(self, data: bytes, info: SourceInfo) -> None:
        """Take the bytes.

        Raises `LookupError` where the record names an encoding that there is not, a
        `ConvertError` where no layers can be taken out of the bytes.
        """
        charset = recorded(data, info.charset or "latin-1", info.charset_reason or "declared")
        bare = Source(data=data, charset=charset, media_type=info.media_type)
        self.source = as_read(bare, info.media_type) if info.layers else bare
        self._left = _BUDGET * max(len(data), _LEAST)
        self._lengths = {layer.name: len(layer.text) for layer in self._layers}
        self.layers = {stated.name: self._same(stated) for stated in info.layers}
        """What is wrong with each layer that the record names; nothing if it is the same."""

    @property
    def _layers(self) -> tuple[TextLayer, ...]:
        return self.source.layers if isinstance(self.source, LayeredSource) else ()

    def _same(self, stated: LayerInfo) -> str:
        found = next((layer for layer in self._layers if layer.name == stated.name), None)
        if found is None:
            return f"there is no layer {stated.name!r}"
        if found.sha256 == stated.sha256 and len(found.text) == stated.length:
            return ""
        then, now = f"{stated.tool} {stated.version}", f"{found.tool} {found.version}"
        return f"the layer {stated.name!r} is another one: taken out by {then} then, by {now} here"

    def text(self, selectors: Sequence[Selector]) -> str:
        """The text that the selectors cut out, joined.

        Raises `ValueError` where one of them lies outside the source, `LimitError` once the
        record has asked for more text than an honest one would.
        """
        for selector in selectors:
            if isinstance(selector, DataPositionSelector):
                length, where = len(self.source.data), "bytes"
            else:
                length, where = self._lengths.get(selector.layer, 0), f"characters of {selector.layer!r}"
            if not selector.start <= selector.end <= length:
                raise ValueError(f"{where} {selector.start}-{selector.end} are not in the source")
            self._left -= selector.end - selector.start
        if self._left < 0:
            raise LimitError(f"the evidence quotes the source more than {_BUDGET} times over")
        return self.source.slice(selectors)

    def find(self, words: str, start: int, like: Selector) -> int:
        """The first place from `start` on, counted as `like` counts, where some words stand; or -1."""
        if not isinstance(like, DataPositionSelector):
            texts = (layer.text for layer in self._layers if layer.name == like.layer)
            return next(texts, "").find(words, start)
        try:
            return self.source.data.find(words.encode(self.source.charset.name), start)
        except UnicodeError:
            return -1

    def other_layer(self, selectors: Sequence[Selector]) -> str:
        """Why the layer that the selectors count in is not the one of the record; nothing if it is."""
        names = (s.layer for s in selectors if not isinstance(s, DataPositionSelector))
        return next((self.layers[name] for name in names if self.layers.get(name)), "")


def shifted(selectors: Sequence[Selector], by: int) -> tuple[Selector, ...]:
    """The same ranges, moved by some bytes; nothing where that leads before the start."""
    if any(selector.start + by < 0 for selector in selectors):
        return ()
    return tuple(replace(s, start=s.start + by, end=s.end + by) for s in selectors)
