"""Double-entry book-keeping over a source's visible text: kept + dropped = total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

from convert.evidence import Ledger

Span: TypeAlias = tuple[int, int]
"""Start and end of a range of code points of the source's text."""
Tally: TypeAlias = Callable[[Sequence[int]], list[int]]
"""How many visible characters the source's text has between each of some places, in order, and the next."""


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in the order given, those that touch made one."""
    out: list[Span] = []
    for start, end in spans:
        if out and out[-1][1] == start:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)


def add_up(
    length: int, tally: Tally, kept: Iterable[Span], dropped: Iterable[tuple[Span, str]], rest: str
) -> Ledger:
    """Count each visible character once: as kept, else under the first reason that covers it, else as `rest`.

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
    sums: Counter[str] = Counter()
    kept_sum = 0
    for (_, step, rank), found in zip(edges, tally([place for place, _, _ in edges]), strict=False):
        active[rank] += step
        if found:
            top = next((i for i, n in enumerate(active) if n), None)
            if top == 0:
                kept_sum += found
            else:
                sums[rest if top is None else reasons[top - 1]] += found
    total = kept_sum + sum(sums.values())
    return Ledger(total=total, kept=kept_sum, dropped=dict(sorted(sums.items())))


def plain_tally(text: str) -> Tally:
    """The tally of a text that is visible as it stands."""
    return lambda places: [visible(text[start:end]) for start, end in pairwise(places)]


def visible(text: str) -> int:
    """How many code points of `text` are not white space."""
    return sum(map(len, text.split()))
