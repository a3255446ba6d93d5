"""What a format is to this package: a name and where its functions are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A format that can be read."""

    name: str
    """What `format=` and `--from` call it."""
    description: str
    """What it is, in a few words."""
    read: str
    """`module:function`; called with a `Source` and a `ReadOptions`, returns an `Article`."""
    media_types: tuple[str, ...] = ()
    """Media types that settle it."""
    suffixes: tuple[str, ...] = ()
    """File name suffixes that settle it, in lower case and with the dot."""
    tally: str | None = None
    """`module:function` from the source's text to the `convert.ledger.Tally` of what a reader sees of it, for
    which its ledger accounts.  Without one all of the text counts."""
    layered: str | None = None
    """`module:function` from the source to the same with the text layers that evidence points into, for a
    format whose bytes are no text."""
    read_all: str = ""
    """`module:function` as `read` that yields every `Article` of a source that may hold several."""


@dataclass(frozen=True, kw_only=True)
class Writer:
    """A format that can be written."""

    name: str
    """What `to=` and `--to` call it."""
    description: str
    """What it is, in a few words."""
    write: str
    """`module:function`; called with an `Article` and the options, returns bytes."""
    options: str
    """`module:class` of its options: a frozen dataclass with defaults for all fields."""
    media_type: str
    """What it writes."""
    suffix: str
    """The suffix of its files, with the dot."""
    write_many: str | None = None
    """`module:function` that writes a sequence of articles as one document, if the format has such."""
