"""The part of a page in which its article stands, and where in it an element is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import Box, Outline
from convert.readers.html.outline.stems import bit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BEFORE = 4
"""How many runs before the first of the text a picture or a video may stand, if there is no headline."""
_NOT_OURS = bit("related") | bit("ad") | bit("nav") | bit("comment") | bit("newsletter") | bit("cookie")
_DEEP = 60


class Region:
    """The smallest element around the headline and all of the text, and the runs in it."""

    def __init__(self, tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> None:
        """`chosen` are the runs of the text, in order, at least one."""
        self.tree = tree
        self.chosen = chosen
        start = verdict.headline if 0 <= verdict.headline <= chosen[0] else chosen[0] - BEFORE
        self.low, self.high = max(start, 0), chosen[-1]
        first, last = tree.runs[chosen[0]].container, tree.runs[self.high].container
        self.heart = common(first, last)
        self.root = common(tree.runs[self.low].container, self.heart)
        self._boxes: dict[HtmlElement, Box] = {}

    def box(self, element: HtmlElement) -> Box:
        """The innermost box around an element, or that the element is."""
        if not self._boxes:
            self._boxes = {box.element: box for box in self.tree.boxes}
        for around in chain((element,), element.iterancestors()):
            box = self._boxes.get(around)
            if box is not None:
                return box
        return self.tree.boxes[0]

    def is_ours(self, element: HtmlElement) -> bool:
        """Whether no box around an element is hidden or named after advertising, teasers and the like."""
        box = self.box(element)
        return not box.hidden and not box.scope & _NOT_OURS

    def places(self, wanted: Sequence[HtmlElement]) -> list[tuple[int, HtmlElement]]:
        """The elements that stand in the article, each with the run before which it stands."""
        if not wanted:
            return []
        runs = self.tree.runs
        marks: dict[HtmlElement, int] = {}
        for at in range(self.low, min(self.high + 2, len(runs))):
            run = runs[at]
            marks.setdefault(run.container if run.after is None else run.after, at)
        tags = {mark.tag for mark in marks} | {element.tag for element in wanted}
        found: list[tuple[int, HtmlElement]] = []
        ours = set(wanted)
        at = self.low
        for element in self.root.iter(*tags):
            here = marks.get(element)
            if element in ours:
                found.append((at if here is None else here, element))
            if here is not None:
                at = max(at, here + 1)
        return [entry for entry in found if self._is_inside(*entry)]

    def _is_inside(self, at: int, element: HtmlElement) -> bool:
        if at > self.high + 1 or not self.is_ours(element):
            return False
        return at <= self.high or is_in(element, (self.heart,))

    def runs_in(self, element: HtmlElement, at: int) -> list[int]:
        """The runs inside an element before which or with which the run `at` stands."""
        runs = self.tree.runs
        out = []
        for here in range(at, len(runs)):
            if not is_in(runs[here].container, (element,)):
                break
            out.append(here)
        return out


def is_in(element: HtmlElement, others: Iterable[HtmlElement]) -> bool:
    """Whether an element is one of the others or lies in one."""
    around = set(others)
    return element in around or any(above in around for above in element.iterancestors())


def common(a: HtmlElement, b: HtmlElement) -> HtmlElement:
    """The innermost element that holds two others or is one of them."""
    around = {b, *b.iterancestors()}
    here: HtmlElement | None = a
    while here is not None and here not in around:
        here = here.getparent()
    return b.getroottree().getroot() if here is None else here
