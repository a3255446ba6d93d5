"""The forms in which a body comes, each cut into blocks: elements, markup in a text, plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from convert.blocks import Heading, List, ListItem, Paragraph
from convert.clean import clean
from convert.draft import Held
from convert.iptc.blocks import blocks_of
from convert.iptc.found import Found, Left
from convert.iptc.layers import Layer, as_it_stands, under
from convert.markup.xml import parse
from convert.markup.xmltext import string_pieces
from convert.markup.xmltree import Chunk, Element
from convert.reflow.paragraphs import Paragraph as Reflowed
from convert.reflow.paragraphs import reflow

_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|table|section|article|html|body|blockquote)\b[^<>]*+>", re.I)
_REFERENCE = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[a-z]+);", re.I)
_INDENTED = re.compile(r"^[ \t]{2,80}(?=\S)", re.M)
_FLUSH = re.compile(r"^(?=\S)", re.M)
_ONE_P = re.compile(r"\s*+<p\b[^<>]*+>([^<]*+)</p>\s*+")


def markup_body(layer: Layer) -> tuple[list[Found], list[Left]]:
    """The blocks of a text that is HTML, or plain if there is no markup in it."""
    alone = _ONE_P.fullmatch(layer.text)
    if (
        alone and alone[1].strip().count("\n") > 1 and not _REFERENCE.search(alone[1])
    ):  # typed lines with one paragraph around all of them
        return list(_reflowed(layer, *alone.span(1))), []
    if not _MARKUP.search(layer.text):
        return list(_reflowed(layer, 0, len(layer.text))), []
    tree = parse(layer.text, html=True)
    body = next(tree.whole.walk("body"), None)
    return blocks_of(layer, body if body is not None else tree.whole)


def text_layer(layer: Layer, element: Element) -> Layer:
    """What an element says as a text of its own: the inside of its CDATA section, or its content decoded."""
    chunks = [child for child in element.children if isinstance(child, Chunk)]
    sections = [chunk for chunk in chunks if chunk.cdata]
    plain = "".join(layer.text[chunk.start : chunk.end] for chunk in chunks if not chunk.cdata)
    if len(sections) == 1 and not plain.strip():
        return as_it_stands(layer.source, sections[0].start, sections[0].end)
    span = element.inner, element.inner_end
    if not sections and "&" not in plain and not any(element.elements()):
        return as_it_stands(layer.source, *span)
    raw = layer.text[slice(*span)]
    return under("xml-string/1", layer.source, span, string_pieces(raw), span[0])


def _reflowed(layer: Layer, start: int, end: int) -> Iterator[Found]:
    """The paragraphs of typed lines."""
    text = layer.text[start:end]
    starts = [found.start() for found in _INDENTED.finditer(text)]
    if 1 < len(starts) <= len(_FLUSH.findall(text)):
        yield from _indented(layer, start, end, starts)
        return
    for kind, run in groupby(reflow(text).paragraphs, key=lambda paragraph: paragraph.kind):
        made = list(run)
        if kind == "list-item":
            items = tuple(ListItem(text=item.text) for item in made)
            parts = {f"/items/{n}": _held(layer, start, item, "xml-item") for n, item in enumerate(made)}
            block = List(items=items, ordered=made[0].marker[:1].isdigit())
            yield Found(block, parts, _span(made, start), "\n".join(item.text for item in made))
            continue
        for item in made:
            name = "xml-heading" if kind == "heading" else "xml-paragraph"
            held = {"": _held(layer, start, item, name)}
            only = Heading(text=item.text) if kind == "heading" else Paragraph(text=item.text)
            yield Found(only, held, _span([item], start), item.text, frozenset(("p",)))


def _indented(layer: Layer, start: int, end: int, starts: list[int]) -> Iterator[Found]:
    """The paragraphs of lines of which the first of each is indented, as agencies type them."""
    borders = [start, *(start + at for at in starts), end]
    for first, last in pairwise(borders):
        raw = layer.text[first:last]
        text = clean(raw)
        if text:
            begin = first + len(raw) - len(raw.lstrip())
            span = begin, begin + len(raw.strip())
            held = layer.held("xml-paragraph", *span, ("clean/1",))
            yield Found(Paragraph(text=text), {"": held}, span, text, frozenset(("p",)))


def _held(layer: Layer, offset: int, paragraph: Reflowed, method: str) -> Held:
    chain = paragraph.transforms
    pieces = [layer.held(method, offset + a, offset + b, chain) for a, b in paragraph.spans]
    if len(pieces) == 1:
        return pieces[0]
    if layer.escape:
        start, end = paragraph.spans[0][0], paragraph.spans[-1][1]
        held = layer.held(method, offset + start, offset + end)
        return held._replace(approximate="the lines of the paragraph do not stand together")
    spans = tuple(span for piece in pieces for span in piece.spans)
    return Held(method, spans, chain)


def _span(paragraphs: list[Reflowed], offset: int) -> tuple[int, int]:
    return offset + paragraphs[0].spans[0][0], offset + paragraphs[-1].spans[-1][1]
