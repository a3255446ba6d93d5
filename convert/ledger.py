"""Double-entry book-keeping over a source's visible text: kept + dropped = total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeAlias

from convert.evidence import Ledger

Span: TypeAlias = tuple[int, int]
"""Start and end of a range of code points of the source's text."""
Count: TypeAlias = Callable[[int, int], int]
"""How many visible characters the source's text has from one code point to another."""


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
    length: int, count: Count, kept: Iterable[Span], dropped: Iterable[tuple[Span, str]], rest: str
) -> Ledger:
    """Count each visible character once: as kept, else under the first reason that covers it, else as `rest`.

    `length` is that of the source's text; `count` says how many visible characters a range of it has.
    """
    reasons: list[str] = []
    edges: list[tuple[int, int, int]] = [(length, 0, 0)]
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
            found = count(at, position)
            top = next((i for i, n in enumerate(active) if n), None)
            if top == 0:
                kept_sum += found
            else:
                sums[rest if top is None else reasons[top - 1]] += found
            at = position
        active[rank] += step
    total = kept_sum + sum(sums.values())
    return Ledger(total=total, kept=kept_sum, dropped={name: n for name, n in sorted(sums.items()) if n})


def counter(text: str) -> Count:
    """The function that counts all characters of `text` in a range that are not white space."""
    return lambda start, end: visible(text[start:end])


def visible(text: str) -> int:
    """How many code points of `text` are not white space."""
    return sum(map(len, text.split()))
