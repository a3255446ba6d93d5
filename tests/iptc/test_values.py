"""Dates and QCodes of news formats."""

from __future__ import annotations

import pytest

from convert.iptc.moments import has_zone, iptc_date
from convert.iptc.schemes import qcode_uri, schemes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-05T11:40:00+01:00", "2026-03-05T11:40:00+01:00"),
        ("2026-03-05T11:40:00+0100", "2026-03-05T11:40:00+01:00"),
        ("20260305T114000+1100", "2026-03-05T11:40:00+11:00"),
        ("20260305T114000Z", "2026-03-05T11:40:00Z"),
        ("20260305", "2026-03-05"),
        ("2026-03", "2026-03"),
        ("2026", "2026"),
        (" 2026-03-05T11:40:00.123Z ", "2026-03-05T11:40:00.123Z"),
        ("2026-03-05T11:40:00,1234567890", "2026-03-05T11:40:00.123456789"),
        ("2026-03-05 11:40", "2026-03-05T11:40"),
        ("2026-03-05T11:40:00+01", "2026-03-05T11:40:00+01:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
    ],
)
def test_dates(text: str, expected: str) -> None:
    assert iptc_date(text) == expected


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-02-30", "2026-03-05T25:00:00Z", "26-03-05", "2026-03T11:40"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        iptc_date(text)


@pytest.mark.parametrize(
    ("date", "zoned"),
    [
        ("2026-03-05", True),
        ("2026-03-05T11:40", False),
        ("2026-03-05T11:40Z", True),
        ("2026-03-05T11:40-05:00", True),
    ],
)
def test_zones(date: str, zoned: bool) -> None:
    assert has_zone(date) is zoned


def test_qcodes() -> None:
    assert (
        qcode_uri("medtop:20000523", schemes()["medtop"])
        == "http://cv.iptc.org/newscodes/mediatopic/20000523"
    )
    assert qcode_uri("04015000", schemes()["subj"]) == "http://cv.iptc.org/newscodes/subjectcode/04015000"
