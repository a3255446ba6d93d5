"""What a page is cut into: boxes, and runs of text in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = """
script style noscript template svg iframe select option textarea input object canvas head title
math audio video map datalist progress meter base link meta param source track embed applet rp rt rtc
"""
UNSEEN = frozenset(_UNSEEN.split())
"""Elements whose content is no text of the page."""

_INLINE = """
a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s
samp small span strike strong sub sup time tt u var wbr amp-img picture button
"""
INLINE = frozenset(_INLINE.split())
"""Elements that run on in a line."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_AREA_NAMES = "article main aside nav footer header form figure table ul blockquote section address"
AREAS = tuple(_AREA_NAMES.split())
"""The kinds of element that say something of all that lies in them."""
AREA_BITS: dict[str, int] = {name: 1 << number for number, name in enumerate(AREAS)}
AREA_BITS |= {"ol": AREA_BITS["ul"], "dl": AREA_BITS["ul"]}
"""The bit that each kind of element sets in the `area` of the boxes in it."""


class Box:
    """An element that is a block of its own, with what is counted in it."""

    __slots__ = (
        "area",
        "depth",
        "element",
        "hidden",
        "inner",
        "mask",
        "mass",
        "parent",
        "runs",
        "scope",
        "searched",
        "style",
        "tag",
    )

    mass: float
    """How much of the page's text is in it, as last spread."""
    scope: int
    """What it and the boxes around it are called, as bits, once they were labelled."""

    def __init__(self, element: HtmlElement, tag: str, parent: Box | None) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.style: str | None = None
        """Its classes."""
        self.mask = self.runs = self.inner = 0
        """What it is called, as bits; how many runs and how many boxes lie directly in it."""
        if parent is None:
            self.depth = self.area = 0
            self.hidden = self.searched = False
            """Hidden; in a box of which it was asked whether it is a menu."""
        else:
            parent.inner += 1
            self.depth = parent.depth + 1
            self.area = parent.area
            self.hidden = parent.hidden
            self.searched = parent.searched
        if tag in AREA_BITS:
            self.area |= AREA_BITS[tag]


class Run:
    """Text that belongs together, and what can be counted of it."""

    __slots__ = (
        "after",
        "before",
        "bold",
        "box",
        "closes",
        "container",
        "first",
        "linked",
        "links",
        "opens",
        "slanted",
        "text",
    )

    def __init__(self, box: Box, container: HtmlElement, after: HtmlElement | None) -> None:
        self.box = box
        self.container = container
        self.after = after
        self.before: HtmlElement | None = None
        self.first: HtmlElement | None = None
        self.text = ""
        self.opens = self.closes = False
        self.linked = 0
        self.links = 0
        self.bold = 0
        self.slanted = 0


class Outline:
    """The boxes, each behind the one it lies in, and the runs in the order of the page."""

    __slots__ = ("boxes", "menus", "pictures", "runs")

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.menus: list[Box] = []
        """Boxes whose content was not looked at."""
        self.runs: list[Run] = []
        self.pictures: list[tuple[int, HtmlElement, Box]] = []
