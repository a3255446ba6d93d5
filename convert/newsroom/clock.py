"""Times of day and zones as papers print them, to the `T` half of an ISO 8601 date.

Times are read on the 24-hour clock and with a.m. and p.m.: "19:45", "7.45 p.m.",
"14h30", "19.45 Uhr", "kl. 14.30".  "10 a.m." and "19 Uhr" are clock readings, to the
minute.  A zone gives an offset where its name has one meaning; else the time stays
without one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from convert.newsroom.months import fold, weekdays


class Clock(NamedTuple):
    """A time of day found in a text."""

    value: str
    """Such as `T19:45`, `T19:45:00+01:00`, `T00:00Z`."""
    start: int
    """First code point of the time."""
    end: int
    """One past the last, its zone included."""


# Offsets of zone names.  The American ones are as RFC 5322, section 4.3, defines them;
# the European and the others have one meaning each.  Empty: known, and of no single
# meaning. CST is Chicago's, Shanghai's and Havana's, IST Indian, Irish and Israeli, BST
# British and Bangladeshi; ET, CT, MT and PT change with the season; and MSK was +04:00
# from 2011 to 2014, so that it needs a date: `settle_moscow`.
_ZONES = {
    "Z": "Z", "UTC": "Z", "GMT": "Z",
    "WET": "+00:00", "WEST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00",
    "EET": "+02:00", "EEST": "+03:00", "TRT": "+03:00",
    "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00",
    "PDT": "-07:00",
    "WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00", "MYT": "+08:00", "PHT": "+08:00", "ICT": "+07:00",
    "PKT": "+05:00", "WAT": "+01:00", "CAT": "+02:00", "BRT": "-03:00", "IDT": "+03:00",
    "EAT": "+03:00", "SAST": "+02:00", "HKT": "+08:00", "SGT": "+08:00", "JST": "+09:00", "KST": "+09:00",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
    "CST": "", "IST": "", "BST": "", "ET": "", "CT": "", "MT": "", "PT": "",
}  # fmt: skip

_TIME = re.compile(
    r"""
    (?P<before>(?:(?:at|um|à|a[ ]las|às|alle|ore|ora|kl|klo|om|ob|o|в|о|στις)\b\.?\s?){1,2})?
    (?:(?P<noon>上午|下午|午前|午後|오전|오후)\s?)?
    (?<![\d.,:])(?P<hour>\d{1,2})
    (?: (?P<mark>[:.h時时]|\sh\s?)(?P<minute>[0-9]{2})(?!\d)分?
        (?: :(?P<second>[0-9]{2}(?:[.,][0-9]{1,9})?)(?!\d) )?
    )?
    (?P<after>
        \s?(?P<half>[ap])\.?\s?m\b\.?
      | \s?(?:Uhr|uur|hrs|hod|óra)\b\.?
      | \s?h\b
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOON = {"上午": "a", "午前": "a", "오전": "a", "下午": "p", "午後": "p", "오후": "p"}
_ZONE = re.compile(
    r"\s?\(?(?:(?:UTC|GMT)\s?(?P<sign>[+\-−])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?|(?P<name>[A-ZА-Я]{1,4}))\b\)?"
)
_OFFSET = re.compile(r"\s?(?P<sign>[+\-−])(?P<hours>\d{2})(?P<colon>:?)(?P<minutes>\d{2})?(?![\d:])")
_JOINER = re.compile(r"\.\s?(?=오[전후])|\s?[,;|·•@/–—-]?\s?")
_WEEKDAY = re.compile(r"\s?[,(（]?\s?([^\W\d_]{1,14})[.)）]{0,2}\s?[,|·–—-]?\s?(?=[\d上下午오])")
_BEFORE_DATE = re.compile(
    r"(?:\s?[,;|·•–—-]\s?|\s)(?:(?:on|am|le|el|il|den|del|dne)\s)?(?:(?P<day>[^\W\d_]{2,14})(?:-feira)?\.?,?\s)?"
)
_BACK = 48


def clock_after(text: str, start: int) -> Clock | None:
    """The time that follows a date which ends at `start`, if one does."""
    iso = text[start : start + 1] in {"T", "t"} and text[start + 1 : start + 2].isdigit()
    if iso:
        return _read(text, start + 1, attached=True)
    joint = _JOINER.match(text, start)
    clock = _read(text, joint.end() if joint else start, attached=False)
    if clock:
        return clock
    joint = _WEEKDAY.match(text, start)
    return _read(text, joint.end(), attached=False) if joint and fold(joint[1]) in weekdays() else None


def clock_before(text: str, end: int) -> Clock | None:
    """The time that stands just before a date which starts at `end`, if one does."""
    base = max(0, end - _BACK)
    for found in _TIME.finditer(text, base, end):
        clock = _read(text, found.start(), attached=False)
        joint = _BEFORE_DATE.fullmatch(text, clock.end, end) if clock and clock.end <= end else None
        if joint and (not joint["day"] or fold(joint["day"]) in weekdays()):
            return clock
    return None


def _read(text: str, start: int, *, attached: bool) -> Clock | None:
    """The time at `start`; `attached` where ISO 8601's T stands before it."""
    found = _TIME.match(text, start)
    if not found:
        return None
    offset, end = _zone(text, found.end(), iso=attached or bool(found["second"]))
    if not _is_marked(found, zoned=end > found.end()):
        return None
    hour = _hour(int(found["hour"]), _NOON.get(found["noon"] or "") or (found["half"] or "").lower())
    second = (found["second"] or "").replace(",", ".")
    if hour is None or int(found["minute"] or 0) > 59 or (second and float(second) >= 60):
        return None
    value = f"T{hour:02}:{found['minute'] or '00'}" + (f":{second}" if second else "")
    return Clock(value + offset, _start(found), end)


def _start(found: re.Match[str]) -> int:
    """Where a time starts: at the word without which its digits say another time, or none."""
    if found["noon"]:
        return found.start("noon")
    return found.start() if found["mark"] == "." and found["before"] else found.start("hour")


def _is_marked(found: re.Match[str], *, zoned: bool) -> bool:
    """Whether the digits are a time: a colon or an h in them, or a word or a zone at their side."""
    if not found["minute"]:
        return bool(found["after"])
    return found["mark"] != "." or zoned or bool(found["before"] or found["after"])


def _hour(hour: int, half: str) -> int | None:
    if not half:
        return hour if hour < 24 else None
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if half == "p" else 0)


