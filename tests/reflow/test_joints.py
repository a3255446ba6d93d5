"""The transform that makes one line of many."""

from __future__ import annotations

import pytest

from convert.errors import OptionError
from convert.reflow.joints import join_lines
from convert.transforms import apply


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        ("", "", ""),
        ("  one \t two ", "", "one two"),
        ("The ferry\nleft.", "s", "The ferry left."),
        ("The ferry  \r\n\r\n \f left.", "s", "The ferry left."),
        ("The ferry\n\n\u2028\n left\vat noon.", "ss", "The ferry left at noon."),
        ("渡し船は正\n午に出た。", "j", "渡し船は正午に出た。"),
        ("har-\nbour", "h", "harbour"),
        ("har\u2010\nbour", "h", "harbour"),
        ("har\u00ad\nbour", "h", "harbour"),
        ("har\ufffe\r\nbour", "h", "harbour"),
        ("har\ufffebour", "h", "harbour"),
        ("half-\ntide", "k", "half-tide"),
        ("half\u00ad\ntide", "k", "half-tide"),
        ("half\ufffe\ntide", "k", "half-tide"),
        ("Hafen-\nund Fährstadt", "s", "Hafen- und Fährstadt"),
        ("har-  \n  bour", "h", "harbour"),
        ("har \u2010\nbour", "h", "harbour"),
        ("har\u00ad\u2010\nbour", "h", "harbour"),
        ("half \u2010\ntide", "k", "half\u2010tide"),
        ("har -\nbour", "h", "harbour"),
    ],
)
def test_join_lines(text: str, letters: str, expected: str) -> None:
    assert join_lines(text, letters) == expected
    assert apply([f"joints/1:{letters}"], text) == expected


@pytest.mark.parametrize(
    ("text", "letters"), [("", "s"), ("one\ntwo", ""), ("one\ntwo", "ss"), ("one\ntwo", "x"), ("one", "s")]
)
def test_letters_that_do_not_fit_are_refused(text: str, letters: str) -> None:
    with pytest.raises(ValueError, match=r"joint"):
        join_lines(text, letters)
    with pytest.raises(OptionError):
        apply([f"joints/1:{letters}"], text)
