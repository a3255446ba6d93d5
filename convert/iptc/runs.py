"""Words with their marks, and where they stand."""

from __future__ import annotations

from convert.blocks import Link, Mark
from convert.clean import clean
from convert.draft import Held
from convert.iptc.layers import Layer
from convert.ledger import Span
from convert.markup.xmltext import AGAIN, is_twice_escaped, xml_inline
from convert.markup.xmltree import Element
from convert.units import is_dead
from convert.value import Value

_XML_TEXT = ("xml-text/1",)


class Said(Value, frozen=True):
    """What a range of markup says."""

    text: str
    marks: tuple[Mark, ...]
    """Links that lead somewhere, and emphasis."""
    held: Held
    span: Span


def said(layer: Layer, span: Span, method: str) -> Said | None:
    """What a range of markup says; nothing where it has no words.

    References that were escaped twice are decoded twice.
    """
    start, end = span
    raw = layer.text[start:end]
    bare = raw.strip()
    if bare is not raw:
        start += len(raw) - len(raw.lstrip()) if bare else 0
        raw, end = bare, start + len(bare)
        span = start, end
    if "<" not in raw and "&" not in raw:
        text = clean(raw)
        return Said(text, (), layer.held(method, start, end, _XML_TEXT), span) if text else None
    argument = AGAIN if not layer.once and is_twice_escaped(raw) else ""
    inline = xml_inline(raw, argument)
    if not inline.text:
        return None
    held = layer.held(method, start, end, (f"xml-text/1:{argument}",) if argument else _XML_TEXT)
    marks = tuple(m for m in inline.marks if not (isinstance(m, Link) and is_dead(m.href)))
    return Said(inline.text, marks, held, (start, end))


def said_in(layer: Layer, element: Element | None, method: str) -> Said | None:
    """What an element says."""
    return said(layer, (element.inner, element.inner_end), method) if element is not None else None
