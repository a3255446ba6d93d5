"""Western texts as bytes say the same as the text itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.readers.html.fields.titles import key
from convert.readers.html.judging.hints import squeezed
from convert.readers.html.judging.western import western, western_words, words_of

_LATIN = st.characters(codec="latin-1")
_WESTERN = st.text(_LATIN | st.sampled_from("“”‘’–—…•„"), max_size=60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Hafen – ein „Wagnis“", "derhafeneinwagnis"),
        ("L’été à Šibenik: 3 €", "létéàšibenik3"),
        ("snake_case", "snakecase"),
        ("Порт відкрито", "портвідкрито"),
    ],
)
def test_a_key_is_letters_and_digits_in_one_case(text: str, expected: str) -> None:
    assert squeezed(text) == expected


@given(st.text(max_size=60))
def test_a_key_is_the_same_by_bytes(text: str) -> None:
    assert squeezed(text) == re.sub(r"[\W_]+", "", text).lower()


@given(st.text(max_size=60))
def test_a_title_is_folded_the_same_by_bytes(text: str) -> None:
    assert key(text) == "".join(re.findall(r"\w+", text)).casefold()


@given(_WESTERN)
def test_words_are_the_same_by_bytes(text: str) -> None:
    known = western(text)
    assert known is not None
    plain = [word.encode("latin-1") for word in re.findall(r"[^\W\d_]+", text.lower())]
    assert words_of(known) == plain


@given(st.characters())
def test_only_letters_of_western_texts_and_punctuation_are_western(char: str) -> None:
    assert (western(char) is not None) is (char <= "\xff" or "\u2000" <= char <= "\u203f")
    assert char <= "\xff" or western(char) is None or not char.isalnum()


def test_other_scripts_are_no_western_text() -> None:
    assert western("港の話") is None


def test_words_of_other_scripts_are_left_out() -> None:
    assert western_words(frozenset(("lire", "читайте"))) == {b"lire"}
