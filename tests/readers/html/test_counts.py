"""What is counted of all texts of a page at once is what each says by itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.clean import clean
from convert.readers.html.judging.counts import Counts, Texts
from convert.readers.html.judging.hints import squeezed
from convert.readers.html.judging.vocabulary import CALLS, HOUSE, PICTURES
from convert.readers.html.outline.lines import ends_sentence

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
    "港の話を聞いた人たちは",
    "Š",
    "–",
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
    min_size=1,
    max_size=6,
)
_ENDS = (". ", "? ", "! ", "。", "！", "？", "। ", "؟ ", "… ", ".“ ", ".” ", ".» ")


_WIDE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff]")


def words_in(text: str) -> int:
    count = text.count(" ") + 1
    wide = count * 12 < len(text) and _WIDE.search(text)
    return max(count, len(text) // 2) if wide else count


def one_by_one(text: str) -> Counts:
    said = set(re.findall(r"[^\W\d_]+", text[:400].lower())) if words_in(text) < 60 else set()
    return (
        sum(map(text[:1500].count, _ENDS)),
        re.search(r"[.!?…。！？।؟][\"'“”’»)\]」』]*$", text[-6:]) is not None,
        sum(map(text[:300].count, "0123456789")) / min(len(text), 300),
        *(len(said & table) for table in (CALLS, HOUSE, PICTURES)),
    )


@given(_TEXTS)
def test_texts_are_read_together_as_one_by_one(texts: list[str]) -> None:
    known = Texts(texts)
    assert known.words == [words_in(text) for text in texts]
    assert known.counts(range(len(texts))) == [one_by_one(text) for text in texts]
    assert known.keys(range(len(texts))) == [squeezed(text) for text in texts]


@given(_TEXTS)
def test_only_the_texts_that_are_asked_for_are_squeezed(texts: list[str]) -> None:
    assert Texts(texts).keys([len(texts) - 1]) == [""] * (len(texts) - 1) + [squeezed(texts[-1])]


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
    assert Texts([text]).counts([0]) == [counts]


@given(st.text(".!?…”) a", max_size=9))
def test_a_sentence_ends_with_its_sign_and_what_closes_behind_it(text: str) -> None:
    assert ends_sentence(text) is (re.search(r"[.!?…][”)]*$", text[-6:]) is not None)
