"""The stretch of a page in which it says who wrote its article and when: around headline and text.

What stands in menus far above it and in lists far below it is about other articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from convert.readers.html.tree.parts import Body

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BEFORE = 30
"""How many elements before the headline, or the text where it starts first, belong to the stretch."""
_BEHIND = 120
"""How many behind the start of the last block do."""


def stretch_of(elements: tuple[HtmlElement, ...], headline: int, body: Body | None) -> range:
    """The numbers of the elements around the headline, whose number is given (or -1), and the body.

    All elements of a page without a body.
    """
    if body is None or not body.blocks:
        return range(len(elements))
    first, last = (elements.index(body.blocks[at].container) for at in (0, -1))
    start = min(first, headline) if headline >= 0 else first
    return range(max(0, start - _BEFORE), min(len(elements), max(last, headline) + _BEHIND))
