"""Datelines, and first sentences that only look like one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.newsroom.datelines import find_dateline


@pytest.mark.parametrize(
    ("dateline", "location"),
    [
        ("KYIV, Ukraine (AP) —", "KYIV, Ukraine"),
        ("ORRIS, Skellan (HPA) —", "ORRIS, Skellan"),
        ("BERLIN, March 5 (Reuters) -", "BERLIN"),
        ("NEW YORK, Nov 8, 2022 (AFP) -", "NEW YORK"),
        ("BEIJING, Nov. 8 (Xinhua) --", "BEIJING"),
        ("LA CROSSE, Wis. (AP) —", "LA CROSSE, Wis."),
        ("ST. PETERSBURG, Fla. (AP) —", "ST. PETERSBURG, Fla."),
        ("ABOARD AIR FORCE ONE (AP) —", "ABOARD AIR FORCE ONE"),
        ("HARBOUR CITY (HCPA) —", "HARBOUR CITY"),
        ("Paris (AFP) –", "Paris"),
        ("Hamburg (dpa) -", "Hamburg"),
        ("Hamburg (dpa/lno) -", "Hamburg"),
        ("Frankfurt/Main (dpa) -", "Frankfurt/Main"),
        ("KYIV (Reuters):", "KYIV"),
        ("ROMA, 5 MAR -", "ROMA"),
        ("Berlin, 5. März –", "Berlin"),
        ("МОСКВА, 5 мар —", "МОСКВА"),
        ("MOSCOW. March 5. INTERFAX -", "MOSCOW"),
        ("MOSCOW, March 5. /TASS/.", "MOSCOW"),
        ("(ANSA) - ROMA, 5 MAR -", "ROMA"),
        ("(Reuters) -", None),
        ("KYIV —", "KYIV"),
        ("PORT-AU-PRINCE, Haiti —", "PORT-AU-PRINCE, Haiti"),
    ],
)
def test_datelines(dateline: str, location: str | None) -> None:
    found = find_dateline(f"{dateline} The pier was open again.")
    assert found is not None
    assert (found.text, found.location, found.start, found.end) == (dateline, location, 0, len(dateline))


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "Yerevan and Baku fought two wars.",
        "But then — silence.",
        "NATO — the alliance — met.",
        "UPDATE — The pier is open.",
        "DOE: I think it was raining.",
        "Berlin (SPD) – Die Partei tagt.",
        "Anna Muster (42) – die Kapitänin – war da.",
        "The pier - the oldest of them - was open.",
        "Monday, March 5 — The pier opened.",
        "On March 5 — The pier opened.",
        "VISIT the pier, Oct. 11–21, for the show.",
        "(Anna) - The pier.",
    ],
)
def test_other_beginnings(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(["KYIV", ", ", "(AP)", " — ", " - ", "5 March", "Ukraine", ":"]), max_size=8
    ).map("".join)
)
def test_a_dateline_is_a_piece_of_its_paragraph(paragraph: str) -> None:
    found = find_dateline(paragraph)
    if found:
        assert paragraph[found.start : found.end] == found.text
        assert not paragraph[: found.start].strip()
        assert found.location is None or found.location in found.text


def test_long_text_takes_no_time() -> None:
    started = time.perf_counter()
    for text in ("A" * 1_000_000, "— " * 500_000, "(" * 1_000_000, " " * 1_000_000, "A, " * 300_000):
        find_dateline(text)
    assert time.perf_counter() - started < 1
