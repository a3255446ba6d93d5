"""Where the addresses of links and pictures stand in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convert.blocks import Link
from convert.draft import Held
from convert.units import Address

if TYPE_CHECKING:
    from convert.readers.markdown.units import Page, Said


def link_addresses(page: Page, said: Said) -> tuple[Address, ...]:
    """The links in some inline Markdown and where each address stands."""
    links = [mark for mark in said.inline.marks if isinstance(mark, Link)]
    return tuple(
        Address(mark.start, mark.end, mark.href, _place(page, said, mark.href, f"md-link/1:{number}"))
        for number, mark in enumerate(links)
    )


def image_parts(page: Page, said: Said, number: int) -> dict[str, Held]:
    """Where the parts of the picture with that number stand, by pointer relative to its figure."""
    image, title = said.inline.images[number], said.inline.titles[number]
    parts = {"/image/url": _place(page, said, image.url, f"md-image/1:{number}")}
    if image.alt:
        parts["/image/alt"] = _part(page, said, image.alt, f"md-image-alt/1:{number}")
    if title:
        parts["/caption"] = _part(page, said, title, f"md-image-title/1:{number}")
    return parts


def _part(page: Page, said: Said, value: str, transform: str) -> Held:
    """The words themselves where they stand once as they are, else the whole slice and `transform`."""
    start, end = said.held.spans[0]
    at = page.lines.text.find(value, start, end)
    if len(said.held.spans) == 1 and at >= 0 and page.lines.text.find(value, at + 1, end) < 0:
        return Held("md-image", ((at, at + len(value)),))
    return Held("md-image", said.held.spans, (transform,))


def _place(page: Page, said: Said, href: str, transform: str) -> Held:
    """Where an address stands: in the text itself or in a link reference definition."""
    if href and any(href in page.lines.text[start:end] for start, end in said.held.spans):
        return _part(page, said, href, transform)._replace(method="md-link")
    if href not in page.definitions:
        return Held("md-link", said.held.spans, (transform,))
    span = page.lines.span(*page.definitions[href])
    at = page.lines.text.find(href, *span) if href else -1
    if at >= 0:
        return Held("md-definition", ((at, at + len(href)),))
    return Held("md-definition", (span,), ("md-definition/1",))
