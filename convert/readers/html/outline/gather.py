"""The runs of a page as they are gathered in the pass over its tree, text by text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convert.clean import clean
from convert.errors import LimitError
from convert.readers.html.outline.boxes import Box, Outline, Run
from convert.readers.html.outline.lines import Cut, bound, lines_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_RUNS = 20_000
"""The most pieces of text that a page is read with; more is a `LimitError`."""


class Gatherer:
    """The run that is being gathered, and those before it."""

    __slots__ = (
        "_after",
        "_box",
        "_break",
        "_cuts",
        "_inside",
        "_links",
        "_pieces",
        "_run",
        "_styled",
        "result",
    )

    def __init__(self, box: Box) -> None:
        """The first run may start in `box`."""
        self.result = Outline()
        self._box = box
        self._inside = [0, 0, 0]
        """How many links, bold and slanted elements are open."""
        self._styled = 0
        """How many of them all."""
        self._run: Run | None = None
        self._after: HtmlElement | None = None
        self._links = 0
        self._pieces: list[str] = []
        self._cuts: list[Cut] = []
        self._break: HtmlElement | None = None

    def _start(self, after: HtmlElement | None) -> None:
        """A new run may start here: behind `after`, or at the start of the box."""
        self._run = None
        self._after = after
        self._links = 0

    def _text(self, text: str, around: HtmlElement) -> None:
        """A text that stands directly in `around`."""
        run = self._run
        if text.isspace():
            if run is not None:
                self._pieces.append(" ")
            return
        if run is None:
            run = self._begin(around)
            self._pieces = [text]
        else:
            self._pieces.append(text)
            self._break = None
        if self._styled:
            self._count(run, text)
        else:
            run.closes = False

    def _begin(self, around: HtmlElement) -> Run:
        """A run whose first text stands directly in `around`."""
        after, box = self._after, self._box
        parent = None if after is None else after.getparent()
        run = self._run = Run(box, box.element if parent is None else parent, after)
        run.first = around
        run.opens = self._inside[0] > 0
        return run

    def _count(self, run: Run, text: str) -> None:
        linked, bold, slanted = self._inside
        run.closes = linked > 0
        if linked:
            run.linked += len(text)
        if bold:
            run.bold += len(text)
        if slanted:
            run.slanted += len(text)

    def _whole(self, text: str, box: Box) -> None:
        """A box that holds nothing but a text."""
        cleaned = clean(text)
        if not cleaned:
            return
        run = Run(box, box.element, None)
        run.text = cleaned
        run.first = box.element
        if self._styled:
            self._count(run, text)
            run.opens = run.closes
        box.runs = 1
        self._keep(run)

    def _flush(self, end: HtmlElement, before: HtmlElement | None) -> None:
        """End the run at the child `before` of `end`, or at the end of `end`."""
        run, cuts = self._run, self._cuts
        self._break = None
        if cuts:
            self._cuts = []
        if run is None:
            return
        run.text = clean("".join(self._pieces))
        run.links = self._links
        if not run.text:
            return
        if end is run.container:
            run.before = before
        else:
            bound(run, end, before)
        run.box.runs += 1
        if not cuts:
            self._keep(run)
            return
        for line in lines_of(run, self._pieces, cuts):
            self._keep(line)

    def _keep(self, run: Run) -> None:
        runs = self.result.runs
        runs.append(run)
        if len(runs) > MAX_RUNS:
            raise LimitError(f"more than {MAX_RUNS:,} pieces of text on the page")

    def _line_end(self, element: HtmlElement) -> bool:
        """A `<br>`: two in a row, with nothing but white space between, end a run."""
        run = self._run
        if run is not None and self._break is None:
            self._break = element
            self._pieces.append("\n")
            counts = (run.linked, self._links, run.bold, run.slanted)
            self._cuts.append(Cut(len(self._pieces), element, element.getparent(), counts))
            return False
        if run is not None:
            self._flush(element.getparent(), self._break)
        self._start(element)
        return False
