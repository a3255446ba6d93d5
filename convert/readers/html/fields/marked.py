"""What the markup of a page calls its elements, and which of them it names after authors or dates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from lxml.etree import XPath
    from lxml.html import HtmlElement

HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
"""The elements that are headings by their tag."""

Named: TypeAlias = tuple[int, str]
"""The number of an element and its name: its class, and behind it its property or its relation."""

_NEVER = frozenset(["meta", "link", "script", "style", "body", "html", "head"])
_LINKS_AND_TIMES = frozenset(["a", "time"])
_TOLD_BY_TAG = HEADINGS | {"time"} | _NEVER
# Alternatives start with letters, looking back only from behind them: so the search skips what cannot match.
_PEOPLE = re.compile(
    r"author|byline|by-line|writer|autor(?<![^\W_]autor)|auteur|autore|autrice|forfatter|skribent|journalist"
    r"|toimittaja|redakteur|reporter|contributor|creator|user-?name|submitted|posted-by|vcard|fn(?<!\wfn)\b",
)
_NOT_PEOPLE = re.compile(
    r"comment|kommentar|related|teaser|recommend|authority|avatar|image|photo|social|share|follow|desc\b"
    r"|bio(?<!\wbio)\b|authors?[-_]*(?:bio|desc|job|role|title|position)",
)
_WHEN = re.compile(
    r"date|datum|publish|time(?<![^\W_]time)|timestamp|fecha|data(?<!\wdata)\b|dato\b|posted|meta(?:s|data)?\b"
    r"|info\b|byline|stand\b",
)
_HEADLINE = re.compile(r"(?<![\w:])(?:schema:)?headline(?!\w)")
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i)?|auteurs?|autori|profil(?:e|es)?|redakteure?|journalists?|reporters?|byline"
    r"|people|staff|contributors?|redaktion|writer|correspondents)/[^/?#]|[?&]author=[\w-]{1,60}(?:&|\Z)"
)
# One of these is in all that the patterns match; to look for them is much quicker.
_PEOPLE_SIGNS = (
    "aut", "byline", "by-line", "writer", "forfatter", "skribent", "journalist", "toimittaja", "redakteur",
    "reporter", "contributor", "creator", "user", "submitted", "posted-by", "vcard", "fn",
)  # fmt: skip
_WHEN_SIGNS = ("dat", "publish", "time", "fecha", "posted", "meta", "info", "byline", "stand")
_PROFILE_SIGNS = (
    "aut", "profil", "redakt", "journalist", "report", "byline", "people", "staff", "contributor", "writer",
    "correspond",
)  # fmt: skip
_LONGEST_ADDRESS = 300


class Names(NamedTuple):
    """What the markup names after authors and dates, each in the order of the page."""

    people: tuple[Named, ...]
    """What is named after authors, or links to one's page."""
    dates: tuple[Named, ...]
    """What is named after dates."""
    times: tuple[Named, ...]
    """The `time` elements, whatever they are called."""


@cache
def _marking() -> tuple[XPath, XPath]:
    """The two attributes that mark what elements say, on all inside one; the first outweighs the second."""
    from lxml.etree import XPath

    return XPath("descendant::*/@itemprop", regexp=False), XPath("descendant::*/@property", regexp=False)


def properties_of(root: HtmlElement) -> Mapping[HtmlElement, str]:
    """What microdata and RDFa say that the elements of the page's `body` are; without `meta`."""
    said: dict[HtmlElement, str] = {}
    body = root.find("body")
    for attribute in reversed(_marking()) if body is not None else ():
        values: Any = attribute(body)
        for value in values:
            element = value.getparent()
            if value and element.tag not in _NEVER:
                said[element] = value
    return said


def is_headline(element: HtmlElement, properties: Mapping[HtmlElement, str]) -> bool:
    """Whether an element is marked as a headline and is no heading by its tag."""
    marked = properties.get(element, "")
    return "headline" in marked and element.tag not in HEADINGS and _HEADLINE.search(marked) is not None


def read_names(
    elements: Sequence[HtmlElement], first: int, properties: Mapping[HtmlElement, str], most: int
) -> Names:
    """What the markup of `elements` names, at most `most` of a kind; `first` is the number of the first."""
    tags = [element.tag for element in elements]
    names = [element.get("class") for element in elements]
    if properties:
        _add_properties(elements, names, properties)
    links_and_times = [at for at, tag in enumerate(tags) if tag in _LINKS_AND_TIMES]
    _add_relations(elements, [at for at in links_and_times if tags[at] == "a"], names)
    people, dates = _kinds([name for name in dict.fromkeys(names) if name])
    either = people | dates
    named = [
        (first + at, name)
        for at, name in (enumerate(names) if either else ())
        if name in either and tags[at] not in _TOLD_BY_TAG
    ]
    times = [
        (first + at, names[at] or "")
        for at in links_and_times
        if tags[at] == "time" and not is_headline(elements[at], properties)
    ]
    return Names(
        tuple([spot for spot in named if spot[1] in people][:most]),
        tuple([spot for spot in named if spot[1] in dates][:most]),
        tuple(times[:most]),
    )


def _add_properties(
    elements: Sequence[HtmlElement], names: list[str | None], properties: Mapping[HtmlElement, str]
) -> None:
    """Put the properties of elements behind their classes; what is a headline has no name."""
    for number, marked in enumerate(map(properties.get, elements)):
        if marked is None:
            continue
        if is_headline(elements[number], properties):
            names[number] = None
        else:
            names[number] = f"{names[number] or ''} {marked}"


def _add_relations(elements: Sequence[HtmlElement], links: Sequence[int], names: list[str | None]) -> None:
    """Put the relations of links behind their names, and `author-link` where one leads to somebody's page."""
    addresses = [(elements[number].get("href") or "")[:_LONGEST_ADDRESS] for number in links]
    likely = _with_signs("\0".join(addresses), _PROFILE_SIGNS)
    profiles = {address for address in likely if _PROFILE.search(address)}
    for number, address in zip(links, addresses, strict=True):
        relation = elements[number].get("rel")
        if relation:
            names[number] = f"{names[number] or ''} {relation}"
        if address in profiles:
            names[number] = f"{names[number] or ''} author-link"


def _kinds(names: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Those of some names that name people, and those that name dates."""
    folded = "\0".join(names).lower()
    people = {
        name
        for name in _with_signs(folded, _PEOPLE_SIGNS)
        if _PEOPLE.search(name) and not _NOT_PEOPLE.search(name)
    }
    dates = {name for name in _with_signs(folded, _WHEN_SIGNS) if _WHEN.search(name)}
    if not people and not dates:
        return frozenset(), frozenset()
    both = list(zip(names, folded.split("\0"), strict=True))
    return frozenset(n for n, low in both if low in people), frozenset(n for n, low in both if low in dates)


def _with_signs(joined: str, signs: Sequence[str]) -> set[str]:
    """Those of some texts, joined with NUL, that hold one of `signs`."""
    found: set[str] = set()
    for sign in signs:
        at = joined.find(sign)
        while at >= 0:
            end = joined.find("\0", at)
            end = len(joined) if end < 0 else end
            found.add(joined[joined.rfind("\0", 0, at) + 1 : end])
            at = joined.find(sign, end)
    return found
