"""A source opened as an XML document of a known kind."""

from __future__ import annotations

from itertools import islice

from convert.draft import Draft
from convert.errors import UnreadableError
from convert.iptc.layers import Layer, as_it_stands
from convert.markup.xml import parse
from convert.markup.xmltree import Element
from convert.source import Source


def open_document(draft: Draft, *names: str) -> tuple[Layer, Element]:
    """The source's text and its root, which has one of these names or wraps elements that do.

    A wrapper around a single such element is passed over.  What is wrong with the document and
    could be read past is a warning.  Raises `UnreadableError` where there is no such element,
    `LimitError` for too large or too deep a tree.
    """
    source: Source = draft.source
    text = source.text
    tree = parse(text)
    root = tree.root
    if root is not None and names and root.name not in names:
        inside = list(islice(root.walk(*names), 2))
        root = inside[0] if len(inside) == 1 else root
    if root is None or (names and root.name not in names and root.holds.isdisjoint(names)):
        said = f"its root is <{root.name[:60]}>" if root is not None else "there is no element in it"
        raise UnreadableError(f"{source.name or 'input'}: not a document of this format: {said}")
    for trouble in tree.troubles:
        draft.warn("broken-xml", trouble.message, span=trouble.span)
    return as_it_stands(text), root
