"""What of a page is not the article's, and why."""

from __future__ import annotations

from functools import reduce
from itertools import chain
from operator import or_

from convert.readers.html.outline.boxes import AREA_BITS, Box, Outline
from convert.readers.html.outline.stems import bit
from convert.readers.html.tree.parts import Dropped, Reason

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
_NAMED = reduce(or_, [mask for mask, _ in _BY_NAME])
_BY_AREA: tuple[tuple[int, Reason], ...] = (
    (AREA_BITS["nav"], "navigation"),
    (AREA_BITS["footer"], "furniture"),
)


def dropped_of(tree: Outline, kept: frozenset[int]) -> tuple[Dropped, ...]:
    """The outermost boxes with text of which no run was kept, with the reason their names give."""
    around: set[Box | None] = {None}
    for at, run in enumerate(tree.runs):
        if at in kept:
            here: Box | None = run.box
            while here not in around:
                around.add(here)
                here = here.parent if here else None
    seen, outermost = set(around), set()
    for box in chain([run.box for run in tree.runs], tree.menus):
        below, above = box, box.parent
        while below not in seen and above is not None:
            seen.add(below)
            if above in around or above.parent is None:
                outermost.add(below)
            below, above = above, above.parent
    return tuple(Dropped(box.element, _why(box)) for box in tree.boxes if box in outermost)


def _why(box: Box) -> Reason:
    if box.hidden:
        return "hidden"
    for mask, reason in _BY_AREA:
        if box.area & mask:
            return reason
    names = (box.mask | box.scope) & _NAMED
    for mask, reason in _BY_NAME if names else ():
        if names & mask:
            return reason
    return "furniture"
