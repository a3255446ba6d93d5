"""How likely each run of a page is to belong to the article's running text.

Two forests judge: the first sees a run by itself and what the boxes around it are called;
the second sees besides where the run stands among those that the first thinks likely.
So no single sign decides which box is the article's.
"""

from __future__ import annotations

from functools import cache
from math import exp
from typing import NamedTuple

from convert.forest import Forest, Kinds, grow
from convert.readers.html.judging import context, local, weights
from convert.readers.html.judging.columns import Columns, columns
from convert.readers.html.judging.context import Surroundings
from convert.readers.html.judging.hints import Hints
from convert.readers.html.judging.local import SUMMARY, Row, label_boxes, prose, rows, spread
from convert.readers.html.outline.boxes import Box, Outline

_HOPELESS = 0.06
_CERTAIN = 0.97


class Verdict(NamedTuple):
    """What is thought of a page's runs, in parallel with them."""

    chances: list[float]
    """How likely each belongs to the running text."""
    keys: list[str]
    """Their texts squeezed."""
    words: list[int]
    """How many words they have."""
    linked: list[float]
    """The share of each that is a link."""
    likenesses: list[float]
    """How alike each is to a summary that the page states."""
    holders: list[Box]
    """The boxes whose paragraphs they are."""
    timed: list[int]
    """Which of the runs have the digits that a clock time needs."""
    headline: int
    """The run that is the headline, or -1."""
    heart: Box
    """The box that holds most of what is likely."""


def rows_by_themselves(page: Outline, known: Columns, hints: Hints) -> list[Row]:
    """Those runs of a page in numbers that need judging."""
    label_boxes(page, spread(page, known.boxes, prose(known)))
    return rows(page, known, hints)


def judge(page: Outline, hints: Hints) -> Verdict:
    """Judge the runs of a page that has some."""
    alone, placed = _forests()
    known = columns(page)
    own = dict(zip(known.judged, rows_by_themselves(page, known, hints), strict=True))
    likely, chances, likenesses = ([0.0] * len(known.words) for _ in range(3))
    for at, row in own.items():
        likely[at] = settled(_chance(alone(row)))
        likenesses[at] = row[SUMMARY]
    around = Surroundings(page, known, likely, hints)
    wanted = [at for at in known.judged if likely[at]]
    for at, more in zip(wanted, around.rows(wanted), strict=True):
        chances[at] = _chance(placed(own[at] + more))
    linked = [share if share < 1.0 else 1.0 for share in known.links]
    return Verdict(
        chances,
        known.keys,
        known.words,
        linked,
        likenesses,
        known.holders,
        known.timed,
        around.start,
        around.best,
    )


def settled(likely: float) -> float:
    """What the second forest is told of what the first one says: nothing finer than it decides by."""
    return 0.0 if likely < _HOPELESS else min(likely, _CERTAIN)


def _chance(odds: float) -> float:
    return 1.0 / (1.0 + exp(-odds))


@cache
def _forests() -> tuple[Forest, Forest]:
    kinds = Kinds(local.WHOLE | context.WHOLE, local.FLAGS)
    alone = grow(weights.ALONE, weights.ALONE_START, local.NAMES, kinds)
    return alone, grow(weights.PLACED, weights.PLACED_START, (*local.NAMES, *context.NAMES), kinds)
