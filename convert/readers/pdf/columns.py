"""Lines to columns: those that follow each other downwards, and the edges they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from convert.readers.pdf.layers import Row
from convert.readers.pdf.manner import Column, same_size

_NEAR = 3.0  # points by which the edges of one column may differ
_WIDER = 1.25


def find_columns(rows: Sequence[Row]) -> list[Column]:
    """Cut lines in reading order into columns: a new one begins where the next line is not below the last.

    Columns with the same left edge share the right edge of the widest: the last lines of
    an article may all be short.
    """
    runs: list[list[Row]] = []
    for row in rows:
        if runs and _goes_on(runs[-1][-1], row):
            runs[-1].append(row)
        else:
            runs.append([row])
    lefts = [_left(run) for run in runs]
    rights = [_right(run) for run in runs]
    widest = _shared(runs, lefts, rights)
    return [
        Column(tuple(run), left, max(right, widest.get(_key(left), right)))
        for run, left, right in zip(runs, lefts, rights, strict=True)
    ]


def _goes_on(a: Row, b: Row) -> bool:
    """Whether a line stands in the same column, below another."""
    one, two = a.line, b.line
    below = one.page == two.page and two.base > one.base + 0.3 * two.size
    beside = two.left < one.right and one.left < two.right
    return below and beside and two.base - one.base < 12 * two.size and same_size(one.size, two.size)


def _left(run: Sequence[Row]) -> float:
    """The leftmost edge that is no stray: a fifth of the lines begin there."""
    lefts = sorted(row.line.left for row in run)
    for left in lefts:
        if sum(abs(other - left) <= 1.5 for other in lefts) * 5 >= len(lefts):
            return left
    return lefts[0]


def _right(run: Sequence[Row]) -> float:
    """The right edge that lines reach; a single one that sticks out does not count."""
    rights = sorted((row.line.right for row in run), reverse=True)
    if len(rights) > 4 and rights[0] - rights[1] > 12:
        return rights[1]
    return rights[0]


def _shared(
    runs: Sequence[Sequence[Row]], lefts: Iterable[float], rights: Iterable[float]
) -> dict[int, float]:
    """The right edge for each left one, from the runs long enough to show it."""
    found: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for run, left, right in zip(runs, lefts, rights, strict=True):
        found[_key(left)].append((len(run), right))
    out = {}
    for key, edges in found.items():
        longest = max(length for length, _ in edges)
        out[key] = max(right for length, right in edges if length * 4 >= longest)
    return out


def _key(left: float) -> int:
    return round(left / _NEAR)
