"""A page cut into boxes and runs of text, in one pass over the tree.

A box is an element that starts a block of its own; a run is the text between two borders
of boxes, or between two blank lines made of `<br>`.  Nothing is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.errors import LimitError
from convert.readers.html.boxes import INLINE, UNSEEN, Box, Outline, Run
from convert.readers.html.stems import named

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'“”’»)\]」』]*$")
MAX_RUNS = 20_000
"""The most pieces of text that a page is read with; more is a `LimitError`."""

_LONG_LINE = 60
_ENDED = 0.7
_NESTED = 50
_NAMES = frozenset(("class", "id", "role"))
_NOT_SHOWN = re.compile(r"display\s{0,9}:\s{0,9}none", re.I)
_BOLD = frozenset(("b", "strong"))
_SLANTED = frozenset(("i", "em"))


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends where the text does."""
    return _SENTENCE_END.search(text[-6:]) is not None


def outline(root: HtmlElement) -> Outline:
    """The outline of the page whose root is given; `LimitError` if it has more than `MAX_RUNS` runs."""
    return _Walk(root).result


class _Cut(NamedTuple):
    """A single line end inside a run: how many pieces precede it, and what was counted so far."""

    at: int
    element: HtmlElement | None
    parent: HtmlElement
    counts: tuple[int, int, int, int]


