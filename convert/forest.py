"""Trees of decisions over a row of numbers, grown elsewhere and shipped as plain numbers.

A forest is written as words: `3:0.5` is a fork on the number 3 of a row, up to 0.5 low,
above it high, and its low tree and its high tree follow; any other word is a leaf.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp
from typing import Any, TypeAlias

Tree: TypeAlias = Any
"""A leaf, which is a number, or a fork: number in the row, threshold, low tree, high tree."""

_ASKED = 24
_SURE = 3.5


def grow(text: str) -> tuple[Tree, ...]:
    """The trees that `text` writes."""
    words = iter(text.split())
    return tuple(_tree(word, words) for word in words)


def _tree(word: str, words: Iterator[str]) -> Tree:
    feature, colon, threshold = word.partition(":")
    if not colon:
        return float(word)
    low = _tree(next(words), words)
    return int(feature), float(threshold), low, _tree(next(words), words)


def chance(trees: Sequence[Tree], start: float, row: Sequence[float]) -> float:
    """The probability that the trees give a row; `start` is what they add to.

    The last trees only refine: they are not asked where the first ones are sure.
    """
    total = start
    for number, tree in enumerate(trees):
        node = tree
        while type(node) is tuple:
            feature, threshold, low, high = node
            node = low if row[feature] <= threshold else high
        total += node
        if number == _ASKED and not -_SURE < total < _SURE:
            break
    return 1.0 / (1.0 + exp(-total))
