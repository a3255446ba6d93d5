"""The forms in which dates are printed: a pattern for each, and how its match is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias

from convert.newsroom.clock import offset_of, settle_moscow
from convert.newsroom.date_words import day_first
from convert.newsroom.months import month

Reader: TypeAlias = Callable[["re.Match[str]", Sequence[str]], str | None]
"""Makes an ISO 8601 date of a match, given the languages of the text as BCP 47 tags; None if it is none."""

_WORD = r"(?:[^\W\d_]{3,12}|آب|مه)"
YEAR = r"[12][0-9]{3}"
"""A year, as a pattern."""
_YMD = re.compile(
    rf"(?<![\w/.-])(?P<year>{YEAR})(?P<gap>[-/.]\s?)(?P<month>\d{{1,2}})(?P=gap)(?P<day>\d{{1,2}})"
    r"(?!\d|[./-]\d|[^\W\dTt_])"
)
_CJK = re.compile(
    rf"(?<!\d)(?P<year>{YEAR})\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]"
)
_COMPACT = re.compile(
    rf"(?<![\w/.-])(?P<year>{YEAR})(?P<month>\d\d)(?P<day>\d\d)T(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
    r"(?P<second>[0-5]\d)?(?:(?P<utc>Z)|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>[0-5]\d))?(?!\w)"
)
_DMY = re.compile(
    rf"(?<![\w/.-])(?P<a>\d{{1,2}})(?P<gap>/|-|\.\s?)(?P<b>\d{{1,2}})(?P=gap)(?P<year>{YEAR})(?!\d|[./-]\d|[^\W\d_])"
)
_DAY_WORD = re.compile(
    rf"(?<![\w/.-])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|re|os|[.ºª°])?(?P<gap>[-/]|\s{{0,2}})(?:de\s|of\s|d['’])?"
    rf"(?P<word>{_WORD})\.?[,،]?(?:(?P=gap)|\s{{1,2}})(?:de\s|del\s)?(?P<year>{YEAR})(?!\w)"
    r"(?:\s(?:г\.|года\b|р\.|року\b|r\.|roku\b))?",
    re.IGNORECASE,
)
_WORD_DAY = re.compile(
    rf"(?<!\w)(?P<word>{_WORD})(?:\.?\s{{1,2}}|[-/])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s{{0,2}}|\s{{1,2}}|[-/])"
    rf"(?P<year>{YEAR})(?!\w)",
    re.IGNORECASE,
)
_YEAR_WORD = re.compile(
    rf"(?<![\w/.-])(?P<year>{YEAR})(?:\.?\s{{1,2}}|[-/])(?:m\.\s)?(?P<word>{_WORD})(?:\.?\s{{1,2}}|[-/])"
    r"(?P<day>\d{1,2})(?![\w:])"
)
_TOLD_MONTH = re.compile(
    rf"(?<![\w/.-])(?P<day>\d{{1,2}})\stháng\s(?P<month>\d{{1,2}})(?:,?\snăm\s|,\s|\s)(?P<year>{YEAR})(?!\w)",
    re.IGNORECASE,
)
_CTIME = re.compile(
    r"(?<!\w)(?P<word>[A-Z][a-z]{2})\s{1,2}(?P<day>\d{1,2})\s(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d):"
    rf"(?P<second>[0-5]\d)(?:\s(?P<zone>[A-Z]{{1,5}}))?\s(?P<year>{YEAR})(?!\w)"
)
_WORD_YEAR = re.compile(
    rf"(?<!\w)(?P<word>{_WORD})(?:\.?,?\s{{1,2}}|[-/])(?:de\s|del\s)?(?P<year>{YEAR})(?!\w)"
)
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th|er|re|os|[.ºª°])?\s{0,2}(?:de\s|of\s|d['’])?[-/]?$")


def calendar_day(year: int, month_number: int, day: int) -> str | None:
    """The date in ISO 8601; None if there is no such day."""
    try:
        return date(year, month_number, day).isoformat()
    except ValueError:
        return None


def _numbers(match: re.Match[str], languages: Sequence[str]) -> str | None:
    return calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))


def _compact(match: re.Match[str], languages: Sequence[str]) -> str | None:
    """ISO 8601's basic form, as NewsML prints it: 20240305T114000+0100."""
    day = _numbers(match, languages)
    second = f":{match['second']}" if match["second"] else ""
    offset = f"{match['sign']}{match['hours']}:{match['minutes']}" if match["sign"] else match["utc"] or ""
    return f"{day}T{match['hour']}:{match['minute']}{second}{offset}" if day else None


def _ctime(match: re.Match[str], languages: Sequence[str]) -> str | None:
    """What C and Java print of a time by themselves: Tue Mar  5 11:40:00 CET 2024."""
    day = _day_and_word(match, languages)
    if not day:
        return None
    zone = match["zone"] or ""
    offset = zone if zone == "MSK" else offset_of(zone)
    return settle_moscow(f"{day}T{match['hour']}:{match['minute']}:{match['second']}{offset}")


def _day_and_month(match: re.Match[str], languages: Sequence[str]) -> str | None:
    """5.3.2024 is the fifth of March; 5/3/2024 is what numbers above 12 or the language make it."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    first = True if match["gap"].startswith(".") or a > 12 or a == b else None
    if first is None:
        first = False if b > 12 else day_first(languages)
    if first is None:
        return None
    return calendar_day(year, b, a) if first else calendar_day(year, a, b)


def _day_and_word(match: re.Match[str], languages: Sequence[str]) -> str | None:
    number = month(match["word"], languages)
    return calendar_day(int(match["year"]), number, int(match["day"])) if number else None


def _word_and_year(match: re.Match[str], languages: Sequence[str]) -> str | None:
    number = month(match["word"], languages, alone=True)
    if not number or _DAY_BEFORE.search(match.string, max(0, match.start() - 9), match.start()):
        return None
    return f"{match['year']}-{number:02}"


FORMS: tuple[tuple[frozenset[str], re.Pattern[str], Reader], ...] = (
    (frozenset("-/."), _YMD, _numbers),
    (frozenset("T"), _COMPACT, _compact),
    (frozenset(":"), _CTIME, _ctime),
    (frozenset("年년"), _CJK, _numbers),
    (frozenset("áÁ"), _TOLD_MONTH, _numbers),
    (frozenset("-/."), _DMY, _day_and_month),
    (frozenset(), _DAY_WORD, _day_and_word),
    (frozenset(), _WORD_DAY, _day_and_word),
    (frozenset(), _YEAR_WORD, _day_and_word),
    (frozenset(), _WORD_YEAR, _word_and_year),
)
"""Each with the signs of which a text needs one to have such a date; none where any text may."""
