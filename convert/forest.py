"""Trees of decisions over a row of numbers, grown elsewhere and shipped as plain numbers.

A forest is written as words: `3:0.5` is a fork on the number 3, up to 0.5 low, above it
high, and its low tree and its high tree follow; any other word is a leaf.  For speed it
is made into a Python function once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from math import floor
from typing import Any, NamedTuple, TypeAlias

Forest: TypeAlias = Callable[[Sequence[float]], float]
"""A row's odds, as their logarithm."""

_ASKED = frozenset((12, 24, 40))
_SURE = 3.5


class Kinds(NamedTuple):
    """The numbers of a row that are of a kind by which a fork can tell low from high in less time."""

    whole: Collection[str] = ()
    """Those that are always integers: these are compared with integers."""
    flags: Collection[str] = ()
    """Those that are always 0 or 1: these are only asked if they are 1."""


_ANY = Kinds()


def grow(text: str, start: float, fields: Sequence[str], kinds: Kinds = _ANY) -> Forest:
    """The forest that `text` writes; `start` is what its leaves are added to.

    `fields` names the numbers of a row.  After some trees the others, which only refine, are not
    asked if these are sure.
    """
    words = iter(text.split())
    reads = [(f"f{at}", field in kinds.whole, field in kinds.flags) for at, field in enumerate(fields)]
    lines = [f"def judge({', '.join(name for name, _, _ in reads)}):\n t = {float(start)}"]
    for number, word in enumerate(words):
        if number in _ASKED:
            lines.append(f" if not -{_SURE} < t < {_SURE}: return t")
        lines.append(f" t += {_tree(word, words, reads)}")
    found: dict[str, Any] = {}
    exec("\n".join([*lines, " return t"]), found)  # noqa: S102 - made of our own numbers alone
    judge: Callable[..., float] = found["judge"]
    return lambda row: judge(*row)


def _tree(word: str, words: Iterator[str], reads: Sequence[tuple[str, bool, bool]]) -> str:
    """A tree as an expression."""
    field, colon, threshold = word.partition(":")
    if not colon:
        return repr(float(word))
    low = _tree(next(words), words, reads)
    high = _tree(next(words), words, reads)
    name, is_whole, is_flag = reads[int(field)]
    if is_flag:
        return f"({high} if {name} else {low})"
    most = floor(float(threshold)) if is_whole else float(threshold)
    return f"({low} if {name} <= {most} else {high})"
