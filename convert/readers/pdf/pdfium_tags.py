"""The structure of a tagged page by way of pdfium: which element each marked piece of text belongs to."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from convert.readers.pdf.glyphs import CellPlace, Part, Tag

_MOST_ELEMENTS = 20_000  # of one page; a tree that is larger, or goes in a circle, is left alone
_NAME = 128  # bytes
_HEADING = re.compile(r"H([1-6])?|Title")
# ISO 32000-1, 14.8.4: the elements that are paragraphs of their own, and those that say nothing of them.
_PARTS: Mapping[str, Part] = {"P": "paragraph", "LI": "item", "BlockQuote": "quote", "Caption": "caption"}
_APART = frozenset(("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Figure", "Formula", "Form", "TOC"))
_AROUND: frozenset[Part] = frozenset(("quote", "caption"))


class _Node(NamedTuple):
    tag: Tag
    item: Tag | None
    """The list item that it lies in."""
    cell: CellPlace | None = None
    """The table cell that it lies in."""


def read_tags(raw: Any, page: Any, number: int) -> dict[int, Tag]:  # noqa: ANN401 - ctypes
    """What a page's marked pieces of text belong to, by marked content identifier; nothing if in doubt."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        return _Walk(raw, number).tags(tree)
    finally:
        raw.FPDF_StructTree_Close(tree)


class _Walk:
    def __init__(self, raw: Any, number: int) -> None:  # noqa: ANN401 - ctypes
        self._raw, self._number = raw, number
        self._buffer = ctypes.create_string_buffer(_NAME)
        self._count = 0
        self._named: set[str] = set()
        self._counts: Counter[tuple[str, int]] = Counter()

    def tags(self, tree: Any) -> dict[int, Tag]:  # noqa: ANN401 - ctypes
        """Go through the tree from its root, parents first, in order."""
        raw = self._raw
        roots = range(max(0, raw.FPDF_StructTree_CountChildren(tree)))
        root = _Node(Tag("", "other"), None)
        stack = [(raw.FPDF_StructTree_GetChildAtIndex(tree, at), root) for at in reversed(roots)]
        blocks: Counter[str] = Counter()
        found: dict[int, _Node] = {}
        while stack:
            element, above = stack.pop()
            self._count += 1
            if self._count > _MOST_ELEMENTS:
                return {}
            if not element:
                continue
            kind = self._words(raw.FPDF_StructElement_GetType, element)
            node = self._node(element, kind, above)._replace(cell=self._cell(kind, above.cell))
            if node.item and node.tag.element not in (above.tag.element, node.item.element):
                blocks[node.item.element] += 1
            kids, marks = self._kids(element)
            found |= dict.fromkeys(marks, node)
            stack += ((kid, node) for kid in reversed(kids))
            if len(stack) > _MOST_ELEMENTS:
                return {}
        return {mark: _innermost(node, blocks) for mark, node in found.items()}

    def _cell(self, kind: str, above: CellPlace | None) -> CellPlace | None:
        """The place in a table of an element; rows and cells are counted."""
        if kind == "Table":
            return CellPlace(f"{self._number}:{self._count}")
        if above is None or kind not in ("TR", "TH", "TD"):
            return above
        counted = (above.table, -1 if kind == "TR" else above.row)
        at = self._counts[counted]
        self._counts[counted] += 1
        if kind == "TR":
            return above._replace(row=at, column=-1)
        return above._replace(column=at, header=kind == "TH")

    def _node(self, element: Any, kind: str, above: _Node) -> _Node:  # noqa: ANN401 - ctypes
        heading = _HEADING.fullmatch(kind)
        if heading:
            return _Node(self._tag(element, "heading", int(heading[1] or 0)), above.item)
        part = _PARTS.get(kind)
        if part == "item":
            tag = self._tag(element, "item")
            return _Node(tag, tag)
        if part == "paragraph" and above.tag.part == "caption":
            return above
        if part:
            inner = above.tag.part if part == "paragraph" and above.tag.part in _AROUND else part
            return _Node(self._tag(element, inner), above.item)
        if kind in _APART or not above.tag.element:
            return _Node(self._tag(element, "other"), None)
        return above if above.tag.part != "other" else _Node(self._tag(element, "other"), above.item)

    def _tag(self, element: Any, part: Part, level: int = 0) -> Tag:  # noqa: ANN401 - ctypes
        name = self._words(self._raw.FPDF_StructElement_GetID, element)
        if not name or name in self._named:
            name = f"{self._number}:{self._count}"
        self._named.add(name)
        return Tag(name, part, level, self._count)

    def _words(self, ask: Any, element: Any) -> str:  # noqa: ANN401 - ctypes
        size = ask(element, self._buffer, _NAME)
        return self._buffer.raw[: size - 2].decode("utf-16-le", "replace") if 2 < size <= _NAME else ""

    def _kids(self, element: Any) -> tuple[list[Any], list[int]]:  # noqa: ANN401 - ctypes
        """The elements in an element, and the pieces of text in it that are on this page."""
        raw = self._raw
        kids: list[Any] = []
        marks: list[int] = []
        for at in range(min(_MOST_ELEMENTS, raw.FPDF_StructElement_CountChildren(element))):
            kid = raw.FPDF_StructElement_GetChildAtIndex(element, at)
            mark = -1 if kid else raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
            if kid:
                kids.append(kid)
            elif mark >= 0:
                marks.append(mark)
        return kids, marks


def _innermost(node: _Node, blocks: Mapping[str, int]) -> Tag:
    """The tag of a piece: that of its list item, unless the item is made of several paragraphs."""
    tag = node.item if node.item and blocks[node.item.element] <= 1 else node.tag
    return tag._replace(cell=node.cell) if node.cell and node.cell.column >= 0 else tag
