"""The pieces of a printed article as the layout sees them, and the roles that it gives them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from convert.newsroom.bylines import Found
from convert.newsroom.dates import DateLine
from convert.newsroom.labels import Label
from convert.value import Value

Kind: TypeAlias = Literal["heading", "paragraph", "image", "list", "quote", "other"]
RoleName: TypeAlias = Literal[
    "headline",
    "subheadline",
    "byline",
    "date",
    "credit",
    "caption",
    "related",
    "source",
    "tags",
    "end",
    "body",
]

HEAD = 10
"""How many pieces at most may stand in the head; only of these does it matter where their lines end."""


class Piece(Value, frozen=True):
    """One piece of a page, whatever format it came from."""

    kind: Kind
    text: str
    """Clean text."""
    level: int = 0
    """Depth of a heading, from 1."""
    breaks: tuple[int, ...] = ()
    """Where in the text its printed lines end."""
    stressed: bool = False
    """Whether all of it is in italics or bold."""
    linked: bool = False
    """Whether all of it is links."""
    signed: bool = False
    """Whether its place says that it names the authors."""
    addressed: bool = False
    """Whether its place says that it is the address of this copy."""


class Role(Value, frozen=True):
    """What a piece, or a part of it, is."""

    name: RoleName
    piece: int
    """Which piece."""
    start: int = 0
    """First code point of the piece's text that has the role."""
    end: int | None = None
    """One past the last; to the end if absent."""
    date: DateLine | None = None
    """The date, for a `date`; `start` and `end` are its place in the piece."""
    label: Label | None = None
    """The label, for what is labelled; it stands at `start`."""
    people: tuple[Found, ...] = ()
    """Those named, for a byline that was taken apart as it stands: all of a text that was looked at."""
