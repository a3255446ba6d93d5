"""When the article was published and last changed: declared, marked or printed, weighed against each other.

Dates are kept at the precision they are given at.  Of claims to the same day the more
precise is better; a day that several places name is better than one that one does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from convert.newsroom.dates import DateLine, date_line, find_dates, read_date
from convert.readers.html.claims import Attribute, Claim, Place, Words
from convert.readers.html.datenames import CHANGED, FIRST, MODIFIED, PUBLISHED, SOME_DATE
from convert.readers.html.head import Head
from convert.readers.html.jsonld import Graph, strings
from convert.readers.html.printed import Mark, Printed, is_aside, words_of

_IN_GRAPH = (("datePublished", 10.0), ("dateCreated", 7.0), ("uploadDate", 6.5), ("startDate", 2.0))
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?")
_PATH = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|\Z|\D)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?\Z")
_NEAR = 120
_LINES = 220
_LONGEST = 240
_EARLIEST = "1990"
_MOST = 60
_NO_TEXT = frozenset(["script", "style", "title", "head", "html", "body", "noscript", "option"])


class Moments(NamedTuple):
    """The claims to both dates, best first."""

    published: tuple[Claim, ...]
    """When it was first published."""
    modified: tuple[Claim, ...]
    """When it was last changed."""


class _Finder:
    """Gathers claims; reads dates in the languages of the page."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.published: list[Claim] = []
        self.modified: list[Claim] = []
        self._languages = languages

    def take(self, text: str, method: str, place: Place, score: float, *, changed: bool = False) -> bool:
        """Take a value that is known to be a date; False where it is none."""
        claim = self._read(text, method, place, score)
        if claim:
            (self.modified if changed else self.published).append(claim)
        return claim is not None

    def _read(self, text: str, method: str, place: Place, score: float) -> Claim | None:
        if len(text) > _LONGEST or not any(map(str.isdigit, text)):
            return None
        found = read_date(text, self._languages)
        cut: tuple[str, ...] = ()
        if found is None:
            several = find_dates(text, self._languages)
            iso = None if several else _ISO.match(text)
            if not several and not iso:
                return None
            first, last = iso.span() if iso else (several[0].start, several[0].end)
            cut = (f"substring/1:{first}-{last}",)
            text = text[first:last]
            found = read_date(text, self._languages)
        if found is None or not _EARLIEST <= found.value[:4] <= "2100":
            return None
        start: tuple[str, ...] = () if isinstance(place, Words) else ("clean/1",)
        return Claim(found.value, method, place, score, (*start, *cut, *self._named(found.value, text)))

    def _named(self, value: str, text: str) -> tuple[str, ...]:
        if value == text:
            return ()
        return (f"date/1:{','.join(self._languages)}" if self._languages else "date/1",)

    def lines(self, mark: Mark, score: float) -> bool:
        """Take the dates of a printed line; False where it says more than dates."""
        lines = date_line(mark.text, self._languages)
        for line in lines:
            self._line(line, mark, score)
        return bool(lines)

    def _line(self, line: DateLine, mark: Mark, score: float) -> None:
        text = mark.text[line.date.start : line.date.end]
        whole = text == mark.text
        cut = () if whole else (f"substring/1:{line.date.start}-{line.date.end}",)
        changed = line.kind == "modified"
        if _EARLIEST <= line.date.value[:4] <= "2100" and len(line.date.value) >= 10:
            transforms = (*cut, *self._named(line.date.value, text))
            claim = Claim(line.date.value, "date-line", Words(mark.element), score, transforms)
            (self.modified if changed else self.published).append(claim)


def date_claims(
    head: Head, graph: Graph, printed: Printed, languages: Sequence[str], headline: int
) -> Moments:
    """The dates a page may have.

    `languages` are those of the page, `headline` the number of the printed headline among
    its elements, -1 if there is none.
    """
    finder = _Finder(languages)
    _of_graph(graph, finder)
    _of_metas(head, finder)
    # A date that is declared to the minute needs no more than a look at the first printed ones.
    sure = any(claim.score >= 8.8 and _precision(claim.value) >= 0.3 for claim in finder.published)
    _of_times(printed.times[: 6 if sure else 40], headline, finder)
    _of_marks(printed.dates[: 4 if sure else 60], headline, finder)
    if max((claim.score for claim in finder.published), default=0) < 5.5:
        _of_lines(printed, headline, finder)
    _of_addresses(head, finder)
    published = _ranked(finder.published, finder.published)
    return Moments(published, _ranked(finder.modified, finder.modified))


def _of_graph(graph: Graph, finder: _Finder) -> None:
    for number, article in enumerate(graph.articles[:4]):
        lost = 2.0 * article.rank + 1.5 * min(number, 1)
        for name, score in _IN_GRAPH:
            for said in strings(article, name)[:3]:
                finder.take(said.text, f"json-ld:{name}", said.place, score - lost)
        for said in strings(article, "dateModified")[:3]:
            finder.take(said.text, "json-ld:dateModified", said.place, 10 - lost, changed=True)


def _of_metas(head: Head, finder: _Finder) -> None:
    for table, changed in ((PUBLISHED, False), (MODIFIED, True)):
        for name, score in table.items():
            values = head.metas.get(name, ())
            several = 3.5 if len({value.text[:10] for value in values}) > 1 else 0  # those of teasers, too
            for value in values[:20]:
                finder.take(value.text, f"meta:{name}", value.place, score - several, changed=changed)

    for name in head.metas:
        if name not in PUBLISHED and name not in MODIFIED and SOME_DATE.search(name):
            for value in head.metas[name][:3]:
                finder.take(value.text, f"meta:{name}", value.place, 6.5)


