"""What the page prints that may be a field of the record: headings, times, marked bylines and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
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


def read_printed(root: HtmlElement) -> Printed:
    """One pass over all elements of the page."""
    elements = tuple(root.iter("*"))
    people: list[Spot] = []
    dates: list[Spot] = []
    times: list[Spot] = []
    kinds: dict[str, tuple[bool, bool]] = {"": (False, False)}
    headings: list[tuple[int, HtmlElement]] = []
    for order, element in enumerate(elements):
        get, tag = element.get, element.tag
        if tag in _NEVER:
            continue
        marked = get("itemprop") or get("property") or ""
        if tag in _HEADINGS or ("headline" in marked and _HEADLINE.search(marked)):
            headings.append((order, element))
            continue
        named = f"{get('class') or ''} {marked}" if marked else get("class") or ""
        if tag == "a":
            named = _of_link(element, named)
        if tag == "time":
            times.append(Spot(element, order, named))
            continue
        kind = kinds.get(named)
        if kind is None:
            kind = kinds[named] = _kinds(named)
        if kind[0]:
            people.append(Spot(element, order, named))
        if kind[1]:
            dates.append(Spot(element, order, named))
    marked = _headings(headings[:_MOST])
    return Printed(tuple(marked), tuple(people[:_MOST]), tuple(times[:_MOST]), tuple(dates[:_MOST]), elements)


def _headings(found: Iterable[tuple[int, HtmlElement]]) -> Iterator[Mark]:
    for order, element in found:
        text = words_of(element)
        if 0 < len(text) <= _LONGEST_HEADING:
            yield Mark(element, text, order)


def _of_link(element: HtmlElement, named: str) -> str:
    """The classes of a link, its relation and whether it leads to a person's page."""
    relation, href = element.get("rel"), element.get("href")
    if relation:
        named = f"{named} {relation}"
    return f"{named} author-link" if href and _PROFILE.search(href, 0, _LONGEST_ADDRESS) else named


def _kinds(named: str) -> tuple[bool, bool]:
    """Whether an element's class, property and relation name people, and whether they name dates."""
    named = named.lower()
    if not _EITHER.search(named):
        return False, False
    people = bool(_PEOPLE.search(named)) and not _NOT_PEOPLE.search(named)
    return people, bool(_WHEN.search(named))


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
