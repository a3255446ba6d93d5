"""Datelines: the place, the day and the agency that open a story's first paragraph.

    KYIV, Ukraine (AP) — ...        BERLIN, March 5 (Reuters) - ...
    Hamburg (dpa) - ...             MOSCOW. March 5. INTERFAX - ...
    ROMA, 5 MAR - ...               (ANSA) - ROMA, 5 MAR - ...

A place printed in capitals, or one beside an agency or a date, ends with a dash (or,
beside an agency or a date, a colon).  A place in capitals without either needs a new
sentence behind the dash, so that "NATO — the alliance" is none; a label ("UPDATE —") or
a speaker ("DOE: ...") never is one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from convert.newsroom.agencies import is_agency
from convert.newsroom.months import fold, month, weekdays
from convert.newsroom.names import is_initials, is_organization


class FoundDateline(NamedTuple):
    """A dateline at the start of a paragraph."""

    text: str
    """As printed, the dash or colon that ends it included: `paragraph[start:end]`."""
    location: str | None
    """The place in it as printed, without date and agency; absent where only an agency is named."""
    start: int
    """First code point of the dateline."""
    end: int
    """One past its dash or colon."""


class _Head(NamedTuple):
    place: str
    dated: bool
    agency: str


_LONGEST = 110
_END = re.compile(r"\s?(?:—|–|--)(?!\d)|\s-(?=\s)|(?<=\))\s?-|:(?=\s)|(?<=/)\.(?=\s)")
_AGENCY_FIRST = re.compile(r"\((?P<name>[^()]{2,40})\)\s?(?:—|–|--?)\s?")
_AGENCY_LAST = re.compile(
    r"(?:\s?\((?P<round>[^()]{2,40})\)|[.,]?\s/(?P<slash>[^/]{2,30})/|\.\s(?P<bare>[^\s.()]{3,20}))\.?\s?\Z"
)
_DATE = re.compile(
    r"[.,]\s?(?:[^\W\d_]{2,14}\.?,?\s)?"
    r"(?:(?P<word>[^\W\d_]{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?\s(?:de\s)?(?P<later>[^\W\d_]{3,12})\.?)"
    r"(?:,?\s(?:de\s)?[12]\d{3})?\.?\s?\Z"
)
_REGION = re.compile(r"[^\W\d_][\w.'’ -]{0,30}")
_PARTICLES = frozenset(
    ["de", "la", "le", "les", "del", "di", "da", "do", "am", "an", "der", "im", "bei", "sur", "of", "the",
     "and", "on", "upon", "en", "el", "al", "und", "dem", "na", "nad", "под", "на"]
)  # fmt: skip
_LABELS = """
update updated breaking watch video photos photo exclusive analysis opinion comment correction note live
read listen review explainer editorial interview factbox timeline related warning advisory alert more
eilmeldung kommentar analyse hintergrund interview q a faq vs
"""


def find_dateline(paragraph: str) -> FoundDateline | None:
    """The dateline `paragraph` starts with; None for any other beginning."""
    start = len(paragraph) - len(paragraph.lstrip())
    first = _AGENCY_FIRST.match(paragraph, start)
    if first and not is_agency(first["name"]):
        return None
    begin = first.end() if first else start
    for ending in _END.finditer(paragraph, begin, begin + _LONGEST):
        head = _read_head(paragraph[begin : ending.start()], first["name"] if first else "")
        if head and _is_dateline(head, ending[0], paragraph[ending.end() :][:8]):
            return FoundDateline(paragraph[start : ending.end()], head.place, start, ending.end())
        if not head:
            break
    return _agency_alone(paragraph, start)


def _agency_alone(paragraph: str, start: int) -> FoundDateline | None:
    """A dateline that names no place: "(Reuters) - "."""
    first = _AGENCY_FIRST.match(paragraph, start)
    if not first:
        return None
    text = first[0].rstrip()
    return FoundDateline(text, None, start, start + len(text))


def _read_head(text: str, agency: str) -> _Head | None:
    """The place, date and agency before a dash; None if the words are not those of a dateline."""
    rest = text
    last = _AGENCY_LAST.search(rest)
    if last:
        name = last["round"] or last["slash"] or last["bare"]
        if is_agency(name) or (last["round"] and _is_unknown_agency(name)):
            agency, rest = name, rest[: last.start()]
        elif last["round"]:
            return None
    date = _DATE.search(rest)
    dated = bool(date and month(date["word"] or date["later"]))
    place = (rest[: date.start()] if date and dated else rest).rstrip(" ,.") if dated else rest.strip(" ,")
    return _Head(place, dated, agency) if _is_place(place) else None


def _is_unknown_agency(name: str) -> bool:
    """Whether a name in parentheses, if not a known agency's, reads as one: HPA, dpa/lno, Harbour Press."""
    known = any(is_agency(part) for part in re.split(r"[/\s]", name))
    return known or is_organization(name) or is_initials(name)


def _is_place(place: str) -> bool:
    """Whether the words can be a place, and a region after a comma: few, capitalised, no label."""
    city, *regions = [part.strip() for part in place.split(",")]
    words = re.split(r"[\s/]+", city)
    if not city or len(words) > 6 or len(regions) > 2 or any(map(str.isdigit, city)):
        return False
    if any(
        fold(word.strip(".'’")) in _LABELS.split() or fold(word) in weekdays()
        for word in words
        if len(word) > 2
    ):
        return False
    if not all(word[:1].isupper() or word in _PARTICLES for word in words) or not words[0][:1].isupper():
        return False
    return all(_REGION.fullmatch(region) and region[0].isupper() for region in regions)


def _is_dateline(head: _Head, ending: str, after: str) -> bool:
    city = head.place.split(",")[0]
    shouted = city.isupper() and sum(map(str.isalpha, city)) > 2
    if head.agency:
        return shouted or is_agency(head.agency.split("/")[0]) or head.dated
    if ":" in ending and not head.dated:
        return False
    sentence = after.lstrip(" \"'“„«‘(")[:1]
    begins = sentence.isupper() or sentence.isdigit() or not after.strip()
    return begins and (shouted or head.dated)
