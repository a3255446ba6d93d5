"""Runs of text that end inside another element than they start in, and runs of several lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.readers.html.outline.boxes import Run

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ENDS = ".!?…。！？।؟"
_CLOSERS = "\"'“”’»)]」』"
_LONG_LINE = 60
_ENDED = 0.7
_NESTED = 50


class Cut(NamedTuple):
    """A single line end inside a run: how many pieces precede it, and what was counted so far."""

    at: int
    element: HtmlElement | None
    parent: HtmlElement | None
    counts: tuple[int, int, int, int]
    """Characters in links, links, bold characters, slanted characters."""


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends where the text does."""
    last = text[-1:]
    if last in _CLOSERS:
        last = text[-6:].rstrip(_CLOSERS)[-1:]
    return last != "" and last in _ENDS


def bound(run: Run, end: HtmlElement, before: HtmlElement | None) -> None:
    """Let the run end at the child `before` of `end`, or at the end of `end`.

    Where that is another element than the run starts in: if all its text lies inside `end`,
    that is its container; otherwise the inner borders cannot be told by children, and the
    outer element is.
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


def lines_of(run: Run, pieces: Sequence[str], cuts: Sequence[Cut]) -> Iterator[Run]:
    """The run as it is, or its lines as runs of their own where single line ends part paragraphs."""
    segments = [clean("".join(pieces[a:b])) for a, b in pairwise([0, *(cut.at for cut in cuts), len(pieces)])]
    if not _is_prose(run, cuts, [line for line in segments if line]):
        yield run
        return
    after, past = run.after, (0, 0, 0, 0)
    total = (run.linked, run.links, run.bold, run.slanted)
    for text, cut in zip(segments, [*cuts, Cut(0, run.before, None, total)], strict=True):
        line = Run(run.box, run.container, after)
        line.text, line.before, line.first = text, cut.element, run.first
        line.linked, line.links, line.bold, line.slanted = map(sub, cut.counts, past)
        after, past = cut.element, cut.counts
        if text:
            yield line


def _is_prose(run: Run, cuts: Sequence[Cut], lines: Sequence[str]) -> bool:
    """Whether most lines are long and end a sentence."""
    if any(cut.parent is not run.container for cut in cuts) or len(run.text) < 2 * _LONG_LINE:
        return False
    ended = sum(1 for line in lines if ends_sentence(line))
    return len(run.text) >= _LONG_LINE * len(lines) and ended >= _ENDED * len(lines)
