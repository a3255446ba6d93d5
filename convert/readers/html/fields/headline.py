"""The headline: what page and metadata call it, weighed against each other.

The printed h1 is the headline where anything declared vouches for it; sites put their own
name, a section or nothing into h1 as well.  What is declared alone wins only over an h1
that shares no words with it, or that holds it next to a kicker or a standfirst.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.readers.html.fields.claims import Claim, Place, Words
from convert.readers.html.fields.head import Head
from convert.readers.html.fields.jsonld import Graph, string
from convert.readers.html.fields.likeness import Likeness
from convert.readers.html.fields.printed import Heading, words_of
from convert.readers.html.fields.sidelines import Sidelines
from convert.readers.html.fields.titles import is_site_name, key, without_site

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARED = {
    "og:title": 1.6, "headline": 1.4, "twitter:title": 0.8, "parsely-title": 1.0, "sailthru.title": 1.0,
    "dc.title": 0.8, "dcterms.title": 0.8, "citation_title": 1.2, "cxenseparse:title": 1.0, "title": 0.6,
    "name": 0.4,
}  # fmt: skip
_LONGEST = 400
_MOST_DECLARED = 40
"""So many titles of `meta` elements are weighed, each against all others."""
_VOUCHED = 0.4
_PRINTED, _ALONE = 5.0, 2.6
_SET_OFF = 1.0
_SHORTEST = 12
_JOINTS = " \u00a0:–—-/|+.·•"
_BARS = tuple("|–—-/·•")
_KICKER = re.compile(
    r"kick|over-?line|top-?line|roof-?line|dachzeile|spitzmarke|eyebrow|super-?(?:title|head)|(?:pre|sub)-?(?:title|head)"
    r"|surtitre|ante-?titul|occhiello|\blabel|topic"
)


class _Title(NamedTuple):
    """A title found somewhere."""

    text: str
    method: str
    place: Place
    weight: float
    transforms: tuple[str, ...] = ("clean/1",)


def headline_claims(
    head: Head, graph: Graph, headings: Sequence[Heading], names: frozenset[str]
) -> tuple[Claim, ...]:
    """The headlines a page may have, best first; `names` are the site's bare names."""
    h1 = [mark for mark in headings if mark.element.tag == "h1" and not is_site_name(mark.text, names)]
    printed = frozenset([mark.key for mark in h1])
    declared = list(_declared(head, graph, names, printed))
    keyed = [(key(title.text), title) for title in declared]
    own = printed.union([wording for wording, _ in keyed])
    in_title = list(_in_title(head, names, own, () if declared else headings))
    keyed += [(key(title.text), title) for title in in_title]
    titles = declared + in_title
    weights: dict[str, float] = {}
    for wording, title in keyed:
        weights[wording] = weights.get(wording, 0.0) + title.weight
    likeness = Likeness()
    claims = [
        *_of_h1(h1, keyed, likeness),
        *_of_parts(h1, titles, weights),
        *_of_headings(headings, weights, names),
        *(_alone(wording, title, keyed, likeness) for wording, title in keyed),
    ]
    return tuple(sorted(claims, key=lambda claim: -claim.score))


def _declared(head: Head, graph: Graph, names: frozenset[str], printed: frozenset[str]) -> Iterator[_Title]:
    for number, article in enumerate(graph.articles[:6]):
        for name in ("headline", "name"):
            said = string(article, name) if article.rank < 3 else None
            if said and len(said.text) <= _LONGEST:
                weight = 2.0 if number == 0 else 0.8
                yield _cut(
                    _Title(said.text, f"json-ld:{name}", said.place, weight, said.transforms), names, printed
                )
                break
    for name, value in head.metas_of(_DECLARED)[:_MOST_DECLARED]:
        yield _cut(_Title(value.text, f"meta:{name}", value.place, _DECLARED[name]), names, printed)


def _in_title(
    head: Head, names: frozenset[str], own: frozenset[str], headings: Sequence[Heading]
) -> Iterator[_Title]:
    """The `title` element, cut to one of the page's `own` headlines or of its lower headings."""
    for element in head.titles[:1]:
        text = clean(element.text or "")
        if 0 < len(text) <= _LONGEST:
            lower = [mark.key for mark in headings if mark.element.tag != "h1"]
            yield _cut(_Title(text, "title", Words(element), 1.4), names, own.union(lower[:60]))


