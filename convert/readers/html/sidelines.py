"""What stands beside an article: comments, teasers, menus, boxes about something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ASIDE = re.compile(
    r"comment(?!ary|ator)|kommentar(?!e?-?artikel)|teaser(?<![^\W_]teaser)|related|recommend|sidebar|side-bar"
    r"|widget(?<![-\w]widget)|forum|repl(?:y|ies)|respon[ds]"
    r"|most-?read|popular|read-?more|further|newsletter|copyright|swiper|carousel|slider|footer-",
)
_LEVELS = 25
_OWN = frozenset(["body", "article", "main"])
_BESIDE = frozenset(["nav", "aside"])
_TEXT = ("article", "main")


class Sidelines:
    """Tells of the elements of one page whether they stand beside its article; looks at each box once."""

    def __init__(self) -> None:
        self._boxes: dict[HtmlElement, bool | None] = {}

    def hold(self, element: HtmlElement) -> bool:
        """Whether this element or one around it is named after what stands beside an article."""
        if _ASIDE.search((element.get("class") or "").lower()):
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


def _is_beside(box: HtmlElement) -> bool | None:
    """Whether what is in a box stands beside the article; None where the box around it decides."""
    if box.tag in _OWN:
        return False
    names = f"{box.get('class') or ''} {box.get('id') or ''}".lower()
    if box.tag in _BESIDE or _ASIDE.search(names) or _is_foot_of_page(box):
        return next(box.iter("h1"), None) is None  # what holds the headline stands beside nothing
    return None


def _is_foot_of_page(box: HtmlElement) -> bool:
    """Whether a box is the foot of the page, not that of its article, where authors sign."""
    return box.tag == "footer" and next(box.iterancestors(*_TEXT), None) is None
