"""Double-entry book-keeping over a source's visible text: kept + dropped = total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from convert.evidence import Ledger

Span: TypeAlias = tuple[int, int]
"""Start and end of a range of code points of the source's text."""
Tally: TypeAlias = Callable[[Sequence[int]], list[int]]
"""How many visible characters the source's text has between each of some places, in order, and the next."""


class Share(NamedTuple):
    """A range of the source's text with one fate."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    reason: str
    """Why it is left out; empty for what is kept."""
    visible: int
    """Its visible characters."""


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in the order given, those that touch made one."""
    out: list[Span] = []
    for start, end in spans:
        if out and out[-1][1] == start:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)


def shares(
    length: int, tally: Tally, kept: Iterable[Span], dropped: Iterable[tuple[Span, str]], rest: str
) -> Iterator[Share]:
    """Every visible character once: as kept, else under the first reason that covers it, else as `rest`.

    `length` is that of the source's text.
    """
    reasons: list[str] = []
    edges: list[tuple[int, int, int]] = [(0, 0, 0), (length, 0, 0)]
    for start, end in kept:
        edges += [(start, 1, 0), (end, -1, 0)]
    for (start, end), reason in dropped:
        if reason not in reasons:
            reasons.append(reason)
        rank = reasons.index(reason) + 1
        edges += [(start, 1, rank), (end, -1, rank)]
    edges.sort()
    active = [0] * (len(reasons) + 1)
    places = [place for place, _, _ in edges]
    for number, count in enumerate(tally(places)):
        _, step, rank = edges[number]
        active[rank] += step
        if count:
            top = next((i for i, n in enumerate(active) if n), None)
            reason = rest if top is None else reasons[top - 1] if top else ""
            yield Share(places[number], places[number + 1], reason, count)


def add_up(parts: Iterable[Share]) -> Ledger:
    """The sums of some shares."""
    sums: Counter[str] = Counter()
    for _, _, reason, count in parts:
        sums[reason] += count
    kept = sums.pop("", 0)
    return Ledger(total=kept + sum(sums.values()), kept=kept, dropped=dict(sorted(sums.items())))


def left_out(parts: Iterable[Share]) -> Iterator[Share]:
    """The shares that are not kept, in order; neighbours with one reason are one."""
    last: Share | None = None
    for share in parts:
        if last and last.reason == share.reason and last.end == share.start:
            last = Share(last.start, share.end, last.reason, last.visible + share.visible)
            continue
        if last and last.reason:
            yield last
        last = share
    if last and last.reason:
        yield last


def plain_tally(text: str) -> Tally:
    """The tally of a text that is visible as it stands."""
    return lambda places: [visible(text[start:end]) for start, end in pairwise(places)]


def visible(text: str) -> int:
    """How many code points of `text` are not white space."""
    return len("".join(text.split()))
