"""What an article's body is made of: blocks tagged by `type`, and marks over their text.

The text of a block is clean and usable as it stands.  Marks lie beside it as ranges
of code points, so nothing has to be stripped.  Addresses are what the source gives:
real links hold spaces and brackets that no URL may have, so a record promises no format.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct, field

Url: TypeAlias = Annotated[str, Meta(min_length=1, examples=["https://daily.example/ferry"])]
Offset: TypeAlias = Annotated[int, Meta(ge=0)]


class Model(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """Base of every value in the record: strict when decoded, silent about what is absent."""


class Link(Model, frozen=True, kw_only=True, tag_field="type", tag="link"):
    """Words that link somewhere."""

    start: Offset
    """First code point of the marked text."""
    end: Offset
    """One past the last code point."""
    href: Url
    """Where the link goes, as the source gives it."""


class Strong(Model, frozen=True, kw_only=True, tag_field="type", tag="strong"):
    """Words of strong importance, usually printed bold."""

    start: Offset
    """First code point of the marked text."""
    end: Offset
    """One past the last code point."""


class Emphasis(Model, frozen=True, kw_only=True, tag_field="type", tag="emphasis"):
    """Words under stress, usually printed in italics."""

    start: Offset
    """First code point of the marked text."""
    end: Offset
    """One past the last code point."""


Mark: TypeAlias = Link | Strong | Emphasis


class Text(Model, frozen=True, kw_only=True):
    """Clean text with its marks: a list item, a table cell or a caption."""

    text: str
    """Clean text."""
    marks: tuple[Mark, ...] = ()
    """Links and emphasis, by start; ranges may nest or overlap."""


class Paragraph(Model, frozen=True, kw_only=True, tag_field="type", tag="paragraph"):
    """A paragraph as its author wrote it, whatever lines it was printed on."""

    text: str
    """Clean text."""
    marks: tuple[Mark, ...] = ()
    """Links and emphasis, by start; ranges may nest or overlap."""


class Heading(Model, frozen=True, kw_only=True, tag_field="type", tag="heading"):
    """A heading inside the body; the article's own headline is not one."""

    text: str
    """Clean text."""
    level: Annotated[int, Meta(ge=2, le=6)] = field(default_factory=lambda: 2)  # always written out
    """Depth, from 2 down; level 1 is the headline."""
    marks: tuple[Mark, ...] = ()
    """Links and emphasis, by start; ranges may nest or overlap."""


class Quote(Model, frozen=True, kw_only=True, tag_field="type", tag="quote"):
    """A paragraph of quoted matter set off from the text."""

    text: str
    """Clean text."""
    marks: tuple[Mark, ...] = ()
    """Links and emphasis, by start; ranges may nest or overlap."""


class ListItem(Model, frozen=True, kw_only=True):
    """One item of a list."""

    text: str
    """Clean text."""
    marks: tuple[Mark, ...] = ()
    """Links and emphasis, by start; ranges may nest or overlap."""
    depth: Offset = 0
    """How many lists this item's own list lies in."""


class List(Model, frozen=True, kw_only=True, tag_field="type", tag="list"):
    """A list; nested lists are flattened into items that know their depth."""

    items: tuple[ListItem, ...]
    """The items in order."""
    ordered: bool = False
    """Whether the outermost list is numbered."""


class Cell(Model, frozen=True, kw_only=True):
    """One cell of a table."""

    text: str
    """Clean text; empty where the cell is."""
    marks: tuple[Mark, ...] = ()
    """Links and emphasis, by start; ranges may nest or overlap."""
    header: bool = False
    """Whether the cell names its row or column."""


class Table(Model, frozen=True, kw_only=True, tag_field="type", tag="table"):
    """A table of text."""

    rows: tuple[tuple[Cell, ...], ...]
    """The rows from the top, each from its first cell."""
    caption: Text | None = None
    """The line that says what the table shows."""


class Image(Model, frozen=True, kw_only=True):
    """A picture's address and what stands in for it."""

    url: Url
    """Where the picture is, as the source gives it."""
    alt: str | None = None
    """Text that stands in for the picture."""


class Figure(Model, frozen=True, kw_only=True, tag_field="type", tag="figure"):
    """A picture with its caption and credit; a source may have lost any of the three."""

    image: Image | None = None
    """The picture itself."""
    caption: Text | None = None
    """What the picture shows."""
    credit: str | None = None
    """Who made or supplied the picture, as printed."""


class RelatedLink(Model, frozen=True, kw_only=True):
    """One pointer to another article."""

    text: str
    """The words of the link, usually the other article's headline."""
    href: Url | None = None
    """Where it goes; absent where the source has lost the address."""


class Related(Model, frozen=True, kw_only=True, tag_field="type", tag="related"):
    """A pointer to other articles that stands between the paragraphs; not running text."""

    links: tuple[RelatedLink, ...]
    """The articles pointed to."""
    label: str | None = None
    """The words before the links, such as "Related article"."""


class Embed(Model, frozen=True, kw_only=True, tag_field="type", tag="embed"):
    """Something of another service shown inside the article: a post, a video, a map."""

    url: Url
    """The address of the thing embedded."""
    provider: str | None = None
    """The service, by name."""
    text: str | None = None
    """Text that stands in for it."""


POSTS = frozenset(("Bluesky", "Mastodon", "Threads", "X"))
"""Providers of embeds whose text is a post of words: newsrooms print it as they would a quotation."""


Block: TypeAlias = Paragraph | Heading | Quote | List | Table | Figure | Related | Embed


def running_texts(block: Block) -> tuple[str, ...]:
    """The block's share of the running text: what a reader aloud would read.

    Figures, related links, embeds and tables have none.
    """
    match block:
        case Paragraph() | Heading() | Quote():
            return (block.text,)
        case List():
            return tuple(item.text for item in block.items)
        case _:
            return ()
