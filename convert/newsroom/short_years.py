"""Years of two digits, where the place says that a date stands there: "23.09.22"."""

from __future__ import annotations

import re

_SHORT = re.compile(
    r"(?<![\w/.-])(?P<day>\d{1,2}(?P<gap>[./])\s?\d{1,2}(?P=gap)\s?)(?P<year>\d\d)"
    r"(?!\d|[./:-]\d|[^\W\d_]|\s?[°%€])"
)
_CENTURY_TURNS = 69


def has_short_year(text: str) -> bool:
    """Whether `full_years` changes `text`."""
    return ("." in text or "/" in text) and _SHORT.search(text) is not None


def full_years(text: str) -> str:
    """`text` with years of two digits in full; the transform `full-years/1`.

    Only behind a day and a month that dots or slashes divide.  69 to 99 are of the last
    century, the rest of this one: the rule of POSIX for `%y`.
    """
    return _SHORT.sub(_full, text)


def _full(found: re.Match[str]) -> str:
    century = "19" if int(found["year"]) >= _CENTURY_TURNS else "20"
    return f"{found['day']}{century}{found['year']}"
