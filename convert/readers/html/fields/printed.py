"""What a page prints that may be a field of the record: headings, times, marked bylines and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.markup.html import element_text
from convert.markup.tags import BREAKING, SILENT
from convert.readers.html.fields.marked import HEADINGS, is_headline, read_names
from convert.readers.html.fields.sidelines import Sidelines
from convert.readers.html.fields.titles import key

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 200  # elements of a kind; a page with more of them is a list
_DIGITS = re.compile(r"\d\d").search
_NOT_PLAIN = BREAKING | SILENT  # so are all with a hyphen
_SHORT = 240
_LONGEST_HEADING = 600
_LONGEST = 20_000  # code points, scripts inside included


class Heading(NamedTuple):
    """A heading with words in it."""

    element: HtmlElement
    """The element."""
    text: str
    """Its clean words."""
    key: str
    """The same as texts are compared."""


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


class Spot(NamedTuple):
    """An element that may become a mark; its words have not been read."""

    element: HtmlElement
    """The element."""
    order: int
    """Its number among the elements of the page."""
    named: str
    """The class, property and relation its markup gives it."""


class Printed(NamedTuple):
    """The printed things of a stretch of a page, in its order."""

    people: tuple[Spot, ...]
    """What is marked as naming an author."""
    times: tuple[Spot, ...]
    """`time` elements, with or without words."""
    dates: tuple[Spot, ...]
    """What is marked as a date."""
    elements: tuple[HtmlElement, ...]
    """All elements of the page."""
    stretch: range
    """The numbers of those looked at."""
    sidelines: Sidelines
    """Tells what stands among comments, teasers or the like."""

    def order(self, element: HtmlElement) -> int:
        """The number of one of the elements."""
        return self.elements.index(element)


def marks(spots: Iterable[Spot], most: int) -> Iterator[Mark]:
    """The first `most` of the spots that hold few words, or a date for machines."""
    for spot in spots:
        text = words_of(spot.element)
        get = spot.element.get
        if len(text) <= _SHORT and (text or spot.element.tag == "time" or get("content") or get("title")):
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
    children = len(element)
    if not children:
        return clean(element.text or "") if element.tag not in SILENT else ""
    if children == 1 and element.tag not in SILENT:
        only = element[0]
        if not len(only) and only.tag not in _NOT_PLAIN and "-" not in only.tag:
            said = f"{element.text or ''}{only.text or ''}{only.tail or ''}"
            return clean(said) if len(said) <= longest else ""
    tags = [inner.tag for inner in islice(element.iterdescendants(), inside + 1)]
    if len(tags) > inside:
        return ""
    said = "".join(element.itertext())
    if len(said) > longest:
        return ""
    plain = _NOT_PLAIN.isdisjoint(tags) and element.tag not in SILENT and "-" not in "".join(tags)
    return clean(said) if plain else element_text(element)


def read_headings(root: HtmlElement, properties: Mapping[HtmlElement, str]) -> tuple[Heading, ...]:
    """h1 to h4 with words in them, and what is marked as a headline by its property."""
    marked = {element for element in properties if is_headline(element, properties)}
    found = root.iter(*HEADINGS.union(element.tag for element in marked))
    own = (element for element in found if element.tag in HEADINGS or element in marked)
    texts = ((element, words_of(element)) for element in islice(own, _MOST))
    return tuple(
        [Heading(element, text, key(text)) for element, text in texts if 0 < len(text) <= _LONGEST_HEADING]
    )


def read_printed(
    elements: tuple[HtmlElement, ...], stretch: range, properties: Mapping[HtmlElement, str]
) -> Printed:
    """What the stretch of a page prints whose elements have the numbers `stretch`."""
    names = read_names(elements[stretch.start : stretch.stop], stretch.start, properties, _MOST)
    people, times, dates = (
        tuple([Spot(elements[order], order, named) for order, named in kind])
        for kind in (names.people, names.times, names.dates)
    )
    return Printed(people, times, dates, elements, stretch, Sidelines())
