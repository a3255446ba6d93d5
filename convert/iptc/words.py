"""Values of a document with their places, offered to a draft as fields of the record.

A value that cannot be understood is a warning that says where it stands, never an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from convert.article import Dateline, Embargo, Identifier, Term
from convert.clean import clean
from convert.desk import Words, offer_date
from convert.draft import Draft, Held, Proof
from convert.evidence import Evidence
from convert.iptc.layers import Layer
from convert.iptc.moments import has_zone, iptc_date
from convert.iptc.runs import said_in
from convert.markup.entities import decode_value
from convert.markup.xmltree import Element
from convert.newsroom.datelines import find_dateline
from convert.newsroom.dates import read_date
from convert.transforms import language_tag

_PLACE = re.compile(r"([^\W\d_][^\d()–—:;]{0,60}[^\W\d_.]\.?)(?: ?\([^()]{1,40}\))?(?: ?[-–—]{1,2})?\Z")

_ATTRIBUTE = ("html-attr/1", "clean/1")

MOST_TERMS = 500
"""How many subjects, genres or keywords of an item are read."""


def element_words(layer: Layer, element: Element | None, method: str) -> Words | None:
    """The clean words of an element; nothing where there are none."""
    words = said_in(layer, element, method)
    return Words(words.text, words.held) if words else None


def attribute_words(layer: Layer, element: Element | None, name: str, method: str) -> Words | None:
    """What an attribute says; nothing where it is absent or empty."""
    place = element.place(name) if element is not None else None
    if place is None:
        return None
    start, end = place
    text = clean(decode_value(layer.text[start:end]))
    return Words(text, layer.held(method, start, end, _ATTRIBUTE)) if text else None


def part(draft: Draft, words: Words, start: int, end: int | None = None) -> Words:
    """Some of the words."""
    if start == 0 and end in (None, len(words.text)):
        return words
    text = words.text[start:end]
    return Words(text, words.held.part(draft.source.text, text, start, words.held.method))


def offer_words(draft: Draft, name: str, words: Words | None) -> bool:
    """Offer a field of plain text; whether there was anything to offer."""
    if words and words.text:
        draft.offer(name, words.text, words.held)
        return True
    return False


def offer_moment(draft: Draft, name: str, words: Words | None, languages: Sequence[str] = ()) -> bool:
    """Offer a date; one that cannot be read, and a time without a zone, is a warning."""
    if not words:
        return False
    moment = _moment(words)
    if moment:
        value, held = moment
        if not has_zone(value) and not draft.has(name):
            message = f"{name}: {value} does not say in which zone it is"
            draft.warn("no-zone", message, path=f"/{name}", span=held.spans[0])
        draft.offer(name, value, held)
        return True
    if read_date(words.text, languages) is None:
        message = f"{name}: not one clear date: {words.text[:60]}"
        draft.warn("unread-date", message, path=f"/{name}", span=words.held.spans[0])
        return False
    offer_date(draft, name, words.text, words.held, languages)
    return True


def _moment(words: Words) -> tuple[str, Held] | None:
    try:
        value = iptc_date(words.text)
    except ValueError:
        return None
    if value == words.text:
        return value, words.held
    return value, words.held._replace(transforms=(*words.held.transforms, "iptc-date/1"))


def offer_embargo(draft: Draft, words: Words | None, empty: Held | None = None) -> None:
    """Offer an embargo: until a moment, or, where the source names none, until further notice."""
    if words:
        moment = _moment(words)
        if moment is None:
            message = f"embargo: not a date: {words.text[:60]}"
            draft.warn("unread-date", message, path="/embargo", span=words.held.spans[0])
            held = words.held._replace(transforms=(), approximate="the end of the embargo cannot be read")
            draft.offer("embargo", Embargo(), held)
            return
        evidence = Evidence(kind="computed", method=words.held.method, inputs=("/embargo/until",))
        draft.offer("embargo", Embargo(until=moment[0]), evidence, {"/until": moment[1]})
    elif empty:
        held = empty._replace(approximate="the element is empty: until further notice")
        draft.offer("embargo", Embargo(), held)


def offer_language(draft: Draft, words: Words | None) -> None:
    """Offer a language tag; a locale's name is one with the wrong hyphen."""
    if not words:
        return
    tag = language_tag(words.text)
    pieces = tag.split("-")
    if not (2 <= len(pieces[0]) <= 8 and all(p.isascii() and p.isalnum() and len(p) <= 8 for p in pieces)):
        message = f"no language tag: {words.text[:40]}"
        draft.warn("unread-language", message, path="/language", span=words.held.spans[0])
        return
    if not pieces[0].isalpha():
        return
    if tag != words.text:
        held = words.held._replace(transforms=(*words.held.transforms, "language-tag/1"))
        words = Words(tag, held)
    offer_words(draft, "language", words)


