"""Who a page says its article is by: declared, marked or printed, weighed against each other.

A person outranks the site's own name wherever each is said; the site or a desk is the
author only where nobody else is named.  Names of accounts ("admin", "jdoe7") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from convert.article import Byline, Contributor
from convert.newsroom.bylines import parse_byline, parse_names
from convert.newsroom.dates import find_dates
from convert.newsroom.names import is_person
from convert.readers.html.claims import BylineClaim, Words
from convert.readers.html.head import Head
from convert.readers.html.jsonld import Graph, things
from convert.readers.html.printed import Mark, Printed, is_aside, marks, words_of
from convert.readers.html.signatures import (
    OPENING,
    SPECIFIC,
    Line,
    Name,
    declared_line,
    is_nobody,
    line_of,
    marked_line,
    said_lines,
)
from convert.readers.html.titles import is_site_name, key

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_METAS = {
    "author": 9.0, "byl": 9.0, "parsely-author": 8.0, "sailthru.author": 8.0, "cxenseparse:author": 8.0,
    "citation_author": 9.0, "dc.creator": 8.0, "dcterms.creator": 8.0, "article:author": 8.5,
    "article:author:name": 8.5, "twitter:creator:name": 6.0, "book:author": 5.0,
}  # fmt: skip
_NEAR = 160
_SURE = 8.0
_PRINTING = frozenset(["p", "div", "span", "address", "li", "em", "small", "strong", "b", "i"])
_LONGEST = 160
_LONGEST_RAW = 1200
_SHORT_LINE = 90
_JOINTS = " -–—|·•,/\t"
_RIGHT = re.compile(r"text-align\s{0,3}:\s{0,3}right", re.IGNORECASE)
_MOST = 3
_MOST_MARKED = 60


def byline_claims(
    head: Head, graph: Graph, printed: Printed, names: Sequence[str], headline: int
) -> tuple[BylineClaim, ...]:
    """The bylines a page may have, best first.

    `names` are those of the site, `headline` the number of the printed headline among the
    page's elements.
    """
    marked = list(marks(printed.people, _MOST_MARKED))
    shown = " ".join(key(mark.text) for mark in marked)
    people = [mark for mark in marked if not mark.aside]

    def claims(found: Iterable[tuple[list[Line], str, float]]) -> list[BylineClaim]:
        made = (_claim(lines, method, score, names, shown) for lines, method, score in found if lines)
        return [claim for claim in made if claim]

    known = claims([*_of_graph(graph), *_of_metas(head), *_of_marks(people, headline)])
    if max((claim.score for claim in known), default=0.0) < _SURE:
        known += claims(_of_lines(printed, headline))
    return tuple(sorted(known, key=lambda claim: -claim.score))


def _claim(
    lines: Sequence[Line], method: str, score: float, sites: Sequence[str], shown: str
) -> BylineClaim | None:
    """The byline that some lines make; None if nobody is left in it."""
    people: list[Name] = []
    seen: set[str] = set()
    for line in lines:
        for name in line.names:
            own = key(name.contributor.name)
            if own and own not in seen and not is_nobody(name.contributor.name):
                seen.add(own)
                people.append(name)
    own_names = [name for name in people if is_site_name(name.contributor.name, sites)]
    if own_names and len(own_names) < len(people):
        people = [name for name in people if name not in own_names]
    if not people:
        return None
    whole = len(lines) == 1 and len(own_names) in {0, len(people)}
    contributors = tuple(name.contributor for name in people)
    text = lines[0].text if whole else ", ".join(who.name for who in contributors)
    return BylineClaim(
        Byline(text=text, contributors=contributors),
        method,
        lines[0].place if whole else None,
        score + _worth(contributors, sites, shown),
        lines[0].transforms if whole else (),
        tuple(name.place for name in people),
    )


def _worth(people: Sequence[Contributor], sites: Sequence[str], shown: str) -> float:
    """What the names themselves say for or against a byline."""
    first = [who for who in people if who.role in {"author", "reporter"}]
    if not first:
        return -8
    worth = 0.1 * min(len(first), 4)
    if all(is_site_name(who.name, sites) for who in first):
        worth -= 7
    elif all(who.kind == "organization" for who in first):
        worth -= 4
    elif not any(who.kind == "person" or is_person(who.name.title()) for who in first):
        worth -= 2.5
    return worth + (1.5 if any(key(who.name) in shown for who in first) else 0)


def _of_graph(graph: Graph) -> Iterator[tuple[list[Line], str, float]]:
    for number, article in enumerate(graph.articles[:4]):
        for name in ("author", "creator"):
            lines = [line for thing in things(article, name, graph.by_id)[:40] for line in said_lines(thing)]
            if lines:
                yield lines, f"json-ld:{name}", 10.0 - 1.2 * article.rank - 2 * min(number, 1)
                break


def _of_metas(head: Head) -> Iterator[tuple[list[Line], str, float]]:
    for name, score in _METAS.items():
        values = [
            declared_line(value.text, value.place, ("clean/1",)) for value in head.metas.get(name, ())[:40]
        ]
        yield [line for line in values if line], f"meta:{name}", score


def _of_marks(people: Iterable[Mark], headline: int) -> Iterator[tuple[list[Line], str, float]]:
    """Elements marked as the author's, and their like beside them."""
    groups: dict[str, list[Mark]] = {}
    for mark in people:
        groups.setdefault(mark.named, []).append(mark)
    for number, group in enumerate(list(groups.values())[:16]):
        near = [mark for mark in group if mark.order - group[0].order < 40][:12]
        lines = [line for mark in near if (line := marked_line(mark))]
        distance = min(abs(group[0].order - headline) / _NEAR, 3) if headline >= 0 else 1
        score = 7.6 - 0.1 * number - distance
        yield lines, "marked-byline", score + (0.6 if SPECIFIC.search(group[0].named) else 0)


