"""The parts of a page that are menus: navigation, or the foot, without a paragraph or a headline in it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from convert.readers.html.outline.boxes import Box
from convert.readers.html.outline.stems import bit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TAGS = frozenset(("nav", "footer"))
"""Elements that are menus, if anything is that holds no prose."""
NAMED = bit("nav")
"""What a box is called that may be a menu."""
_CONTENT = bit("article") | bit("body") | bit("para") | bit("lead") | bit("title")
_PROSE = ("p", "h1", "article", "main")
_LINKS = 3


def prosy_parts(root: HtmlElement) -> set[HtmlElement]:
    """The paragraphs and headlines of a page, and all that lies around one."""
    around: set[HtmlElement] = set()
    for element in root.iter(*_PROSE):
        here: HtmlElement | None = element
        while here is not None and here not in around:
            around.add(here)
            here = here.getparent()
    return around


def is_menu(box: Box, prosy: set[HtmlElement]) -> bool:
    """Whether a box is a menu, `prosy` being the parts of its page with prose in them.

    Each element of a page is searched for links at most once; and what lies in a box that was asked
    about is a part of it.
    """
    by_tag = box.tag in TAGS
    if box.searched or not (by_tag or (box.mask & NAMED and not box.mask & _CONTENT)):
        return False
    box.searched = True
    if box.element in prosy:
        return False
    return by_tag or next(islice(box.element.iter("a"), _LINKS - 1, None), None) is not None
