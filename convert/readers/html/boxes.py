"""What a page is cut into: boxes, and runs of text in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = """
script style noscript template svg iframe select option textarea input object canvas head title
math audio video map datalist progress meter base link meta param source track embed applet
"""
UNSEEN = frozenset(_UNSEEN.split())
"""Elements whose content is no text of the page."""

_INLINE = """
a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s
samp small span strike strong sub sup time tt u var wbr amp-img picture button
"""
INLINE = frozenset(_INLINE.split())
"""Elements that run on in a line."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


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
        "tag",
    )

    def __init__(self, element: HtmlElement, tag: str, parent: Box | None, mask: int) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.mask = mask
        self.depth: int = parent.depth + 1 if parent else 0
        self.hidden = False
        self.mass = 0.0
        self.scope = 0
        self.area = 0
        self.runs = 0
        self.inner = 0


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

    __slots__ = ("boxes", "pictures", "runs")

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.runs: list[Run] = []
        self.pictures: list[tuple[int, HtmlElement, Box]] = []
