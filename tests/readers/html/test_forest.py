"""Trees written as words, and what they say."""

from __future__ import annotations

import pytest

from convert.forest import Kinds, grow
from convert.readers.html.outline.stems import bit, named


@pytest.mark.parametrize(("row", "total"), [((0.5, 9.0), -1.0), ((0.6, 2.0), 0.25), ((0.6, 2.1), 3.0)])
def test_a_fork_goes_low_up_to_its_threshold(row: tuple[float, ...], total: float) -> None:
    assert grow("0:0.5 -1 1:2 0.25 3", 0.0, ("length", "words"))(row) == total


@pytest.mark.parametrize(("words", "total"), [(2, 0.25), (3, 3.0), (False, 0.25)])
@pytest.mark.parametrize("threshold", ["2.5", "2"])
def test_integers_are_compared_with_integers(words: int, total: float, threshold: str) -> None:
    assert grow(f"0:{threshold} 0.25 3", 0.0, ("words",), Kinds(whole={"words"}))((words,)) == total


@pytest.mark.parametrize(("flag", "total"), [(0, -2.0), (1, 2.0), (False, -2.0), (True, 2.0)])
def test_a_flag_is_only_asked_if_it_is_set(flag: int, total: float) -> None:
    assert grow("1:0.5 -2 2", 0.0, ("length", "hidden"), Kinds(flags={"hidden"}))((7.0, flag)) == total


def test_trees_add_up() -> None:
    assert grow("0.5 0.25", 0.25, ("length",))((0.0,)) == 1.0


def test_the_last_trees_are_not_asked_where_the_first_are_sure() -> None:
    assert grow("4 " + "0 " * 20 + "-9", 0.0, ("length",))((0.0,)) == 4.0


@pytest.mark.parametrize("text", ["0:x 1 2", "__import__('os')", "0:0.5 1"])
def test_only_numbers_make_a_forest(text: str) -> None:
    with pytest.raises((ValueError, StopIteration)):
        grow(text, 0.0, ("length",))


@pytest.mark.parametrize(
    ("names", "group"),
    [("articleBody", "body"), ("article__body", "body"), ("js-ShareBar", "share"), ("kommentare", "comment")],
)
def test_names_are_cut_into_words(names: str, group: str) -> None:
    assert named(names) & bit(group)


def test_a_word_inside_a_word_is_no_name() -> None:
    assert named("shadow headroom") == 0
