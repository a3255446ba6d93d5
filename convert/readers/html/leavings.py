"""What of a page is not the article's, and why."""

from __future__ import annotations

from convert.readers.html.boxes import AREA_BITS, Box, Outline
from convert.readers.html.parts import Dropped, Reason
from convert.readers.html.stems import bit

_BY_NAME: tuple[tuple[int, Reason], ...] = (
    (bit("cookie"), "cookie"),
    (bit("comment"), "comments"),
    (bit("paywall"), "paywall"),
    (bit("newsletter"), "newsletter"),
    (bit("share"), "share"),
    (bit("ad"), "advertising"),
    (bit("bio"), "author-note"),
    (bit("nav"), "navigation"),
    (bit("tags"), "tags"),
    (bit("related") | bit("teaser"), "related"),
)
_BY_AREA: tuple[tuple[int, Reason], ...] = (
    (AREA_BITS["nav"], "navigation"),
    (AREA_BITS["footer"], "furniture"),
)


def dropped_of(tree: Outline, kept: frozenset[int]) -> tuple[Dropped, ...]:
    """The outermost boxes with text of which no run was kept, with the reason their names give."""
    for box in tree.boxes:
        box.mass = 0.0
        box.runs = 0
    for at, run in enumerate(tree.runs):
        run.box.mass += at in kept
        run.box.runs += 1
    for box in tree.menus:
        box.runs += 1
    for box in reversed(tree.boxes):
        if box.parent:
            box.parent.mass += box.mass
            box.parent.runs += box.runs
    return tuple(
        Dropped(box.element, _why(box))
        for box in tree.boxes
        if box.runs
        and not box.mass
        and box.parent is not None
        and (box.parent.mass or box.parent.parent is None)
    )


def _why(box: Box) -> Reason:
    if box.hidden:
        return "hidden"
    for mask, reason in _BY_AREA:
        if box.area & mask:
            return reason
    for mask, reason in _BY_NAME:
        if (box.mask | box.scope) & mask:
            return reason
    return "furniture"
