"""What of a page is not the article's, and why."""

from __future__ import annotations

from convert.readers.html.boxes import AREA_BITS, Box, Outline
from convert.readers.html.judge import Verdict
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
_LINKS = 0.6
_FEW = 40


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


def why_none(tree: Outline, verdict: Verdict) -> str:
    """Why a page on which nothing was chosen has no article."""
    words = sum(verdict.words)
    linked = sum(share * count for share, count in zip(verdict.linked, verdict.words, strict=True))
    if words < _FEW:
        return "hardly any text on the page: it is filled by a script, or an error page"
    if linked > _LINKS * words:
        return "the page is a list of links"
    return "no running text on the page"
