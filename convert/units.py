"""What a reader makes of each piece of a page before anyone has said what the piece is for.

A unit is the piece as the layout sees it, the block it would be in the body, and where
both stand in the source.
"""

from __future__ import annotations

from collections.abc import Mapping

from convert.blocks import Block
from convert.draft import Held
from convert.newsroom.layout import Piece
from convert.value import Value


class Address(Value, frozen=True):
    """A link in a piece's text."""

    start: int
    """First code point of the linked words in the piece's text."""
    end: int
    """One past the last."""
    href: str
    """Where it goes; empty where the source has lost that."""
    held: Held
    """Where the address stands."""


def is_dead(href: str) -> bool:
    """Whether an address leads nowhere: empty, a bare `#`, or a script."""
    return href.strip() in ("", "#") or href.strip().lower().startswith(("javascript:", "data:"))


class Unit(Value, frozen=True):
    """A piece of a page with its place in the source."""

    piece: Piece
    """The piece, for the layout."""
    held: Held
    """Where its text stands."""
    block: Block
    """What it is if it belongs to the body."""
    parts: Mapping[str, Held] = {}
    """Where the parts of a block without text of its own stand, by pointer relative to the block."""
    addresses: tuple[Address, ...] = ()
    """The links in its text."""
