"""The body as flat XHTML: one paragraph of plain text after the other.

Widely used receivers keep only the text directly inside the children of `body`.  So
the profile named `flat` has nothing else: headings, and a `p` for each paragraph, quote,
list item, table row, caption, credit and embed.  The first element a block gives has
the id `b` and the block's number in the record from 1 up; the second `b1-2`, and so on.
"""

from __future__ import annotations

from collections.abc import Iterator

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
from convert.writers.tree import Node, escaped, markup, node

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
        for tag, text, attributes, _, _ in _lines(block):
            if text:
                count += 1
                identified = ("id", name if count == 1 else f"{name}-{count}")
                yield markup(Node(tag, text, (identified, *attributes), ()), canonical=True)


def _lines(block: Quote | List | Table | Figure | Related | Embed) -> Iterator[Node]:
    match block:
        case Quote():
            yield _p("quote", block.text)
        case List():
            yield from _items(block)
        case Table():
            yield _p("caption-table", block.caption.text if block.caption else None)
            yield from (_row(row) for row in block.rows)
        case Figure():
            yield _p("caption", block.caption.text if block.caption else None)
            yield _p("credit", block.credit)
        case Related():
            yield from _related(block)
        case Embed():
            line = _p("embed", _joined(block.provider, block.text, block.url))
            yield _titled(line, block.provider)


def _p(name: str, text: str | None) -> Node:
    return node("p", text=text, **{"class": name})


def _titled(line: Node, title: str | None) -> Node:
    """The line with a title that says which of its words come before the rest."""
    return line._replace(attributes=(*line.attributes, ("title", clean(title)))) if title else line


def _joined(*parts: str | None) -> str:
    return _BETWEEN.join(text for text in (clean(part or "") for part in parts) if text)


def _items(block: List) -> Iterator[Node]:
    """Items as lines; the outermost are numbered where the list is."""
    number = 0
    for item in block.items:
        number += item.depth == 0
        marker = f"{number}." if block.ordered and item.depth == 0 else "-"
        if clean(item.text):
            yield _p(f"item depth-{item.depth}" if item.depth else "item", f"{marker} {item.text}")


def _row(row: tuple[Cell, ...]) -> Node:
    """A row with a bar between its cells; empty cells keep their place."""
    cells = [clean(cell.text) for cell in row]
    return _p("row", _BETWEEN.join(cells) if any(cells) else None)


def _related(block: Related) -> Iterator[Node]:
    """What cannot be a link of the item, for want of an address, stays in the text."""
    label = clean(block.label or "").rstrip(" :")
    if not block.links:
        yield _titled(_p("related", label or block.label), block.label)
    for link in block.links:
        words = clean(link.text)
        if words and not (link.href and link_target(link.href)):
            yield _titled(_p("related", f"{label}: {words}" if label else words), block.label)
