"""Bylines that a page prints without marking them: near the headline, and under the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from convert.newsroom.bylines import parse_byline, parse_names
from convert.newsroom.dates import find_dates
from convert.newsroom.names import is_person
from convert.readers.html.fields.claims import Words
from convert.readers.html.fields.closings import closing_lines
from convert.readers.html.fields.labelled import labelled_lines
from convert.readers.html.fields.printed import Mark, Printed, words_of
from convert.readers.html.fields.signatures import OPENING, Line, line_of, marked_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Signed: TypeAlias = tuple[list[Line], str, float]
"""Lines that make one byline, the rule that found them, how much speaks for it."""

NEAR = 160
"""How many elements behind the headline a byline may stand."""
_PRINTING = frozenset(["p", "div", "span", "address", "li", "em", "small", "strong", "b", "i"])
_LONGEST = 160
_LONGEST_RAW = 1200
_SHORT_LINE = 90
_MOST = 3
_JOINTS = " -–—|·•,/\t"
_BEHIND_DATE = re.compile(r"(?:by|von|par|por|di|door|av|af|da|przez)\s", re.IGNORECASE)
_RIGHT = re.compile(r"text-align\s{0,3}:\s{0,3}right", re.IGNORECASE)
_SIGNED = re.compile(
    r"\s{0,9}\(?(?:aut(?:or(?:in|en)?|hor|eur|ore)s?|text|texte|texto|testo|tekst|by|von|par|por"
    r"|door|oleh|written|reporting|story|bericht|reportage|автор|текст|avtor|autorius|penulis|作者|記者|记者)\b",
    re.IGNORECASE,
)
_EMPHASIS = frozenset(["b", "strong", "i", "em"])


def printed_lines(printed: Printed, headline: int) -> Iterator[Signed]:
    """The bylines that stand behind the headline or under the text; `headline` is its element's number."""
    yield from _of_lines(printed, headline)
    yield list(labelled_lines(printed, _first(printed, headline))), "labelled-name", 6.4
    yield from _of_names(printed, headline)
    yield from _of_last_lines(printed, headline)
    yield list(closing_lines(printed, _first(printed, headline))), "signature", 3.0


def _of_lines(printed: Printed, headline: int) -> Iterator[Signed]:
    """Printed bylines behind the headline that no markup marks."""
    first = _first(printed, headline)
    found = 0
    for element in printed.elements[first : first + NEAR]:
        if element.tag not in _PRINTING or _is_no_line(element):
            continue
        text = words_of(element, 30, _LONGEST_RAW)
        if not 5 < len(text) <= _LONGEST:
            continue
        line = parse_byline(text)
        found += line is not None
        if found > _MOST:
            break
        if line:
            yield [line_of(text, Words(element), (), line.people)], "byline-line", 7.5
        elif len(text) < 60 and OPENING.match(text):
            named = marked_line(Mark(element, text, 0), parse_names)
            yield [named] if named else [], "byline-line", 6.5


def _first(printed: Printed, headline: int) -> int:
    """The number of the first element behind the headline; of the first looked at if there is none."""
    return headline + 1 if headline >= 0 else printed.stretch.start


def _is_no_line(element: HtmlElement) -> bool:
    """Whether an element holds too much for a line, or only elements that lines stand in."""
    inside = len(element)
    if not inside or inside > 8:
        return inside > 0
    text = element.text
    if text and not text.isspace():
        return False
    for child in element:
        tail = child.tail
        if tail and not tail.isspace():
            return False
    return inside == 1 or not _SIGNED.match(element[0].text or "")


def _of_names(printed: Printed, headline: int) -> Iterator[Signed]:
    """Names that stand alone just behind the headline, or with a date only."""
    lines: list[Line] = []
    passed = 0
    for element in printed.elements[headline + 1 : headline + 40] if headline >= 0 else ():
        text = (element.text or "").strip() if not len(element) else ""
        start, end = _beside_date(text)
        if _is_lone_name(text[start:end]) and not _is_aside(printed, element):
            whole = words_of(element)
            start, end = _beside_date(whole)
            cut = () if (start, end) == (0, len(whole)) else (f"substring/1:{start}-{end}",)
            name = whole[start:end]
            lines.append(line_of(name, Words(element), cut, parse_names(name)))
        elif start and _BEHIND_DATE.match(text, start) and not printed.sidelines.hold(element):
            named = _behind_date(element)
            lines += [named] if named else []
        passed += len(text) > 80
        if passed > 1:
            break
    yield lines[:4], "name-line", 2.7


def _is_aside(printed: Printed, element: HtmlElement) -> bool:
    """Whether an element stands beside the article, or names what the article is filed under."""
    return "tag" in (element.get("rel") or "").split() or printed.sidelines.hold(element)


def _beside_date(text: str) -> tuple[int, int]:
    """Where in a line of a date and something else the other thing stands; all of any other line."""
    dates = find_dates(text) if len(text) < _SHORT_LINE else ()
    if len(dates) != 1:
        return 0, len(text)
    rest = max((text[: dates[0].start], text[dates[0].end :]), key=len).strip(_JOINTS)
    start = text.index(rest)
    return start, start + len(rest)


def _behind_date(element: HtmlElement) -> Line | None:
    """The names in a line of a date and those: "3 May 2024 by Jane"."""
    whole = words_of(element)
    start, end = _beside_date(whole)
    line = marked_line(Mark(element, whole[start:end], 0), parse_names)
    if line is None:
        return None
    cut = f"substring/1:{start}-{end}"
    names = [
        name._replace(place=name.place._replace(transforms=(cut, *name.place.transforms)))
        for name in line.names
    ]
    return line._replace(transforms=(cut,), names=tuple(names))


def _of_last_lines(printed: Printed, headline: int) -> Iterator[Signed]:
    """Bylines under the text: introduced ones, and names that stand alone on the right or at the very end."""
    found = 0
    behind = printed.elements[_first(printed, headline) : printed.stretch.stop]
    for number, element in enumerate(behind):
        if element.tag not in ("p", "div") or len(element) > 4 or found > _MOST:
            continue
        lone = _is_signature(element)
        head = element.text or (element[0].text if len(element) else "") or ""
        if not lone and (number < NEAR or not _SIGNED.match(head)):
            continue
        text = words_of(element, 8, _LONGEST_RAW)
        named = lone and _is_lone_name(text)
        line = None if named or len(text) > _LONGEST else parse_byline(text)
        if named and not printed.sidelines.hold(element):
            found += 1
            yield [line_of(text, Words(element), (), parse_names(text))], "signature", 3.4
        elif line and not printed.sidelines.hold(element):
            found += 1
            yield [line_of(text, Words(element), (), line.people)], "byline-line", 4.5


def _is_signature(element: HtmlElement) -> bool:
    """Whether a paragraph stands on the right, or is the last one and all in bold or italics."""
    if (element.get("align") or "").lower() == "right" or _RIGHT.search(element.get("style") or ""):
        return True
    if element.tag != "p" or len(element) != 1 or element[0].tag not in _EMPHASIS:
        return False
    before, bare = element.getprevious(), not (element.text or element[0].tail or "").strip()
    return bare and before is not None and before.tag == "p" and element.getnext() is None


def _is_lone_name(text: str) -> bool:
    """Whether `text` is a person's name and nothing else, each word with a capital."""
    return 5 < len(text) < 60 and text.count(" ") < 4 and text.istitle() and is_person(text)
