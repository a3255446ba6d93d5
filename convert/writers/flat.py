"""The body as flat XHTML: one paragraph of plain text after the other.

Widely used receivers keep only the text directly inside the children of `body`.  So
the profile named `flat` has nothing else: headings, and a `p` for each paragraph, quote,
list item, table row, caption, credit and embed.  The first element a block gives has
the id `b` and the block's number in the record from 1 up; the second `b1-2`, and so on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from convert.blocks import (
    Block,
    Cell,
    Embed,
    Figure,
    Heading,
    List,
    Paragraph,
    Quote,
    Related,
    Table,
)
from convert.clean import clean
from convert.writers.addresses import link_target
from convert.writers.tree import escaped, escaped_value

_BETWEEN = " | "


def flat(body: tuple[Block, ...], prefix: str = "", *, is_clean: bool = False) -> Iterator[str]:
    """The body's lines as canonical markup, each an element without children.

    `prefix` stands before each id; `is_clean` says that the running text needs no cleaning.
    """
    for number, block in enumerate(body, 1):
        name = f"{prefix}b{number}"
        if isinstance(block, Paragraph | Heading):
            text = block.text if is_clean else clean(block.text)
            if text:
                tag = "p" if isinstance(block, Paragraph) else f"h{min(max(block.level, 2), 6)}"
                yield f'<{tag} id="{name}">{escaped(text)}</{tag}>'
            continue
        count = 0
        for kind, text, title in _lines(block):
            if text:
                count += 1
                at = name if count == 1 else f"{name}-{count}"
                yield f'<p class="{kind}" id="{at}"{_titled(title)}>{escaped(text)}</p>'


class Line(NamedTuple):
    """A line that is neither a paragraph nor a heading."""

    kind: str
    """What it was, as a class."""
    text: str
    """Its clean text; a line without one is not written."""
    title: str | None = None
    """Which of its words come before the rest."""


def _titled(title: str | None) -> str:
    return f' title="{escaped_value(clean(title))}"' if title else ""


def _lines(block: Quote | List | Table | Figure | Related | Embed) -> Iterator[Line]:
    match block:
        case Quote():
            yield Line("quote", clean(block.text))
        case List():
            yield from _items(block)
        case Table():
            yield Line("caption-table", clean(block.caption.text if block.caption else ""))
            yield from (_row(row) for row in block.rows)
        case Figure():
            yield Line("caption", clean(block.caption.text if block.caption else ""))
            yield Line("credit", clean(block.credit or ""))
        case Related():
            yield from _related(block)
        case Embed():
            yield Line("embed", _joined(block.provider, block.text, block.url), block.provider)


def _joined(*parts: str | None) -> str:
    return _BETWEEN.join(text for text in (clean(part or "") for part in parts) if text)


def _items(block: List) -> Iterator[Line]:
    """Items as lines; the outermost are numbered where the list is."""
    number = 0
    for item in block.items:
        number += item.depth == 0
        marker = f"{number}." if block.ordered and item.depth == 0 else "-"
        text = clean(item.text)
        if text:
            yield Line(f"item depth-{item.depth}" if item.depth else "item", f"{marker} {text}")


def _row(row: tuple[Cell, ...]) -> Line:
    """A row with a bar between its cells; empty cells keep their place."""
    cells = [clean(cell.text) for cell in row]
    return Line("row", clean(_BETWEEN.join(cells)) if any(cells) else "")


def _related(block: Related) -> Iterator[Line]:
    """What cannot be a link of the item, for want of an address, stays in the text."""
    label = clean(block.label or "").rstrip(" :")
    if not block.links:
        yield Line("related", label or clean(block.label or ""), block.label)
    for link in block.links:
        words = clean(link.text)
        if words and not (link.href and link_target(link.href)):
            yield Line("related", f"{label}: {words}" if label else words, block.label)
