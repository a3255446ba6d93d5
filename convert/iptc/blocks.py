"""A body of markup cut into blocks: XHTML, NITF, or HTML as it is found in JSON and CDATA."""

from __future__ import annotations

import re

from convert.blocks import Heading, Paragraph, Quote
from convert.iptc.asides import embed_of, figure_of, related_of
from convert.iptc.found import BLOCKS, HEADINGS, Found, Left
from convert.iptc.layers import Layer
from convert.iptc.runs import said, said_in
from convert.iptc.tables import list_of, table_of
from convert.ledger import Span
from convert.markup.xmltree import Chunk, Element

_UNSEEN = frozenset(("head", "script", "style", "template", "noscript", "form", "nav"))
_PRIVATE = frozenset(("nonpublic", "np-nonpublic", "notepad", "note-private"))
_LINES = re.compile(r"(?:<br\b[^<>]*+>(?:\s*+</br>)?\s*+){2}(?:<br\b[^<>]*+>(?:\s*+</br>)?\s*+)*+")
_BLANK = re.compile(r"\n[ \t\r]*+\n\s*+")
_EMBED_CODE = re.compile(
    r"<(?:div|script|iframe|blockquote|embed|object)\b[^<>]*+>.*<?/?(?:script|iframe|div)[^<>]*+>\Z"
)
_MEDIA = frozenset(("iframe", "embed", "object", "video", "audio"))
_NO_NAMES: frozenset[str] = frozenset()


def blocks_of(layer: Layer, root: Element) -> tuple[list[Found], list[Left]]:
    """The blocks in an element, and what in it is none, in order."""
    walk = _Walk(layer)
    walk.container(root, _NO_NAMES, quoted=False)
    return walk.found, walk.left


class _Walk:
    def __init__(self, layer: Layer) -> None:
        self.found: list[Found] = []
        self.left: list[Left] = []
        self._layer = layer

    def container(self, element: Element, names: frozenset[str], *, quoted: bool) -> None:
        """Take what an element holds: runs of words, and blocks between them."""
        start = end = element.inner
        for child in element.children:
            if _runs_on(child):
                end = child.end
                continue
            self._run((start, end), element, names, quoted=quoted)
            if isinstance(child, Element):
                self._element(child, names, quoted=quoted)
            start = end = child.end
        self._run((start, element.inner_end), element, names, quoted=quoted)

    def _element(self, element: Element, names: frozenset[str], *, quoted: bool) -> None:
        own = frozenset((element.name, *(element.get("class") or "").split()))
        kept = names & {"header"} | own
        if element.get("pubconstraint") or own & _PRIVATE:
            self._leave(element, "private-note")
        elif element.name in _UNSEEN or element.name == "note":
            self._leave(element, "furniture")
        elif not self._special(element, kept):
            level = _level(element.name, own)
            if level and element.holds.isdisjoint(BLOCKS):
                self._heading(element, level, kept)
            else:
                quoted = quoted or element.name in ("blockquote", "bq")
                self.container(element, kept, quoted=quoted)

    def _leave(self, element: Element, reason: str) -> None:
        self.left.append(Left(self._layer.held("", element.start, element.end).spans, reason))

    def _special(self, element: Element, names: frozenset[str]) -> bool:
        """Take a list, a table, a picture or the like; False for what is none."""
        name = element.name
        made: Found | None = None
        if "related" in names and element.holds & {"a", "li"}:
            made = related_of(self._layer, element)
        elif name in ("ul", "ol"):
            made = list_of(self._layer, element)
        elif name in ("table", "nitf-table"):
            made = table_of(self._layer, element)
        elif name in ("figure", "media", "img") or "figure" in names:
            made = figure_of(self._layer, element)
        elif name in _MEDIA or ("embed" in names and name == "p"):
            made = embed_of(self._layer, element)
            if made is None and name == "p":
                return False
        elif name not in ("hr",):
            return False
        if made:
            self.found.append(made._replace(names=names))
        return True

    def _heading(self, element: Element, level: int, names: frozenset[str]) -> None:
        words = said_in(self._layer, element, f"xml-{element.name}")
        if words:
            block = Heading(text=words.text, level=level, marks=words.marks)
            self.found.append(Found(block, {"": words.held}, words.span, words.text, names))

    def _run(self, span: Span, element: Element, names: frozenset[str], *, quoted: bool) -> None:
        """Take words that run on, cut at blank lines."""
        raw = self._layer.text[slice(*span)]
        if not raw or raw.isspace():
            return
        cuts = list(_LINES.finditer(raw)) if "<br" in raw else []
        if element.name not in ("p", "li", "td"):
            cuts = sorted([*cuts, *_BLANK.finditer(raw)], key=lambda cut: cut.start())
        at = 0
        for stop, resume in [*((cut.start(), cut.end()) for cut in cuts), (len(raw), len(raw))]:
            if stop > at:
                self._paragraph((span[0] + at, span[0] + stop), names, quoted=quoted)
            at = max(at, resume)

    def _paragraph(self, span: Span, names: frozenset[str], *, quoted: bool) -> None:
        words = said(self._layer, span, "xml-quote" if quoted else "xml-paragraph")
        if words and _EMBED_CODE.match(words.text):
            self.left.append(Left(words.held.spans, "embed-code"))
        elif words:
            block = (Quote if quoted else Paragraph)(text=words.text, marks=words.marks)
            self.found.append(Found(block, {"": words.held}, words.span, words.text, names))


def _level(name: str, own: frozenset[str]) -> int:
    """The level of a heading, by a class such as `h3` or by its own name; 0 for what is none."""
    called = [HEADINGS[other] for other in own - {name} if other in HEADINGS]
    return min(called, default=HEADINGS[name]) if name in HEADINGS else 0


def _runs_on(child: Element | Chunk) -> bool:
    return isinstance(child, Chunk) or (child.name not in BLOCKS and child.holds.isdisjoint(BLOCKS))
