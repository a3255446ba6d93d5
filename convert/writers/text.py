"""Plain text: headline, byline, date, body, source line; or the running text alone.

Blocks are separated by one blank line.  The text reader reads the whole form back to the
same headline, byline, dates, address and running text; marks, levels and tables are what
plain text cannot hold.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from convert.article import Article, Byline
from convert.blocks import POSTS, Block, Embed, Figure, Heading, List, Paragraph, Quote, Related, Table
from convert.errors import OptionError
from convert.newsroom.bylines import looks_like_names, parse_byline
from convert.newsroom.labels import find_label

MIN_WRAP = 20


@dataclass(frozen=True, kw_only=True)
class TextOptions:
    """Options of the `text` writer."""

    body_only: bool = False
    """Only the running text: standfirst, headings, paragraphs, quotes, posts, lists item by item, tables."""
    wrap: int | None = None
    """The width in characters at which lines are broken; no line is broken if absent."""


def write(article: Article, options: TextOptions = TextOptions()) -> bytes:
    """The article as UTF-8 text with a line feed at the end."""
    if options.wrap is not None and options.wrap < MIN_WRAP:
        raise OptionError(f"wrap is at least {MIN_WRAP}, not {options.wrap}")
    blocks = _running(article) if options.body_only else _everything(article)
    lines = (_wrapped(block, options.wrap) for block in blocks if block)
    return ("\n\n".join(lines) + "\n").encode("utf-8", "replace")


def _running(article: Article) -> Iterator[str]:
    yield article.subheadline or ""
    for block in article.body:
        if isinstance(block, List):
            yield from _items(block)
        elif isinstance(block, Paragraph | Heading | Quote):
            yield block.text
        elif isinstance(block, Table):
            yield _table(block)
        elif isinstance(block, Embed):
            yield _post(block)


def _everything(article: Article) -> Iterator[str]:
    yield article.headline or ""
    yield article.subheadline or ""
    yield _byline(article.byline) if article.byline else ""
    yield article.published or ""
    yield f"Updated: {article.modified}" if article.modified else ""
    for block in article.body:
        yield _block(block)
    source = ", ".join(filter(None, (article.publisher, article.url or article.canonical_url)))
    yield f"Source: {source}" if source else ""


def _byline(byline: Byline) -> str:
    """The line as printed; names that were only declared get the words that make them a byline."""
    names = [who.name for who in byline.contributors]
    if not names or parse_byline(byline.text) or looks_like_names(byline.text):
        return byline.text
    return "By " + " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _block(block: Block) -> str:
    match block:
        case Paragraph() | Heading() | Quote():
            return block.text
        case List():
            return "\n".join(_items(block))
        case Table():
            return _table(block)
        case Figure():
            return _figure(block)
        case Related():
            return "\n\n".join(f"{_label(block.label)}: {link.text}" for link in block.links)
        case Embed():
            return "\n\n".join(filter(None, (_post(block), f"[Embedded: {block.url}]")))


def _table(block: Table) -> str:
    """The caption and the rows, a line each."""
    rows = (" | ".join(cell.text for cell in row) for row in block.rows)
    return "\n".join(filter(None, (block.caption.text if block.caption else "", *rows)))


def _post(block: Embed) -> str:
    return (block.text or "") if block.provider in POSTS else ""


def _items(block: List) -> Iterator[str]:
    number = 0
    for item in block.items:
        number += item.depth == 0
        marker = f"{number}." if block.ordered and item.depth == 0 else "-"
        yield f"{'  ' * item.depth}{marker} {item.text}"


def _figure(figure: Figure) -> str:
    caption = f"Picture: {figure.caption.text}" if figure.caption else ""
    credit = f"Photo: {figure.credit}" if figure.credit else ""
    line = " ".join(filter(None, (caption, credit)))
    return f"[{line}]" if line else ""


def _label(label: str | None) -> str:
    """The block's own label where the text reader would know it again."""
    found = find_label(f"{label}: x") if label else None
    return label if label and found and found.kind == "related" else "Related article"


def _wrapped(block: str, width: int | None) -> str:
    if width is None:
        return block
    lines = []
    for line in block.split("\n"):
        indent = " " * (len(line) - len(line.lstrip()) + 2) if line.lstrip()[:2] in ("- ", "1.") else ""
        lines += textwrap.wrap(
            line,
            max(width, MIN_WRAP),
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
            drop_whitespace=True,
        )
    return "\n".join(lines)
