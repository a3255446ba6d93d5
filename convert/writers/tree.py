"""An XML tree as plain values, and its one way to bytes.

Text and attributes are cleaned as they are put into the tree, so no character that
XML 1.0 forbids can reach the output; escaping is left to the serializer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from convert.clean import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

G2 = "http://iptc.org/std/nar/2006-10-01/"
"""The namespace of NewsML-G2."""
XHTML = "http://www.w3.org/1999/xhtml"
"""The namespace of XHTML."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute that names the language of what an element holds."""

INLINE = frozenset(("a", "em", "strong", "span"))
"""Elements that stand inside a line, so that white space around them is text."""

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_INDENT = "  "


class Node(NamedTuple):
    """One element: text, then children, each with the text behind it."""

    tag: str
    """Its local name, in its parent's namespace; or `{namespace}name`, which holds from there down."""
    text: str
    """The text before the first child, clean unless a caller who cut clean text says otherwise."""
    attributes: tuple[tuple[str, str], ...]
    """Names and clean values in the order they are written."""
    children: tuple[Node, ...]
    """The elements inside, in order."""
    tail: str = ""
    """The text behind it, up to the next child of its parent."""

    @property
    def is_line(self) -> bool:
        """Whether its content is a line of text, into which no white space may be put."""
        return bool(self.text) or any(child.tail or child.tag in INLINE for child in self.children)


def node(tag: str, /, *children: Node, text: str | None = None, **attributes: str | None) -> Node:
    """An element; attributes that are None or empty are left out."""
    kept = tuple((name, clean(value)) for name, value in attributes.items() if value)
    return Node(tag, clean(text or ""), kept, children)


def maybe(tag: str, text: str | None, /, **attributes: str | None) -> tuple[Node, ...]:
    """An element with `text`, or nothing if clean text leaves nothing of it."""
    made = node(tag, text=text, **attributes)
    return (made,) if made.text else ()


def named(tag: str, name: str | None, /, *children: Node, **attributes: str | None) -> tuple[Node, ...]:
    """An element whose first child is a `name`, or nothing if the name is empty."""
    return tuple(node(tag, inner, *children, **attributes) for inner in maybe("name", name))


def build(root: Node, *, indent: bool = True) -> _Element:
    """The tree as lxml elements, indented by two spaces a level; lines of text stay as they are."""
    from lxml import etree

    def grow(parent: _Element | None, item: Node, inherited: str, level: int) -> _Element:
        space, _, local = item.tag.removeprefix("{").rpartition("}")
        name = f"{{{space or inherited}}}{local}" if space or inherited else local
        names: Any = {None: space} if space else None
        attributes = dict(item.attributes)
        made = (
            etree.Element(name, attributes, names)
            if parent is None
            else etree.SubElement(parent, name, attributes, names)
        )
        made.text, made.tail = item.text or None, item.tail or None
        pretty = level >= 0 and bool(item.children) and not item.is_line
        below = level + 1 if pretty else -1
        for child in item.children:
            inner = grow(made, child, space or inherited, below)
            if pretty:
                inner.tail = "\n" + _INDENT * below
        if pretty:
            made.text = "\n" + _INDENT * below
            made[-1].tail = "\n" + _INDENT * level
        return made

    return grow(None, root, "", 0 if indent else -1)


def canonical(element: _Element) -> bytes:
    """The element as Exclusive XML Canonicalization 1.0 without comments, which is what hashes cover."""
    from lxml import etree

    return etree.tostring(element, method="c14n", exclusive=True, with_comments=False, with_tail=False)


def serialize(element: _Element) -> bytes:
    """The document in UTF-8 with its declaration and a line feed at the end."""
    from lxml import etree

    return _DECLARATION + etree.tostring(element, encoding="UTF-8", xml_declaration=False) + b"\n"
