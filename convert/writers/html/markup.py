"""Elements to HTML text, by the serialization rules of the HTML standard (section 13.3)."""

from __future__ import annotations

from collections.abc import Iterator

from convert.writers.tree import Node

_VOID = frozenset(("img", "link", "meta"))
_RAW = frozenset(("script",))
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"})
_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\xa0": "&nbsp;"})
_INDENT = "  "


def html_text(root: Node) -> str:
    """The element as HTML, indented by two spaces a level; lines of text stay as they are.

    The text of a `script` is written as it stands: whoever makes one has escaped it.
    """
    return "".join(_pieces(root, 0))


def _pieces(item: Node, level: int) -> Iterator[str]:
    """The markup of one element; below 0 a level is inside a line."""
    yield f"<{item.tag}"
    for name, value in item.attributes:
        yield f' {name}="{value.translate(_VALUE)}"'
    yield ">"
    if item.tag in _VOID:
        return
    yield item.text if item.tag in _RAW else item.text.translate(_TEXT)
    pretty = level >= 0 and bool(item.children) and not item.is_line
    for child in item.children:
        if pretty:
            yield "\n" + _INDENT * (level + 1)
        yield from _pieces(child, level + 1 if pretty else -1)
        yield child.tail.translate(_TEXT)
    if pretty:
        yield "\n" + _INDENT * level
    yield f"</{item.tag}>"
