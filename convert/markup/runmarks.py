"""The marks of runs whose text is known."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from convert.blocks import Mark
from convert.clean import clean_runs
from convert.markup.inline import KINDS, mark_over
from convert.markup.tags import SILENT, breaks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEEPEST = 20
_Found: TypeAlias = list[tuple[str, int, int, str]]


def marks_of(
    container: HtmlElement,
    text: str,
    *,
    after: HtmlElement | None = None,
    before: HtmlElement | None = None,
) -> tuple[Mark, ...] | None:
    """The marks that `convert.markup.tree.inline` gives a run whose clean text is `text`.

    Empty if its words are not `text`; None for a run of deeply nested elements, which is not looked at.
    """
    first = container.text if after is None else after.tail
    pieces = [first] if first else []
    found: _Found = []
    nodes = container if after is None else after.itersiblings()
    if not _collect(nodes, before, pieces, found, _DEEPEST):
        return None
    return _over(text, pieces, found) if found else ()


def _collect(
    nodes: Iterable[HtmlElement], before: HtmlElement | None, pieces: list[str], found: _Found, deepest: int
) -> bool:
    """Gather what some elements in a row say, and the marks by the numbers of the pieces.

    False where they lie in one another too deeply.
    """
    for node in nodes:
        if node is before:
            break
        tag = node.tag
        marked = tag in KINDS
        spaced = not marked and breaks(tag)
        if spaced:
            pieces.append(" ")
        start = len(pieces)
        if tag not in SILENT:
            if text := node.text:
                pieces.append(text)
            if len(node) and not (deepest and _collect(node, None, pieces, found, deepest - 1)):
                return False
        if marked:
            _mark(node, tag, (start, len(pieces)), found)
        elif spaced and tag != "br":
            pieces.append(" ")
        if tail := node.tail:
            pieces.append(tail)
    return True


def _mark(node: HtmlElement, tag: str, pieces: tuple[int, int], found: _Found) -> None:
    """Note the mark over some pieces that an element stands for; a link has to lead somewhere."""
    href = node.get("href", "") if tag == "a" else ""
    if href or tag != "a":
        found.append((KINDS[tag], *pieces, href))


def _over(text: str, pieces: list[str], found: _Found) -> tuple[Mark, ...]:
    """The marks over the clean `text`, if the pieces say just that."""
    written = "".join(pieces)
    if text.isprintable() and (written == text or written.strip() == text):
        lost, size = len(written) - len(written.lstrip()), len(text)
        places = [min(max(at - lost, 0), size) for at in accumulate(map(len, pieces), initial=0)]
    else:
        said, places = clean_runs(pieces)
        if said != text:
            return ()
    marks = [mark_over(kind, text, places[start], places[end], href) for kind, start, end, href in found]
    return tuple(sorted((mark for mark in marks if mark), key=lambda mark: (mark.start, -mark.end)))
