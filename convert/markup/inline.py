"""Runs of text and the marks over them, collected from any markup."""

from __future__ import annotations

from convert.blocks import Emphasis, Image, Link, Mark, Strong
from convert.clean import clean_runs
from convert.value import Value

KINDS = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "a": "link"}
"""The HTML elements that marks stand for, and which mark each does."""
MARKED = frozenset(KINDS)
"""Their names."""
_MAX_OPEN = 100


class Inline(Value, frozen=True):
    """What a run of inline markup says."""

    text: str
    """Clean text without pictures and footnote marks."""
    marks: tuple[Mark, ...]
    """Links and emphasis over the text, by start; a link whose address is lost has an empty one."""
    images: tuple[Image, ...]
    """Pictures, in order."""
    titles: tuple[str | None, ...]
    """The pictures' titles, which are captions as a rule."""
    breaks: tuple[int, ...]
    """Where in the text printed lines end."""


class RunMarks:
    """Collects runs of text, each cut where a mark starts or ends."""

    def __init__(self) -> None:
        self._runs: list[str] = []
        self._open: list[tuple[str, int, str]] = []
        self._marks: list[tuple[str, int, int, str]] = []
        self._breaks: list[int] = []

    def text(self, run: str) -> None:
        """Add a run of text."""
        self._runs.append(run)

    def line_end(self) -> None:
        """Add the end of a printed line."""
        self._runs.append(" ")
        self._breaks.append(len(self._runs))

    def start(self, tag: str, href: str = "") -> None:
        """Start the mark that an HTML element of that name stands for, if it stands for one."""
        if tag in KINDS:
            self._open.append((KINDS[tag], len(self._runs), href))

    def end(self, tag: str) -> None:
        """End the innermost such mark."""
        kind = KINDS.get(tag)
        for at in range(len(self._open) - 1, max(-1, len(self._open) - _MAX_OPEN), -1):
            if self._open[at][0] == kind:
                _, start, href = self._open.pop(at)
                self._marks.append((str(kind), start, len(self._runs), href))
                return

    def result(self, images: tuple[Image, ...] = (), titles: tuple[str | None, ...] = ()) -> Inline:
        """Everything collected so far, as clean text."""
        text, starts = clean_runs(self._runs)
        marks = [mark_over(kind, text, starts[a], starts[b], href) for kind, a, b, href in self._marks]
        kept = sorted((mark for mark in marks if mark), key=lambda mark: (mark.start, -mark.end))
        breaks = tuple(dict.fromkeys(starts[at] for at in self._breaks if 0 < starts[at] < len(text)))
        return Inline(text, tuple(kept), images, titles, breaks)


def mark_over(kind: str, text: str, start: int, end: int, href: str) -> Mark | None:
    """A mark over part of a text without the spaces at its ends; nothing if it is empty then."""
    while end > start and text[end - 1] == " ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    if start >= end:
        return None
    if kind == "link":
        return Link(start=start, end=end, href=href)
    return Strong(start=start, end=end) if kind == "strong" else Emphasis(start=start, end=end)
