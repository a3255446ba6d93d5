"""wirecopy as a system that the benchmark runners can call: `run_peer.py benchmarks.peer:html ...`.

html, html_bare     (bytes, url) -> title, authors, published, text; with evidence and without
text, pdf           path -> paragraphs, title, authors, published
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import structs

import convert
from convert.article import Article
from convert.blocks import Figure, Heading, List, Paragraph, Quote, Related

_AUTHORS = ("author", "reporter")


def html(raw: bytes, url: str | None) -> dict[str, Any]:
    """A web page, read with full evidence, at best effort: a scorer has no place for a refusal."""
    return _fields(convert.read(raw, format="html", url=url, best_effort=True))


def html_bare(raw: bytes, url: str | None) -> dict[str, Any]:
    """A web page, read without evidence."""
    return _fields(convert.read(raw, format="html", url=url, evidence="none", best_effort=True))


def _fields(article: Article) -> dict[str, Any]:
    return {
        "title": article.headline,
        "authors": _authors(article),
        "published": article.published,
        "text": convert.write(article, "text", body_only=True).decode("utf-8"),
    }


def _authors(article: Article) -> list[str]:
    people = article.byline.contributors if article.byline else ()
    return [who.name for who in people if who.role in _AUTHORS]


def text(path: Path) -> dict[str, Any]:
    """A text file, as paragraphs; a subheading starts with `#`."""
    return _paragraphs(convert.read(path, format="text", evidence="none"))


def pdf(path: Path) -> dict[str, Any]:
    """A PDF file, as paragraphs without captions; a subheading starts with `#`."""
    article = convert.read(path, format="pdf", evidence="none")
    running = tuple(block for block in article.body if not isinstance(block, Figure))
    return _paragraphs(structs.replace(article, body=running))


def _paragraphs(article: Article) -> dict[str, Any]:
    paragraphs = [article.subheadline] if article.subheadline else []
    for block in article.body:
        match block:
            case Heading():
                paragraphs.append(f"# {block.text}")
            case Paragraph() | Quote():
                paragraphs.append(block.text)
            case List():
                paragraphs += [item.text for item in block.items]
            case Related():
                paragraphs += [f"{block.label or ''} {link.text}".strip() for link in block.links]
            case Figure():
                caption = block.caption.text if block.caption else ""
                paragraphs.append(f"{caption} {block.credit or ''}".strip())
    return {
        "paragraphs": paragraphs,
        "title": article.headline,
        "authors": _authors(article),
        "published": article.published,
    }
