"""When the article was published and last changed: declared, marked or printed, weighed against each other.

Dates are kept at the precision they are given at.  Of claims to the same day the more
precise is better; a day that several places name is better than one that one does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from convert.readers.html.fields.claims import Claim, JsonString
from convert.readers.html.fields.datefinder import DateFinder
from convert.readers.html.fields.datenames import MODIFIED, PUBLISHED, SOME_DATE
from convert.readers.html.fields.dayvotes import precision, ranked
from convert.readers.html.fields.head import Declared, Head
from convert.readers.html.fields.jsonld import Graph, strings
from convert.readers.html.fields.printed import Printed
from convert.readers.html.fields.sightings import distance, see_lines, see_marks, see_times

_IN_GRAPH = (("datePublished", 10.0), ("dateCreated", 7.0), ("uploadDate", 6.5), ("startDate", 2.0))
_YEAR = r"(?:19|20)\d\d"
_PATH = re.compile(
    rf"/(?:{_YEAR}(?P<gap>[/-])\d\d?(?P=gap)\d\d?(?=\D|\Z)|{_YEAR}/[a-z]{{3}}/\d\d?(?=\D|\Z)"
    rf"|~?[0-3]?\d-[01]?\d-{_YEAR}(?=\D|\Z))"
)
_ADDRESS = 4.6
_WEAK, _SURE, _DECLARED = 3.2, 8.8, 5.5
_STATE = re.compile(
    r'"(?:date_?|first_?)?(?:published|created|publish|pub)(?:_?at|_?date|_?on|_?time)?"\s{0,3}:\s{0,3}"([12]\d{3}-[^"]{5,30})"',
    re.IGNORECASE,
)
_LONGEST_SCRIPT = 400_000
_STRAY = 3.5
"""A date that no more speaks for stands in the text for something else, or in a list."""


class Moments(NamedTuple):
    """The claims to both dates, best first."""

    published: tuple[Claim, ...]
    """When it was first published; before dates that only stand in the text, when it was last changed."""
    modified: tuple[Claim, ...]
    """When it was last changed."""


def date_claims(
    head: Head, graph: Graph, printed: Printed, languages: Sequence[str], headline: int
) -> Moments:
    """The dates a page may have.

    `languages` are those of the page, `headline` the number of the printed headline among
    its elements, -1 if there is none.
    """
    finder = DateFinder(languages)
    _of_graph(graph, finder)
    _of_metas(head, printed, headline, finder)
    # A date that is declared to the minute needs no more than a look at the first printed ones.
    sure = any(claim.score >= _SURE and precision(claim.value) >= 0.3 for claim in finder.published)
    see_times(printed, 6 if sure else 40, headline, finder)
    see_marks(printed, 4 if sure else 60, headline, finder)
    if max((claim.score for claim in finder.published), default=0) < _DECLARED:
        see_lines(printed, headline, finder)
    _of_addresses(head, finder)
    published, modified = ranked(finder.published, finder.clocks), ranked(finder.modified)
    return Moments(_without_stray(published, modified) or _of_scripts(head, finder), modified)


def _without_stray(published: tuple[Claim, ...], modified: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims to publication; before a date that just stands in some line, the last change if stated."""
    if published and modified and published[0].score < min(_STRAY, modified[0].score - 1):
        return (modified[0], *published)
    return published


def _of_graph(graph: Graph, finder: DateFinder) -> None:
    for number, article in enumerate(graph.articles[:4]):
        lost = 2.0 * article.rank + 1.5 * min(number, 1)
        for name, score in _IN_GRAPH:
            for said in strings(article, name)[:3]:
                finder.take(said.text, f"json-ld:{name}", said.place, score - lost)
        for said in strings(article, "dateModified")[:3]:
            finder.take(said.text, "json-ld:dateModified", said.place, 10 - lost, changed=True)


def _of_metas(head: Head, printed: Printed, headline: int, finder: DateFinder) -> None:
    for table, changed in ((PUBLISHED, False), (MODIFIED, True)):
        for name, score in table.items():
            if name not in head.metas:
                continue
            values = head.meta(name)
            far = _distances(values, printed, headline)
            for value, lost in zip(values[:20], far, strict=False):
                finder.take(value.text, f"meta:{name}", value.place, score - lost, changed=changed)
    for name in head.metas:
        if name not in PUBLISHED and name not in MODIFIED and SOME_DATE.search(name):
            for value in head.meta(name)[:3]:
                finder.take(value.text, f"meta:{name}", value.place, 6.5)


def _distances(values: Sequence[Declared], printed: Printed, headline: int) -> Iterator[float]:
    """What several values of one name lose for standing far from the headline: they are of teasers, too."""
    if len({value.text[:10] for value in values}) < 2:
        yield from (0.0 for _ in values)
        return
    for value in values[:20]:
        yield 1.5 + distance(printed.order(value.place.element), headline)


def _of_addresses(head: Head, finder: DateFinder) -> None:
    """A date in the path of the page's own address."""
    named = ("og:url", "twitter:url", "parsely-link", "dc.identifier")
    links = [head.link(rel)[:1] for rel in ("canonical", "amphtml", "shortlink")]
    for value in (*(link for found in links for link in found), *(v for _, v in head.metas_of(named))):
        path = _PATH.search(value.text[:600])
        if path:
            span = path.end() - len(path[0].lstrip("/~")), path.end()
            finder.take_part(value.text, span, "address", value.place, _ADDRESS)


def _of_scripts(head: Head, finder: DateFinder) -> tuple[Claim, ...]:
    """The first date of a publication in the data that a page carries for its scripts."""
    for script in head.data:
        text = script.text or ""
        found = _STATE.search(text[:_LONGEST_SCRIPT])
        if found and finder.take(found[1], "script-data", JsonString(script, *found.span(1)), 2.0):
            return tuple(finder.published[-1:])
    return ()
