"""Dates that a page prints: in `time` elements, in what its markup marks as dates, in short lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from convert.readers.html.fields.claims import Attribute
from convert.readers.html.fields.datefinder import DateFinder, has_year, is_dated
from convert.readers.html.fields.datenames import CHANGED, FIRST
from convert.readers.html.fields.printed import Mark, Printed, marks, with_digits, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEAR = 120  # elements from the headline that take one point
_BESIDE, _BESIDE_WITHIN = 0.6, 12  # points for so few elements
_NEAR_BY = 60  # elements behind the headline in which a date needs no year in full
_LONGEST = 240  # code points at the start of a text in which a year must stand
_LONGEST_LINE = 900  # code points
_MOST = 60  # lines with dates
_SHORT = 40  # code points behind a link to the author
_NO_TEXT = frozenset(["script", "style", "title", "head", "html", "body", "noscript", "option"])


def distance(order: int, headline: int) -> float:
    """How far from the headline: -0.6 beside it, 3.5 at most; what stands before it is twice as far."""
    if headline < 0:
        return min(order / 1000, 2.0)
    away = order - headline if order >= headline else 2 * (headline - order)
    return min(away / _NEAR, 3.5) - (_BESIDE if away <= _BESIDE_WITHIN else 0)


def see_times(printed: Printed, most: int, headline: int, finder: DateFinder) -> None:
    """The first `most` of the `time` elements: by their attribute, else by their words."""
    for number, mark in enumerate(marks(printed.times, most)):
        element = mark.element
        parent = element.getparent()
        inside = next((child.get("itemprop") for child in element if child.get("itemprop")), None)
        named = f"{mark.named} {'' if parent is None else parent.get('class') or ''} {inside or ''}"
        first = FIRST.search(named) is not None
        changed = not first and CHANGED.search(named) is not None
        score = 7.6 - distance(mark.order, headline) - 0.02 * number + (0.8 if first else 0)
        score -= 4 if printed.sidelines.hold(element) else 0
        stamp = element.get("datetime") or element.get("content") or ""
        lines = finder.line(mark.text)
        changed = changed or any(line.kind == "modified" for line in lines)
        name = "datetime" if element.get("datetime") else "content"
        if not finder.take(stamp, "time", Attribute(element, name), score, changed=changed):
            if not finder.lines(mark, score - 0.3):
                finder.clock(mark.text)
        elif lines and _is_far(stamp, lines[0].date.value):
            finder.lines(mark, score + 0.5)


def _is_far(one: str, other: str) -> bool:
    """Whether a stamp is of another day than the words tell the reader, more than a time zone off."""
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) > 1
    except ValueError:
        return False


def see_marks(printed: Printed, most: int, headline: int, finder: DateFinder) -> None:
    """The first `most` of the elements marked as dates that may hold one."""
    for number, mark in enumerate(marks(with_digits(printed.dates), most)):
        element = mark.element
        stamp = element.get("content") or element.get("datetime") or element.get("title") or ""
        stamped = has_year(stamp)
        if not stamped and not is_dated(mark.text):
            continue
        score = 6.8 - distance(mark.order, headline) - 0.02 * number
        score -= 4 if printed.sidelines.hold(element) else 0
        changed = CHANGED.search(mark.named) is not None and not FIRST.search(mark.named)
        if stamped:
            name = next(n for n in ("content", "datetime", "title") if element.get(n))
            finder.take(stamp, "marked-date", Attribute(element, name), score + 0.8, changed=changed)
        elif not finder.lines(mark, score):
            finder.within(mark, "marked-date", score - 0.5, changed=changed)


def see_lines(printed: Printed, headline: int, finder: DateFinder) -> None:
    """Dates in short printed texts, the nearer to the headline the better."""
    found = 0
    mute: set[HtmlElement] = set()  # without words or with too many: looked at once, not from each child
    for order, here, near in _likely_lines(printed, headline):
        dated = is_dated if near else has_year
        text, tail = here.text, here.tail
        element = here if text and dated(text[:_LONGEST]) else None
        if element is None and tail and dated(tail[:_LONGEST]):
            element = here.getparent()
        if element is None or element in mute:
            continue
        text = words_of(element, 40)
        if not text:
            mute.add(element)
        if 6 <= len(text) <= _LONGEST_LINE and dated(text[:_LONGEST]):
            found += 1
            score = 5.0 - distance(order, headline) - (3 if printed.sidelines.hold(element) else 0)
            mark = Mark(element, text, order)
            if not finder.lines(mark, score):
                finder.within(mark, "date-in-line", score)
        if found > _MOST:
            return


def _likely_lines(printed: Printed, headline: int) -> Iterator[tuple[int, HtmlElement, bool]]:
    """Elements with a year in the text at their start or behind them, or near the headline or an author.

    With the number of each, and whether it is near.
    """
    behind = range(headline, headline + _NEAR_BY)
    for order, here in enumerate(
        printed.elements[printed.stretch.start : printed.stretch.stop], printed.stretch.start
    ):
        text, tail = here.text, here.tail
        if (text or tail) and here.tag not in _NO_TEXT:
            if order in behind or (tail and here.tag == "a" and _follows_author(here, tail)):
                yield order, here, True
            elif (text and ("20" in text or "19" in text)) or (tail and ("20" in tail or "19" in tail)):
                yield order, here, False


def _follows_author(element: HtmlElement, tail: str) -> bool:
    """Whether a link to the author has a short text behind it, where a date often stands."""
    return len(tail) < _SHORT and element.get("rel") == "author"
