"""The short ways of looking for names and dates in a page say what the long ones do."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from convert.clean import clean
from convert.markup.html import element_text
from convert.newsroom.short_years import full_years, has_short_year
from convert.readers.html.fields import jsonld, marked
from convert.readers.html.fields.datefinder import YEAR, has_year
from convert.readers.html.fields.printed import words_of
from convert.readers.html.outline.lines import ends_sentence
from convert.readers.html.outline.walk import outline

DIGITS = st.text(st.sampled_from("0129.-/ aT:"), max_size=14)
NAMES = st.lists(
    st.sampled_from(
        ["author", "Autor", "autorin", "foo-autor", "byline", "by-line", "dateline", "fn", "wfn", "data",
         "metadata", "time",
         "overtime", "stand", "standard", "posted-by", "info", "comment", "bio", "vcard", "user_name",
         "fecha", "x", " ",
         "-", "_", "İ", "ſtand", "TIME", "/autor/x", "/profile/ana", "?author=3", "/people/", "/redaktion/x"]
    ),
    max_size=5,
).map("".join)  # fmt: skip
SENTENCES = st.text(st.sampled_from(".!?…。。！؟\"'“”’»)]」』 a,"), max_size=9)
MARKUP = st.lists(
    st.sampled_from(
        ["<b>", "</b>", "<i>", "</i>", "<br>", "<span>", "</span>", "<script>x</script>", "<x-a>",
         "</x-a>", "Ana ", "\n",
         "&amp;", "&nbsp;", "Dorn", "<p>", "</p>"]
    ),
    max_size=7,
).map("".join)  # fmt: skip


@given(DIGITS)
def test_a_year_is_told_by_its_century(text: str) -> None:
    assert has_year(text) is bool(YEAR.search(text))


@given(DIGITS)
@example("3.5.24")
@example("30/10/23")
def test_a_year_of_two_digits_has_a_point_or_a_slash_before_it(text: str) -> None:
    assert has_short_year(text) is (full_years(text) != text)


@given(st.lists(NAMES, max_size=5))
def test_names_of_people_and_dates_are_found_together_as_one_by_one(names: list[str]) -> None:
    known = [name for name in dict.fromkeys(names) if name]
    people = frozenset(
        name
        for name in known
        if marked._PEOPLE.search(name.lower()) and not marked._NOT_PEOPLE.search(name.lower())
    )
    dates = frozenset(name for name in known if marked._WHEN.search(name.lower()))
    assert marked._kinds(known) == (people, dates)


@given(NAMES)
def test_the_page_of_an_author_has_a_sign_in_its_address(address: str) -> None:
    signed = any(sign in address for sign in marked._PROFILE_SIGNS)
    assert signed or not marked._PROFILE.search(address)


@given(SENTENCES)
def test_a_sentence_ends_as_by_its_pattern(text: str) -> None:
    slow = re.search(r"[.!?…。！？।؟][\"'“”’»)\]」』]*$", text[-6:]) is not None
    assert ends_sentence(text) is slow


@given(st.text(st.sampled_from("&<>;ambp#x12 /"), max_size=12))
def test_markup_in_json_has_one_of_two_signs(text: str) -> None:
    assert "&" in text or "<" in text or not jsonld._ENTITY.search(text)


@given(MARKUP)
def test_the_words_of_plain_elements_are_those_of_all(markup: str) -> None:
    element = html.fromstring(f"<div>{markup}</div>")
    assert words_of(element) == element_text(element)


@given(st.lists(st.sampled_from(["Ana ", " \n", "\xa0", "Dorn", "\u200b", "&shy;"]), max_size=5).map("".join))
def test_a_box_that_holds_only_a_text_is_the_run_that_it_would_be_in_parts(text: str) -> None:
    # An empty element keeps the second from the way of boxes that hold nothing but a text.
    whole, parted = (
        [
            (run.text, run.linked, run.bold, run.opens, run.closes, run.box.tag)
            for run in outline(html.document_fromstring(f"<body><a><p>{text}{end}</p></a></body>")).runs
        ]
        for end in ("", "<i></i>")
    )
    assert whole == parted
    assert [run[0] for run in whole] == [said for said in [clean(text.replace("&shy;", "\xad"))] if said]
