"""What docs/formats.md says the profile `flat` of NewsML-G2 makes of a body."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from convert.article import Article
from convert.blocks import Block, Cell, Figure, List, Related, RelatedLink, Table
from convert.clean import clean
from convert.writers.addresses import link_target
from convert.writers.identity import address


def flattened(article: Article) -> Article:
    """The record without what flat lines cannot hold."""
    body = tuple(_block(_plain(block)) for block in article.body)
    return replace(article, body=body, content_digest="")


def _plain(value: Any) -> Any:  # noqa: ANN401 - a block or a part of one
    """The same without marks."""
    return replace(value, marks=()) if getattr(value, "marks", None) else value


def _block(block: Block) -> Block:
    match block:
        case List():
            items = tuple(_plain(item) for item in block.items)
            return replace(
                block, items=items, ordered=block.ordered and any(not item.depth for item in items)
            )
        case Table():
            return replace(block, rows=tuple(_rows(block)), caption=_plain(block.caption))
        case Figure():
            image = block.image and replace(block.image, url=address(block.image.url))
            return replace(block, image=image, caption=_plain(block.caption))
        case Related():
            return replace(block, links=_links(block))
        case _:
            return block


def _rows(block: Table) -> list[tuple[Cell, ...]]:
    lines = (clean(" | ".join(clean(cell.text) for cell in row)) for row in block.rows if row)
    cells = (re.split(r"(?:^| )\|(?= |$)", line) for line in lines if line.strip(" |"))
    return [tuple(Cell(text=text.strip()) for text in row) for row in cells]


def _links(block: Related) -> tuple[RelatedLink, ...]:
    """Links that lead somewhere, then the others."""
    links = [replace(link, href=address(link_target(link.href or "") or "") or None) for link in block.links]
    return (*(link for link in links if link.href), *(link for link in links if not link.href))
