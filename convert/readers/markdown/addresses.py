"""Where the addresses of links and pictures stand in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convert.blocks import Link
from convert.draft import Held
from convert.units import Address

if TYPE_CHECKING:
    from convert.readers.markdown.said import Page, Said

_AHEAD = 8192
"""How far ahead of the last place a value is looked for, so that many links take linear time."""


def link_addresses(page: Page, said: Said) -> tuple[Address, ...]:
    """The links in some inline Markdown and where each address stands."""
    finder = _Finder(page, said, "md-link")
    links = [mark for mark in said.inline.marks if isinstance(mark, Link)]
    return tuple(
        Address(mark.start, mark.end, mark.href, finder.address(mark.href, f"md-link/1:{number}"))
        for number, mark in enumerate(links)
    )


def image_parts(page: Page, said: Said) -> list[dict[str, Held]]:
    """Where the parts of each picture stand, by pointer relative to its figure."""
    finder = _Finder(page, said, "md-image")
    found = []
    for number, (image, title) in enumerate(zip(said.inline.images, said.inline.titles, strict=True)):
        parts = {}
        if image.alt:
            parts["/image/alt"] = finder.words(image.alt, f"md-image-alt/1:{number}")
        parts["/image/url"] = finder.address(image.url, f"md-image/1:{number}")
        if title:
            parts["/caption"] = finder.words(title, f"md-image-title/1:{number}")
        found.append(parts)
    return found


class _Finder:
    """Finds values one after the other in a run of inline Markdown, each behind the one before it."""

    def __init__(self, page: Page, said: Said, method: str) -> None:
        self._page = page
        self._method = method
        self._text = page.lines.text
        self._said = said
        self._at, self._end = said.held.spans[0]

    def words(self, value: str, transform: str) -> Held:
        """Words as they are where they stand so in the source, else the whole run and `transform`."""
        return self._verbatim(value, ("",)) or self._whole(transform)

    def address(self, href: str, transform: str) -> Held:
        """An address, in the run itself or in a link reference definition."""
        if href in self._page.definitions:
            return self._definition(href)
        return self._verbatim(href, ("](", "](<", "<", "")) or self._whole(transform)

    def _verbatim(self, value: str, openings: tuple[str, ...]) -> Held | None:
        stop = min(self._end, self._at + _AHEAD + len(value))
        for opening in openings if value and len(self._said.held.spans) == 1 else ():
            at = self._text.find(opening + value, self._at, stop)
            if at >= 0:
                start = at + len(opening)
                self._at = start + len(value)
                return Held(self._method, ((start, self._at),))
        return None

    def _whole(self, transform: str) -> Held:
        return Held(self._method, self._said.held.spans, (transform,))

    def _definition(self, href: str) -> Held:
        span = self._page.lines.span(*self._page.definitions[href])
        at = self._text.find(href, *span) if href else -1
        if at >= 0:
            return Held("md-definition", ((at, at + len(href)),))
        return Held("md-definition", (span,), ("md-definition/1",))
