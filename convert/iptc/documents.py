"""A source opened as an XML document of a known kind."""

from __future__ import annotations

from convert.draft import Draft
from convert.errors import UnreadableError
from convert.iptc.layers import Layer, as_it_stands
from convert.markup.xml import Element, parse
from convert.source import Source


def open_document(draft: Draft, *names: str) -> tuple[Layer, Element]:
    """The source's text and its root, which has one of these names.

    What is wrong with the document and could be read past is a warning.  Raises
    `UnreadableError` where there is no such root, `LimitError` for too large or too deep a tree.
    """
    source: Source = draft.source
    text = source.text
    tree = parse(text)
    root = tree.root
    if root is None or (names and root.name not in names):
        said = f"its root is <{root.name[:60]}>" if root is not None else "there is no element in it"
        raise UnreadableError(f"{source.name or 'input'}: not a document of this format: {said}")
    for trouble in tree.troubles:
        draft.warn("broken-xml", trouble.message, span=trouble.span)
    return as_it_stands(text), root
