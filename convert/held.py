"""Where values stand in the source: evidence in the making, and the evidence that is made of it.

While a reader works, a value and its place go together; byte offsets are counted at the end, for all
values in one pass over the text, and only if somebody wants evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeAlias

from convert.evidence import Evidence, PageBox, Selector, TextPositionSelector
from convert.ledger import Span, merged
from convert.source import Source
from convert.value import Value


class Held(Value, frozen=True):
    """Where a value stands in the source and what turns it into the value: evidence in the making."""

    method: str
    """The rule that found it."""
    spans: tuple[Span, ...]
    """The ranges of the source's text, in order."""
    transforms: tuple[str, ...] = ()
    """The named transforms, in order."""
    approximate: str | None = None
    """Why the ranges only hold the value and do not give it."""
    layer: str | None = None
    """The layer whose text the ranges are of, where it is not the source's own text."""

    def part(self, source_text: str, value: str, start: int, method: str) -> Held:
        """The same for `value`, which stands at `start` of this value."""
        return self.narrowed(source_text, value, f"substring/1:{start}-{start + len(value)}", method)

    def narrowed(self, source_text: str, value: str, transform: str, method: str) -> Held:
        """The same for a value that one more transform makes of this one.

        Where the words stand in the source as they are, and only once, it is just their
        bytes; otherwise it is this slice, its transforms and the one given.
        """
        if len(self.spans) == 1 and value and not self.layer:
            first, last = self.spans[0]
            at = source_text.find(value, first, last)
            if at >= 0 and source_text.find(value, at + 1, last) < 0:
                return Held(method, ((at, at + len(value)),))
        if self.approximate:  # what does not give the whole gives no part of it either
            return self._replace(method=method)
        return self._replace(method=method, transforms=(*self.transforms, transform))


Proof: TypeAlias = Evidence | Held
"""What holds a value up: evidence, or the place of which it is to be made."""


def places_of(proofs: Sequence[Proof]) -> list[tuple[Span, ...]]:
    """The ranges of the source's text that each of some proofs quotes, those that touch made one."""
    return [
        ()
        if isinstance(proof, Evidence) or proof.layer
        else proof.spans
        if len(proof.spans) == 1
        else merged(proof.spans)
        for proof in proofs
    ]


def proved(source: Source, proofs: Sequence[Proof], places: Sequence[tuple[Span, ...]]) -> list[Evidence]:
    """The evidence that each of some proofs stands for; `places` are what `places_of` says of them."""
    selectors = iter(source.selectors(list(chain.from_iterable(places))))
    boxes = source.boxes if source.is_paged else None
    return [
        proof if isinstance(proof, Evidence) else _quoted(proof, spans, selectors, boxes)
        for proof, spans in zip(proofs, places, strict=True)
    ]


def _quoted(
    held: Held,
    spans: tuple[Span, ...],
    selectors: Iterator[Selector],
    boxes: Callable[[tuple[Span, ...]], tuple[PageBox, ...]] | None,
) -> Evidence:
    if held.layer:
        aside = tuple([TextPositionSelector(layer=held.layer, start=s, end=e) for s, e in merged(held.spans)])
        return Evidence(kind="quoted", method=held.method, selectors=aside, transforms=held.transforms)
    return Evidence(
        kind="quoted",
        method=held.method,
        selectors=(next(selectors),) if len(spans) == 1 else tuple(islice(selectors, len(spans))),
        transforms=held.transforms,
        boxes=boxes(spans) if boxes else (),
        approximate=held.approximate,
    )
