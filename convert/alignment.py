"""What two sequences have in common, in order, in close to linear time.

The way of patience diff: what is the same at both ends is set aside; items that both
sides have exactly once become anchors, the heaviest chain of those in the same order
stands, and grows over equal neighbours.  Between two anchors the first, second, third
copy of an item on one side goes with the same copy on the other; only gaps of a few
items are searched through.  So twenty thousand equal lines cost no more than twenty
thousand different ones, at the price of missing a match now and then.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

_SMALL = 1024
"""The largest product of lengths of two stretches that are compared item by item."""


class Run(NamedTuple):
    """Equal items in both sequences."""

    a: int
    """Where they start in the first."""
    b: int
    """Where they start in the second."""
    length: int
    """How many they are."""


class _Gap(NamedTuple):
    """A stretch of each sequence with no match in it yet."""

    a: int
    a_end: int
    b: int
    b_end: int


_Match: TypeAlias = tuple[int, int]
_Keys: TypeAlias = Callable[[Sequence[str], int, int], dict[object, int]]


def align(a: Sequence[str], b: Sequence[str]) -> tuple[Run, ...]:
    """The runs of items that both sequences have in the same order, long items before short ones.

    Runs are in order, do not overlap and do not touch in both sequences.  Work grows as
    n log n with the number of items, whatever they are.
    """
    matches: list[_Match] = []
    gaps = [_Gap(0, len(a), 0, len(b))]
    for keys in (_unique, _numbered):
        found = [_anchored(a, b, gap, keys) for gap in gaps]
        matches += [match for some in found for match in some]
        gaps = list(_gaps_between(sorted(matches), len(a), len(b)))
    for gap in gaps:
        if (gap.a_end - gap.a) * (gap.b_end - gap.b) <= _SMALL:
            matches += _searched(a, b, gap)
    return _runs(sorted(matches))


def _anchored(a: Sequence[str], b: Sequence[str], gap: _Gap, keys: _Keys) -> list[_Match]:
    """Matches at the ends of the gap, and around the heaviest chain of anchors between."""
    inner, matches = _trimmed(a, b, gap)
    in_a, in_b = keys(a, inner.a, inner.a_end), keys(b, inner.b, inner.b_end)
    shared = [(at, in_b[key]) for key, at in in_a.items() if key in in_b]
    chain = _heaviest([(i, j, len(a[i]) + 1) for i, j in shared])
    return matches + _grown(a, b, chain, inner)


def _trimmed(a: Sequence[str], b: Sequence[str], gap: _Gap) -> tuple[_Gap, list[_Match]]:
    i, i_end, j, j_end = gap
    matches: list[_Match] = []
    while i < i_end and j < j_end and a[i] == b[j]:
        matches.append((i, j))
        i, j = i + 1, j + 1
    while i < i_end and j < j_end and a[i_end - 1] == b[j_end - 1]:
        i_end, j_end = i_end - 1, j_end - 1
        matches.append((i_end, j_end))
    return _Gap(i, i_end, j, j_end), matches


def _unique(items: Sequence[str], start: int, end: int) -> dict[object, int]:
    """Where the items stand that occur once between `start` and `end`."""
    counts = Counter(items[at] for at in range(start, end))
    return {items[at]: at for at in range(start, end) if counts[items[at]] == 1}


def _numbered(items: Sequence[str], start: int, end: int) -> dict[object, int]:
    """Where each copy of each item stands, by item and number of the copy."""
    seen: Counter[str] = Counter()
    found: dict[object, int] = {}
    for at in range(start, end):
        item = items[at]
        found[item, seen[item]] = at
        seen[item] += 1
    return found


def _heaviest(matches: Sequence[tuple[int, int, int]]) -> list[_Match]:
    """The chain of matches `(a, b, weight)`, rising in both, that weighs most.

    `matches` rise in `a` and have no `b` twice.  A Fenwick tree over the ranks in `b` holds
    the best chain that ends at or before each.
    """
    ranks = sorted(match[1] for match in matches)
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    for at, (_, b, weight) in enumerate(matches):
        rank = bisect_left(ranks, b) + 1
        below, best = rank - 1, (0, -1)
        while below:
            best = max(best, tree[below])
            below &= below - 1
        before.append(best[1])
        entry = (best[0] + weight, at)
        while rank < len(tree):
            tree[rank] = max(tree[rank], entry)
            rank += rank & -rank
    return _followed(matches, before, max(tree)[1])


def _followed(matches: Sequence[tuple[int, int, int]], before: Sequence[int], last: int) -> list[_Match]:
    chain: list[_Match] = []
    while last >= 0:
        chain.append(matches[last][:2])
        last = before[last]
    return chain[::-1]


def _grown(a: Sequence[str], b: Sequence[str], chain: Iterable[_Match], gap: _Gap) -> list[_Match]:
    """The chain, each anchor of it grown over the equal items before and after it."""
    out: list[_Match] = []
    anchors = [*chain, (gap.a_end, gap.b_end)]
    i, j = gap.a, gap.b
    for (x, y), (next_x, next_y) in pairwise(anchors):
        back = 0
        while x - back > i and y - back > j and a[x - back - 1] == b[y - back - 1]:
            back += 1
        out += [(x - step, y - step) for step in range(back, 0, -1)]
        i, j = x, y
        while i < next_x and j < next_y and a[i] == b[j]:
            out.append((i, j))
            i, j = i + 1, j + 1
    return out


def _gaps_between(matches: Sequence[_Match], a_end: int, b_end: int) -> Iterator[_Gap]:
    """The stretches between matches in which both sides have something."""
    i = j = 0
    for x, y in [*matches, (a_end, b_end)]:
        if x > i and y > j:
            yield _Gap(i, x, j, y)
        i, j = x + 1, y + 1


def _searched(a: Sequence[str], b: Sequence[str], gap: _Gap) -> list[_Match]:
    """The longest common subsequence of a small gap."""
    i, i_end, j, j_end = gap
    width = j_end - j + 1
    best = [[0] * width for _ in range(i_end - i + 1)]
    for x in range(i_end - 1, i - 1, -1):
        row, under = best[x - i], best[x - i + 1]
        for y in range(j_end - 1, j - 1, -1):
            equal = a[x] == b[y]
            row[y - j] = under[y - j + 1] + 1 if equal else max(under[y - j], row[y - j + 1])
    out: list[_Match] = []
    x, y = i, j
    while x < i_end and y < j_end:
        if a[x] == b[y]:
            out.append((x, y))
            x, y = x + 1, y + 1
        elif best[x - i + 1][y - j] >= best[x - i][y - j + 1]:
            x += 1
        else:
            y += 1
    return out


def _runs(matches: Iterable[_Match]) -> tuple[Run, ...]:
    out: list[Run] = []
    for i, j in matches:
        if out and (out[-1].a + out[-1].length, out[-1].b + out[-1].length) == (i, j):
            out[-1] = out[-1]._replace(length=out[-1].length + 1)
        else:
            out.append(Run(i, j, 1))
    return tuple(out)
