"""Trees of decisions over a row of numbers, grown elsewhere and shipped as plain numbers.

A forest is written as words: `3:0.5` is a fork on the number 3, up to 0.5 low, above it
high, and its low tree and its high tree follow; any other word is a leaf.  For speed it
is made into a Python function once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from math import floor
from typing import Any, TypeAlias

Forest: TypeAlias = Callable[[Sequence[float]], float]
"""A row's odds, as their logarithm."""

_Read: TypeAlias = tuple[str, int, bool]
"""A number of the row; which of its bits is asked for, or 0; whether it is always an integer."""

_ASKED = frozenset((12, 24, 40))
_SURE = 3.5


def grow(text: str, start: float, fields: Sequence[str | int], whole: Collection[str] = ()) -> Forest:
    """The forest that `text` writes; `start` is what its leaves are added to.

    `fields` says what a row holds: names of numbers, and for a mask how many bits it has.
    The forks count each number once and each mask bit by bit, lowest first.  After some
    trees the others, which only refine, are not asked if these are sure.  `whole` names the
    numbers that are always integers: these are compared with integers, which is quicker.
    """
    names = [f"f{at}" for at in range(len(fields))]
    reads: list[_Read] = []
    for name, field in zip(names, fields, strict=True):
        if isinstance(field, str):
            reads.append((name, 0, field in whole))
        else:
            reads += [(name, 1 << bit, True) for bit in range(field)]
    words = iter(text.split())
    lines = [f"def judge(row):\n ({', '.join(names)},) = row\n t = {float(start)}"]
    for number, word in enumerate(words):
        if number in _ASKED:
            lines.append(f" if not -{_SURE} < t < {_SURE}: return t")
        lines.append(f" t += {_tree(word, words, reads)}")
    found: dict[str, Any] = {}
    exec("\n".join([*lines, " return t"]), found)  # noqa: S102 - made of our own numbers alone
    return found["judge"]  # type: ignore[no-any-return]


def _tree(word: str, words: Iterator[str], reads: Sequence[_Read]) -> str:
    """A tree as an expression."""
    field, colon, threshold = word.partition(":")
    if not colon:
        return repr(float(word))
    low = _tree(next(words), words, reads)
    high = _tree(next(words), words, reads)
    name, mask, is_whole = reads[int(field)]
    if mask:
        return f"({high} if {name} & {mask} else {low})"
    most = floor(float(threshold)) if is_whole else float(threshold)
    return f"({low} if {name} <= {most} else {high})"
