"""Moments in the offset of the place they are told at."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)\Z")
_SECONDS = re.compile(r"T\d\d:\d\d:\d\d")
_FIRST, _LAST = -12, 14
"""The offsets in use, in hours."""


def at_offset(value: str, offset: str) -> str:
    """The moment `value` as clocks at `offset` show it; the transform `offset/1`.

    `offset` is `+02:00` or the like.  Raises `ValueError` if either cannot be read, or `value` has no zone.
    """
    found = _OFFSET.fullmatch(offset)
    moment = datetime.fromisoformat(value)
    if not found or moment.tzinfo is None:
        raise ValueError(f"no moment at an offset: {value!r}, {offset!r}")
    away = timedelta(hours=int(found[2]), minutes=int(found[3]))
    here = moment.astimezone(timezone(-away if found[1] == "-" else away))
    return here.isoformat(timespec="auto" if _SECONDS.search(value) else "minutes")


def offset_between(moment: str, clock: str) -> str | None:
    """The offset at which clocks show `clock` at `moment`, which is in UTC; None if there is none in use.

    Both are ISO 8601, `clock` without a zone.  Offsets are whole half hours.
    """
    try:
        there, here = datetime.fromisoformat(moment), datetime.fromisoformat(clock)
    except ValueError:
        return None
    if there.tzinfo is None or here.tzinfo is not None:
        return None
    minutes = round((here - there.replace(tzinfo=None, second=0)).total_seconds()) // 60
    if minutes % 30 or not _FIRST * 60 <= minutes <= _LAST * 60:
        return None
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"
