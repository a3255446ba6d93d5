"""What the page prints that may be a field of the record: headings, times, marked bylines and dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.markup.html import element_text
from convert.markup.tags import SILENT, breaks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
_NEVER = frozenset(["meta", "link", "script", "style", "body", "html", "head"])
_MOST = 200  # elements of a kind; a page with more of them is a list
# Alternatives start with letters, looking back only from behind them: so the search skips what cannot match.
_PEOPLE = re.compile(
    r"author|byline|by-line|writer|autor(?<![^\W_]autor)|auteur|autore|autrice|forfatter|skribent|journalist"
    r"|toimittaja|redakteur|reporter|contributor|creator|user-?name|submitted|posted-by|vcard|fn(?<!\wfn)\b",
)
_NOT_PEOPLE = re.compile(
    r"comment|kommentar|related|teaser|recommend|authority|avatar|image|photo|social|share|follow|desc\b"
    r"|bio(?<!\wbio)\b|authors?[-_]*(?:bio|desc|info-text|box-text|job|role|title|position)",
)
_WHEN = re.compile(
    r"date|datum|publish|time(?<![^\W_]time)|timestamp|fecha|data(?<!\wdata)\b|dato\b|posted|meta(?:s|data)?\b"
    r"|info\b|byline|stand\b",
)
_EITHER = re.compile(f"{_PEOPLE.pattern}|{_WHEN.pattern}")
# One of these is in all that matches it; to look for them is much quicker.
_SAYING = """
author byline by-line writer autor auteur autrice forfatter skribent journalist toimittaja redakteur reporter
contributor creator user submitted posted vcard fn date datum publish time fecha data dato meta info stand
"""
_WORDS = tuple(_SAYING.split())
_HEADLINE = re.compile(r"(?<![\w:])(?:schema:)?headline(?!\w)")
_DIGITS = re.compile(r"\d\d").search
_SHORT = 240
_LONGEST_HEADING, _LONGEST_ADDRESS = 600, 300
_LONGEST = 20_000  # code points, scripts inside included
_ASIDE = re.compile(
    r"comment(?!ary|ator)|kommentar(?!e?-?artikel)|teaser(?<![^\W_]teaser)|related|recommend|sidebar|side-bar"
    r"|widget(?<![-\w]widget)|forum|repl(?:y|ies)|respon[ds]"
    r"|most-?read|popular|read-?more|further|newsletter|copyright|swiper|carousel|slider|footer-",
)
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i)?|auteurs?|autori|profil(?:e|es)?|redakteure?|journalists?|reporters?|byline"
    r"|people|staff|contributors?|redaktion|writer|correspondents)/[^/?#]|[?&]author="
)
_PROFILES = (
    "author", "autor", "auteur", "profil", "redakt", "journalist", "reporter", "byline", "people", "staff",
    "contributor", "writer", "correspondent",
)  # fmt: skip


class Mark(NamedTuple):
    """A short element whose markup says what it may be."""

    element: HtmlElement
    """The element."""
    text: str
    """Its clean words."""
    order: int
    """Its number among the elements of the page."""
    named: str = ""
    """The class, property and relation its markup gives it."""

    @property
    def aside(self) -> bool:
        """Whether it stands among comments, teasers or the like."""
        return is_aside(self.element)


class Spot(NamedTuple):
    """An element that may become a mark; its words have not been read."""

    element: HtmlElement
    """The element."""
    order: int
    """Its number among the elements of the page."""
    named: str
    """The class, property and relation its markup gives it."""


class Printed(NamedTuple):
    """The printed things of a page, in its order."""

    headings: tuple[Mark, ...]
    """h1 to h4 with words in them, and what is marked as a headline."""
    people: tuple[Spot, ...]
    """What is marked as naming an author."""
    times: tuple[Spot, ...]
    """`time` elements, with or without words."""
    dates: tuple[Spot, ...]
    """What is marked as a date."""
    elements: tuple[HtmlElement, ...]
    """All elements of the page."""

    def order(self, element: HtmlElement) -> int:
        """The number of one of the elements."""
        return self.elements.index(element)


def marks(spots: Iterable[Spot], most: int) -> Iterator[Mark]:
    """The first `most` of the spots that hold few words, or a date for machines."""
    for spot in spots:
        text = words_of(spot.element)
        if len(text) <= _SHORT and (text or spot.element.tag == "time" or spot.element.get("content")):
            yield Mark(spot.element, text, spot.order, spot.named)
            most -= 1
        if most <= 0:
            return


def with_digits(spots: Iterable[Spot]) -> Iterator[Spot]:
    """Those of the spots that may hold a date: digits in their words, or a value for machines."""
    for spot in spots:
        get = spot.element.get
        stamped = get("content") or get("datetime") or get("title")
        if stamped or any(map(_DIGITS, spot.element.itertext())):
            yield spot


def words_of(element: HtmlElement, inside: int = 60, longest: int = _LONGEST) -> str:
    """The clean text of an element; nothing if it is long or has more than `inside` elements in it.

    Long is more than `longest` code points, white space included.
    """
    if not len(element):
        return clean(element.text or "") if element.tag not in SILENT else ""
    tags = [inner.tag for inner in islice(element.iterdescendants(), inside + 1)]
    if len(tags) > inside:
        return ""
    said = "".join(element.itertext())
    if len(said) > longest:
        return ""
    plain = element.tag not in SILENT and not any(tag in SILENT or breaks(tag) for tag in set(tags))
    return clean(said) if plain else element_text(element)


def read_printed(elements: tuple[HtmlElement, ...]) -> Printed:
    """One pass over all elements of the page."""
    headings: list[tuple[int, str]] = []
    links: list[tuple[int, str]] = []
    times: list[tuple[int, str]] = []
    by_tag = {"a": links, "time": times, **dict.fromkeys(_HEADINGS, headings)}
    named_so: dict[str, list[int]] = {}
    for order, element in enumerate(elements):
        get, tag = element.get, element.tag
        if tag in _NEVER:
            continue
        named, marked = get("class") or "", get("itemprop") or get("property")
        if marked:
            if "headline" in marked and tag not in _HEADINGS and _HEADLINE.search(marked):
                headings.append((order, ""))
                continue
            named = f"{named} {marked}"
        if tag in by_tag:
            by_tag[tag].append((order, named))
        elif named in named_so:
            named_so[named].append(order)
        elif named:
            named_so[named] = [order]
    for order, named in _of_links(elements, links):
        named_so.setdefault(named, []).append(order)
    people, dates = _kinds(list(named_so))
    return Printed(
        tuple(_headings((order, elements[order]) for order, _ in headings[:_MOST])),
        _spots(elements, named_so, people),
        tuple(Spot(elements[order], order, named) for order, named in times[:_MOST]),
        _spots(elements, named_so, dates),
        elements,
    )


def _spots(
    elements: Sequence[HtmlElement], named_so: Mapping[str, list[int]], names: Iterable[str]
) -> tuple[Spot, ...]:
    """The first elements with one of `names`, in order."""
    found = sorted((order, named) for named in names for order in named_so[named])
    return tuple(Spot(elements[order], order, named) for order, named in found[:_MOST])


def _headings(found: Iterable[tuple[int, HtmlElement]]) -> Iterator[Mark]:
    for order, element in found:
        text = words_of(element)
        if 0 < len(text) <= _LONGEST_HEADING:
            yield Mark(element, text, order)


def _of_links(elements: Sequence[HtmlElement], links: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The links with a name: their classes, their relation and whether they lead to a person's page."""
    addresses = [(elements[order].get("href") or "")[:_LONGEST_ADDRESS] for order, _ in links]
    people = set(_matching(addresses, _PROFILES, _PROFILE))
    for number, (order, classes) in enumerate(links):
        relation = elements[order].get("rel")
        named = f"{classes} {relation}" if relation else classes
        if number in people:
            named = f"{named} author-link"
        if named:
            yield order, named


