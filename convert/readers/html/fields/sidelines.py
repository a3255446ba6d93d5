"""What stands beside an article: comments, teasers, menus, boxes about something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ASIDE = re.compile(
    r"comment(?!ary|ator)|kommentar(?!e?-?artikel)|teaser(?<![^\W_]teaser)|related|recommend|sidebar|side-bar"
    r"|widget(?<![-\w]widget)|forum|repl(?:y|ies)|respon[ds]"
    r"|ticker(?<![^\W_]ticker)|newsticker|topbar(?<![-\w]topbar)|top-bar(?<![-\w]top-bar)|current-?date"
    r"|log-?in\b|sign-?in\b|logged-?(?:in|out)|user-?(?:menu|bar|nav|panel)|my-?account"
    r"|most-?read|popular|read-?more|further|newsletter|copyright|swiper|carousel|slider|footer-",
)
_LEVELS = 25
_OWN = frozenset(["body", "article", "main"])
_BESIDE = frozenset(["nav", "aside"])
_OF_CARDS = ("h2", "h3", "h4", "h5")
_TEXT = ("article", "main")


class Sidelines:
    """Tells of the elements of one page whether they stand beside its article; looks at each box once."""

    def __init__(self) -> None:
        self._boxes: dict[HtmlElement, bool | None] = {}
        self._headed: dict[HtmlElement, bool] = {}

    def hold(self, element: HtmlElement) -> bool:
        """Whether this element or one around it is named after what stands beside an article."""
        if _ASIDE.search((element.get("class") or "").lower()) and not self._is_by_headline(element):
            return True
        boxes = self._boxes
        for number, around in enumerate(element.iterancestors()):
            if number >= _LEVELS:
                return False
            if around in boxes:
                beside = boxes[around]
            else:
                beside = boxes[around] = _is_beside(around)
            if beside is not None:
                return beside
        return False

    def _is_by_headline(self, element: HtmlElement) -> bool:
        """Whether the headline stands in the box around an element, as of an article called a comment."""
        around = element.getparent()
        if around is None or around.tag == "body":
            return False
        if around not in self._headed:
            self._headed[around] = next(around.iter("h1"), None) is not None
        return self._headed[around]


def _is_beside(box: HtmlElement) -> bool | None:
    """Whether what is in a box stands beside the article; None where the box around it decides."""
    if box.tag in _OWN:
        return False
    names = f"{box.get('class') or ''} {box.get('id') or ''}".lower()
    if box.tag in _BESIDE or _ASIDE.search(names) or _is_edge_of_page(box) or _is_card(box):
        return next(box.iter("h1"), None) is None  # what holds the headline stands beside nothing
    return None


def _is_edge_of_page(box: HtmlElement) -> bool:
    """Whether a box is the head or foot of the page, not that of its article, where authors sign."""
    return box.tag in ("header", "footer") and next(box.iterancestors(*_TEXT), None) is None


def _is_card(box: HtmlElement) -> bool:
    """Whether a box is one link with a heading in it: the teaser of another article."""
    return box.tag == "a" and next(box.iter(*_OF_CARDS), None) is not None
