"""XML as news systems send it, as a tree in which everything knows its place.

Read by patterns that look at each character once, so that a place is a code point of the
text and a broken document still gives all that stands before the break.  Nothing is ever
fetched, declared entities are never expanded, and namespaces are told by their prefixes:
the formats read here are known by the names of their elements.  With `html` the looser
rules of HTML hold: elements that have no end tag, paragraphs that nobody closed.
"""

from __future__ import annotations

import re

from convert.errors import LimitError
from convert.ledger import Span
from convert.markup.xmltokens import LEAF_TOKEN, TOKEN
from convert.markup.xmltree import Chunk, Element, Tree, Trouble
from convert.value import Value

MAX_DEPTH = 200
"""How many elements may lie in one another; more is a `LimitError`."""

MAX_ELEMENTS = 500_000
"""The most elements a document is read with; more is a `LimitError`."""

MAX_NAMES = 4_000_000
"""The most names that all elements together may hold, each its own once; more is a `LimitError`."""

_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split(" "))
_ENDING_P = """
address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p
pre section table ul
"""
_ENDS_P = frozenset(_ENDING_P.split())
_OWN_KIND = {
    "li": ("ul", "ol"),
    "tr": ("table",),
    "td": ("tr", "table"),
    "th": ("tr", "table"),
    "dt": ("dl",),
    "dd": ("dl",),
}


def parse(text: str, start: int = 0, end: int | None = None, *, html: bool = False) -> Tree:
    """The elements of `text` between two places.

    Raises `LimitError` for more than `MAX_ELEMENTS` elements, `MAX_DEPTH` levels or `MAX_NAMES` names.
    """
    builder = _Builder(text, start, len(text) if end is None else end, html)
    return builder.run()


class _Open(Value, frozen=True):
    """An element whose end was not seen yet, and what is known to lie in it."""

    element: Element
    children: list[Element | Chunk]
    holds: set[str]


