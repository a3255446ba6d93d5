"""Dates that a page prints: in `time` elements, in what its markup marks as dates, in short lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from convert.readers.html.claims import Attribute
from convert.readers.html.datefinder import YEAR, DateFinder, is_dated
from convert.readers.html.datenames import CHANGED, FIRST
from convert.readers.html.printed import Mark, Printed, is_aside, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEAR = 120
_BESIDE, _BESIDE_WITHIN = 0.6, 12
_NEAR_BY = 60
_LONGEST = 240
_LONGEST_LINE = 900
_MOST = 60
_SHORT = 40
_NO_TEXT = frozenset(["script", "style", "title", "head", "html", "body", "noscript", "option"])


def distance(order: int, headline: int) -> float:
    """How far from the headline: -0.6 beside it, 3.5 at most; what stands before it is twice as far."""
    if headline < 0:
        return min(order / 1000, 2.0)
    away = order - headline if order >= headline else 2 * (headline - order)
    return min(away / _NEAR, 3.5) - (_BESIDE if away <= _BESIDE_WITHIN else 0)


def see_times(times: Iterable[Mark], headline: int, finder: DateFinder) -> None:
    """`time` elements: by their attribute, else by their words."""
    for number, mark in enumerate(times):
        element = mark.element
        parent = element.getparent()
        inside = next((child.get("itemprop") for child in element if child.get("itemprop")), None)
        named = f"{mark.named} {'' if parent is None else parent.get('class') or ''} {inside or ''}"
        changed = bool(CHANGED.search(named)) and not FIRST.search(named)
        score = 7.6 - distance(mark.order, headline) - 0.02 * number + (0.8 if FIRST.search(named) else 0)
        score -= 4 if mark.aside else 0
        stamp = element.get("datetime") or element.get("content") or ""
        lines = finder.line(mark.text)
        changed = changed or any(line.kind == "modified" for line in lines)
        name = "datetime" if element.get("datetime") else "content"
        if not finder.take(stamp, "time", Attribute(element, name), score, changed=changed):
            finder.lines(mark, score - 0.3)
        elif lines and _is_far(stamp, lines[0].date.value):
            finder.lines(mark, score + 0.5)


def _is_far(one: str, other: str) -> bool:
    """Whether a stamp is of another day than the words tell the reader, more than a time zone off."""
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) > 1
    except ValueError:
        return False


def see_marks(dates: Iterable[Mark], headline: int, finder: DateFinder) -> None:
    """Elements marked as dates."""
    for number, mark in enumerate(dates):
        score = 6.8 - distance(mark.order, headline) - 0.02 * number - (4 if mark.aside else 0)
        stamp = mark.element.get("content") or mark.element.get("datetime") or mark.element.get("title") or ""
        changed = bool(CHANGED.search(mark.named)) and not FIRST.search(mark.named)
        if stamp and YEAR.search(stamp):
            name = next(n for n in ("content", "datetime", "title") if mark.element.get(n))
            finder.take(stamp, "marked-date", Attribute(mark.element, name), score + 0.8, changed=changed)
        elif is_dated(mark.text) and not finder.lines(mark, score):
            finder.within(mark, "marked-date", score - 0.5, changed=changed)


def see_lines(printed: Printed, headline: int, finder: DateFinder) -> None:
    """Dates in short printed texts, the nearer to the headline the better."""
    found = 0
    for order in printed.stretch:
        here = printed.elements[order]
        element: HtmlElement | None = here
        near = 0 <= order - headline < _NEAR_BY or _follows_author(here)
        if not near and not _may_have_year(here.text) and not _may_have_year(here.tail):
            continue
        if here.tag in _NO_TEXT or found > _MOST:
            continue
        dated = is_dated if near else _has_year
        if not dated((here.text or "")[:_LONGEST]):
            element = here.getparent() if dated((here.tail or "")[:_LONGEST]) else None
        text = words_of(element, 40) if element is not None else ""
        if element is not None and 6 <= len(text) <= _LONGEST_LINE and dated(text[:_LONGEST]):
            found += 1
            score = 5.0 - distance(order, headline) - (3 if is_aside(element) else 0)
            mark = Mark(element, text, order)
            if not finder.lines(mark, score):
                finder.within(mark, "date-in-line", score)


def _follows_author(element: HtmlElement) -> bool:
    """Whether a link to the author has a short text behind it, where a date often stands."""
    tail = element.tail
    return element.tag == "a" and bool(tail) and len(tail or "") < _SHORT and element.get("rel") == "author"


def _may_have_year(text: str | None) -> bool:
    return text is not None and ("20" in text or "19" in text)


def _has_year(text: str) -> bool:
    return bool(YEAR.search(text))
