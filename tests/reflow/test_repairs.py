"""What is repaired inside lines: large letters, stray spaces, ligatures."""

from __future__ import annotations

import pytest

from convert.errors import OptionError
from convert.reflow.paragraphs import reflow
from convert.transforms import apply


def first(text: str) -> str:
    return reflow(text).paragraphs[0].text


@pytest.mark.parametrize(
    "text",
    [
        "T\nhe ferry is back. The old pier holds.",
        "The old pier holds.\nhe ferry is back.\nT",
        "T     he ferry is back. The old pier holds.",
    ],
)
def test_a_large_first_letter_goes_before_its_paragraph(text: str) -> None:
    assert "The ferry is back." in " ".join(p.text for p in reflow(text).paragraphs)


def test_a_large_letter_may_be_a_word() -> None:
    assert first("A\nferry is back. The ferry left on Monday.").startswith("A ferry is back.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The t own of Oster is a town.", "The town of Oster is a town."),
        ("The f erry of Oster left.", "The f erry of Oster left."),
        ("It left on Monday , and came back .", "It left on Monday, and came back."),
        ("The oﬃce of the ﬂeet ﬁled it.", "The office of the fleet filed it."),
        ("Plan B was no plan.", "Plan B was no plan."),
        ("That — he said — was all.", "That — he said — was all."),
    ],
)
def test_spaces_and_ligatures(text: str, expected: str) -> None:
    assert first(text) == expected


def test_dashes_without_spaces_stay_so_over_a_line_end() -> None:
    text = "The ferry—old as it is—came back, and the pier—\nnew as it is—held."
    assert first(text) == "The ferry—old as it is—came back, and the pier—new as it is—held."


@pytest.mark.parametrize(
    ("argument", "raw", "expected"),
    [("3n", "one two", "one\n two"), ("3g", "one two", "onetwo"), ("1g,4n", "a  bcd", "ab\ncd")],
)
def test_mend(argument: str, raw: str, expected: str) -> None:
    assert apply([f"mend/1:{argument}"], raw) == expected


@pytest.mark.parametrize("argument", ["", "9n", "0g", "3n,1g", "3x"])
def test_mend_refuses_what_does_not_fit(argument: str) -> None:
    with pytest.raises(OptionError):
        apply([f"mend/1:{argument}"], "one two")
