"""A source cut into segments, each with the values that quote it or the reason it was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from convert.evidence import Ledger, Selector


class Segment(NamedTuple):
    """A range of the source throughout which the same values quote it."""

    start: int
    """First byte, or first code point of a text layer."""
    end: int
    """One past the last."""
    owners: tuple[int, ...]
    """The numbers of the values that quote it."""
    reason: str
    """Why it was left out; empty for what is kept and for what no ledger speaks of."""


def segments(
    length: int, quoted: Iterable[tuple[int, Sequence[Selector]]], ledger: Ledger | None
) -> Iterator[Segment]:
    """All of a source of some length, in order, without gaps.

    `quoted` are the values by number with the ranges that they quote.  What is quoted is kept, whatever
    the ledger says of the range around it.
    """
    edges: list[tuple[int, int, int, str]] = []
    for number, selectors in quoted:
        edges += _edges(selectors, length, number, "")
    for span in ledger.spans if ledger else ():
        edges += _edges((span.selector,), length, -1, span.reason)
    owners: dict[int, int] = {}
    reason, at = "", 0
    for place, step, number, why in [*sorted(edges), (length, 0, 0, "")]:
        if place > at:
            held = tuple(sorted(owners))
            yield Segment(at, place, held, "" if held else reason)
            at = place
        if number < 0:
            reason = why if step > 0 else ""
        elif step:
            owners[number] = owners.get(number, 0) + step
            if not owners[number]:
                del owners[number]


def _edges(
    selectors: Iterable[Selector], length: int, number: int, why: str
) -> Iterator[tuple[int, int, int, str]]:
    for selector in selectors:
        start, end = min(selector.start, length), min(selector.end, length)
        if start < end:
            yield start, 1, number, why
            yield end, -1, number, why
