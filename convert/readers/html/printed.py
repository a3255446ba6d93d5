"""What the page prints that may be a field of the record: headings, times, marked bylines and dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.markup.html import element_text
from convert.markup.tags import SILENT

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
_NEVER = frozenset(["meta", "link", "script", "style", "body", "html", "head"])
_MOST = 200  # elements of a kind; a page with more of them is a list
_PEOPLE = re.compile(
    r"author|byline|by-line|writer|\bautor|_autor|-autor|auteur|autore|autrice|forfatter|skribent|journalist"
    r"|toimittaja|redakteur|reporter|contributor|creator|user-?name|submitted|posted-by|vcard|\bfn\b",
)
_NOT_PEOPLE = re.compile(
    r"comment|kommentar|related|teaser|recommend|authority|avatar|image|photo|social|share|follow|desc\b"
    r"|\bbio\b|authors?[-_]*(?:bio|desc|info-text|box-text|job|role|title|position)",
)
_WHEN = re.compile(
    r"date|datum|publish|\btime|[-_]time|timestamp|fecha|\bdata\b|dato\b|posted|meta(?:s|data)?\b|info\b|byline|stand\b",
)
_SHORT = 240
_LONGEST = 20_000  # code points, scripts inside included
_MOST_TRIED = 800
_ASIDE = re.compile(
    r"comment(?!ary|ator)|kommentar(?!e?-?artikel)|\bteaser|[-_]teaser|related|recommend|sidebar|side-bar|(?<![-\w])widget|forum|repl(?:y|ies)|respon[ds]"
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
    aside: bool = False
    """Whether it stands among comments, teasers or the like."""


class Printed(NamedTuple):
    """The printed things of a page, in its order."""

    headings: tuple[Mark, ...]
    """h1 to h4 with words in them."""
    people: tuple[Mark, ...]
    """What is marked as naming an author."""
    times: tuple[Mark, ...]
    """`time` elements, with or without words."""
    dates: tuple[Mark, ...]
    """What is marked as a date."""
    elements: tuple[HtmlElement, ...]
    """All elements of the page."""

    def order(self, element: HtmlElement) -> int:
        """The number of one of the elements."""
        return self.elements.index(element)


def words_of(element: HtmlElement, inside: int = 60) -> str:
    """The clean text of an element; nothing if it is long or has more than `inside` elements in it."""
    if not len(element):
        return clean(element.text or "") if element.tag not in SILENT else ""
    length = 0
    for number, inner in enumerate(element.iter()):
        length += len(inner.text or "") + len(inner.tail or "")
        if number > inside or length > _LONGEST:
            return ""
    return element_text(element)


def read_printed(root: HtmlElement) -> Printed:
    """One pass over all elements of the page."""
    elements = tuple(root.iter("*"))
    found: dict[str, list[Mark]] = {"heading": [], "people": [], "time": [], "date": []}
    kinds: dict[str, tuple[str, ...]] = {"": ()}
    tried = 0
    for order, element in enumerate(elements):
        tag = element.tag
        if tag in _HEADINGS and tried < _MOST_TRIED:
            tried += 1
            _take(element, order, "", found["heading"], 600)
            continue
        named = _named(element)
        marked = kinds.get(named)
        if marked is None:
            marked = kinds[named] = _kinds(named)
        for kind in ("time",) if tag == "time" else marked:
            if tag not in _NEVER and tried < _MOST_TRIED:
                tried += 1
                _take(element, order, named, found[kind], _SHORT)
    headings, people, times, dates = map(tuple, found.values())
    return Printed(headings, people, times, dates, elements)


def _named(element: HtmlElement) -> str:
    """The classes and properties of an element, and the relation of a link."""
    get = element.get
    named = get("class") or ""
    if element.tag == "a":
        named = f"{named} {get('rel') or ''}"
        if _PROFILE.search((get("href") or "")[:300]):
            named += " author-link"
    marked = get("itemprop") or get("property")
    return f"{named} {marked}" if marked else named


def _kinds(named: str) -> tuple[str, ...]:
    """What the words of an element's class, property and relation make of it."""
    named = named.lower()
    people = _PEOPLE.search(named) and not _NOT_PEOPLE.search(named)
    return (*(("people",) if people else ()), *(("date",) if _WHEN.search(named) else ()))


def _take(element: HtmlElement, order: int, named: str, into: list[Mark], longest: int) -> None:
    if len(into) < _MOST:
        text = words_of(element)
        if len(text) <= longest and (text or element.tag == "time" or element.get("content")):
            into.append(Mark(element, text, order, named, is_aside(element)))


def is_aside(element: HtmlElement) -> bool:
    """Whether this element or one around it is named after what stands beside an article."""
    if _ASIDE.search((element.get("class") or "").lower()):
        return True
    for number, around in enumerate(element.iterancestors()):
        if around.tag in {"body", "article", "main"} or number > 24:
            return False
        if around.tag in {"nav", "aside"} or _ASIDE.search(_box(around)):
            return True
    return False


def _box(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()
