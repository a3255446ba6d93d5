"""The body: blocks as CommonMark, or as HTML where that has no words for them."""

from __future__ import annotations

from collections.abc import Iterator

from convert.blocks import Block, Figure, Heading, List, Paragraph, Quote, Table
from convert.clean import clean
from convert.writers.addresses import picture_target
from convert.writers.html.markup import html_text
from convert.writers.markdown.inline import destination, inline_markdown, is_kept
from convert.writers.rich import HTML5, MAX_DEPTH, element

_BULLETS = ("-", "*")
_DOTS = (".", ")")


def body_text(body: tuple[Block, ...]) -> str:
    """The blocks, a blank line before each."""
    out, odd, before = list[str](), False, None
    for block in body:
        if not element(block):
            continue
        # Lists that follow each other are told apart by another sign.
        odd = isinstance(block, List) and isinstance(before, List) and not odd
        out.append("\n" + "\n".join(_block(block, odd=odd)) + "\n")
        before = block
    return "".join(out)


def _block(block: Block, *, odd: bool) -> Iterator[str]:
    match block:
        case Paragraph():
            yield inline_markdown(block.text, block.marks)
        case Heading():
            yield _heading(block)
        case Quote():
            yield f"> {inline_markdown(block.text, block.marks)}"
        case List():
            yield from _list(block, odd=odd)
        case Table() if _is_plain(block):
            yield from _table(block)
        case Figure() if _is_bare(block):
            yield _picture(block)
        case _:
            yield from (html_text(made) for made in element(block, HTML5))


def _heading(block: Heading) -> str:
    words = inline_markdown(block.text, block.marks)
    # A row of signs at the end of a heading would be taken for its close.
    stripped = words.rstrip("#")
    return f"{'#' * block.level} {stripped}{words[len(stripped) :].replace('#', chr(92) + '#')}"


def _list(block: List, *, odd: bool) -> Iterator[str]:
    """Items with their lists inside; the lists around an item that lies deeper open on its own line."""
    number, indents = 0, list[int]()
    for item in block.items:
        if not clean(item.text):
            continue
        depth = min(item.depth, MAX_DEPTH)
        known = min(depth, len(indents))
        signs = []
        for level in range(known, depth + 1):
            number += level == 0
            signs.append(_sign(block, number, level, odd=odd))
        del indents[known:]
        indents += [len(sign) + 1 for sign in signs]
        text = inline_markdown(item.text, item.marks)
        yield " " * sum(indents[:known]) + " ".join((*signs, text))


def _sign(block: List, number: int, level: int, *, odd: bool) -> str:
    if block.ordered and level == 0:
        return f"{number}{_DOTS[odd]}"
    return _BULLETS[odd]


def _is_plain(block: Table) -> bool:
    """Whether a table has the shape of a Markdown table: one header row, all rows alike, no caption."""
    widths = {len(row) for row in block.rows}
    return (
        not (block.caption and clean(block.caption.text))
        and len(widths) == 1
        and 0 not in widths
        and all(cell.header == (number == 0) for number, row in enumerate(block.rows) for cell in row)
        and all(any(clean(cell.text) for cell in row) for row in block.rows)
    )


def _table(block: Table) -> Iterator[str]:
    for number, row in enumerate(block.rows):
        yield f"| {' | '.join(inline_markdown(cell.text, cell.marks) for cell in row)} |"
        if number == 0:
            yield f"|{' --- |' * len(row)}"


def _is_bare(block: Figure) -> bool:
    """Whether a figure is a picture and nothing more, at an address that a parser keeps."""
    source = picture_target(block.image.url) if block.image else None
    words = clean(block.caption.text) if block.caption else ""
    return source is not None and is_kept(source) and not words and not clean(block.credit or "")


def _picture(block: Figure) -> str:
    source = (picture_target(block.image.url) if block.image else None) or ""
    alt = inline_markdown((block.image.alt if block.image else None) or "")
    return f"![{alt}](<{destination(source)}>)"
