"""Lines that count pages: "12", "- 3 -", "3/7", "Page 3 of 7"."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = (
    r"(?:page|seite|pagina|página|pág\.|strana|strona|str\.|sida|side|sivu|sayfa|oldal|pag\.|p\.|"
    r"trang|síða|puslapis|psl\.|стр\.|страница|сторінка|σελίδα)"
)
_OF = r"(?:/|of|von|de|di|van|av|af|sur|z|iš|из|з|από)"
_SHAPES = (
    ("page # of #", rf"{_WORD} ?(\d{{1,4}}) ?{_OF} ?(\d{{1,4}})"),
    ("page #", rf"{_WORD} ?(\d{{1,4}})()|第 ?(\d{{1,4}})() ?[页頁ページ]{{1,3}}"),
    ("# of #", r"(\d{1,4}) ?(?:/|of) ?(\d{1,4})"),
    ("- # -", r"[-–—] ?(\d{1,4})() ?[-–—]"),
    ("#", r"(?!(?:19|20)\d\d$)(\d{1,4})()"),
)
_PATTERNS = tuple((family, re.compile(pattern, re.IGNORECASE)) for family, pattern in _SHAPES)
LONGEST = 40
"""No count of pages is longer."""
CLOSES = "-–—页頁ページ"
"""A count of pages ends in a digit or in one of these."""

_DIGIT = re.compile(r"\d")


class Count(NamedTuple):
    """A line that is nothing but the number of a page."""

    family: str
    """The shape; only counts of one shape belong together."""
    number: int
    total: int | None
    """How many pages there are, if it says."""

    @property
    def worded(self) -> bool:
        """Whether it says in so many words that it counts pages."""
        return self.family.startswith("page")


def read_count(text: str) -> Count | None:
    """The number of a page that a line is, if it may be one."""
    if len(text) > LONGEST or _DIGIT.search(text) is None:
        return None
    for family, pattern in _PATTERNS:
        found = pattern.fullmatch(text)
        if found:
            number, total = (found[1] or found[3], None) if family == "page #" else (found[1], found[2])
            count = Count(family, int(number), int(total) if total else None)
            return count if count.total is None or count.number <= count.total else None
    return None
