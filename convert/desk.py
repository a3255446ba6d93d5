"""Values and units entered into a draft: what every reader of printed matter does the same way.

Each function takes words and the place they were found at, and offers the field they
make with the evidence for it and for its parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import structs

from convert.article import Byline, Contributor, Dateline
from convert.draft import Draft, Held, Proof
from convert.evidence import Evidence
from convert.newsroom.bylines import Found, parse_byline, parse_names
from convert.newsroom.datelines import find_dateline
from convert.newsroom.dates import read_date
from convert.units import Address, is_dead
from convert.value import Value


class Words(Value, frozen=True):
    """Clean words, where they stand, and the links in them."""

    text: str
    held: Held
    addresses: tuple[Address, ...] = ()
    """Places count from the start of `text`."""
    people: tuple[Found, ...] = ()
    """Those whom `text` names as a byline, where that is known already."""


def offer_text(draft: Draft, name: str, text: str, held: Held) -> None:
    """Offer a field that is plain text."""
    if text:
        draft.offer(name, text, held)


def offer_url(draft: Draft, name: str, url: str, held: Held) -> None:
    """Offer an address."""
    draft.offer(name, url, held)


def offer_date(draft: Draft, name: str, text: str, held: Held, languages: Sequence[str] = ()) -> None:
    """Offer a date, at the precision printed; an ambiguous or unreadable one is a warning."""
    found = read_date(text, languages)
    if found is None:
        draft.warn("unread-date", f"{name}: not one clear date: {text[:60]}", span=held.spans[0])
        return
    if found.value == text:
        draft.offer(name, found.value, held)
        return
    transform = f"date/1:{','.join(languages)}" if languages else "date/1"
    held = held._replace(transforms=(*held.transforms, transform))
    draft.offer(name, found.value, held)


def offer_byline(draft: Draft, lines: Sequence[Words]) -> None:
    """Offer a printed byline: the first line is its text, and all lines tell who had a hand in it."""
    people = _People(draft)
    for number, words in enumerate(lines):
        people.add(words.people or _named(words.text), words)
        if number:
            draft.drop((words.held.spans[0][0], words.held.spans[-1][1]), "byline")
    text, held = lines[0].text, lines[0].held
    draft.offer("byline", Byline(text=text, contributors=tuple(people.found)), held, people.parts)


def _named(text: str) -> tuple[Found, ...]:
    """Those whom a byline names, or a line that is known to be one."""
    line = parse_byline(text)
    return line.people if line else parse_names(text)


def offer_authors(draft: Draft, values: Sequence[Words]) -> None:
    """Offer the names that metadata declares, as a byline made of its own words."""
    people = _People(draft)
    proof: Proof
    for words in values:
        people.add(parse_names(words.text), words)
    if not people.found:
        return
    if len(values) == 1:
        text, proof = values[0].text, values[0].held
    else:
        text = ", ".join(person.name for person in people.found)
        inputs = tuple(f"/byline/contributors/{n}/name" for n, _ in enumerate(people.found))
        proof = Evidence(kind="computed", method="names-joined/1", inputs=inputs)
    draft.offer("byline", Byline(text=text, contributors=tuple(people.found)), proof, people.parts)


class _People:
    """Contributors gathered from one or more lines, each once, with evidence by pointer below the byline."""

    def __init__(self, draft: Draft) -> None:
        self.found: list[Contributor] = []
        self.parts: dict[str, Proof] = {}
        self._draft = draft
        self._names: set[str] = set()

    def add(self, people: Iterable[Found], words: Words) -> None:
        """Add the people found in some words."""
        for person in people:
            name = person.contributor.name.casefold()
            if name not in self._names:
                self._names.add(name)
                self._add(person, words)

    def _add(self, person: Found, words: Words) -> None:
        at = f"/contributors/{len(self.found)}"
        who = person.contributor
        self.parts[at] = Evidence(kind="computed", method="byline-parse/1", inputs=(f"/byline{at}/name",))
        self._quote(f"{at}/name", who.name, person.start, words)
        for key, value in (("affiliation", who.affiliation), ("location", who.location)):
            start = words.text.find(value) if value else -1
            if value and start >= 0:
                self._quote(f"{at}/{key}", value, start, words)
        for address in words.addresses:
            if address.start <= person.start and person.end <= address.end and not is_dead(address.href):
                who = structs.replace(who, url=address.href)
                self.parts[f"{at}/url"] = address.held
        self.found.append(who)

    def _quote(self, at: str, value: str, start: int, words: Words) -> None:
        held = words.held.part(self._draft.source.text, value, start, f"byline-{at.rpartition('/')[2]}")
        self.parts[at] = held


def offer_keywords(draft: Draft, values: Iterable[Words]) -> None:
    """Offer keywords; a value may hold several, separated by commas or semicolons."""
    words: list[str] = []
    parts: dict[str, Proof] = {}
    for said in values:
        text, held, at = said.text, said.held, 0
        for piece in text.replace(";", ",").split(","):
            word = piece.strip().removeprefix("#")
            if word and word not in words:
                start = text.index(word, at)
                parts[f"/{len(words)}"] = held.part(draft.source.text, word, start, held.method)
                words.append(word)
            at += len(piece) + 1
    if words:
        inputs = tuple(f"/keywords{at}" for at in parts)
        draft.offer(
            "keywords", tuple(words), Evidence(kind="computed", method="list/1", inputs=inputs), parts
        )


def offer_dateline(draft: Draft, words: Words) -> None:
    """Offer the dateline that the first paragraph of the text starts with, if it does."""
    found = find_dateline(words.text)
    if not found:
        return
    source_text = draft.source.text
    parts = {}
    if found.location:
        start = found.start + found.text.index(found.location)
        parts["/location"] = words.held.part(source_text, found.location, start, "dateline")
    held = words.held.part(source_text, found.text, found.start, "dateline")
    draft.offer("dateline", Dateline(text=found.text, location=found.location), held, parts)