class _Builder:
    """A stack of open elements; `_open[0]` holds everything."""

    def __init__(self, text: str, start: int, end: int, html: bool) -> None:
        self._text, self._start, self._end, self._html = text, start, end, html
        self._open: list[_Open] = []
        self._whole = self._begun("", "", (start, start), start)
        self._can_be_many = end - start > MAX_ELEMENTS  # none is of a single character
        self._count = self._names = 0
        self._troubles: list[Trouble] = []

    def run(self) -> Tree:
        """Read all tokens."""
        text, at, open_ = self._text, self._start, self._open
        # In HTML an end tag may be that of another element, so there each is looked at by itself.
        pattern, leaf, cdata = (TOKEN, 0, 5) if self._html else (LEAF_TOKEN, 5, 6)
        for token in pattern.finditer(text, at, self._end):
            start, end = token.span()
            if start > at and not text[at:start].isspace():
                open_[-1].children.append(Chunk(at, start, False))
            at = end
            kind = token.lastindex
            if kind == leaf:
                self._leaf(token, start, end)
            elif kind == 1:
                self._finish(token, start, end)
            elif kind == 4:
                self._begin(token, (start, end))
            elif kind == cdata:
                open_[-1].children.append(Chunk(*token.span(cdata), True))
            elif text.startswith("<!D", start) and "<!ENTITY" in token[0]:
                self._note("declared entities are not expanded", (start, end))
        if at < self._end and not text[at : self._end].isspace():
            open_[-1].children.append(Chunk(at, self._end, False))
        if len(open_) > 1 and not self._html:
            name = open_[-1].element.name
            self._note(f"the document breaks off inside <{name}>", (self._end, self._end))
        self._close(0, self._end, self._end)
        root = next(self._whole.elements(), None)
        return Tree(root, self._whole, tuple(self._troubles))

    def _leaf(self, token: re.Match[str], start: int, end: int) -> None:
        """Take an element that holds only characters: its end tag is `</`, the name as it stands, and `>`."""
        open_ = self._open
        if self._can_be_many or len(open_) >= MAX_DEPTH:
            self._admit()
        text, name = self._text, token[2]
        behind, inner, inner_end = start + 1 + len(name), token.start(5), end - 3 - len(name)
        prefix = ""
        if ":" in name:
            prefix, _, name = name.rpartition(":")
        above = open_[-1]
        above.children.append(Element(text, name, prefix, start, behind, inner, inner_end, end))
        above.holds.add(name)

    def _begin(self, token: re.Match[str], span: Span) -> None:
        text, written = self._text, token[2]
        start, end = span
        if text[end - 1] != ">":  # none can stand at the end of what is no whole tag
            self._note("a start tag that does not end", span)
            return
        behind = start + 1 + len(written)
        if self._html:
            written = written.lower()
            self._imply(written, start)
        empty = text[end - 2] == "/" or (self._html and written in _VOID)
        if self._can_be_many or len(self._open) >= MAX_DEPTH:
            self._admit(empty=empty)
        prefix, _, name = written.rpartition(":") if ":" in written else ("", "", written)
        above = self._open[-1]
        if empty:
            above.children.append(Element(text, name, prefix, start, behind, end, end, end))
            above.holds.add(name)
        else:
            above.children.append(self._begun(name, prefix, span, behind))

    def _begun(self, name: str, prefix: str, span: Span, behind: int) -> Element:
        """An element that is open from here on."""
        start, end = span
        children: list[Element | Chunk] = []
        holds: set[str] = set()
        element = Element(self._text, name, prefix, start, behind, end, end, end, children, holds)
        self._open.append(_Open(element, children, holds))
        return element

    def _admit(self, *, empty: bool = False) -> None:
        """Hold one more element to the limits."""
        self._count += 1
        if self._count > MAX_ELEMENTS:
            raise LimitError(f"more than {MAX_ELEMENTS:,} elements")
        if not empty and len(self._open) >= MAX_DEPTH:
            raise LimitError(f"more than {MAX_DEPTH} levels of elements")

    def _imply(self, name: str, at: int) -> None:
        """Close what a start tag of that name ends in HTML."""
        here = self._open[-1].element.name
        if here == "p" and name in _ENDS_P:
            self._close(len(self._open) - 1, at, at)
            return
        for depth in range(len(self._open) - 1, 0, -1):
            other = self._open[depth].element.name
            if other == name and name in _OWN_KIND:
                self._close(depth, at, at)
                return
            if other in _OWN_KIND.get(name, (other,)):
                return

    def _finish(self, token: re.Match[str], start: int, end: int) -> None:
        open_, written = self._open, token[1]
        last = open_[-1]
        here = last.element
        if here.name == written and len(open_) > 1:
            open_.pop()
            here.inner_end, here.end = start, end
            self._held_above(last)
            return
        name = (written.lower() if self._html else written).rpartition(":")[2]
        depth = next((d for d in range(len(open_) - 1, 0, -1) if open_[d].element.name == name), 0)
        if not depth:
            self._note(f"an end tag </{name[:40]}> without a start", (start, end))
            return
        if depth < len(open_) - 1 and not self._html:
            self._note(f"<{here.name[:40]}> does not end before </{name[:40]}>", (start, end))
        self._close(depth, start, end)

    def _close(self, depth: int, inner_end: int, end: int) -> None:
        """Close all elements from that depth on; only the outermost has the end tag."""
        while len(self._open) > max(depth, 1):
            last = self._open.pop()
            element = last.element
            outermost = len(self._open) == depth
            element.inner_end = inner_end
            element.end = end if outermost else inner_end
            self._held_above(last)
        if not depth:
            self._whole.inner_end = self._whole.end = end

    def _held_above(self, last: _Open) -> None:
        """Let the element above know what lies in the one that has just ended."""
        self._names += len(last.holds)
        if self._names > MAX_NAMES:
            raise LimitError(f"more than {MAX_NAMES:,} names of elements inside others")
        above = self._open[-1].holds
        above |= last.holds
        above.add(last.element.name)

    def _note(self, message: str, span: Span) -> None:
        if len(self._troubles) < 10:
            self._troubles.append(Trouble(message, span))
