"""Trees of decisions over a row of numbers, grown elsewhere and shipped as plain numbers.

A forest is written as words: `3:0.5` is a fork on the number 3, up to 0.5 low, above it
high, and its low tree and its high tree follow; any other word is a leaf.  For speed it
is made into a Python function once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

Forest: TypeAlias = Callable[[Sequence[float]], float]
"""A row's odds, as their logarithm."""

_ASKED = frozenset((12, 24, 40))
_SURE = 3.5


def grow(text: str, start: float, fields: Sequence[str | int]) -> Forest:
    """The forest that `text` writes; `start` is what its leaves are added to.

    `fields` says what a row holds: names of numbers, and for a mask how many bits it has.
    The forks count each number once and each mask bit by bit, lowest first.  After some
    trees the others, which only refine, are not asked if these are sure.
    """
    names = [f"f{at}" for at in range(len(fields))]
    reads: list[str | tuple[str, int]] = []
    for name, field in zip(names, fields, strict=True):
        reads += [name] if isinstance(field, str) else [(name, 1 << bit) for bit in range(field)]
    words = iter(text.split())
    lines = [f"def judge(row):\n ({', '.join(names)},) = row\n t = {float(start)}"]
    for number, word in enumerate(words):
        if number in _ASKED:
            lines.append(f" if not -{_SURE} < t < {_SURE}: return t")
        lines.append(f" t += {_tree(word, words, reads)}")
    found: dict[str, Any] = {}
    exec("\n".join([*lines, " return t"]), found)  # noqa: S102 - made of our own numbers alone
    return found["judge"]  # type: ignore[no-any-return]


def _tree(word: str, words: Iterator[str], reads: Sequence[str | tuple[str, int]]) -> str:
    """A tree as an expression."""
    field, colon, threshold = word.partition(":")
    if not colon:
        return repr(float(word))
    low = _tree(next(words), words, reads)
    high = _tree(next(words), words, reads)
    read = reads[int(field)]
    if isinstance(read, str):
        return f"({low} if {read} <= {float(threshold)} else {high})"
    return f"({high} if {read[0]} & {read[1]} else {low})"
