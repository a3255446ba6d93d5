"""A page cut into boxes and runs of text, in one pass over the tree.

A box is an element that starts a block of its own; a run is the text between two borders
of boxes, or between two blank lines made of `<br>`.  Nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from convert.readers.html.outline.boxes import INLINE, UNSEEN, Box, Outline
from convert.readers.html.outline.gather import Gatherer
from convert.readers.html.outline.menus import NAMED, TAGS, is_menu, prosy_parts
from convert.readers.html.outline.names import Namer

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINK, _BOLD, _SLANTED = range(3)
_KINDS = {"a": _LINK, "b": _BOLD, "strong": _BOLD, "i": _SLANTED, "em": _SLANTED}


def outline(root: HtmlElement) -> Outline:
    """The outline of the page whose root is given; `LimitError` if it has more than `MAX_RUNS` runs."""
    return _Walk(root).result


class _Walk(Gatherer):
    """The pass over the tree, element by element: what each opens, and what its end closes.

    A step says whether the content of its element is to be walked through; of an element
    without any it closes itself what it opened.
    """

    __slots__ = ("_name", "_prosy")

    def __init__(self, root: HtmlElement) -> None:
        super().__init__(Box(root, "html", None))
        self.result.boxes.append(self._box)
        self._name = Namer().name
        self._prosy = prosy_parts(root)
        if len(root):
            self._go(root)
        self._flush(root, None)

    def _go(self, root: HtmlElement) -> None:
        # Each element is asked for the next: to make an iterator of its children takes far longer.
        opens, closes = _OPENS, _CLOSES
        open_block, close_block = _Walk._open_block, _Walk._close_block
        element: HtmlElement | None = root[0]
        while element is not None:
            if opens.get(element.tag, open_block)(self, element):
                element = element[0]
                continue
            while True:
                text = element.tail
                if text and (self._run is not None or not text.isspace()):
                    self._text(text, element.getparent())
                following = element.getnext()
                if following is not None:
                    break
                element = element.getparent()
                if element is root:
                    return
                closes.get(element.tag, close_block)(self, element)
            element = following

    def _open_inline(self, element: HtmlElement) -> bool:
        text = element.text
        if text:
            self._text(text, element)
        return len(element) > 0

    def _open_style(self, element: HtmlElement) -> bool:
        kind = _KINDS[element.tag]
        if kind == _LINK:
            self._links += 1
        self._inside[kind] += 1
        self._styled += 1
        text = element.text
        if text:
            self._text(text, element)
        if len(element):
            return True
        self._close_style(element)
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
        self._styled -= 1

    def _open_block(self, element: HtmlElement) -> bool:
        tag = element.tag
        if not isinstance(tag, str):
            return False  # a comment
        if self._run is not None:
            self._flush(element.getparent(), element)
        box = Box(element, tag, self._box)
        attributes = element.items()
        if attributes:
            self._name(box, attributes)
        self.result.boxes.append(box)
        self._run = None
        self._links = 0
        if (box.mask & NAMED or tag in TAGS) and is_menu(box, self._prosy):
            self.result.menus.append(box)
            self._after = element
            return False
        text = element.text
        if len(element):
            self._box = box
            self._after = None
            if text and not text.isspace():
                self._text(text, element)
            return True
        if text and not text.isspace():
            self._whole(text, box)
        self._after = element
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

    def _pass(self, element: HtmlElement) -> bool:
        """An element that holds no text of the page."""
        return False

    def _close_inline(self, element: HtmlElement) -> None:
        """An element that closes nothing."""


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
    "br": _Walk._line_end,
    "span": _Walk._open_span,
}
_CLOSES: dict[str, _Close] = {
    **dict.fromkeys(INLINE, _Walk._close_inline),
    **dict.fromkeys(_KINDS, _Walk._close_style),
}
