"""Dates as news systems write them: ISO 8601 in its long and its short form, with a zone or without."""

from __future__ import annotations

import re
from datetime import datetime

_MOMENT = re.compile(
    r"(?P<year>[0-9]{4})(?:-?(?P<month>[0-9]{2})(?:-?(?P<day>[0-9]{2}))?)?"
    r"(?:[T ](?P<hour>[0-9]{2}):?(?P<minute>[0-9]{2})"
    r"(?::?(?P<second>[0-9]{2})(?:[.,](?P<fraction>[0-9]{1,12}))?)?)?"
    r" ?(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)


def iptc_date(text: str) -> str:
    """`iptc-date/1`: a date such as `20131020T192751+1100` or `2017-10-11T10:41:00+0100` as ISO 8601.

    Nothing is padded and no zone is invented.  Raises `ValueError` for what is no such date.
    """
    found = _MOMENT.fullmatch(text.strip())
    if not found or (found["hour"] and not found["day"]):
        raise ValueError(f"no date: {text[:60]}")
    day = "-".join(filter(None, (found["year"], found["month"], found["day"])))
    _check(found)
    if not found["hour"]:
        return day
    clock = f"{found['hour']}:{found['minute']}"
    if found["second"]:
        clock += f":{found['second']}"
    if found["fraction"]:
        clock += f".{found['fraction'][:9]}"
    return f"{day}T{clock}{_zone(found['zone'])}"


def _check(found: re.Match[str]) -> None:
    """Raise `ValueError` for a day or a time that does not exist; a leap second does."""
    second = min(int(found["second"] or 0), 59) if found["second"] != "61" else 61
    year, month, day = (int(found[part] or 1) for part in ("year", "month", "day"))
    hour, minute = (int(found[part] or 0) for part in ("hour", "minute"))
    datetime(year, month, day, hour, minute, second)
    if int(found["second"] or 0) > 60:
        raise ValueError("no such second")


def _zone(zone: str | None) -> str:
    if not zone or zone == "Z":
        return zone or ""
    digits = zone[1:].replace(":", "")
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"


def is_later(text: str, than: str) -> bool:
    """Whether a date is later than another; not where either cannot be read or only one has a zone."""
    try:
        a, b = (datetime.fromisoformat(iptc_date(said)) for said in (text, than))
    except ValueError:
        return False
    return (a.tzinfo is None) == (b.tzinfo is None) and a > b


def has_zone(date: str) -> bool:
    """Whether a date of ISO 8601 that has a time says in which zone."""
    _, has_time, clock = date.partition("T")
    return not has_time or clock.endswith("Z") or "+" in clock or "-" in clock
