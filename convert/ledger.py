"""Double-entry book-keeping over a source's visible text: kept + dropped = total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from convert.evidence import Ledger

Span: TypeAlias = tuple[int, int]
"""Start and end of a range of code points of the source's text."""


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in the order given, those that touch made one."""
    out: list[Span] = []
    for start, end in spans:
        if out and out[-1][1] == start:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)


def add_up(text: str, kept: Iterable[Span], dropped: Iterable[tuple[Span, str]], rest: str) -> Ledger:
    """Count each visible character once: as kept, else under the first reason that covers it, else as `rest`.

    Visible is every code point that is not white space.
    """
    reasons: list[str] = []
    edges: list[tuple[int, int, int]] = []
    for start, end in kept:
        edges += [(start, 1, 0), (end, -1, 0)]
    for (start, end), reason in dropped:
        if reason not in reasons:
            reasons.append(reason)
        rank = reasons.index(reason) + 1
        edges += [(start, 1, rank), (end, -1, rank)]
    active = [0] * (len(reasons) + 1)
    sums: Counter[str] = Counter()
    at = kept_sum = 0
    for position, step, rank in sorted(edges):
        if position > at:
            count = visible(text[at:position])
            top = next((i for i, n in enumerate(active) if n), None)
            if top == 0:
                kept_sum += count
            else:
                sums[rest if top is None else reasons[top - 1]] += count
            at = position
        active[rank] += step
    sums[rest] += visible(text[at:])
    total = visible(text)
    return Ledger(total=total, kept=kept_sum, dropped={name: n for name, n in sorted(sums.items()) if n})


def visible(text: str) -> int:
    """How many code points of `text` are not white space."""
    return sum(map(len, text.split()))
