"""Printed dates, to ISO 8601 at the precision they are printed at.

Nothing is guessed.  A date that can be read in two ways (05/03/2024 where the language
does not say which part is the day; a year of two digits) and one that does not exist
(31 February) are no dates here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from convert.newsroom.clock import clock_after, clock_before, settle_moscow
from convert.newsroom.date_forms import FORMS, YEAR, Reader, calendar_day
from convert.newsroom.date_words import LINE_WORDS, MODIFIED
from convert.newsroom.months import fold, weekdays


class FoundDate(NamedTuple):
    """A date in a text."""

    value: str
    """ISO 8601 at the precision printed: `2022-11`, `2022-11-08`, `2022-11-08T19:45:00+01:00`."""
    start: int
    """First code point of the date; a weekday before it is not part of it."""
    end: int
    """One past the last, time and zone included."""


class DateLine(NamedTuple):
    """A date on a line of dates, and what the line says it is."""

    date: FoundDate
    """The date."""
    kind: Literal["published", "modified"]
    """As labelled; published where no label says otherwise."""


_LINE_LIMIT = 240
_SOME_YEAR = re.compile(YEAR)
# ISO 8601 as machines write it: what all the other patterns together make the same of.
_STAMP = re.compile(
    r"([12][0-9]{3})-([0-9]{2})-([0-9]{2})"
    r"(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?)?"
)
_DIGITS = re.compile(
    r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:([01][0-9]|2[0-3])([0-5][0-9])([0-5][0-9])?)?"
)
_YEAR_MONTH = re.compile(rf"(?P<year>{YEAR})-(?P<month>[0-9]{{2}})")


def find_dates(text: str, languages: Sequence[str] = ()) -> tuple[FoundDate, ...]:
    """All dates in `text`, in order of place, none overlapping another.

    `languages` are BCP 47 tags; they decide only whether 5/3/2024 starts with the day.
    """
    if not ("1" in text or "2" in text) or not _SOME_YEAR.search(text):
        return ()
    plain: list[FoundDate] = []
    for needs, pattern, reader in FORMS:
        if not needs or not needs.isdisjoint(text):
            match = pattern.search(text)
            if match:
                plain += _from(match, reader, languages)
    plain.sort(key=lambda found: (found.start, -found.end))
    out: list[FoundDate] = []
    for found in plain:
        floor = out[-1].end if out else 0
        if found.start >= floor:
            out.append(_with_time(text, found, floor))
    return tuple(out)


def read_date(text: str, languages: Sequence[str] = ()) -> FoundDate | None:
    """The date that the whole of `text` is; None where it is anything else, or more.

    A weekday, white space around it and a full stop at its end are allowed.
    """
    if len(text) > _LINE_LIMIT:
        return None
    stamp = _STAMP.fullmatch(text)
    if stamp and calendar_day(int(stamp[1]), int(stamp[2]), int(stamp[3])):
        return FoundDate(_offset_with_colon(text), 0, len(text))
    digits = _DIGITS.fullmatch(text)
    if digits:
        return _of_digits(digits)
    whole = _YEAR_MONTH.fullmatch(text.strip())
    if whole and 1 <= int(whole["month"]) <= 12:
        start = len(text) - len(text.lstrip())
        return FoundDate(whole[0], start, start + len(whole[0]))
    dates = find_dates(text, languages)
    if len(dates) != 1:
        return None
    before, after = text[: dates[0].start], text[dates[0].end :]
    words = [fold(word) for word in _WORDS.findall(before + " " + after)]
    bare = all(word in weekdays() for word in words) and not _STRANGE.search(before + after)
    return dates[0] if bare else None


def date_line(text: str, languages: Sequence[str] = ()) -> tuple[DateLine, ...]:
    """The dates of a line that says nothing else; () if it does.

    Labels ("Published:", "Zuletzt aktualisiert am"), weekdays, times and separators are
    no other matter.
    """
    return line_of(text, find_dates(text, languages)) if len(text) <= _LINE_LIMIT else ()


def line_of(text: str, dates: Sequence[FoundDate]) -> tuple[DateLine, ...]:
    """The same, where `dates` are known to be those that `find_dates` finds in `text`."""
    if not dates or len(text) > _LINE_LIMIT:
        return ()
    edges = [0, *(edge for found in dates for edge in (found.start, found.end)), len(text)]
    gaps = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    if not all(_says_nothing_else(gap) for gap in gaps if gap):
        return ()
    kinds = [_kind(gap) for gap in gaps[:-1]]
    if _kind(gaps[-1]) == "modified" and not any(map(str.isdigit, gaps[-1])):
        kinds[-1] = "modified"
    return tuple(map(DateLine, dates, kinds))


def iso_date(text: str, languages: str = "") -> str:
    """The one date that `text` is, with or without a label; the transform `date/1`.

    `languages` are BCP 47 tags divided by commas.  Raises `ValueError` if `text` is not one date.
    """
    tags = [tag.strip() for tag in languages.split(",") if tag.strip()]
    found = read_date(text, tags)
    if found:
        return found.value
    line = date_line(text, tags)
    if len(line) != 1:
        raise ValueError(f"not one date: {text[:80]!r}")
    return line[0].date.value


def _of_digits(found: re.Match[str]) -> FoundDate | None:
    """A value of nothing but digits: 20240305, 20240305114000."""
    year, month, day, *clock = found.groups()
    date = calendar_day(int(year), int(month), int(day))
    time = ":".join(filter(None, clock))
    return FoundDate(f"{date}T{time}" if time else date, 0, found.end()) if date else None


def _from(first: re.Match[str], reader: Reader, languages: Sequence[str]) -> Iterator[FoundDate]:
    """Every match from the `first` on that `reader` makes a date of; one it refuses hides none behind it."""
    match: re.Match[str] | None = first
    while match:
        value = reader(match, languages)
        if value:
            yield FoundDate(value, match.start(), match.end())
        match = match.re.search(match.string, match.end() if value else match.start() + 1)


def _with_time(text: str, found: FoundDate, floor: int) -> FoundDate:
    """`found` with the time that stands behind it, else with the one in front of it."""
    if "T" in found.value or len(found.value) < len("2022-11-08"):
        return found
    clock = clock_after(text, found.end) if found.end < len(text) else None
    if clock:
        return FoundDate(settle_moscow(found.value + clock.value), found.start, clock.end)
    clock = clock_before(text, found.start) if found.start > floor else None
    if clock and clock.start >= floor:
        return FoundDate(settle_moscow(found.value + clock.value), clock.start, found.end)
    return found


def _offset_with_colon(stamp: str) -> str:
    """A date and time with the offset as the extended format of ISO 8601 has it."""
    return f"{stamp[:-2]}:{stamp[-2:]}" if stamp[-5] in "+-" and "T" in stamp else stamp


_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STRANGE = re.compile(r"[^\s\w.,]|\d")
_TIME_ALONE = re.compile(
    r"\b\d{1,2}(?:[:.h]\d{2}){1,2}\b|\b\d{1,2}(?=\s?(?:[ap]\.?m|h|Uhr)\b)", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[\s:.,;|/()\[\]·•–—*：、，،（）【】｜-]*")


def _says_nothing_else(gap: str) -> bool:
    """Whether a stretch between dates is made of labels, weekdays, times and separators."""
    words = [fold(word) for word in _WORDS.findall(gap)]
    known = all(word in LINE_WORDS or word in weekdays() for word in words)
    return known and bool(_SEPARATORS.fullmatch(_WORDS.sub("", _TIME_ALONE.sub("", gap))))


def _kind(gap: str) -> Literal["published", "modified"]:
    """What the label in front of a date makes of it."""
    return "modified" if any(fold(word) in MODIFIED for word in _WORDS.findall(gap)) else "published"
