"""The people and organizations of the byline as `creator` and `contributor`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from convert.article import Byline, Contributor
from convert.writers.identity import address, term
from convert.writers.rest import CREATORS
from convert.writers.tree import Node, maybe, named, node

_NATURES = {"person": "cpnat:person", "organization": "cpnat:organisation"}
_DETAILS = {"person": "personDetails", "organization": "organisationDetails"}


def people(byline: Byline | None, name: Callable[[int], str | None]) -> Iterator[Node]:
    """Authors and reporters as `creator`, all others as `contributor`, each in the order of the byline.

    `name` gives the id of the element for the contributor of a number, if it is to have one.
    """
    contributors = byline.contributors if byline else ()
    for tag, creators in (("creator", True), ("contributor", False)):
        for number, contributor in enumerate(contributors):
            if (contributor.role in CREATORS) is creators:
                yield from _party(tag, contributor, name(number))


def _party(tag: str, contributor: Contributor, name: str | None) -> tuple[Node, ...]:
    kind = contributor.kind or ""
    return named(
        tag,
        contributor.name,
        *_notes(contributor),
        *_affiliation(contributor),
        type=_NATURES.get(kind),
        roleuri=term("role", contributor.role),
        uri=address(contributor.url or ""),
        id=name,
    )


def _notes(contributor: Contributor) -> Iterator[Node]:
    """What the schema has no element for: a place to be at, and the affiliation of who knows what."""
    if contributor.kind not in _DETAILS:
        yield from maybe("note", contributor.affiliation, roleuri=term("role", "affiliation"))
    yield from maybe("note", contributor.location, roleuri=term("role", "location"))


def _affiliation(contributor: Contributor) -> tuple[Node, ...]:
    inner = named("affiliation", contributor.affiliation)
    details = _DETAILS.get(contributor.kind or "")
    return (node(details, *inner),) if details and inner else ()
