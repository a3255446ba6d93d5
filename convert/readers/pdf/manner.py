"""How a file sets its text: size, distance of lines, marks of a paragraph; read off beforehand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from convert.readers.pdf.layers import Row
from convert.reflow.rows import ending

_SAME_SIZE = 0.04
_EXTRA = 0.22  # of the font size: more than this over the usual distance parts paragraphs
_INSET = 0.6  # of the font size: the least first-line indent
_DEEPEST = 4.5  # of the font size: the greatest
_FLUSH = 0.35  # of the font size: how far a full line may stay behind its column's edge
_FEW = 4


class Column(NamedTuple):
    """Lines that stand under each other, in order, and the edges they have in common."""

    rows: tuple[Row, ...]
    left: float
    right: float


class Manner(NamedTuple):
    """The ways of one file."""

    size: float
    """Font size of the running text."""
    bold: bool
    """Whether the running text is bold."""
    leading: float
    """Usual distance of baselines in the running text, in font sizes."""
    spaced: bool
    """Whether paragraphs are set apart by space."""
    indents: bool
    """Whether they begin with an indent."""
    justified: bool
    """Whether full lines end flush."""
    inset: float = 0.0
    """How far the first line of a paragraph is set in, in points; 0 where none is."""


def same_size(one: float, two: float) -> bool:
    """Whether two font sizes are meant to be equal."""
    return abs(one - two) <= _SAME_SIZE * max(one, two)


def all_bold(row: Row) -> bool:
    """Whether a line is bold throughout; signs from another face do not count."""
    words = row.line.words
    if not words[-1].face.bold:
        return False
    return all(word.face.bold for word in words) or (
        len(words) > 3 and 3 * sum(word.face.bold for word in words) >= 2 * len(words)
    )


def is_body(row: Row, manner: Manner) -> bool:
    """Whether a line is set like the running text."""
    return same_size(row.line.size, manner.size) and (manner.bold or not all_bold(row))


def body_face(rows: Sequence[Row]) -> tuple[float, bool]:
    """Size of the running text, and whether it is bold: those with the most characters."""
    sizes: Counter[tuple[float, bool]] = Counter()
    for row in rows:
        sizes[row.line.size, row.line.face.bold] += len(row.line.text)
    (size, bold), _ = sizes.most_common(1)[0]
    return size, bold


def read_manner(columns: Sequence[Column], size: float, *, bold: bool) -> Manner:
    """Read the ways of a file off the columns of its running text."""
    whole = [pair for column in columns for pair in pairwise(column.rows)]
    inner = [pair for pair in whole if _is_inside(*pair)]
    steps = [(b.line.base - a.line.base) / size for a, b in (inner if len(inner) > 3 else whole)]
    tight = Counter(round(step, 1) for step in steps if 0.8 < step < 2.6)
    leading = _usual(tight, steps)
    apart = [pair for pair in whole if extra_space(*pair, size, leading)]
    close = [pair for pair in whole if not extra_space(*pair, size, leading)]
    ended = [pair for pair in close if ending(pair[0].line.text) != "open"]
    spaced = len(apart) > 1 and len(apart) * 4 >= len(ended)
    edges = {row.number: column for column in columns for row in column.rows}
    insets = Counter(
        round(b.line.left - edges[b.number].left)
        for a, b in close
        if is_inset(b, edges[b.number], size) and not is_inset(a, edges[a.number], size)
    )
    indents = insets.total() > 1 and insets.total() * 3 >= len(ended)
    inset = insets.most_common(1)[0][0] if indents else 0.0
    long = [column for column in columns if len(column.rows) >= _FEW]
    flush = [abs(column.right - row.line.right) <= _FLUSH * size for column in long for row in column.rows]
    justified = sum(flush) * 2 > len(flush)
    return Manner(size, bold, leading, spaced, indents, justified, inset)


def _is_inside(a: Row, b: Row) -> bool:
    """Whether two lines are plainly of one paragraph: the first ends in mid-sentence, or in a hyphen."""
    return ending(a.line.text) == "open" and b.line.text[0].islower()


def _usual(tight: Counter[float], steps: Sequence[float]) -> float:
    """The commonest distance; of neighbours that jitter, their mean."""
    if not tight:
        return 1.25
    peak = max(tight, key=lambda step: (tight[step] + tight[round(step + 0.1, 1)], -step))
    near = [step for step in steps if abs(step - peak) <= 0.151]
    return sum(near) / len(near)


def extra_space(a: Row, b: Row, size: float, leading: float) -> bool:
    """Whether there is more than the usual distance between two lines of a column."""
    return b.line.base - a.line.base > (leading + _EXTRA) * size


def is_inset(row: Row, column: Column, size: float) -> bool:
    """Whether a line begins to the right of its column's edge like the first of a paragraph."""
    return _INSET * size <= row.line.left - column.left <= _DEEPEST * size
