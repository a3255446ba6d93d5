"""An XML tree as plain values, and its one way to bytes.

Text and attributes are cleaned as they are put into the tree, so no character that XML 1.0 forbids can
reach the output, and no line break or tab: these are white space between elements only.  What is left to
escape are the signs of markup.
"""

from __future__ import annotations

from typing import NamedTuple

from convert.clean import clean

G2 = "http://iptc.org/std/nar/2006-10-01/"
"""The namespace of NewsML-G2."""
XHTML = "http://www.w3.org/1999/xhtml"
"""The namespace of XHTML."""
XML_LANG = "xml:lang"
"""The attribute that names the language of what an element holds."""

INLINE = frozenset(("a", "em", "strong", "span"))
"""Elements that stand inside a line, so that white space around them is text."""

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
INDENT = "  "
"""What stands before an element, once for each level."""


class Node(NamedTuple):
    """One element: text, then children, each with the text behind it."""

    tag: str
    """Its local name, in its parent's namespace; or `{namespace}name`, which holds from there down.
    Empty for a child that is markup already, its `text`."""
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
        if self.text:
            return True
        for tag, _, _, _, tail in self.children:  # noqa: SIM110 - half the time of `any`
            if tail or tag in INLINE:
                return True
        return False


def node(tag: str, /, *children: Node, text: str | None = None, **attributes: str | None) -> Node:
    """An element; attributes that are None or empty are left out."""
    kept = tuple([(name, clean(value)) for name, value in attributes.items() if value])
    return Node(tag, clean(text) if text else "", kept, children)


def maybe(tag: str, text: str | None, /, **attributes: str | None) -> tuple[Node, ...]:
    """An element with `text`, or nothing if clean text leaves nothing of it."""
    said = clean(text) if text else ""
    if not said:
        return ()
    kept = tuple([(name, clean(value)) for name, value in attributes.items() if value])
    return (Node(tag, said, kept, ()),)


def exactly(tag: str, text: str, /, **attributes: str | None) -> Node:
    """An element whose text and attributes are known to be clean, as dates, digests and terms of ours are."""
    return Node(tag, text, tuple([(name, value) for name, value in attributes.items() if value]), ())


def named(tag: str, name: str | None, /, *children: Node, **attributes: str | None) -> tuple[Node, ...]:
    """An element whose first child is a `name`, or nothing if the name is empty."""
    return tuple([node(tag, inner, *children, **attributes) for inner in maybe("name", name)])


def verbatim(made: str) -> Node:
    """Markup that `markup` made, as a child."""
    return Node("", made, (), ())


def document(root: Node) -> bytes:
    """The document in UTF-8 with its declaration and a line feed at the end."""
    return f"{_DECLARATION}{markup(root)}\n".encode()


def markup(item: Node, level: int = 0, *, canonical: bool = False) -> str:
    """The element without its tail, its children indented by two spaces a level; lines of text stay.

    Below 0 a level is inside a line, and no white space is put in.  With `canonical` it is its own
    Exclusive XML Canonicalization 1.0: attributes in order, no empty-element tags, `>` in values as it is.
    """
    tag, text, attributes, children, _ = item
    if not tag:
        return text
    start, tag = (tag, tag) if tag[0] != "{" else _declared(tag)
    if canonical and len(attributes) > 1:
        attributes = tuple(sorted(attributes, key=_in_order))
    for name, value in attributes:
        signs = "&" in value or "<" in value or ">" in value or '"' in value
        start += f' {name}="{_value(value, canonical=canonical) if signs else value}"'
    if not children:
        if text:
            return f"<{start}>{escaped(text)}</{tag}>"
        return f"<{start}></{tag}>" if canonical else f"<{start}/>"
    if level < 0 or item.is_line:
        inside = [markup(child, -1, canonical=canonical) + escaped(child.tail) for child in children]
        return f"<{start}>{escaped(text)}{''.join(inside)}</{tag}>"
    ends = "\n" + INDENT * level
    between = ends + INDENT
    inside = [markup(child, level + 1, canonical=canonical) for child in children]
    return f"<{start}>{between}{between.join(inside)}{ends}</{tag}>"


def _declared(tag: str) -> tuple[str, str]:
    """The start of a start tag that declares its namespace, and the name."""
    space, _, name = tag[1:].partition("}")
    return f'{name} xmlns="{space}"', name


def _in_order(attribute: tuple[str, str]) -> tuple[bool, str]:
    """Names without a namespace stand first, each kind in order."""
    return ":" in attribute[0], attribute[0]


def escaped(text: str) -> str:
    """Text as it stands between tags."""
    text = _without_markup(text)
    return text.replace(">", "&gt;") if ">" in text else text


def escaped_value(text: str) -> str:
    """An attribute's value in its canonical form."""
    text = _without_markup(text)
    return text.replace('"', "&quot;") if '"' in text else text


def _without_markup(text: str) -> str:
    """Text without the two signs that begin markup wherever they stand."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;") if "<" in text else text


def _value(text: str, *, canonical: bool) -> str:
    text = escaped_value(text)
    return text if canonical or ">" not in text else text.replace(">", "&gt;")
