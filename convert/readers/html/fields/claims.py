"""What a page claims about its article: values, and where each of them stands.

A place and the names of transforms make a value again: an attribute's raw slice goes
through `html-attr/1`, a JSON string's through `json-string/1`, an element's words through
`html-text/1`; then come the transforms that the claim names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from convert.article import Byline

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Attribute(NamedTuple):
    """The value of an element's attribute."""

    element: HtmlElement
    """The element."""
    name: str
    """The attribute's name in lower case."""


class JsonString(NamedTuple):
    """The inside of a JSON string literal, or a bare number, in a script."""

    element: HtmlElement
    """The script."""
    start: int
    """First code point of the raw literal's inside, counted from the start of the script's text."""
    end: int
    """One past the last."""


class Words(NamedTuple):
    """The words of an element."""

    element: HtmlElement
    """The element; all of its visible content."""


Place: TypeAlias = Attribute | JsonString | Words


class Claim(NamedTuple):
    """A value for a field, and why it should be believed."""

    value: str
    """The value as the record would hold it."""
    method: str
    """The rule that found it, such as `json-ld:headline`, `meta:og:title` or `h1`."""
    place: Place
    """Where it stands."""
    score: float
    """How much speaks for it; comparable within one field only."""
    transforms: tuple[str, ...] = ("clean/1",)
    """What follows the transform that belongs to the place."""


class NamePlace(NamedTuple):
    """Where one contributor's name stands."""

    place: Place
    """The place of the words it is part of."""
    transforms: tuple[str, ...]
    """What follows the place's own transform."""


class BylineClaim(NamedTuple):
    """A byline, and where it and the names in it stand."""

    value: Byline
    """The byline."""
    method: str
    """The rule that found it."""
    place: Place | None
    """Where its text stands; None where the text is the names, joined by a comma and a space."""
    score: float
    """How much speaks for it."""
    transforms: tuple[str, ...]
    """What follows the place's own transform; () without a place."""
    names: tuple[NamePlace, ...]
    """For each contributor of the byline, in order, where the name stands."""


class Fields(NamedTuple):
    """What a page says about its article; for each field the best claim first, the others behind it."""

    headline: tuple[Claim, ...] = ()
    """Without the site's name."""
    subheadline: tuple[Claim, ...] = ()
    """The standfirst as metadata marks it."""
    description: tuple[Claim, ...] = ()
    """The abstract."""
    byline: tuple[BylineClaim, ...] = ()
    """Who it is by."""
    published: tuple[Claim, ...] = ()
    """ISO 8601 at the precision of the page."""
    modified: tuple[Claim, ...] = ()
    """The same."""
    url: tuple[Claim, ...] = ()
    """Where this copy says it stands."""
    canonical_url: tuple[Claim, ...] = ()
    """The address it calls canonical."""
    publisher: tuple[Claim, ...] = ()
    """The name of the paper or site."""
    section: tuple[Claim, ...] = ()
    """The part of the publication."""
    keywords: tuple[Claim, ...] = ()
    """All of the chosen source, each a keyword of its own, in the page's order."""
    language: tuple[Claim, ...] = ()
    """BCP 47 tags."""
    rights: tuple[Claim, ...] = ()
    """Copyright notice or terms."""
    access: tuple[Claim, ...] = ()
    """`free` or `paywalled`, as declared; the place holds the declaration, not the word."""
    image: tuple[Claim, ...] = ()
    """Addresses of the lead picture, as written."""
    notes: tuple[str, ...] = ()
    """Trouble on the way, for people: JSON that had to be repaired, what was passed over."""
