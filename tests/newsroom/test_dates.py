"""Printed dates and what they are in ISO 8601."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.newsroom.clock import clock_after, clock_before
from convert.newsroom.date_forms import FORMS
from convert.newsroom.dates import date_line, find_dates, iso_date, read_date
from convert.newsroom.months import _MONTHS, fold, month


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024/03/05", "2024-03-05"),
        ("2024-03", "2024-03"),
        ("2024-03-05T11:40", "2024-03-05T11:40"),
        ("2024-03-05T11:40:00Z", "2024-03-05T11:40:00Z"),
        ("2024-03-05T11:40:00.123+01:00", "2024-03-05T11:40:00.123+01:00"),
        ("2024-03-05 11:40:00-05:00", "2024-03-05T11:40:00-05:00"),
        ("20240305T114000+0100", "2024-03-05T11:40:00+01:00"),
        ("Tue, 05 Mar 2024 11:40:00 +0100", "2024-03-05T11:40:00+01:00"),
        ("Tue, 5 Mar 2024 11:40:00 GMT", "2024-03-05T11:40:00Z"),
        ("Tue Mar  5 11:40:00 CET 2024", "2024-03-05T11:40:00+01:00"),
        ("Tue Mar 5 11:40:00 2024", "2024-03-05T11:40:00"),
        ("20240305", "2024-03-05"),
        ("20240305114000", "2024-03-05T11:40:00"),
        ("202403051140", "2024-03-05T11:40"),
        ("November 08, 2022", "2022-11-08"),
        ("Nov. 8, 2022.", "2022-11-08"),
        (" NOVEMBER 8TH, 2022 ", "2022-11-08"),
        ("8th of November 2022", "2022-11-08"),
        ("08-Nov-2022", "2022-11-08"),
        ("November 2022", "2022-11"),
        ("5. März 2024", "2024-03-05"),
        ("5. Jänner 2024", "2024-01-05"),
        ("1er août 2024", "2024-08-01"),
        ("5 de marzo de 2024", "2024-03-05"),
        ("5 marzo 2024", "2024-03-05"),
        ("5 de março de 2024", "2024-03-05"),
        ("5 maart 2024", "2024-03-05"),
        ("5 mars 2024", "2024-03-05"),
        ("5. marts 2024", "2024-03-05"),
        ("5. desember 2024", "2024-12-05"),
        ("5. maaliskuuta 2024", "2024-03-05"),
        ("5 października 2024", "2024-10-05"),
        ("5. března 2024", "2024-03-05"),
        ("5 марта 2024 г.", "2024-03-05"),
        ("5 березня 2024 року", "2024-03-05"),
        ("5 Μαρτίου 2024", "2024-03-05"),
        ("5 KASIM 2024", "2024-11-05"),
        ("5 martie 2024", "2024-03-05"),
        ("2024. március 5.", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"),
        ("05.03.2024", "2024-03-05"),
        ("5. 3. 2024", "2024-03-05"),
        ("25/03/2024", "2024-03-25"),
        ("03/25/2024", "2024-03-25"),
        ("5/5/2024", "2024-05-05"),
    ],
)
def test_a_text_that_is_one_date(text: str, value: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 March 2024, 19:45", "T19:45"),
        ("5 March 2024 at 7:45 p.m.", "T19:45"),
        ("5 March 2024, 12:05 am", "T00:05"),
        ("5 March 2024, 10 a.m.", "T10:00"),
        ("10:30 a.m., Tuesday, March 5, 2024", "T10:30"),
        ("5 mars 2024 à 14h30", "T14:30"),
        ("5. März 2024, 19.45 Uhr", "T19:45"),
        ("5. marts 2024 kl. 14.30", "T14:30"),
        ("5. maaliskuuta 2024 klo 14.30", "T14:30"),
        ("05.03.2024 | 19:45", "T19:45"),
        ("5 марта 2024 г., 14:30 (МСК)", "T14:30+03:00"),
        ("2024年3月5日 14:30", "T14:30"),
        ("5 March 2024 10.30 GMT", "T10:30Z"),
        ("5 March 2024 10:30 CET", "T10:30+01:00"),
        ("5. März 2024, 19.45 Uhr MEZ", "T19:45+01:00"),
        ("5 March 2024, 10:30 UTC+3", "T10:30+03:00"),
        ("March 5, 2024 3:15 PM EST", "T15:15-05:00"),
        ("March 5, 2024 3:15 PM ET", "T15:15"),
        ("March 5, 2024 3:15 PM CST", "T15:15"),
        ("5 March 2024, 10:30 IST", "T10:30"),
        ("5 March 2024, 10:30 BST", "T10:30"),
    ],
)
def test_a_time_is_read_with_its_date_and_a_zone_where_it_has_one_meaning(text: str, value: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.value == f"2024-03-05{value}"


def test_moscow_time_depends_on_the_day() -> None:
    assert iso_date("10 March 2012, 10:00 MSK") == "2012-03-10T10:00+04:00"
    assert iso_date("10 March 2016, 10:00 MSK") == "2016-03-10T10:00+03:00"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "05/03/2024",
        "5.3.24",
        "8 Nov 22",
        "31 February 2024",
        "February 30, 2024",
        "2024-13-05",
        "2024-00",
        "30.02.2024",
        "March 5",
        "1.2.2024.5",
        "5 March 2024 and more",
        "5 March 2024 to 6 March 2024",
        "Published: 5 March 2024",
        "5 boats 2024",
        "des 2024",
    ],
)
def test_what_is_no_date_or_can_be_two_stays_unread(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("languages", "value"),
    [
        (["en-US"], "2024-05-03"),
        (["en_US"], "2024-05-03"),
        (["en-GB"], "2024-03-05"),
        (["de"], "2024-03-05"),
        (["pt-BR"], "2024-03-05"),
        (["en", "fr"], "2024-03-05"),
        (["en"], None),
        (["en-CA"], None),
        (["zh"], None),
        (["en-US", "fr"], None),
        ([], None),
    ],
)
def test_the_language_says_which_number_is_the_day(languages: list[str], value: str | None) -> None:
    found = read_date("05/03/2024", languages)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Opened on 5 March 2024, closed in May 2025.", ["2024-03-05", "2025-05"]),
        ("From 5-7 March 2024", []),
        ("https://daily.example/2024/03/05/pier", []),
        ("On 5 March 2024 10:30-12:00 the pier", ["2024-03-05T10:30"]),
        ("All prices will set 2024 records", []),
        ("5 ferries 6 March 2024", ["2024-03-06"]),
    ],
)
def test_dates_in_running_text(text: str, values: list[str]) -> None:
    assert [found.value for found in find_dates(text)] == values


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("November 08, 2022", [("published", "2022-11-08")]),
        ("Published: Tuesday, November 8, 2022", [("published", "2022-11-08")]),
        (
            "Published: Tuesday, November 8, 2022 | Updated: 9 Nov 2022, 10:30 a.m. CET",
            [("published", "2022-11-08"), ("modified", "2022-11-09T10:30+01:00")],
        ),
        (
            "Veröffentlicht am 5. März 2024, zuletzt aktualisiert am 6.3.2024 um 19.45 Uhr",
            [("published", "2024-03-05"), ("modified", "2024-03-06T19:45")],
        ),
        (
            "Publié le 5 mars 2024 à 10h30 - Mis à jour le 6 mars 2024 à 11h",
            [("published", "2024-03-05T10:30"), ("modified", "2024-03-06T11:00")],
        ),
        ("Last updated on Mar 5, 2024 at 3:15 pm EST", [("modified", "2024-03-05T15:15-05:00")]),
        ("5 mars 2024 (mis à jour)", [("modified", "2024-03-05")]),
        ("Stand: 5.3.2024", [("modified", "2024-03-05")]),
        ("Опубликовано 5 марта 2024, 10:30", [("published", "2024-03-05T10:30")]),
        ("Обновлено 5 марта 2024", [("modified", "2024-03-05")]),
        ("5 March 2024 · 4 min read", []),
        ("By March 5, 2024, all was done", []),
        ("Harbour, 5 March 2024", []),
        ("Published: 05/03/2024", []),
        ("Published", []),
        ("", []),
    ],
)
def test_a_line_of_dates(line: str, dates: list[tuple[str, str]]) -> None:
    assert [(found.kind, found.date.value) for found in date_line(line)] == dates


def test_the_transform_takes_languages_and_labels() -> None:
    assert iso_date("05/03/2024", "en-US") == "2024-05-03"
    assert iso_date("05/03/2024", "de, fr") == "2024-03-05"
    assert iso_date("Updated: 5 March 2024") == "2024-03-05"
    for text in ("05/03/2024", "5 March 2024 | 6 March 2024", "soon"):
        with pytest.raises(ValueError, match="not one date"):
            iso_date(text)


def test_no_word_names_two_months() -> None:
    for line in _MONTHS.strip().splitlines():
        for number, words in enumerate(line.split("|"), 1):
            assert {month(word) for word in words.split()} == {number}, words


def test_words_are_found_without_case_and_accents() -> None:
    assert fold("ΜΑΡΤΊΟΥ") == fold("Μαρτίου")
    assert fold("MAYIS") == fold("Mayıs")
    assert fold("FEVRIER") == fold("février")


@given(
    st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y"]),
)
def test_every_day_written_out_is_read_back(day: date, style: str) -> None:
    assert iso_date(day.strftime(style)) == iso_date(day.strftime("%d.%m.%Y")) == day.isoformat()


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["5", "March", "2024", ",", "10:30", "/"]), max_size=20).map(" ".join)
)
def test_dates_stand_in_order_and_apart(text: str) -> None:
    found = find_dates(text)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    for line in date_line(text):
        assert line.date in found


def test_long_text_takes_linear_time() -> None:
    started = time.perf_counter()
    for text in ("1" * 500_000, "May " * 100_000, "1." * 200_000, "10:30 " * 50_000, " " * 500_000):
        find_dates(text)
        read_date(text)
        date_line(text)
    assert time.perf_counter() - started < 5


NUMBER = st.integers(0, 62).map("{:02}".format)
ZONE = st.sampled_from(
    ["", "Z", "+01:00", "+0100", "-0500", "+14:00", "+15:00", "-14:30", "+00:00", "-00:00"]
)
CLOCK = st.builds("T{}:{}{}{}".format, NUMBER, NUMBER, st.just("") | NUMBER.map(":{}".format), ZONE)


@given(
    st.integers(1900, 2100),
    st.integers(0, 13),
    st.integers(0, 32),
    st.just("") | CLOCK,
    st.sampled_from(["", ".0"]),
)
def test_stamps_are_read_as_dates_in_general_are(
    year: int, month_number: int, day: int, clock: str, end: str
) -> None:
    stamp = f"{year}-{month_number:02}-{day:02}{clock}{end}"
    assert read_date(stamp) == read_date(stamp + " ")  # the space keeps it from the short way


PARTS = st.lists(
    st.sampled_from(
        ["3", "12", "2024", "1998", "٢٠٢٤", "24", ".", "/", "-", " ", ", ", "May", "März", "T1140", "Z",
         "年", "月",
         "日", "년", "월", "일", "20240305T114000+0100", "10:30", "pm", "Updated", ":"]
    ),
    max_size=9,
).map("".join)  # fmt: skip


@given(PARTS)
def test_a_form_that_a_text_has_no_sign_of_is_not_in_it(text: str) -> None:
    for needs, pattern, _ in FORMS:
        assert not pattern.search(text) or not needs or not needs.isdisjoint(text)
        assert not pattern.search(text) or "1" in text or "2" in text


@given(PARTS)
def test_a_clock_is_looked_for_where_there_is_room_for_one(text: str) -> None:
    assert clock_after(text, len(text)) is None
    assert clock_before(text, 0) is None
