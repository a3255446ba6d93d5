"""What stands next to each run of a page, for all runs in one go: columns of numbers, moved and zipped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import add, is_
from typing import NamedTuple

from convert.readers.html.local import Row

STEPS = (-3, -2, -1, 1, 2, 3)
"""Where the neighbours stand of which is told."""
_EDGE = 3
_NEAR = 100  # words of a neighbour that are told apart
_NOBODY = -1  # what is told of the neighbours of the first and the last run


class Columns(NamedTuple):
    """What is known of each run, in parallel."""

    likely: Sequence[float]
    words: Sequence[int]
    tags: Sequence[int]
    holders: Sequence[object]
    signs: Sequence[object]


def neighbours(known: Columns) -> list[Row]:
    """Of each run, how likely, how long, of what tag and of how alike a place the runs around it are."""
    likely = [-1.0] * _EDGE + [*known.likely] + [-1.0] * _EDGE
    words = _edged([count if count < _NEAR else _NEAR for count in known.words])
    tags = _edged(known.tags)
    size = len(known.likely)
    columns: list[Sequence[float]] = []
    alike = {step: _alike(known, step) for step in STEPS if step > 0}
    for step in STEPS:
        at = _EDGE + step
        columns += (likely[at : at + size], words[at : at + size], tags[at : at + size])
        columns.append(alike[step] if step > 0 else ([_NOBODY] * -step + alike[-step])[:size])
    return list(zip(*columns, strict=True))


def _edged(values: Iterable[int]) -> list[int]:
    edge = [_NOBODY] * _EDGE
    return [*edge, *values, *edge]


def _alike(known: Columns, step: int) -> list[int]:
    """Whether each run and the one `step` behind it are in one box, and whether in boxes called the same."""
    same_box = map(is_, known.holders, known.holders[step:])
    same_names = map(is_, known.signs, known.signs[step:])
    alike = list(map(add, same_box, same_names))
    return alike + [_NOBODY] * (len(known.holders) - len(alike))
