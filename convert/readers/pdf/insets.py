"""Quotes and lists by their place: lines set in from the text above and below, with space between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from convert.readers.pdf.glyphs import Line, Part, Tag
from convert.readers.pdf.layers import Row
from convert.readers.pdf.manner import body_face, same_size
from convert.reflow.rows import ending

_LEAST, _DEEPEST = 1.0, 6.0  # font sizes by which lines are set in
_EDGE = 1.5  # points by which left edges that are meant to be equal differ
_STEP = 1.6  # font sizes from line to line, at most
_WIDER = 1.15  # the space around is so much more than the distance of lines
_SPACE = 0.25  # font sizes, between two words
_MOST_LINES = 40


class _Inset(NamedTuple):
    """Lines that are set in alike, and the text around them."""

    start: int
    stop: int
    left: float
    """The left edge of the text around."""
    right: float
    """Its right edge."""


def with_insets(rows: Sequence[Row]) -> list[Row]:
    """The lines, those of quotes and of lists without bullets tagged as such.

    A quote is set in on both sides, or on one and in italics throughout, and its lines are
    full.  A list is announced by a colon, and its lines are not full.
    """
    out = list(rows)
    for inset in _insets(rows):
        lines = rows[inset.start : inset.stop]
        part = _part(lines, inset, announced=rows[inset.start - 1].line.text[-1] in ":：")
        for at in range(inset.start, inset.stop) if part else ():
            name = f"inset:{at if part == 'item' else inset.start}"
            out[at] = rows[at]._replace(line=rows[at].line._replace(tag=Tag(name, part or "other")))
    return out


def _insets(rows: Sequence[Row]) -> Iterator[_Inset]:
    size, _ = body_face(rows) if rows else (0.0, False)
    at = 1
    while at < len(rows) - 1:
        stop = _end(rows, at, size)
        if stop is None:
            at += 1
            continue
        above, below = rows[at - 1].line, rows[stop].line
        around = [row.line for row in rows[max(0, at - _MOST_LINES) : stop + _MOST_LINES]]
        near = [line for line in around if line.page == above.page and abs(line.left - above.left) <= _EDGE]
        yield _Inset(at, stop, min(above.left, below.left), max(line.right for line in near))
        at = stop


def _end(rows: Sequence[Row], at: int, size: float) -> int | None:
    """Where the lines end that are set in from `at` on; None if that begins none."""
    above, first = rows[at - 1].line, rows[at].line
    deep = first.left - above.left
    if not _LEAST * size <= deep <= _DEEPEST * size or not _is_below(above, first, size):
        return None
    stop = at + 1
    while stop < min(len(rows), at + _MOST_LINES) and _is_beneath(rows[stop - 1], rows[stop], first.left):
        stop += 1
    if stop == len(rows):
        return None
    last, below = rows[stop - 1].line, rows[stop].line
    step = (last.base - first.base) / (stop - at - 1) if stop > at + 1 else 0.0
    spaces = first.base - above.base, below.base - last.base
    back = abs(below.left - above.left) <= _EDGE and _is_below(last, below, size)
    plain = all(row.line.tag is None for row in rows[at - 1 : stop + 1])
    return stop if back and plain and min(spaces) > _WIDER * max(step, size) else None


def _is_below(one: Line, two: Line, size: float) -> bool:
    """Whether a line stands some way below another, both in the size of the text."""
    near = one.page == two.page and 0 < two.base - one.base < 4 * size
    return near and same_size(one.size, size) and same_size(two.size, size)


def _is_beneath(a: Row, b: Row, left: float) -> bool:
    one, two = a.line, b.line
    step = two.base - one.base
    near = one.page == two.page and 0 < step <= _STEP * one.size
    return near and abs(two.left - left) <= _EDGE and same_size(one.size, two.size)


def _part(rows: Sequence[Row], inset: _Inset, *, announced: bool) -> Part | None:
    first = rows[0].line
    deep = first.left - inset.left
    slanted = all(word.face.italic for row in rows for word in row.line.words)
    widest = max(row.line.right for row in rows)
    edge = inset.right if slanted and widest > inset.right - deep / 2 else inset.right - deep
    if len(rows) < 2 or first.text[0].islower():
        return None
    full = [_is_full(a, b, edge) for a, b in pairwise(rows)]
    if announced and not any(full) and all(ending(row.line.text) == "open" for row in rows[:-1]):
        return "item"
    narrow = widest <= inset.right - deep / 2
    return "quote" if all(full) and (narrow or slanted) else None


def _is_full(a: Row, b: Row, edge: float) -> bool:
    """Whether the next line's first word would not have fitted on a line."""
    word = b.line.words[0]
    return a.line.right + _SPACE * a.line.size + word.right - word.left > edge
