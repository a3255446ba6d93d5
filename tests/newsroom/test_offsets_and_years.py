"""Two-digit years in full, and moments on the clocks of a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.newsroom.dates import find_dates
from convert.newsroom.offsets import at_offset, offset_between
from convert.newsroom.short_years import full_years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23.09.22", "23.09.2022"),
        ("Do 25.04.24 | 14:07 Uhr", "Do 25.04.2024 | 14:07 Uhr"),
        ("8. 5. 12", "8. 5. 2012"),
        ("13.06.98", "13.06.1998"),
        ("30/10/23", "30/10/2023"),
        ("14. Januar 20", "14. Januar 20"),
        ("1.2.3.44", "1.2.3.44"),
        ("23.09.2022", "23.09.2022"),
        ("version 10.12.22.1", "version 10.12.22.1"),
        ("10.12.22 °C", "10.12.22 °C"),
        ("12:30.22", "12:30.22"),
    ],
)
def test_full_years(text: str, expected: str) -> None:
    assert full_years(text) == expected


@given(st.text(alphabet="0123456789./- :Uhr", max_size=60))
def test_nothing_but_years_is_changed(text: str) -> None:
    made = full_years(text)
    assert full_years(made) == made
    assert len(made) >= len(text)
    find_dates(made)


@pytest.mark.parametrize(
    ("value", "offset", "expected"),
    [
        ("2023-11-09T03:28:35Z", "-05:00", "2023-11-08T22:28:35-05:00"),
        ("2021-11-04T23:00Z", "+01:00", "2021-11-05T00:00+01:00"),
        ("2021-11-04T23:00:00+00:00", "+0530", "2021-11-05T04:30:00+05:30"),
    ],
)
def test_at_offset(value: str, offset: str, expected: str) -> None:
    assert at_offset(value, offset) == expected


@pytest.mark.parametrize(
    ("value", "offset"), [("2021-11-04", "+01:00"), ("2021-11-04T23:00Z", "CET"), ("x", "+01:00")]
)
def test_no_moment_at_an_offset(value: str, offset: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        at_offset(value, offset)


@pytest.mark.parametrize(
    ("moment", "clock", "expected"),
    [
        ("2023-11-09T03:28:35Z", "2023-11-08T22:28", "-05:00"),
        ("2023-11-09T03:28:35Z", "2023-11-09T08:58:35", "+05:30"),
        ("2023-11-09T03:28:35Z", "2023-11-09T08:41", None),
        ("2023-11-09T03:28:35Z", "2023-11-11T03:28", None),
        ("2023-11-09T03:28:35", "2023-11-09T03:28", None),
        ("2023-11-09T03:28:35Z", "2023-11-09T04:28Z", None),
        ("soon", "2023-11-09T03:28", None),
    ],
)
def test_offset_between(moment: str, clock: str, expected: str | None) -> None:
    assert offset_between(moment, clock) == expected