def _of_lines(printed: Printed, headline: int) -> Iterator[tuple[list[Line], str, float]]:
    """Printed bylines behind the headline that no markup marks."""
    first = max(headline, 0)
    found = 0
    for element in printed.elements[first + 1 : first + _NEAR]:
        text = "" if _is_no_line(element) else words_of(element, 30, _LONGEST_RAW)
        if not 5 < len(text) <= _LONGEST:
            continue
        line = parse_byline(text)
        found += line is not None
        if found > _MOST:
            break
        if line:
            yield [line_of(text, Words(element), (), line.people)], "byline-line", 7.5
        elif len(text) < 60 and OPENING.match(text):
            named = marked_line(Mark(element, text, 0))
            yield [named] if named else [], "byline-line", 6.5
    yield from _of_names(printed, headline)
    yield from _of_last_lines(printed, first)


def _is_no_line(element: HtmlElement) -> bool:
    """Whether an element is none that lines stand in, or only holds the one that does."""
    if element.tag not in _PRINTING or len(element) > 8:
        return True
    return len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip()


def _of_names(printed: Printed, headline: int) -> Iterator[tuple[list[Line], str, float]]:
    """Names that stand alone just behind the headline, or with a date only."""
    lines: list[Line] = []
    passed = 0
    for element in printed.elements[headline + 1 : headline + 40] if headline >= 0 else ():
        text = (element.text or "").strip() if not len(element) else ""
        start, end = _beside_date(text)
        if _is_lone_name(text[start:end]) and not is_aside(element):
            whole = words_of(element)
            start, end = _beside_date(whole)
            cut = () if (start, end) == (0, len(whole)) else (f"substring/1:{start}-{end}",)
            name = whole[start:end]
            lines.append(line_of(name, Words(element), cut, parse_names(name)))
        passed += len(text) > 80
        if passed > 1:
            break
    yield lines[:4], "name-line", 2.7


def _beside_date(text: str) -> tuple[int, int]:
    """Where in a line of a date and something else the other thing stands; all of any other line."""
    dates = find_dates(text) if len(text) < _SHORT_LINE else ()
    if len(dates) != 1:
        return 0, len(text)
    rest = max((text[: dates[0].start], text[dates[0].end :]), key=len).strip(_JOINTS)
    start = text.index(rest)
    return start, start + len(rest)


def _of_last_lines(printed: Printed, first: int) -> Iterator[tuple[list[Line], str, float]]:
    """Names that stand alone on the right, as a signature under a text does."""
    for element in printed.elements[first + 1 :]:
        if element.tag not in ("p", "div") or len(element) > 4:
            continue
        if (element.get("align") or "").lower() == "right" or _RIGHT.search(element.get("style") or ""):
            text = words_of(element, 8, _LONGEST_RAW)
            if _is_lone_name(text) and not is_aside(element):
                yield [line_of(text, Words(element), (), parse_names(text))], "signature", 3.4
                return


def _is_lone_name(text: str) -> bool:
    """Whether `text` is a person's name and nothing else, each word with a capital."""
    return 5 < len(text) < 60 and text.count(" ") < 4 and text.istitle() and is_person(text)
