"""What stands next to each run of a page, for all runs in one go: columns of numbers, moved and zipped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import add, is_
from typing import NamedTuple

from convert.readers.html.judging.local import Row

_STEPS = (-3, -2, -1, 1, 2, 3)
_EDGE = 3
NAMES = (
    *(f"{what}{step:+}" for step in _STEPS for what in ("likely", "words", "tag")),
    *(f"same{step:+}" for step in _STEPS),
)
"""What the numbers of a row are called."""
_NEAR = 100  # words of a neighbour that are told apart
_NOBODY = (-1.0, -1, -1)
"""What is told of the neighbours of the first and the last run."""
_WIDTH = len(_NOBODY)


class Places(NamedTuple):
    """Where the runs of a page stand and what is known of them, in parallel."""

    likely: Sequence[float]
    words: Sequence[int]
    codes: Sequence[int]
    """What boxes they lie in."""
    holders: Sequence[object]
    signs: Sequence[object]
    """Their holders, and what these are called, each the same object for all in one."""


def neighbours(places: Places, wanted: Sequence[int]) -> Iterator[Row]:
    """How likely, how long, of what tag and in how alike a place the runs around each of `wanted` are."""
    words = [count if count < _NEAR else _NEAR for count in places.words]
    said = list(chain.from_iterable(zip(places.likely, words, places.codes, strict=True)))
    said = [*_NOBODY * _EDGE, *said, *_NOBODY * _EDGE]
    one, two, three = (_alike(places, step) for step in (1, 2, 3))
    for at in wanted:
        # What is said of the run at `at` stands behind that of the edge and of those before it.
        here = _WIDTH * (at + _EDGE)
        yield (
            *said[here - _WIDTH * _EDGE : here],
            *said[here + _WIDTH : here + _WIDTH + _WIDTH * _EDGE],
            three[at],
            two[at + 1],
            one[at + 2],
            one[at + _EDGE],
            two[at + _EDGE],
            three[at + _EDGE],
        )


def _alike(places: Places, step: int) -> list[int]:
    """How alike a place each run and the one `step` behind it have: one holder, holders called the same.

    Before the first run and behind the last there is nothing that could be alike.
    """
    same_box = map(is_, places.holders, places.holders[step:])
    same_names = map(is_, places.signs, places.signs[step:])
    edge = [-1] * _EDGE
    return [*edge, *map(add, same_box, same_names), *edge]
