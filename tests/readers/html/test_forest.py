"""Trees written as words, and what they say."""

from __future__ import annotations

from math import exp

import pytest

from convert.forest import chance, grow
from convert.readers.html.stems import bit, named


@pytest.mark.parametrize(("row", "total"), [((0.5, 9.0), -1.0), ((0.6, 2.0), 0.25), ((0.6, 2.1), 3.0)])
def test_a_fork_goes_low_up_to_its_threshold(row: tuple[float, ...], total: float) -> None:
    trees = grow("0:0.5 -1 1:2 0.25 3")
    assert chance(trees, 0.0, row) == pytest.approx(1 / (1 + exp(-total)))


def test_trees_add_up() -> None:
    assert chance(grow("0.5 0.25"), 0.25, ()) == pytest.approx(1 / (1 + exp(-1)))


@pytest.mark.parametrize(
    ("names", "group"),
    [("articleBody", "body"), ("article__body", "body"), ("js-ShareBar", "share"), ("kommentare", "comment")],
)
def test_names_are_cut_into_words(names: str, group: str) -> None:
    assert named(names) & bit(group)


def test_a_word_inside_a_word_is_no_name() -> None:
    assert named("shadow headroom") == 0