def _cut(title: _Title, names: frozenset[str], printed: frozenset[str]) -> _Title:
    """The title without the site's name; `printed` are the keys of headlines."""
    first, last = without_site(title.text, names, printed)
    if (first, last) == (0, len(title.text)):
        return title
    text = title.text[first:last]
    return title._replace(text=text, transforms=(*title.transforms, f"substring/1:{first}-{last}"))


def _of_h1(
    h1: Sequence[Heading], titles: Sequence[tuple[str, _Title]], likeness: Likeness
) -> Iterator[Claim]:
    """Printed headlines: those that a declared one vouches for, the earlier before the later."""
    for number, mark in enumerate(h1[:12]):
        backing = max((likeness.of(mark.key, wording) for wording, _ in titles), default=0.0)
        same = sum(title.weight for wording, title in titles if likeness.same(wording, mark.key))
        vouched = backing >= _VOUCHED and len(likeness.grams(mark.key)) > 1
        score = (_PRINTED if vouched else _ALONE) + same + backing - 0.05 * number
        if not titles:
            score += 1
        yield Claim(mark.text, "h1", Words(mark.element), score, ())


def _of_parts(
    h1: Sequence[Heading], titles: Sequence[_Title], weights: Mapping[str, float]
) -> Iterator[Claim]:
    """The headline without what else stands in the h1, set off by its markup or by a declared title.

    `weights` say how much is declared in favour of each wording, by its key.
    """
    for mark in h1[:4]:
        text = mark.text
        for start, end, sure in dict.fromkeys((*_behind_kicker(mark), *_declared_parts(mark, titles))):
            same = weights.get(key(text[start:end]), 0.0)
            if same or sure:
                cut = f"substring/1:{start}-{end}"
                score = _PRINTED + 1.5 + same + (_SET_OFF if sure else 0)
                yield Claim(text[start:end], "h1-part", Words(mark.element), score, (cut,))


def _behind_kicker(mark: Heading) -> Iterator[tuple[int, int, bool]]:
    """The part of an h1 behind an element in it that is named as a kicker."""
    for child in islice(mark.element.iter("span", "div", "small", "strong", "em", "p", "a"), 8):
        kicker = words_of(child) if _KICKER.search((child.get("class") or "").lower()) else ""
        if kicker and mark.text.startswith(kicker):
            rest = mark.text[len(kicker) :]
            start = len(mark.text) - len(rest.lstrip(_JOINTS))
            if len(mark.text) - start >= _SHORTEST:
                yield start, len(mark.text), True
                return


def _declared_parts(mark: Heading, titles: Iterable[_Title]) -> Iterator[tuple[int, int, bool]]:
    """The parts at either end of an h1 that are declared as the headline, set off from the rest."""
    text = mark.text
    folded = text.lower()
    for title in titles:
        own = title.text.lower()
        if _SHORTEST <= len(own) < len(folded) == len(text):
            end = len(text) - len(own)
            if folded.endswith(own) and not folded[end - 1].isalnum():
                yield end, len(text), False
            elif folded.startswith(own) and (
                folded[len(own) :].lstrip()[:1] in _BARS or _is_first_of(mark.element, own)
            ):
                yield 0, len(own), False


def _is_first_of(heading: HtmlElement, text: str) -> bool:
    """Whether the first element in a heading says `text`, in lower case, and a second one the rest."""
    return len(heading) > 1 and not (heading.text or "").strip() and words_of(heading[0]).lower() == text


def _of_headings(
    headings: Sequence[Heading], weights: Mapping[str, float], names: frozenset[str]
) -> Iterator[Claim]:
    """Lower headings that say what is declared."""
    sidelines = Sidelines()
    for mark in headings[:60]:
        same = weights.get(mark.key, 0.0)
        marked = not mark.element.tag.startswith("h") and not sidelines.hold(mark.element)
        if marked and not is_site_name(mark.text, names):
            yield Claim(mark.text, "marked-headline", Words(mark.element), _PRINTED + same, ())
        elif same and mark.element.tag != "h1" and not is_site_name(mark.text, names):
            yield Claim(mark.text, mark.element.tag, Words(mark.element), _ALONE + 1 + same, ())


def _alone(wording: str, title: _Title, titles: Iterable[tuple[str, _Title]], likeness: Likeness) -> Claim:
    """A declared title by itself, backed by those like it; `wording` is its key."""
    backing = 0.0
    for other_wording, other in titles:
        if other is not title:
            alike = likeness.same(wording, other_wording)
            backing += other.weight * (1 if alike else 0.5 * likeness.of(wording, other_wording))
    return Claim(title.text, title.method, title.place, title.weight + backing, title.transforms)
