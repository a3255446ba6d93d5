"""What the body of a page is made of, as elements of its tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Kind: TypeAlias = Literal["paragraph", "heading", "quote", "list", "table", "figure", "related", "embed"]
Reason: TypeAlias = Literal[
    "advertising",
    "author-note",
    "comments",
    "cookie",
    "duplicate",
    "furniture",
    "headline",
    "hidden",
    "navigation",
    "newsletter",
    "paywall",
    "related",
    "share",
    "tags",
]


class Address(NamedTuple):
    """Where a page says the address of something embedded."""

    element: HtmlElement
    """The element that says it."""
    attribute: str | None
    """The attribute whose value it is; nothing if it is the element's text."""
    template: str = ""
    """The address with `{}` where the value belongs, if the page only gives an identifier."""
    provider: str | None = None
    """The service, by name."""


class Found(NamedTuple):
    """A block of the body and where it stands: the content of `container` between two of its children."""

    kind: Kind
    """What sort of block it is."""
    container: HtmlElement
    """The element that holds it."""
    after: HtmlElement | None = None
    """The child of `container` behind which it starts; nothing if at the container's start."""
    before: HtmlElement | None = None
    """The child of `container` before which it ends; nothing if at the container's end."""
    without: tuple[HtmlElement, ...] = ()
    """Elements inside whose text is not part of it."""
    text: str = ""
    """Its clean text."""
    level: int = 0
    """Of a heading its level, of an item how many lists it lies in, of a cell its row from 0."""
    items: tuple[Found, ...] = ()
    """The items of a list, the cells of a table."""
    ordered: bool = False
    """Whether a list is numbered, whether a cell names its row or column."""
    image: HtmlElement | None = None
    """The picture of a figure."""
    caption: Found | None = None
    """What a figure says of its picture, a table of its numbers, a page of what it embeds."""
    credit: Found | None = None
    """Whom a figure names as the picture's maker."""
    links: tuple[HtmlElement, ...] = ()
    """The links of a pointer to other articles."""
    address: Address | None = None
    """Where the address of something embedded stands."""


class Dropped(NamedTuple):
    """An element that holds nothing of the article, and why."""

    element: HtmlElement
    reason: Reason


class Body(NamedTuple):
    """What was read of a page's body."""

    blocks: tuple[Found, ...]
    """The blocks in order, without the standfirst."""
    dropped: tuple[Dropped, ...] = ()
    """The outermost elements of which nothing was taken."""
    standfirst: Found | None = None
    """The paragraph printed between the headline and the text, if it is printed apart."""
    reason: str | None = None
    """Why there is no article here; nothing if there is one.  The blocks are then whatever text there is."""
    wall: Found | None = None
    """The words that tell readers to pay for the rest of a text that is only its beginning."""