def _distance(order: int, headline: int) -> float:
    """How far from the headline, from 0 to 3; what stands before it counts as twice as far."""
    if headline < 0:
        return min(order / 1000, 2.0)
    away = order - headline if order >= headline else 2 * (headline - order)
    return min(away / _NEAR, 3.5)


def _of_times(marks: Sequence[Mark], headline: int, finder: _Finder) -> None:
    """`time` elements: by their attribute, else by their words."""
    for number, mark in enumerate(marks):
        parent = mark.element.getparent()
        around = "" if parent is None else parent.get("class") or ""
        named = f"{mark.named} {around}"
        changed = bool(CHANGED.search(named)) and not FIRST.search(named)
        score = 7.6 - _distance(mark.order, headline) - 0.02 * number + (0.8 if FIRST.search(named) else 0)
        score -= 4 if mark.aside else 0
        stamp = mark.element.get("datetime") or mark.element.get("content") or ""
        changed = changed or any(line.kind == "modified" for line in date_line(mark.text))
        if not finder.take(stamp, "time", Attribute(mark.element, "datetime"), score, changed=changed):
            finder.lines(mark, score - 0.3)


def _of_marks(marks: Sequence[Mark], headline: int, finder: _Finder) -> None:
    """Elements marked as dates."""
    for number, mark in enumerate(marks):
        score = 6.8 - _distance(mark.order, headline) - 0.02 * number - (4 if mark.aside else 0)
        stamp = mark.element.get("content") or mark.element.get("datetime") or mark.element.get("title") or ""
        changed = bool(CHANGED.search(mark.named)) and not FIRST.search(mark.named)
        if stamp and _YEAR.search(stamp):
            name = next(n for n in ("content", "datetime", "title") if mark.element.get(n))
            finder.take(stamp, "marked-date", Attribute(mark.element, name), score + 0.8, changed=changed)
        elif _YEAR.search(mark.text) and not finder.lines(mark, score):
            finder.take(mark.text, "marked-date", Words(mark.element), score - 1, changed=changed)


def _of_lines(printed: Printed, headline: int, finder: _Finder) -> None:
    """Dates in short printed texts, the nearer to the headline the better."""
    found = 0
    for order, here in enumerate(printed.elements):
        element = here
        if element.tag in _NO_TEXT or found > _MOST:
            continue
        if not _YEAR.search((element.text or "")[:_LONGEST]):
            parent = element.getparent()
            if parent is None or not _YEAR.search((element.tail or "")[:_LONGEST]):
                continue
            element = parent
        text = words_of(element, 40)
        if 6 <= len(text) <= 900 and _YEAR.search(text[:_LONGEST]):
            found += 1
            score = 5.0 - _distance(order, headline) - (3 if is_aside(element) else 0)
            if not finder.lines(Mark(element, text, order), score):
                finder.take(text[:_LONGEST], "date-in-line", Words(element), score - 1.5)


def _of_addresses(head: Head, finder: _Finder) -> None:
    """A date in the path of the page's own address."""
    addresses = [*head.links.get("canonical", ())[:1], *head.metas.get("og:url", ())[:1]]
    for value in addresses:
        path = _PATH.search(value.text[:600])
        if path:
            found = read_date(path[0][1:])
            if found:
                cut = f"substring/1:{path.start(1)}-{path.end(3)}"
                named = () if found.value == path[0][1:] else ("date/1",)
                finder.published.append(
                    Claim(found.value, "address", value.place, 4.6, ("clean/1", cut, *named))
                )


def _ranked(claims: Sequence[Claim], every: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims, best first, agreement and precision counted in."""
    places: dict[str, set[str]] = {}
    for claim in every:
        places.setdefault(claim.value[:10], set()).add(claim.method)
    scored = [
        claim._replace(
            score=claim.score + 0.6 * (min(len(places[claim.value[:10]]), 4) - 1) + _precision(claim.value)
        )
        for claim in claims
    ]
    ranked = sorted(scored, key=lambda claim: -claim.score)
    return tuple(_finest_first(_local_first(ranked)))


def _precision(value: str) -> float:
    if "T" not in value:
        return 0.0
    return (0.1 if _MIDNIGHT.search(value) else 0.3) + (0.1 if value[-1] == "Z" or value[-6] in "+-" else 0)


def _finest_first(ranked: list[Claim]) -> Iterator[Claim]:
    """The best claim to the best day that has a time of day, if the best has none."""
    if ranked and _precision(ranked[0].value) < 0.3:
        day = ranked[0].value[:10]
        finer = next(
            (claim for claim in ranked if claim.value[:10] == day and _precision(claim.value) >= 0.3), None
        )
        if finer:
            yield finer
            ranked = [claim for claim in ranked if claim is not finer]
    yield from ranked


def _local_first(ranked: list[Claim]) -> list[Claim]:
    """The claims, one with the local offset before the best if both are one moment and that one is in UTC."""
    if not ranked or not ranked[0].value.endswith(("Z", "+00:00")):
        return ranked
    moment = _moment(ranked[0].value)
    for claim in ranked[1:8]:
        local = not claim.value.endswith(("Z", "+00:00")) and "T" in claim.value
        if local and moment is not None and _moment(claim.value) == moment:
            return [claim, *(other for other in ranked if other is not claim)]
    return ranked


def _moment(value: str) -> int | None:
    """The minute, counted from any fixed one; None without an offset."""
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        return None
    return int(read.timestamp() // 60) if read.tzinfo else None
