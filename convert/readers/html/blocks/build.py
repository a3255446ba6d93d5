"""The judged runs of a page made into blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from convert.readers.html.judging.local import BLOCKQUOTE
from convert.readers.html.outline.boxes import HEADINGS, UNSEEN, Box, Run
from convert.readers.html.tree.parts import Found

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LISTS = frozenset(("ul", "ol", "dl"))
_ITEMS = frozenset(("li", "dt", "dd"))
_DEEP = 30
_BOLD_LEVEL = 7
_HEADING_WORDS = 10
_HEADING = 80


def found_of(run: Run) -> Found:
    """A run as a block of its own."""
    tag = run.box.tag
    place = Found("paragraph", run.container, run.after, run.before, _cut_out(run), run.text)
    if tag in HEADINGS:
        return place._replace(kind="heading", level=max(2, int(tag[1])))
    if run.bold >= len(run.text) - 1 and _is_crosshead(run.text) and not run.box.area & BLOCKQUOTE:
        return place._replace(kind="heading", level=_BOLD_LEVEL)
    return place._replace(kind="quote") if run.box.area & BLOCKQUOTE else place


def _is_crosshead(text: str) -> bool:
    """Whether a line in bold is a heading: a few words that do not end as a sentence or a label does."""
    return (
        text.count(" ") < _HEADING_WORDS
        and len(text) <= _HEADING
        and text[-1:].isalnum()
        and text[:1].isalnum()
    )


def blocks_of(runs: Sequence[Run], chosen: Sequence[int]) -> Iterator[tuple[int, Found]]:
    """The chosen runs as blocks, each with the place of its first run; items of one list are one list."""
    at = 0
    while at < len(chosen):
        first = chosen[at]
        outer = outer_list(runs[first].box)
        end = at + 1
        if outer is None:
            yield first, found_of(runs[first])
        else:
            while end < len(chosen) and outer_list(runs[chosen[end]].box) is outer:
                end += 1
            yield first, _list_of(outer, [runs[i] for i in chosen[at:end]])
        at = end


def outer_list(box: Box) -> Box | None:
    """The outermost list that an item's text lies in; nothing for headings, which make a list a layout."""
    outer, here = None, box
    if box.tag in HEADINGS or not _in_item(box):
        return None
    for _ in range(_DEEP):
        if here.tag in _LISTS:
            outer = here
        if here.parent is None or here.tag in _BORDERS:
            break
        here = here.parent
    return outer


_BORDERS = frozenset(("article", "main", "table", "body"))


def _in_item(box: Box) -> bool:
    """Whether a run's box is a list item, or a paragraph that is the item's only content."""
    if box.tag in _ITEMS:
        return True
    return box.parent is not None and box.parent.tag in _ITEMS and box.parent.inner == 1


def levelled(blocks: Sequence[Found]) -> tuple[Found, ...]:
    """The blocks with their headings' levels counted from 2 without gaps: a page may print only `h5`."""
    blocks = _without_loose_lines(blocks)
    levels = sorted({found.level for found in blocks if found.kind == "heading"})
    new = {level: 2 + number for number, level in enumerate(levels)}
    return tuple(
        found._replace(level=new[found.level]) if found.kind == "heading" else found for found in blocks
    )


def _without_loose_lines(blocks: Sequence[Found]) -> list[Found]:
    """The blocks with the lines in bold that head no text, a signature for one, as paragraphs again."""
    out: list[Found] = []
    heads = False
    for found in reversed(blocks):
        loose = found.kind == "heading" and found.level == _BOLD_LEVEL and not heads
        block = found._replace(kind="paragraph", level=0) if loose else found
        if block.kind not in ("figure", "related", "embed"):
            heads = block.kind != "heading"
        out.append(block)
    return out[::-1]


def _list_of(outer: Box, runs: Sequence[Run]) -> Found:
    items = tuple(found_of(run)._replace(kind="paragraph", level=_depth(run.box, outer)) for run in runs)
    least = min(item.level for item in items)
    if least:
        items = tuple(item._replace(level=item.level - least) for item in items)
    text = "\n".join(item.text for item in items)
    return Found("list", outer.element, text=text, items=items, ordered=outer.tag == "ol")


def _depth(box: Box, outer: Box) -> int:
    depth, here = -1 + (box.tag == "dd" or (box.parent is not None and box.parent.tag == "dd")), box
    while here is not outer and here.parent is not None and depth < _DEEP:
        here = here.parent
        depth += here.tag in _LISTS
    return max(0, depth)


def _cut_out(run: Run) -> tuple[HtmlElement, ...]:
    """What lies within the run's bounds and is no text of the page."""
    container = run.container
    if run.after is None and run.before is None:
        return hidden_in(container) if len(container) else ()
    out: list[HtmlElement] = []
    child = container[0] if run.after is None else run.after.getnext()
    while child is not None and child is not run.before:
        out += [inner for inner in child.iter() if inner.tag in UNSEEN]
        child = child.getnext()
    return tuple(out)


def hidden_in(element: HtmlElement) -> tuple[HtmlElement, ...]:
    """The elements in another whose content is no text of the page."""
    return tuple(inner for inner in element.iterdescendants() if inner.tag in UNSEEN)
