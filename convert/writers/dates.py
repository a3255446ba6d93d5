"""Dates in the forms the schema takes, without a digit the source did not give."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from convert.article import Article
from convert.writers.identity import term

_ISO = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<month>[0-9]{2})"
    r"(?:-(?P<day>[0-9]{2})"
    r"(?:T(?P<clock>[0-9]{2}:[0-9]{2})(?P<seconds>:[0-9]{2}(?:\.[0-9]{1,9})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
)
_SURE = re.compile(
    r"(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"(?P<moment>T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]))?"
)
"""A day that every month has, or a full time on one: the schema takes it as it is."""
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?")
_ZONE = re.compile(r"Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)")
_EPOCH = "1970-01-01T00:00:00Z"


class Moment(NamedTuple):
    """A time stamp, and where it comes from if nobody stated it."""

    value: str
    """An `xs:dateTime` with its zone."""
    how: str | None
    """A URI that marks a placeholder and names what it was derived from; None for a stated time."""


def truncated(value: str | None) -> str | None:
    """`value` as the longest of year, month, day or full time that it gives and the schema takes.

    A time without seconds is no `xs:dateTime`: only its day is kept.  None if nothing
    of it is a date.
    """
    if not value or _SURE.fullmatch(value):
        return value or None
    return _form(_ISO.fullmatch(value))


def is_moment(value: str) -> bool:
    """Whether `value` is a full time with seconds and a zone."""
    sure = _SURE.fullmatch(value)
    if sure:
        return sure["moment"] is not None
    match = _ISO.fullmatch(value)
    return match is not None and match["zone"] is not None and _form(match) == value


def is_day_or_moment(value: str) -> bool:
    """Whether `value` is a day of the calendar or a full time with seconds and a zone."""
    return is_moment(value) or (len(value) == len("2026-03-05") and truncated(value) == value)


def created(article: Article, stated: str | None) -> Moment:
    """When the item was made: as stated, else a placeholder that says so.

    The schema demands a full time and no clock may be read.  So the article's own date
    of change, else of publication, stands in: a full time as it is, minutes with a zone
    at :00 seconds, anything shorter at the start of its day, month or year in UTC; and
    1970-01-01T00:00:00Z where the article has no date.
    """
    if stated:
        return Moment(stated, None)
    for origin, value in (("modified", article.modified), ("published", article.published)):
        padded = _padded(value)
        if padded:
            return Moment(padded, term("how", f"from-{origin}"))
    return Moment(_EPOCH, term("how", "no-date"))


def _form(match: re.Match[str] | None) -> str | None:
    if not match or match["year"] == "0000":
        return None
    year, month, day = match["year"], match["month"], match["day"]
    if month is None or not 1 <= int(month) <= 12:
        return year
    if day is None or not _in_calendar(int(year), int(month), int(day)):
        return f"{year}-{month}"
    time, zone = (match["clock"] or "") + (match["seconds"] or ""), match["zone"] or "Z"
    full = match["seconds"] and _CLOCK.fullmatch(time) and _ZONE.fullmatch(zone)
    return match[0] if full else f"{year}-{month}-{day}"


def _padded(value: str | None) -> str | None:
    sure = _SURE.fullmatch(value or "")
    if sure:
        return sure[0] if sure["moment"] else f"{sure[0]}T00:00:00Z"
    match = _ISO.fullmatch(value or "")
    if match and match["zone"] and not match["seconds"]:
        match = _ISO.fullmatch(
            f"{match['year']}-{match['month']}-{match['day']}T{match['clock']}:00{match['zone']}"
        )
    form = _form(match)
    if not form or is_moment(form):
        return form
    return (form + "-01-01")[:10] + "T00:00:00Z"


def _in_calendar(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
