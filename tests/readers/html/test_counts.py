"""What is counted of all texts of a page at once is what each says by itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.clean import clean
from convert.readers.html.counts import Counts, counted
from convert.readers.html.hints import squeezed, squeezed_all
from convert.readers.html.lines import ends_sentence
from convert.readers.html.vocabulary import CALLS, HOUSE, PICTURES

_PIECES = (
    "read more",
    "Foto: ",
    "читайте",
    "copyright ",
    ". ",
    "? ",
    ".” ",
    "… ",
    "。",
    "”",
    "7",
    "é",
    "İ",
    "x",
)
_TEXTS = st.lists(
    st.one_of(
        st.lists(st.sampled_from(_PIECES), max_size=12).map("".join),
        st.text(max_size=30),
        st.text("a. 1é", max_size=3).map(lambda text: text * 200),
    )
    .map(clean)
    .filter(bool),
    max_size=6,
)
_ENDS = (". ", "? ", "! ", "。", "！", "？", "। ", "؟ ", "… ", ".“ ", ".” ", ".» ")


def one_by_one(text: str, words: int) -> Counts:
    said = set(re.findall(r"[^\W\d_]+", text[:400].lower())) if words < 60 else set()
    return (
        sum(map(text[:1500].count, _ENDS)),
        re.search(r"[.!?…。！？।؟][\"'“”’»)\]」』]*$", text[-6:]) is not None,
        sum(map(text[:300].count, "0123456789")) / min(len(text), 300),
        *(len(said & table) for table in (CALLS, HOUSE, PICTURES)),
    )


@given(_TEXTS)
def test_texts_are_counted_together_as_one_by_one(texts: list[str]) -> None:
    words = [text.count(" ") + 1 for text in texts]
    assert counted(texts, words) == [one_by_one(*entry) for entry in zip(texts, words, strict=True)]


@given(_TEXTS)
def test_texts_are_squeezed_together_as_one_by_one(texts: list[str]) -> None:
    assert squeezed_all(texts) == [squeezed(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Read more about the ferry", (0, False, 0.0, 2, 0, 0)),
        ("He went. Why? “Tides.” So", (3, False, 0.0, 0, 0, 0)),
        ("Foto: 12", (0, False, 0.25, 0, 0, 1)),
        ("Читайте также: порт", (0, False, 0.0, 2, 0, 0)),
    ],
)
def test_what_is_counted(text: str, counts: Counts) -> None:
    assert counted([text], [len(text.split())])[0] == counts


@given(st.text(".!?…”) a", max_size=9))
def test_a_sentence_ends_with_its_sign_and_what_closes_behind_it(text: str) -> None:
    assert ends_sentence(text) is (re.search(r"[.!?…][”)]*$", text[-6:]) is not None)
