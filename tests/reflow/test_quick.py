"""Quick answers are the slow ones: each short cut of `reflow` against what it stands for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from convert.clean import clean
from convert.reflow import (
    counting,
    dropcaps,
    fragments,
    furniture,
    hyphens,
    judge,
    measures,
    occurrences,
    repeats,
    rows,
    widths,
)
from convert.reflow.breaks import rule
from convert.reflow.glance import glance
from convert.reflow.joints import join_lines, may_need_care
from convert.reflow.lines import cut_lines, split_lines
from convert.reflow.occurrences import Occurrences
from convert.reflow.preparation import prepare
from convert.reflow.scripts import fold
from convert.reflow.table import inner_stops

from .test_laws import TEXTS

SIGNS = st.sampled_from(
    [*"aBx 19#?.,!…\"'’-—“”ßſİﬁéÉмМЖ漢。\ufffeŀ\u2003\xa0", "the ", "Page ", ". ", ".” ", " b "]
)
LINES = st.lists(SIGNS, min_size=1, max_size=12).map("".join).map(str.strip).filter(bool)


@given(TEXTS)
def test_a_glance_rules_as_the_rules_do(text: str) -> None:
    prepared = prepare(text)
    first = 0
    for i, (quick, ruling) in enumerate(
        zip(judge.quick_rulings(prepared, prepared.marked()), judge.rulings(prepared), strict=True)
    ):
        facts = judge.facts_at(prepared, i, opens=first == i, hang=None)
        if quick is not None:
            assert quick == ruling == rule(facts, prepared.layout)
            assert judge.is_plain(facts) or judge.is_settled(facts, prepared, i)
        if ruling.ends:
            first = i + 1


@given(st.text(st.sampled_from("ab \n\r\f\v\x85\u2028\ufffe")))
def test_lines_are_cut_as_they_are_split(text: str) -> None:
    lines = cut_lines(text)
    made = [(lines.text(i), lines.starts[i], lines.stops[i], lines.pages[i]) for i in range(len(lines.raw))]
    assert made == [(line.text, line.start, line.stop, line.page) for line in split_lines(text)]


@given(LINES, LINES)
def test_lines_with_one_key_have_one_print(one: str, two: str) -> None:
    same = repeats.key(one) == repeats.key(two)
    assert not same or len(set(repeats._prints([one, two]))) == 1


def test_prints_do_not_tell_numbers_and_case_apart() -> None:
    assert len(set(repeats._prints(["Page 7 Harbor", "PAGE  12 harbor"]))) == 1


def measure(text: str) -> int:
    """About how wide `text` is in print, class by class."""
    if "  " in text:
        text = " ".join(text.split())
    total = measures._PLAIN * len(text)
    for pattern, size in measures._CLASSES:
        total += (size - measures._PLAIN) * len(pattern.findall(text))
    return (
        total
        if text.isascii()
        else total + (measures._PLAIN_WIDE - measures._PLAIN) * len(measures._WIDE.findall(text))
    )


@given(st.lists(LINES, min_size=1, max_size=4))
def test_lines_measured_together_are_as_wide_as_alone(texts: list[str]) -> None:
    widths, words = measures._measure_all(texts, [1] * len(texts), "".join(texts))
    assert widths == [measure(text) for text in texts]
    assert words == [measure(text[:1]) for text in texts]


@given(st.sets(st.characters()))
def test_signs_measured_together_are_as_wide_as_alone(signs: set[str]) -> None:
    assert measures._sizes_of("".join(signs)) == {sign: measure(sign) for sign in signs}


@given(LINES)
def test_words_are_counted_as_tokens(text: str) -> None:
    counts = occurrences.count_words(text.casefold())
    assert +counts == Counter(occurrences._TOKEN.findall(text.casefold()))


@given(
    st.lists(
        st.sampled_from(["harbor", "light", "-", "’", "'", "\u2010", "\u00ad", "_", " ", "\n", "é", "ß"])
    )
)
def test_words_looked_for_are_found_as_often_as_counted(parts: list[str]) -> None:
    text = "".join(parts)
    folded = hyphens._folded(text)
    tokens = occurrences._TOKEN.findall(folded)
    one_by_one, at_once = Occurrences(text, ()), Occurrences(text, list(map(str, range(100))))
    for word in ("harbor", "light", "harborlight", "harbor-light", "harbor-", "’light", "a"):
        often = sum(occurrences.has(token, word) for token in tokens)
        assert occurrences.seek(folded, word) == one_by_one.of(word) == at_once.of(word) == often


def test_words_that_hang_together_without_end_are_counted() -> None:
    assert occurrences.seek("harbor-" * 1000, "harbor") is None
    assert Occurrences("harbor-" * 1000, ()).of("harbor") == 1


def test_words_that_stand_in_very_many_places_are_counted() -> None:
    assert occurrences.seek("the harbor " * 3000, "harbor") is None
    assert Occurrences("the harbor " * 3000, ()).of("harbor") == 3000


def test_places_that_are_known_do_not_count() -> None:
    assert Occurrences("Harbor light, harbor-light", ["harbor"]).of("harbor") == 1


@given(LINES)
def test_a_part_of_a_tidy_line_is_clean(text: str) -> None:
    if glance(text).tidy:
        for part in (text, text[1:], text[:-1], f"{text} {text}", text + text):
            assert clean(part) == " ".join(part.split(" ")).strip() or "  " in part


def test_a_tidy_sign_is_left_as_it_is_next_to_any_other() -> None:
    every = list(map(chr, range(0x110000)))
    second = {pair[1] for sign in every if len(pair := unicodedata.normalize("NFD", sign)) > 1}
    tidy = [sign for sign in every if glance(sign).tidy]
    assert len(tidy) > 20_000
    for sign in tidy:
        assert sign in "\n\r\f" or (sign.isprintable() and sign not in second)
        assert unicodedata.normalize("NFC", sign) == sign
        assert not unicodedata.combining(sign)
        assert clean(sign) == sign.strip()


@given(st.text())
def test_a_text_has_wide_signs_only_if_a_glance_says_so(text: str) -> None:
    if not glance(text).wide:
        assert widths.width(text) == len(text)
        assert not any(map(widths.is_unspaced, text))


@given(LINES)
def test_the_first_word_of_a_tidy_line_ends_at_a_space(text: str) -> None:
    seen = glance(text)
    if seen.tidy and not seen.wide:
        assert widths.spaced_words([text]) == widths.first_words([text])


@given(st.text() | st.text(st.sampled_from("aAÉéßẞİıſΣςК’\ud800")))
def test_folding_is_what_python_makes_of_it(text: str) -> None:
    assert fold(text) == text.casefold()


@given(LINES)
def test_a_letter_or_mark_alone_is_seen_by_its_kind(text: str) -> None:
    loose = fragments._LONE.search(text) or fragments._LOOSE_MARK.search(text)
    assert not loose or glance(text).loose


@given(st.text(st.sampled_from("oneONEıİs _-’'1.A \n")), st.sampled_from(["one", "ne", "o"]))
def test_a_word_alone_is_counted_as_its_pattern_does(text: str, word: str) -> None:
    found = re.findall(rf"(?<![\w’'-]){word}(?!\w)", text)
    assert dropcaps._times_alone(word, text) == len(found)


@given(st.text(st.sampled_from("oneONEıİisIS ſ.A \n")), st.sampled_from(["One", "Ise", "is", "I"]))
def test_a_word_in_large_letters_passes_the_glance(text: str, word: str) -> None:
    assert not re.search(word, text, re.IGNORECASE) or dropcaps._may_have(word, text)


@given(LINES, LINES)
def test_only_some_signs_stand_together_over_a_line_end(one: str, two: str) -> None:
    assert glance(one + two).glued or not widths.glues(one[-1], two[0])


@given(st.lists(LINES, max_size=4))
def test_sentences_that_end_inside_lines_are_counted_line_by_line(texts: list[str]) -> None:
    assert inner_stops(texts) == [inner_stops([text])[0] for text in texts]


@given(st.lists(LINES, min_size=1, max_size=4))
def test_plain_lines_are_joined_by_cleaning_them(texts: list[str]) -> None:
    raw = "\n".join(texts)
    if not may_need_care(raw) and len(split_lines(raw)) == len(texts):
        assert clean(raw) == clean(join_lines(raw, "s" * (len(texts) - 1)))


@given(st.text(st.sampled_from("12/٣ -–—ofpage.第页頁ページ ")) | LINES)
def test_a_count_of_pages_ends_in_a_digit_or_few_other_signs(text: str) -> None:
    if counting.read_count(text):
        assert furniture._counts([text])


@given(
    st.lists(LINES | st.sampled_from(["Prof.", "the Capt.", "(Prof.", "3.", "U.S.", "iPhone", "http://x"]))
)
def test_lines_end_and_begin_together_as_alone(texts: list[str]) -> None:
    assert rows._endings(texts) == [rows.ending(text) for text in texts]
    assert rows._lowers(texts) == [rows.lower(text) for text in texts]