def offer_urgency(draft: Draft, words: Words | None) -> None:
    """Offer an urgency from 1 to 9."""
    if not words:
        return
    if len(words.text) == 1 and words.text in "123456789":
        draft.offer("urgency", int(words.text), words.held)
    else:
        message = f"no urgency: {words.text[:40]}"
        draft.warn("unread-urgency", message, path="/urgency", span=words.held.spans[0])


def offer_status(draft: Draft, words: Words | None) -> None:
    """Offer whether it may be published: the last part of a QCode, or a word, in any case."""
    if not words:
        return
    start = words.text.rfind(":") + 1
    said = part(draft, words, start) if start else words
    value = {"cancelled": "canceled"}.get(said.text.casefold(), said.text.casefold())
    if value not in ("usable", "withheld", "canceled"):
        message = f"not a status: {words.text[:40]}"
        draft.warn("unread-status", message, path="/status", span=words.held.spans[0])
        return
    held = said.held
    if value != said.text:
        held = held._replace(transforms=(*held.transforms, "lowercase/1"))
    if value == "canceled" != said.text.casefold():
        held = held._replace(transforms=(), approximate="spelled otherwise")
    draft.offer("status", value, held)


def offer_place(draft: Draft, line: Words | None, place: Words | None) -> None:
    """Offer a dateline: the line as printed with the place in it, or a place that is only declared."""
    words = line or place
    if not words:
        return
    found = find_dateline(
        f"{words.text} -" if words.text[-1].isalnum() or words.text[-1] == "." else words.text
    )
    location = place
    if found and found.location and words.text.startswith(found.location, found.start):
        start = words.text.index(found.location, found.start)
        location = part(draft, words, start, start + len(found.location))
    elif place is None and line is not None:
        named = _PLACE.match(line.text)
        location = part(draft, line, *named.span(1)) if named else None
    parts = {"/location": location.held} if location else {}
    value = Dateline(text=words.text, location=location.text if location else None)
    draft.offer("dateline", value, words.held, parts)


def offer_identifiers(draft: Draft, found: Sequence[tuple[Words, str | None, Words | None]]) -> None:
    """Offer identifiers, each with its kind and the version that goes with it."""
    values: list[Identifier] = []
    parts: dict[str, Proof] = {}
    for words, scheme, version in found:
        at = f"/{len(values)}"
        parts[at] = _made_of(words.held.method, f"/identifiers{at}/value")
        parts[f"{at}/value"] = words.held
        if version:
            parts[f"{at}/version"] = version.held
        values.append(Identifier(value=words.text, scheme=scheme, version=version.text if version else None))
    _offer_list(draft, "identifiers", values, parts)


def offer_terms(
    draft: Draft, name: str, found: Iterable[tuple[Words | None, Words | None, Words | None]]
) -> None:
    """Offer subjects or genres, each with its name, its code and its address."""
    values: dict[Term, None] = {}
    parts: dict[str, Proof] = {}
    for term in found:
        at = f"/{len(values)}"
        said = {key: words for key, words in zip(("name", "code", "uri"), term, strict=True) if words}
        value = Term(**{key: words.text for key, words in said.items()})
        if not said or value in values:
            continue
        if len(values) == MOST_TERMS:
            warn_of_more(draft, name, MOST_TERMS)
            break
        first = next(iter(said))
        parts[at] = _made_of(said[first].held.method, f"/{name}{at}/{first}")
        for key, words in said.items():
            parts[f"{at}/{key}"] = words.held
        values[value] = None
    _offer_list(draft, name, tuple(values), parts)


def offer_all(draft: Draft, name: str, found: Iterable[Words | None]) -> None:
    """Offer a field that is a list of texts, each as it stands."""
    values: list[str] = []
    parts = {}
    for words in found:
        if not words or words.text in values:
            continue
        if len(values) == MOST_TERMS:
            warn_of_more(draft, name, MOST_TERMS)
            break
        parts[f"/{len(values)}"] = words.held
        values.append(words.text)
    _offer_list(draft, name, values, parts)


def warn_of_more(draft: Draft, name: str, most: int, path: str = "") -> None:
    """Say that a list is longer than is taken; without a path it is the field of that name."""
    draft.warn("limit", f"more than {most} {name}; the first are taken", path=path or f"/{name}")


def _made_of(method: str, pointer: str) -> Evidence:
    return Evidence(kind="computed", method=method, inputs=(pointer,))


def _offer_list(draft: Draft, name: str, values: Sequence[object], parts: Mapping[str, Proof]) -> None:
    if values:
        inputs = tuple(f"/{name}/{number}" for number in range(len(values)))
        draft.offer(name, tuple(values), Evidence(kind="computed", method="list/1", inputs=inputs), parts)
