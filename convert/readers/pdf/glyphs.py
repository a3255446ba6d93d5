"""What a page shows of its text: lines with their place, size and face. The one interface of both back ends.

All lengths are PDF points (1/72 inch).  Places count from the top left corner of the
page as a viewer shows it: cropped and turned.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, Protocol, TypeAlias

Part: TypeAlias = Literal["paragraph", "heading", "item", "quote", "caption", "other"]
"""What a tagged file says a text is; `other` where that tells nothing of paragraphs."""


class Face(NamedTuple):
    """A typeface as far as it matters here."""

    name: str
    """Its PostScript name, without the tag of a subset."""
    bold: bool = False
    italic: bool = False


class Word(NamedTuple):
    """A run of characters without a space in it."""

    start: int
    """First code point in the line's text."""
    left: float
    right: float
    face: Face


class CellPlace(NamedTuple):
    """Where in a table a text is."""

    table: str
    """The table's name."""
    row: int = -1
    """From 0; -1 outside the rows."""
    column: int = -1
    """From 0; -1 outside the cells."""
    header: bool = False


class Tag(NamedTuple):
    """What the structure of a tagged file says of a line (ISO 32000-1, 14.8)."""

    element: str
    """The element that the line belongs to; one that goes on over pages has one name where it states it."""
    part: Part
    level: int = 0
    """Depth of a heading, from 1; 0 if it is not said."""
    order: int = 0
    """Place among the elements of its page."""
    cell: CellPlace | None = None
    """The table cell that it is in."""


class Line(NamedTuple):
    """A run of words on one baseline, nearer to each other than columns are."""

    page: int
    """Number of its page, from 0."""
    text: str
    """Its text: one space between words, none at the ends."""
    left: float
    top: float
    right: float
    bottom: float
    base: float
    """How far the baseline is from the top of the page."""
    size: float
    """Font size of its first character."""
    words: tuple[Word, ...]
    upright: bool = True
    """Whether it runs from left to right as the page is shown."""
    hidden: bool = False
    """Whether it is drawn so that nobody sees it."""
    tag: Tag | None = None
    """What a tagged file says of it; nothing for what is not of the article, or if it is not tagged."""

    @property
    def face(self) -> Face:
        """The face of its first word."""
        return self.words[0].face


class LinkArea(NamedTuple):
    """A rectangle on a page that leads to an address."""

    left: float
    top: float
    right: float
    bottom: float
    href: str


class Picture(NamedTuple):
    """Where a picture is."""

    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """One page: its size, its lines in the order in which they are drawn, and its links."""

    number: int
    """From 0."""
    width: float
    height: float
    lines: tuple[Line, ...]
    links: tuple[LinkArea, ...] = ()
    unmapped: int = 0
    """How many characters have no Unicode value."""
    characters: int = 0
    """How many characters there are."""
    broken: bool = False
    """Whether it could not be opened."""
    pictures: tuple[Picture, ...] = ()


class Glyphs(Protocol):
    """An opened PDF file, whichever library opened it."""

    tool: str
    """The library's name."""
    version: str
    """Its version."""
    page_count: int

    def pages(self) -> Iterator[Page]:
        """The pages in order, one at a time."""

    def info(self) -> dict[str, str]:
        """The document information dictionary: `Title`, `Author`, `CreationDate`..."""

    def outline(self) -> tuple[tuple[str, int], ...]:
        """The titles of the outline (bookmarks) with their depth from 1."""

    def labels(self) -> tuple[str, ...]:
        """The pages' own names (ISO 32000-1, 12.4.2) in order; nothing if the file has none."""

    def close(self) -> None:
        """Let go of the file."""
