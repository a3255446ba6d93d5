"""Who a page says its article is by: declared, marked or printed, weighed against each other.

A person outranks the site's own name wherever each is said; the site or a desk is the
author only where nobody else is named.  Names of accounts ("admin", "jdoe7") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from convert.article import Byline, Contributor
from convert.newsroom.bylines import parse_names
from convert.newsroom.names import is_person
from convert.readers.html.fields.claims import BylineClaim
from convert.readers.html.fields.head import Head
from convert.readers.html.fields.jsonld import Graph, things
from convert.readers.html.fields.printed import Mark, Printed, marks
from convert.readers.html.fields.signatures import (
    SPECIFIC,
    Line,
    Name,
    Names,
    declared_line,
    is_nobody,
    marked_line,
    said_lines,
)
from convert.readers.html.fields.signedlines import NEAR, printed_lines
from convert.readers.html.fields.titles import is_site_name, key

_METAS = {
    "author": 9.0, "byl": 9.0, "parsely-author": 8.0, "sailthru.author": 8.0, "cxenseparse:author": 8.0,
    "citation_author": 9.0, "dc.creator": 8.0, "dcterms.creator": 8.0, "article:author": 8.5,
    "article:author:name": 8.5, "twitter:creator:name": 6.0, "book:author": 5.0,
}  # fmt: skip
_WRITTEN_BY = re.compile(
    r"(?:^|\s)(?:by|von|par|por|door|av|af|da|di|przez|од)\Z|^(?:author|aut[eo]u?r)", re.IGNORECASE
)
_SURE = 8.0
_AGREED = 6.0
_MOST_MARKED = 60


def byline_claims(
    head: Head, graph: Graph, printed: Printed, names: frozenset[str], headline: int
) -> tuple[BylineClaim, ...]:
    """The bylines a page may have, best first.

    `names` are the bare names of the site, `headline` the number of the printed headline among the
    page's elements.
    """
    marked = list(marks(printed.people, _MOST_MARKED))
    shown = " ".join(key(mark.text) for mark in marked)
    people = [mark for mark in marked if not printed.sidelines.hold(mark.element)]

    def claims(found: Iterable[tuple[list[Line], str, float]]) -> list[BylineClaim]:
        made = (_claim(lines, method, score, names, shown) for lines, method, score in found if lines)
        return [claim for claim in made if claim]

    # The same person is often named at many places of a page.
    read = cache(parse_names)
    known = claims([*_of_graph(graph, read), *_of_metas(head, read), *_of_marks(people, headline, read)])
    if max((claim.score for claim in known), default=0.0) < _SURE:
        known += claims(printed_lines(printed, headline))
    return tuple(_fullest_first(sorted(known, key=lambda claim: -claim.score)))


def _fullest_first(ranked: list[BylineClaim]) -> list[BylineClaim]:
    """The claims; first of all one that names those of the best and more, if two rules say the same."""
    named = [frozenset(key(who.name) for who in claim.value.contributors) for claim in ranked]
    for number, names in enumerate(named[1:8], 1):
        rules = {claim.method for claim, own in zip(ranked, named, strict=True) if own == names}
        if names > named[0] and len(rules) > 1 and ranked[number].score > _AGREED:
            return [ranked[number], *ranked[:number], *ranked[number + 1 :]]
    return ranked


def _claim(
    lines: Sequence[Line], method: str, score: float, sites: frozenset[str], shown: str
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


def _worth(people: Sequence[Contributor], sites: frozenset[str], shown: str) -> float:
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


def _of_graph(graph: Graph, names: Names) -> Iterator[tuple[list[Line], str, float]]:
    for number, article in enumerate(graph.articles[:4]):
        for name in ("author", "creator"):
            lines = [
                line for thing in things(article, name, graph.by_id)[:40] for line in said_lines(thing, names)
            ]
            if lines:
                yield lines, f"json-ld:{name}", 10.0 - 1.2 * article.rank - 2 * min(number, 1)
                break


def _of_metas(head: Head, names: Names) -> Iterator[tuple[list[Line], str, float]]:
    for name, score in _METAS.items():
        if name in head.metas:
            said = head.meta(name)[:40]
            lines = [declared_line(value.text, value.place, ("clean/1",), names) for value in said]
            yield [line for line in lines if line], f"meta:{name}", score
    for number in ("1", "2"):
        label, data = (head.meta(f"twitter:{what}{number}")[:1] for what in ("label", "data"))
        if label and data and _WRITTEN_BY.search(label[0].text):
            line = declared_line(data[0].text, data[0].place, ("clean/1",), names)
            yield [line] if line else [], f"meta:twitter:data{number}", 7.5


def _of_marks(people: Iterable[Mark], headline: int, names: Names) -> Iterator[tuple[list[Line], str, float]]:
    """Elements marked as the author's, and their like beside them."""
    groups: dict[str, list[Mark]] = {}
    for mark in people:
        groups.setdefault(mark.named, []).append(mark)
    for number, group in enumerate(list(groups.values())[:16]):
        near = [mark for mark in group if mark.order - group[0].order < 40][:12]
        lines = [line for mark in near if (line := marked_line(mark, names))]
        distance = min(abs(group[0].order - headline) / NEAR, 3) if headline >= 0 else 1
        score = 7.6 - 0.1 * number - distance
        yield lines, "marked-byline", score + (0.6 if SPECIFIC.search(group[0].named) else 0)
