"""Links and emphasis: what page rectangles and typefaces say of the words of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from convert.blocks import Emphasis, Link, Mark, Strong
from convert.clean import clean
from convert.draft import Held
from convert.readers.pdf.glyphs import Line, LinkArea, Page
from convert.readers.pdf.layers import LINKS, Row
from convert.units import Address


class _Run(NamedTuple):
    start: int
    end: int
    href: str
    bold: bool
    italic: bool


class Marker:
    """Lays marks over texts, with the links of the file's pages at hand."""

    def __init__(self, pages: Sequence[Page], addresses: str, *, bold: bool) -> None:
        """Start with the pages' links, and the text of the layer that holds their addresses.

        `bold`: the running text is bold, which then means nothing.
        """
        self._held: dict[str, Held] = {}
        at = 0
        for href in addresses.split("\n"):
            self._held[href] = Held("pdf-link", ((at, at + len(href)),), layer=LINKS)
            at += len(href) + 1
        self._links = {page.number: page.links for page in pages if page.links}
        self._bold = bold

    def marks(
        self, rows: Sequence[Row], text: str, held: Held
    ) -> tuple[tuple[Mark, ...], tuple[Address, ...]]:
        """The marks of a text printed on some lines, and its links as addresses."""
        if not any(self._is_special(row.line) for row in rows):
            return (), ()
        marks: list[Mark] = []
        addresses: list[Address] = []
        runs = list(self._runs(rows, text))
        for run in runs:
            if run.href:
                marks.append(Link(start=run.start, end=run.end, href=run.href))
                addresses.append(Address(run.start, run.end, run.href, self._address(run, text, held)))
        marks += (Strong(start=s, end=e) for s, e in _merged(runs, "bold") if (s, e) != (0, len(text)))
        marks += (Emphasis(start=s, end=e) for s, e in _merged(runs, "italic") if (s, e) != (0, len(text)))
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        return tuple(marks), tuple(addresses)

    def _address(self, run: _Run, text: str, held: Held) -> Held:
        """Where an address stands: in the text if it is printed in full, else in the layer of addresses."""
        if text != run.href:
            return self._held[run.href]
        return held._replace(method="pdf-link")

    def _is_special(self, line: Line) -> bool:
        linked = any(
            area.top < line.bottom and line.top < area.bottom for area in self._links.get(line.page, ())
        )
        return linked or any(word.face.italic or (word.face.bold and not self._bold) for word in line.words)

    def _runs(self, rows: Sequence[Row], text: str) -> Iterator[_Run]:
        """Runs of words that look alike, by their place in the text."""
        at = 0
        current: _Run | None = None
        for row in rows:
            line = row.line
            stops = [word.start - 1 for word in line.words[1:]] + [len(line.text)]
            for word, stop in zip(line.words, stops, strict=True):
                printed = clean(line.text[word.start : stop])
                found = text.find(printed, at)
                if found < 0 or found > at + 2:  # broken at a hyphen
                    printed = printed[:-1]
                    found = text.find(printed, at) if printed else -1
                if found < 0:
                    continue
                at = found + len(printed)
                href = self._href(line, (word.left + word.right) / 2)
                run = _Run(found, at, href, word.face.bold and not self._bold, word.face.italic)
                if current and current[2:] == run[2:]:
                    current = current._replace(end=at)
                    continue
                if current:
                    yield current
                current = run
        if current:
            yield current

    def _href(self, line: Line, x: float) -> str:
        y = (line.top + line.bottom) / 2
        return next((area.href for area in self._links.get(line.page, ()) if _holds(area, x, y)), "")


def _holds(area: LinkArea, x: float, y: float) -> bool:
    return area.left <= x <= area.right and area.top <= y <= area.bottom


def _merged(runs: Sequence[_Run], name: str) -> list[tuple[int, int]]:
    """Where a face goes on over several runs."""
    out: list[tuple[int, int]] = []
    for run in runs:
        if not getattr(run, name):
            continue
        if out and run.start - out[-1][1] <= 1:
            out[-1] = (out[-1][0], run.end)
        else:
            out.append((run.start, run.end))
    return out