class _Walk:
    """The pass over the tree: a stack of elements instead of recursion."""

    def __init__(self, root: HtmlElement) -> None:
        self.result = Outline()
        self._names: dict[str, int] = {}
        self._pieces: list[str] = []
        self._break: HtmlElement | None = None
        self._cuts: list[_Cut] = []
        self._link = self._bold = self._slanted = 0
        box = Box(root, "html", None, 0)
        self.result.boxes.append(box)
        self._run = Run(box, root, None)
        self._go(root, box)

    def _go(self, root: HtmlElement, box: Box) -> None:
        stack: list[tuple[HtmlElement, Iterator[HtmlElement], Box, bool]] = [(root, iter(root), box, True)]
        while stack:
            element, children, box, is_block = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._close(element, box, is_block)
                continue
            tag = child.tag
            if tag == "br":
                self._line_end(child, element, box)
            elif not isinstance(tag, str) or tag in UNSEEN:
                pass
            elif tag in {"img", "amp-img"}:
                self.result.pictures.append((len(self.result.runs), child, box))
            elif tag in INLINE:
                self._open_inline(tag, child)
                stack.append((child, iter(child), box, False))
                continue
            else:
                inner = self._open_block(tag, child, element, box)
                stack.append((child, iter(child), inner, True))
                continue
            if child.tail:
                self._text(child.tail, element)

    def _open_inline(self, tag: str, element: HtmlElement) -> None:
        if tag == "a":
            self._link += 1
            self._run.links += 1
        elif tag in _BOLD:
            self._bold += 1
        elif tag in _SLANTED:
            self._slanted += 1
        if element.text:
            self._text(element.text, element)

    def _open_block(self, tag: str, element: HtmlElement, parent: HtmlElement, box: Box) -> Box:
        self._flush(parent, element)
        box.inner += 1
        mask, hidden = self._look(element)
        inner = Box(element, tag, box, mask)
        inner.hidden = hidden or box.hidden
        self.result.boxes.append(inner)
        self._run = Run(inner, element, None)
        if element.text:
            self._text(element.text, element)
        return inner

    def _close(self, element: HtmlElement, box: Box, is_block: bool) -> None:
        parent = element.getparent()
        if is_block:
            self._flush(element, None)
            if parent is None:
                return
            self._run = Run(box.parent or box, parent, element)
        else:
            tag = element.tag
            if tag == "a":
                self._link -= 1
            elif tag in _BOLD:
                self._bold -= 1
            elif tag in _SLANTED:
                self._slanted -= 1
        if element.tail and parent is not None:
            self._text(element.tail, parent)

    def _text(self, text: str, element: HtmlElement) -> None:
        self._pieces.append(text)
        if text.isspace():
            return
        self._break = None
        run = self._run
        if run.first is None:
            run.first = element
            run.opens = self._link > 0
        run.closes = self._link > 0
        if self._link:
            run.linked += len(text)
        if self._bold:
            run.bold += len(text)
        if self._slanted:
            run.slanted += len(text)

    def _line_end(self, element: HtmlElement, parent: HtmlElement, box: Box) -> None:
        if self._break is None and self._run.first is not None:
            run = self._run
            self._break = element
            self._pieces.append("\n")
            counts = (run.linked, run.links, run.bold, run.slanted)
            self._cuts.append(_Cut(len(self._pieces), element, parent, counts))
            return
        if self._break is not None:
            self._flush(parent, self._break)
        self._run = Run(box, parent, element)

    def _flush(self, end: HtmlElement, before: HtmlElement | None) -> None:
        """End the run at the child `before` of `end`, or at the end of `end`."""
        run = self._run
        if run.first is not None:
            run.text = clean("".join(self._pieces))
            if run.text:
                _bound(run, end, before)
                run.box.runs += 1
                if len(self.result.runs) + len(self._cuts) >= MAX_RUNS:
                    raise LimitError(f"more than {MAX_RUNS:,} pieces of text on the page")
                if self._cuts and self._is_prose(run):
                    self.result.runs += self._split(run)
                else:
                    self.result.runs.append(run)
        self._pieces = []
        self._cuts = []
        self._break = None

    def _segments(self) -> list[str]:
        borders = [0, *(cut.at for cut in self._cuts), len(self._pieces)]
        return [clean("".join(self._pieces[a:b])) for a, b in pairwise(borders)]

    def _is_prose(self, run: Run) -> bool:
        """Whether single line ends part paragraphs here: most lines are long and end a sentence."""
        if any(cut.parent is not run.container for cut in self._cuts) or len(run.text) < 2 * _LONG_LINE:
            return False
        lines = [line for line in self._segments() if line]
        ended = sum(1 for line in lines if ends_sentence(line))
        return len(run.text) >= _LONG_LINE * len(lines) and ended >= _ENDED * len(lines)

    def _split(self, run: Run) -> Iterator[Run]:
        """The run's lines as runs of their own."""
        after, past = run.after, (0, 0, 0, 0)
        ends = [
            *self._cuts,
            _Cut(0, run.before, run.container, (run.linked, run.links, run.bold, run.slanted)),
        ]
        for text, cut in zip(self._segments(), ends, strict=True):
            line = Run(run.box, run.container, after)
            line.text, line.before, line.first = text, cut.element, run.first
            line.linked, line.links, line.bold, line.slanted = map(sub, cut.counts, past)
            after, past = cut.element, cut.counts
            if text:
                yield line

    def _look(self, element: HtmlElement) -> tuple[int, bool]:
        """What the element is called, as bits, and whether it is hidden."""
        names, hidden = "", False
        for name, value in element.items():
            if name in _NAMES:
                names = f"{names} {value}" if names else value
            elif name == "hidden" or (name == "aria-hidden" and value == "true"):
                hidden = True
            elif name == "style" and "none" in value:
                hidden = hidden or _NOT_SHOWN.search(value) is not None
        if not names:
            return 0, hidden
        found = self._names.get(names)
        if found is None:
            found = self._names[names] = named(names)
        return found, hidden


def _bound(run: Run, end: HtmlElement, before: HtmlElement | None) -> None:
    """Set the run's bounds where it ends in another element than it starts in.

    If all its text lies inside the element it ends in, that is its container; otherwise
    the inner borders cannot be told by children, and the outer element is.
    """
    if end is run.container:
        run.before = before
    elif run.first is end:
        inner = run.container
        for _ in range(_NESTED):
            outer = inner.getparent()
            if outer is None or outer is end:
                break
            inner = outer
        run.after = inner if inner.getparent() is end else None
        run.container, run.before = end, before
