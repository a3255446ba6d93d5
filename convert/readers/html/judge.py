"""How likely each run of a page is to belong to the article's running text.

Two forests judge: the first sees a run by itself and what the boxes around it are called;
the second sees besides where the run stands among those that the first thinks likely.
So no single sign decides which box is the article's.
"""

from __future__ import annotations

from functools import cache
from math import exp
from typing import NamedTuple

from convert.forest import Forest, grow
from convert.readers.html import context, local, weights
from convert.readers.html.boxes import HEADINGS, Box, Outline
from convert.readers.html.context import Facts, Surroundings
from convert.readers.html.counts import counted
from convert.readers.html.hints import Hints, squeezed_all
from convert.readers.html.local import (
    SUMMARY,
    Row,
    describe,
    is_idle,
    label_boxes,
    link_share,
    prose,
    spread,
    words_in,
)

_HOPELESS = 0.06
_CERTAIN = 0.97
ALONE: tuple[str | int, ...] = (*local.NUMBERS, *map(len, local.MASKS))
"""What the first forest reads: names of numbers, and the sizes of masks."""
PLACED = (*ALONE, *context.NAMES)
"""What the second forest reads."""


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
    headline: int
    """The run that is the headline, or -1."""
    heart: Box
    """The box that holds most of what is likely."""


def rows_by_themselves(page: Outline, hints: Hints, keys: list[str], words: list[int]) -> list[Row | None]:
    """Each run in numbers; nothing for a run that needs no judging."""
    label_boxes(page, spread(page, list(map(prose, page.runs, words))))
    judged = [
        at
        for at, (run, key) in enumerate(zip(page.runs, keys, strict=True))
        if key and not (run.box.tag in HEADINGS and is_idle(run, words[at]))
    ]
    runs = page.runs
    rows: list[Row | None] = [None] * len(runs)
    counts = counted([runs[at].text for at in judged], [words[at] for at in judged])
    for at, own in zip(judged, counts, strict=True):
        rows[at] = describe(runs[at], keys[at], words[at], hints, own)
    return rows


def keys_of(page: Outline, words: list[int]) -> list[str]:
    """The texts squeezed; nothing for what needs no judging and is no heading."""
    keys = [""] * len(words)
    wanted = [
        at
        for at, (run, count) in enumerate(zip(page.runs, words, strict=True))
        if not is_idle(run, count) or run.box.tag in HEADINGS
    ]
    for at, key in zip(wanted, squeezed_all([page.runs[at].text for at in wanted]), strict=True):
        keys[at] = key
    return keys


def judge(page: Outline, hints: Hints) -> Verdict:
    """Judge the runs of a page that has some."""
    alone, placed = _forests()
    words = [words_in(run.text) for run in page.runs]
    keys = keys_of(page, words)
    rows = rows_by_themselves(page, hints, keys, words)
    likely = [settled(_chance(alone(row))) if row else 0.0 for row in rows]
    linked = [link_share(run) for run in page.runs]
    around = Surroundings(page, Facts(keys, words, linked, likely), hints)
    chances = [
        _chance(placed(row + around.around(at))) if row and likely[at] else 0.0 for at, row in enumerate(rows)
    ]
    likenesses = [row[SUMMARY] if row else 0.0 for row in rows]
    return Verdict(chances, keys, words, linked, likenesses, around.start, around.best)


def settled(likely: float) -> float:
    """What the second forest is told of what the first one says: nothing finer than it decides by."""
    return 0.0 if likely < _HOPELESS else min(likely, _CERTAIN)


def _chance(odds: float) -> float:
    return 1.0 / (1.0 + exp(-odds))


@cache
def _forests() -> tuple[Forest, Forest]:
    alone = grow(weights.ALONE, weights.ALONE_START, ALONE, local.WHOLE)
    return alone, grow(weights.PLACED, weights.PLACED_START, PLACED, local.WHOLE | context.WHOLE)