def _kinds(names: Sequence[str]) -> tuple[list[str], list[str]]:
    """Which of some classes, properties and relations name people, and which name dates."""
    people: list[str] = []
    dates: list[str] = []
    folded = [name.lower() for name in names]
    for number in _matching(folded, _WORDS, _EITHER):
        named = folded[number]
        if _PEOPLE.search(named) and not _NOT_PEOPLE.search(named):
            people.append(names[number])
        if _WHEN.search(named):
            dates.append(names[number])
    return people, dates


def _matching(texts: Sequence[str], words: Sequence[str], pattern: re.Pattern[str]) -> Iterator[int]:
    """The numbers of the texts that `pattern` is found in; it needs one of `words`."""
    ends = list(accumulate(len(text) + 1 for text in texts))
    joined = "\0".join(texts)
    at = {place for word in words for place in _places_of(word, joined)}
    for number in sorted({bisect_right(ends, place) for place in at}):
        if pattern.search(texts[number]):
            yield number


def _places_of(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def is_aside(element: HtmlElement) -> bool:
    """Whether this element or one around it is named after what stands beside an article."""
    if _ASIDE.search((element.get("class") or "").lower()):
        return True
    for number, around in enumerate(element.iterancestors()):
        if around.tag in {"body", "article", "main"} or number > 24:
            return False
        if around.tag in {"nav", "aside"} or _ASIDE.search(_box(around)):
            return next(around.iter("h1"), None) is None  # what holds the headline stands beside nothing
    return False


def _box(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()
