"""How the two public benchmarks of web pages score a text, and simple scores for metadata.

shingles    the article extraction benchmark: multisets of four words in a row, a shorter text being
            one; per page the shares of right, surplus and missing ones; precision and recall are
            means over the pages where they are defined, F1 is made of the two, accuracy is the
            share of pages without a surplus or missing one
segments    trafilatura's evaluation: hand-picked pieces that must and must not occur, white space
            folded, counted over all pages
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_ROW = 4


class Scores(NamedTuple):
    """What a system reaches."""

    precision: float
    """The share of what it gives that is right."""
    recall: float
    """The share of what is wanted that it gives."""
    f1: float
    """The harmonic mean of the two."""
    accuracy: float
    """Shingles: the share of pages without a fault; segments: the share of right decisions."""


class Counts(NamedTuple):
    """Right, surplus, missing, and rightly left out."""

    right: float
    surplus: float
    missing: float
    left: float = 0.0


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The rows of four words in a text, with their number."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + _ROW]) for at in range(max(1, len(words) - _ROW + 1)) if words)


def compare_texts(gold: str, said: str) -> Counts:
    """The shingles of a page, as shares, so that a long page weighs no more than a short one."""
    wanted, given = shingles(gold), shingles(said)
    right = (wanted & given).total()
    counts = Counts(right, given.total() - right, wanted.total() - right)
    return Counts(*(count / (sum(counts) or 1) for count in counts))


def score_texts(pages: Sequence[Counts]) -> Scores:
    """The scores over all pages."""
    precision = _mean(page.right / (page.right + page.surplus) for page in pages if page.right + page.surplus)
    recall = _mean(page.right / (page.right + page.missing) for page in pages if page.right + page.missing)
    faultless = _mean(float(page.surplus == page.missing == 0) for page in pages)
    return Scores(precision, recall, _harmonic(precision, recall), faultless)


def compare_segments(wanted: Sequence[str], unwanted: Sequence[str], said: str) -> Counts:
    """How many of the segments of a page are right."""
    text = " ".join(said.split())
    right = sum(" ".join(segment.split()) in text for segment in wanted)
    surplus = sum(" ".join(segment.split()) in text for segment in unwanted)
    return Counts(right, surplus, len(wanted) - right, len(unwanted) - surplus)


def score_segments(pages: Sequence[Counts]) -> Scores:
    """The scores over all segments of all pages."""
    right, surplus, missing, left = (sum(column) for column in zip(*pages, strict=True))
    precision = right / ((right + surplus) or 1)
    recall = right / ((right + missing) or 1)
    accuracy = (right + left) / ((right + surplus + missing + left) or 1)
    return Scores(precision, recall, _harmonic(precision, recall), accuracy)


def same_words(gold: str, said: str | None) -> bool:
    """Whether two titles are the same but for case, punctuation and spaces."""
    return said is not None and _WORD.findall(gold.casefold()) == _WORD.findall(said.casefold())


def compare_names(gold: str, said: Iterable[str]) -> Counts:
    """The names of a page's authors; those of the gold are parted by semicolons or commas."""
    wanted = {tuple(_WORD.findall(name.casefold())) for name in re.split("[;,]", gold)} - {()}
    given = {tuple(_WORD.findall(name.casefold())) for name in said} - {()}
    right = len(wanted & given)
    return Counts(right, len(given) - right, len(wanted) - right)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return fmean(found) if found else 0.0


def _harmonic(first: float, second: float) -> float:
    return 2 * first * second / (first + second) if first + second else 0.0
