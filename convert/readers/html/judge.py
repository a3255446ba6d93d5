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
from convert.readers.html import context, local, weights
from convert.readers.html.boxes import HEADINGS, Box, Outline
from convert.readers.html.context import Facts, Surroundings
from convert.readers.html.counts import Counts, read_texts
from convert.readers.html.hints import Hints
from convert.readers.html.local import (
    SUMMARY,
    Describer,
    Row,
    is_idle,
    label_boxes,
    link_share,
    prose,
    spread,
    words_in,
)

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
    headline: int
    """The run that is the headline, or -1."""
    heart: Box
    """The box that holds most of what is likely."""


class Said(NamedTuple):
    """What the texts of a page's runs say, in parallel with them."""

    keys: list[str]
    """Squeezed; nothing for what needs no judging and is no heading."""
    words: list[int]
    linked: list[float]
    counts: dict[int, Counts]
    """What is in those that need judging, by their place."""


def read_runs(page: Outline) -> Said:
    """Read the texts of a page."""
    runs = page.runs
    words = [words_in(run.text) for run in runs]
    keys = [""] * len(runs)
    idle = list(map(is_idle, runs, words))
    wanted = [at for at, run in enumerate(runs) if not idle[at] or run.box.tag in HEADINGS]
    squeezed, counts = read_texts([runs[at].text for at in wanted], [words[at] for at in wanted])
    judged = {}
    for at, key, own in zip(wanted, squeezed, counts, strict=True):
        keys[at] = key
        if key and not idle[at]:
            judged[at] = own
    return Said(keys, words, list(map(link_share, runs)), judged)


def rows_by_themselves(page: Outline, hints: Hints, said: Said) -> list[Row | None]:
    """Each run in numbers; nothing for a run that needs no judging."""
    runs, words = page.runs, said.words
    label_boxes(page, spread(page, list(map(prose, runs, words))))
    describe = Describer(hints).row
    rows: list[Row | None] = [None] * len(runs)
    for at, own in said.counts.items():
        rows[at] = describe(runs[at], said.keys[at], words[at], own)
    return rows


def judge(page: Outline, hints: Hints) -> Verdict:
    """Judge the runs of a page that has some."""
    alone, placed = _forests()
    said = read_runs(page)
    rows = rows_by_themselves(page, hints, said)
    likely = [settled(_chance(alone(row))) if row else 0.0 for row in rows]
    around = Surroundings(page, Facts(said.keys, said.words, said.linked, likely), hints)
    chances = [0.0] * len(rows)
    wanted = [at for at, chance in enumerate(likely) if chance]
    for at, more in zip(wanted, around.rows(wanted), strict=True):
        chances[at] = _chance(placed((*(rows[at] or ()), *more)))
    likenesses = [row[SUMMARY] if row else 0.0 for row in rows]
    return Verdict(chances, said.keys, said.words, said.linked, likenesses, around.start, around.best)


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
