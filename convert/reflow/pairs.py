"""Two successive lines of a text, measured against each other and against their page."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from functools import partial
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from convert.reflow.rows import MID_STOPS, Row, first_words

_FEW = 5
SLACK = 0.05
"""What letters that are not all equally wide may make of the width of a page."""
FULL = 1 - SLACK
"""The share of its page's width that a full line takes at least."""


class Frame(NamedTuple):
    """Where the lines of each page begin and end."""

    widths: tuple[int, ...]
    """Full width of each page's lines in columns, by page: nine lines in ten are no wider."""
    margins: tuple[int, ...]
    """The column in which the lines of each page begin, by page."""


class Pair(NamedTuple):
    """Two successive rows, and what lies between them."""

    before: Row
    after: Row
    gap: int
    """Blank lines between them."""
    turned: bool
    """Whether a page ends between them."""
    reach: int
    """How wide the first would be with the next one's first word on it."""
    stops: int
    """How many sentences end inside the first."""
    roomy: bool
    """Whether the next row's first word would have fitted on the first row.

    Whoever wrapped the lines and did not put it there ended the line on purpose.  A
    twentieth of the page's width is allowed for letters that are not all equally wide.
    """
    deep: int
    """Columns that the second is set in from its page's margin."""


def read_frame(rows: Sequence[Row]) -> Frame:
    """Where the lines of each page begin and end; pages are counted from 0, and some may have no row."""
    pages = rows[-1].page + 1 if rows else 0
    widths, margins = [0] * pages, [0] * pages
    known = 0
    numbers = [row.page for row in rows]
    for page, group in groupby(range(len(rows)), key=numbers.__getitem__):
        members = [rows[i] for i in group]
        spans = sorted([row.width for row in members])
        own = spans[int(len(spans) * 0.9)]
        known = widths[page] = own if len(spans) >= _FEW else max(own, known)
        margins[page] = _margin([row.column for row in members])
    return Frame(tuple(widths), tuple(margins))


def _margin(columns: Sequence[int]) -> int:
    """The leftmost column in which a fifth of a page's rows begin, else the commonest."""
    if not any(columns):
        return 0
    counts = Counter(columns)
    common = [column for column, count in counts.items() if 5 * count >= len(columns)]
    return min(common, default=counts.most_common(1)[0][0])


def pair_up(rows: Sequence[Row], frame: Frame, furniture: Set[int]) -> list[Pair]:
    """The successive rows; a page ends between two where there is a form feed or furniture.

    `furniture`: the lines that were dropped as such.
    """
    widths, margins = frame
    beside = [
        (0, False) if b.line - a.line <= 1 and b.lead <= 0 and a.page == b.page else _between(a, b, furniture)
        for a, b in pairwise(rows)
    ]
    texts = [row.text for row in rows]
    reaches = [row.width + 1 + word for row, word in zip(rows, first_words(texts[1:]), strict=False)]
    made = zip(
        rows,
        rows[1:],
        [gap for gap, _ in beside],
        [turned for _, turned in beside],
        reaches,
        inner_stops(texts),
        [reach <= FULL * widths[row.page] for row, reach in zip(rows, reaches, strict=False)],
        [row.column - margins[row.page] for row in rows[1:]],
        strict=False,
    )
    return list(map(_pair, made))


_pair: Callable[[Iterable[object]], Pair] = partial(tuple.__new__, Pair)
"""A pair of its fields, all of them and in order."""


def _between(a: Row, b: Row, furniture: Set[int]) -> tuple[int, bool]:
    """The blank lines between two rows, and whether a page ends there."""
    between = max(0, b.line - a.line - 1)
    cut = sum(line in furniture for line in range(a.line + 1, b.line)) if furniture and between else 0
    gap = between - cut if b.lead < 0 else b.lead
    return gap, (a.page != b.page and b.lead <= 0) or cut > 0


def inner_stops(texts: Sequence[str]) -> list[int]:
    """How many sentences end inside each line and are followed by another."""
    out = [0] * len(texts)
    joined = "\n".join(texts)
    found = [
        match.start()
        for sign, pattern in MID_STOPS.items()
        if sign in joined
        for match in pattern.finditer(joined)
    ]
    ends = list(accumulate([len(text) + 1 for text in texts])) if found else []
    for at in found:
        out[bisect_right(ends, at)] += 1
    return out
