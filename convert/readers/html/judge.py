"""How likely each run of a page is to belong to the article's running text.

Two forests judge: the first sees a run by itself and what the boxes around it are called;
the second sees besides where the run stands among those that the first thinks likely.
So no single sign decides which box is the article's.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from convert.forest import Tree, chance, grow
from convert.readers.html import weights
from convert.readers.html.boxes import Box, Outline
from convert.readers.html.context import Facts, Surroundings
from convert.readers.html.hints import Hints, squeezed
from convert.readers.html.local import (
    NAMES,
    describe,
    is_idle,
    label_boxes,
    link_share,
    prose,
    signature,
    spread,
    words_in,
)

_HOPELESS = 0.02
_SUMMARY = NAMES.index("summary")


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


def rows_by_themselves(
    page: Outline, hints: Hints, keys: list[str], words: list[int]
) -> list[list[float] | None]:
    """Each run in numbers; nothing for a run that needs no judging."""
    label_boxes(page, spread(page, [prose(run, count) for run, count in zip(page.runs, words, strict=True)]))
    return [
        None if is_idle(run, key, count) else describe(run, key, count, hints)
        for run, key, count in zip(page.runs, keys, words, strict=True)
    ]


def judge(page: Outline, hints: Hints) -> Verdict:
    """Judge the runs of a page that has some."""
    keys = [squeezed(run.text) for run in page.runs]
    words = [words_in(run.text) for run in page.runs]
    alone, placed = _forests()
    rows = rows_by_themselves(page, hints, keys, words)
    likely = [chance(alone, weights.ALONE_START, row) if row else 0.0 for row in rows]
    linked = [link_share(run) for run in page.runs]
    signs = [signature(run.box) for run in page.runs]
    around = Surroundings(page, Facts(keys, words, linked, signs, likely), hints)
    chances = [
        chance(placed, weights.PLACED_START, row + around.around(at))
        if row and likely[at] > _HOPELESS
        else 0.0
        for at, row in enumerate(rows)
    ]
    likenesses = [row[_SUMMARY] if row else 0.0 for row in rows]
    return Verdict(chances, keys, words, linked, likenesses, around.start, around.best)


@cache
def _forests() -> tuple[tuple[Tree, ...], tuple[Tree, ...]]:
    return grow(weights.ALONE), grow(weights.PLACED)