def _zone(text: str, start: int, *, iso: bool) -> tuple[str, int]:
    """The offset printed at `start` and where it ends; a zone of no single meaning has none.

    A minus sign before hours and a colon is an offset only in `iso` notation:
    elsewhere "10:30-12:00" is a range.
    """
    found = _OFFSET.match(text, start)
    if found and (iso or not found["colon"] or found["sign"] == "+") and (iso or found["minutes"]):
        return _offset(found) or "", found.end()
    named = _ZONE.match(text, start)
    if not named:
        return "", start
    if named["sign"]:
        return _offset(named) or "", named.end()
    name = named["name"]
    if name in {"MSK", "МСК"}:
        return "MSK", named.end()
    return (_ZONES[name], named.end()) if name in _ZONES else ("", start)


def offset_of(name: str) -> str:
    """The offset of a zone by its name, `Z` or `+01:00`; nothing for one of no single meaning."""
    return _ZONES.get(name, "")


def _offset(found: re.Match[str]) -> str | None:
    hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
    if hours > 14 or minutes > 59:
        return None
    return f"{'+' if found['sign'] == '+' else '-'}{hours:02}:{minutes:02}"


def settle_moscow(value: str) -> str:
    """`value`, a date and time, with its `MSK` as the offset Moscow had on that day.

    +03:00, but +04:00 from 27 March 2011 to 25 October 2014 (IANA time zone database).
    """
    if not value.endswith("MSK"):
        return value
    summer_for_ever = "2011-03-27" <= value[:10] < "2014-10-26"
    return value[:-3] + ("+04:00" if summer_for_ever else "+03:00")
