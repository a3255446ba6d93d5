"""A page cut into boxes and runs of text, in one pass over the tree.

A box is an element that starts a block of its own; a run is the text between two borders
of boxes, or between two blank lines made of `<br>`.  Nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from convert.clean import clean
from convert.errors import LimitError
from convert.readers.html.boxes import INLINE, UNSEEN, Box, Outline, Run
from convert.readers.html.lines import Cut, bound, lines_of
from convert.readers.html.menus import NAMED, TAGS, is_menu, prosy_parts
from convert.readers.html.names import name_box

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_RUNS = 20_000
"""The most pieces of text that a page is read with; more is a `LimitError`."""

_LINK, _BOLD, _SLANTED = range(3)
_KINDS = {"a": _LINK, "b": _BOLD, "strong": _BOLD, "i": _SLANTED, "em": _SLANTED}


def outline(root: HtmlElement) -> Outline:
    """The outline of the page whose root is given; `LimitError` if it has more than `MAX_RUNS` runs."""
    return _Walk(root).result


class _Walk:
    """The pass over the tree, element by element: what each opens, and what its end closes.

    A step says whether the content of its element is to be walked through; of an element
    without any it closes itself what it opened.
    """

    __slots__ = (
        "_after",
        "_box",
        "_break",
        "_cuts",
        "_inside",
        "_links",
        "_names",
        "_pieces",
        "_prosy",
        "_run",
        "result",
    )

    def __init__(self, root: HtmlElement) -> None:
        self.result = Outline()
        self._names: dict[str, int] = {}
        self._box = Box(root, "html", None)
        self.result.boxes.append(self._box)
        self._inside = [0, 0, 0]
        self._run: Run | None = None
        self._pieces: list[str] = []
        self._cuts: list[Cut] = []
        self._break: HtmlElement | None = None
        self._start(None)
        self._prosy = prosy_parts(root)
        self._go(root)

    def _go(self, root: HtmlElement) -> None:
        opens, closes = _OPENS, _CLOSES
        open_block, close_block = _Walk._open_block, _Walk._close_block
        outer: list[tuple[HtmlElement, Iterator[HtmlElement]]] = []
        around, inside = root, iter(root)
        while True:
            for element in inside:
                if opens.get(element.tag, open_block)(self, element):
                    outer.append((around, inside))
                    around, inside = element, iter(element)
                    break
                text = element.tail
                if text and (self._run is not None or not text.isspace()):
                    self._text(text, around)
            else:
                if not outer:
                    break
                closed = around
                around, inside = outer.pop()
                closes.get(closed.tag, close_block)(self, closed)
                text = closed.tail
                if text and (self._run is not None or not text.isspace()):
                    self._text(text, around)
        self._flush(root, None)

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
        linked, bold, slanted = self._inside
        if run is None:
            after = self._after
            container = self._box.element if after is None else after.getparent()
            run = self._run = Run(self._box, container, after)
            run.first = around
            run.opens = linked > 0
            self._pieces = [text]
        else:
            self._pieces.append(text)
            self._break = None
        run.closes = linked > 0
        if linked:
            run.linked += len(text)
        if bold:
            run.bold += len(text)
        if slanted:
            run.slanted += len(text)

    def _whole(self, text: str, box: Box) -> None:
        """A box that holds nothing but a text."""
        run = Run(box, box.element, None)
        run.text = clean(text)
        if not run.text:
            return
        run.first = box.element
        linked, bold, slanted = self._inside
        if linked:
            run.opens = run.closes = True
            run.linked = len(text)
        if bold:
            run.bold = len(text)
        if slanted:
            run.slanted = len(text)
        box.runs = 1
        self._keep((run,))

    def _open_inline(self, element: HtmlElement) -> bool:
        text = element.text
        if text:
            self._text(text, element)
        return len(element) > 0

    def _open_link(self, element: HtmlElement) -> bool:
        self._links += 1
        return self._open_style(element)

    def _open_style(self, element: HtmlElement) -> bool:
        inside, kind = self._inside, _KINDS[element.tag]
        inside[kind] += 1
        text = element.text
        if text:
            self._text(text, element)
        if len(element):
            return True
        inside[kind] -= 1
        return False

    def _open_span(self, element: HtmlElement) -> bool:
        if text := element.text:
            self._text(text, element)
        elif _is_border(element):
            self._line_end(element)
            self._line_end(element)
        return len(element) > 0

    def _close_style(self, element: HtmlElement) -> None:
        self._inside[_KINDS[element.tag]] -= 1

    def _open_block(self, element: HtmlElement) -> bool:
        tag = element.tag
        if not isinstance(tag, str):
            return False  # a comment
        if self._run is not None:
            self._flush(element.getparent(), element)
        above = self._box
        box = Box(element, tag, above)
        attributes = element.items()
        if attributes:
            name_box(box, attributes, self._names)
        self.result.boxes.append(box)
        if (box.mask & NAMED or tag in TAGS) and is_menu(box, self._prosy):
            self.result.menus.append(box)
        else:
            text = element.text
            if len(element):
                self._box = box
                self._run = self._after = None
                self._links = 0
                if text and not text.isspace():
                    self._text(text, element)
                return True
            if text and not text.isspace():
                self._whole(text, box)
        self._run, self._after = None, element
        self._links = 0
        return False

    def _close_block(self, element: HtmlElement) -> None:
        if self._run is not None:
            self._flush(element, None)
        if self._box.parent is not None:
            self._box = self._box.parent
        self._run, self._after = None, element
        self._links = 0

    def _picture(self, element: HtmlElement) -> bool:
        self.result.pictures.append((len(self.result.runs), element, self._box))
        return False

    def _line_end(self, element: HtmlElement) -> bool:
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

    def _pass(self, element: HtmlElement) -> bool:
        """An element that holds no text of the page."""
        return False

    def _close_inline(self, element: HtmlElement) -> None:
        """An element that closes nothing."""

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
        self._keep(tuple(lines_of(run, self._pieces, cuts)) if cuts else (run,))

    def _keep(self, runs: tuple[Run, ...]) -> None:
        self.result.runs += runs
        if len(self.result.runs) > MAX_RUNS:
            raise LimitError(f"more than {MAX_RUNS:,} pieces of text on the page")


def _is_border(element: HtmlElement) -> bool:
    """Whether a span without text is empty and called `br`: a line end that is drawn by the page's style."""
    names = element.get("class")
    return names is not None and len(element) == 0 and "br" in names.split()


_Open: TypeAlias = Callable[[_Walk, "HtmlElement"], bool]
_Close: TypeAlias = Callable[[_Walk, "HtmlElement"], None]
_OPENS: dict[str, _Open] = {
    **dict.fromkeys(INLINE, _Walk._open_inline),
    **dict.fromkeys(_KINDS, _Walk._open_style),
    **dict.fromkeys(UNSEEN, _Walk._pass),
    **dict.fromkeys(("img", "amp-img"), _Walk._picture),
    "a": _Walk._open_link,
    "br": _Walk._line_end,
    "span": _Walk._open_span,
}
_CLOSES: dict[str, _Close] = {
    **dict.fromkeys(INLINE, _Walk._close_inline),
    **dict.fromkeys(_KINDS, _Walk._close_style),
}
