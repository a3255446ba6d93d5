"""What stands next to each run of a page, for all runs in one go: columns of numbers, moved and zipped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import add, is_
from typing import NamedTuple

from convert.readers.html.columns import picked
from convert.readers.html.local import Row

STEPS = (-3, -2, -1, 1, 2, 3)
"""Where the neighbours stand of which is told."""
_EDGE = 3
_NEAR = 100  # words of a neighbour that are told apart
_NOBODY = -1  # what is told of the neighbours of the first and the last run


class Places(NamedTuple):
    """Where the runs of a page stand and what is known of them, in parallel."""

    likely: Sequence[float]
    words: Sequence[int]
    codes: Sequence[int]
    """What boxes they lie in."""
    holders: Sequence[object]
    signs: Sequence[object]
    """Their holders, and what these are called, each the same object for all in one."""


def neighbours(places: Places, wanted: Sequence[int]) -> list[Row]:
    """How likely, how long, of what tag and of how alike a place the runs around each of `wanted` are."""
    likely = [-1.0] * _EDGE + [*places.likely] + [-1.0] * _EDGE
    words = _edged([count if count < _NEAR else _NEAR for count in places.words])
    codes = _edged(places.codes)
    alike = {step: _edged(_alike(places, step)) for step in STEPS if step > 0}
    here = [at + _EDGE for at in wanted]
    columns: list[Sequence[float]] = []
    for step in STEPS:
        there = [at + step for at in here]
        columns += (picked(likely, there), picked(words, there), picked(codes, there))
        columns.append(picked(alike[abs(step)], there if step < 0 else here))
    return list(zip(*columns, strict=True))


def _edged(values: Iterable[int]) -> list[int]:
    edge = [_NOBODY] * _EDGE
    return [*edge, *values, *edge]


def _alike(places: Places, step: int) -> list[int]:
    """How alike a place each run and the one `step` behind it have: one holder, holders called the same."""
    same_box = map(is_, places.holders, places.holders[step:])
    same_names = map(is_, places.signs, places.signs[step:])
    return list(map(add, same_box, same_names))
