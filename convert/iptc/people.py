"""Bylines of news formats: the printed line, and the people and organizations that are declared with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from convert.article import Byline, Contributor, Role
from convert.desk import Words, offer_authors, offer_byline
from convert.draft import Draft, Proof
from convert.evidence import Evidence
from convert.iptc.words import warn_of_more
from convert.newsroom.bylines import parse_byline, parse_names
from convert.newsroom.names import is_organization, is_person

Kind: TypeAlias = Literal["person", "organization"]

_ROLES: dict[str, Role] = {
    "author": "author",
    "writer": "author",
    "reporter": "reporter",
    "contributor": "contributor",
    "editor": "editor",
    "photographer": "photographer",
    "illustrator": "illustrator",
    "translator": "translator",
    "producer": "producer",
}
_MOST = 50


class Party(NamedTuple):
    """Someone that metadata names."""

    name: Words
    kind: Kind | None = None
    role: Role = "author"
    affiliation: Words | None = None
    location: Words | None = None
    url: Words | None = None


def role_of(code: str) -> Role | None:
    """The role that a word, a QCode or an address of a term names; nothing for others."""
    word = code.replace("/", ":").rstrip(":").rpartition(":")[2]
    return _ROLES.get(word.casefold())


def is_named(name: str) -> bool:
    """Whether a creator's name is that of a person or an organization, not a login or initials."""
    return is_person(name) or is_organization(name)


def offer_line(
    draft: Draft, line: Words | None, parties: Sequence[Party] = (), *, trusted: bool = False
) -> None:
    """Offer a byline: the printed line, else the names that are declared.

    Those declared stand for those printed where they all occur in the line and somebody said
    what they are, or `trusted` says that they are the record's own; otherwise the line speaks for
    itself.
    """
    if draft.has("byline"):
        offer_again(draft, line)
        return
    if trusted and line and parties:
        _offer_parties(draft, line, parties)
        return
    typed = [party for party in parties if party.kind or party.role != "author" or party.affiliation]
    if line is None:
        declared = [party for party in parties if party.kind or is_named(party.name.text)]
        lists = [party.name for party in parties if _holds_names(party.name.text)]
        if declared:
            _offer_parties(draft, None, declared)
        elif lists:
            offer_authors(draft, lists)
    elif typed and all(party.name.text.casefold() in line.text.casefold() for party in parties):
        _offer_parties(draft, line, _completed(draft, parties, line))
    else:
        offer_byline(draft, [line])


def offer_again(draft: Draft, line: Words | None) -> None:
    """Offer a line behind the byline that is chosen already; nobody asks who is in it."""
    if line:
        chosen = draft.chosen("byline")
        agrees = isinstance(chosen, Byline) and chosen.text == line.text
        draft.offer("byline", chosen if agrees else Byline(text=line.text), line.held)


def _completed(draft: Draft, parties: Sequence[Party], line: Words) -> list[Party]:
    """The parties with what only the printed line says of them."""
    read = parse_byline(line.text)
    printed = {person.contributor.name: person.contributor for person in (read.people if read else ())}
    completed = []
    for party in parties:
        who = printed.get(party.name.text)
        if who:
            affiliation = party.affiliation or _printed(draft, who.affiliation, line)
            location = party.location or _printed(draft, who.location, line)
            completed.append(party._replace(affiliation=affiliation, location=location))
        else:
            completed.append(party)
    return completed


def _printed(draft: Draft, text: str | None, line: Words) -> Words | None:
    start = line.text.find(text) if text else -1
    if text is None or start < 0:
        return None
    return Words(text, line.held.part(draft.source.text, text, start, "byline-line"))


def _holds_names(text: str) -> bool:
    """Whether a name is in truth a list of names: "Jane Doe with John Roe in Kyiv"."""
    found = parse_names(text)
    return len(found) > 1 and all(who.contributor.kind for who in found)


def offer_titled(draft: Draft, line: Words, names: Words, title: Words) -> None:
    """Offer a byline in which the post or the employer has an element of its own."""
    if draft.has("byline"):
        offer_again(draft, line)
        return
    read = parse_byline(names.text)
    people = read.people if read else parse_names(names.text)
    parties = []
    for person in people:
        name = person.contributor.name
        held = names.held.part(draft.source.text, name, person.start, "byline-name")
        parties.append(
            Party(Words(name, held), person.contributor.kind, person.contributor.role, affiliation=title)
        )
    _offer_parties(draft, line, parties)


def _offer_parties(draft: Draft, line: Words | None, parties: Sequence[Party]) -> None:
    found: list[Contributor] = []
    parts: dict[str, Proof] = {}
    for party in parties:
        if any(who.name == party.name.text and who.role == party.role for who in found):
            continue
        if len(found) == _MOST:
            warn_of_more(draft, "contributors", _MOST, path="/byline")
            break
        at = f"/contributors/{len(found)}"
        said = {"name": party.name, "affiliation": party.affiliation, "location": party.location}
        parts[at] = Evidence(kind="computed", method="declared/1", inputs=(f"/byline{at}/name",))
        for key, words in {**said, "url": party.url}.items():
            if words:
                parts[f"{at}/{key}"] = words.held
        found.append(_contributor(party))
    inputs = tuple(f"/byline/contributors/{number}/name" for number in range(len(found)))
    proof: Proof
    if line:
        text, proof = line.text, line.held
    else:
        text = ", ".join(who.name for who in found)
        proof = Evidence(kind="computed", method="names-joined/1", inputs=inputs)
    draft.offer("byline", Byline(text=text, contributors=tuple(found)), proof, parts)


def _contributor(party: Party) -> Contributor:
    name = party.name.text
    guessed: Kind | None = "person" if is_person(name) else "organization" if is_organization(name) else None
    return Contributor(
        name=name,
        kind=party.kind or guessed,
        role=party.role,
        affiliation=party.affiliation.text if party.affiliation else None,
        location=party.location.text if party.location else None,
        url=party.url.text if party.url else None,
    )
