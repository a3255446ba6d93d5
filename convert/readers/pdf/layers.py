"""The layers of a PDF file: its lines of text as they are drawn, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from convert.errors import LimitError, NoTextError, UnreadableError
from convert.layer import LayeredSource, Place, TextLayer
from convert.readers.pdf.glyphs import Glyphs, Line, Page
from convert.readers.pdf.opening import opened
from convert.readers.pdf.xmp import declared
from convert.source import Source

MAX_PAGES = 10_000
"""The most pages a file may have; more is a `LimitError`."""

MAX_CHARACTERS = 8_000_000
"""The most characters a file's pages may have together; more is a `LimitError`."""

LINKS = "links"
"""The name of the layer of addresses."""

_RULES = "wirecopy-lines/1"
_CUTS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_NAMED = 20


class Row(NamedTuple):
    """A line and its place in the text layer."""

    number: int
    """Index among all lines of the file."""
    start: int
    """First code point."""
    end: int
    """One past the last; a line feed follows."""
    line: Line


class Layers(NamedTuple):
    """What was taken out of a PDF file."""

    text: TextLayer
    """Its lines in the order in which they are drawn."""
    info: TextLayer
    """What the file declares: a line `key: value` for each."""
    declared: tuple[tuple[str, str, int, int], ...]
    """Key, value, and where the value stands in the info layer."""
    links: TextLayer
    """Where its links lead: a line for each address."""
    rows: tuple[Row, ...]
    """The lines of the text layer."""
    pages: tuple[Page, ...]
    """Size and links of each page; the lines are in `rows`."""
    outline: tuple[tuple[str, int], ...] = ()
    """Titles and their depth."""

    @property
    def all(self) -> tuple[TextLayer, ...]:
        """The layers that evidence points into, the text first; that of the links if there are any."""
        return (self.text, self.info, self.links) if self.links.text else (self.text, self.info)


def text_layer(source: Source) -> TextLayer:
    """The text layer of a PDF file, which its record's evidence points into.  Pure: bytes in, layer out.

    Raises what `take_layers` raises.
    """
    return take_layers(source).text


def layered(source: Source) -> LayeredSource:
    """A PDF file with the layers that its record's evidence points into; raises what `take_layers` raises."""
    layers = take_layers(source)
    return LayeredSource.of(source, layers.all)


def take_layers(source: Source) -> Layers:
    """Take the layers out of a PDF file.

    Raises `UnreadableError` for a damaged file, `EncryptedError` for one that needs a password,
    `NoTextError` for one whose pages are pictures, `LimitError` for one too long.
    """
    where = source.name or "input"
    with opened(source.data, where) as glyphs:
        if glyphs.page_count > MAX_PAGES:
            raise LimitError(f"{where}: more than {MAX_PAGES:,} pages")
        said = declared(glyphs.info(), source.data)
        outline = glyphs.outline()
        text, rows, pages = _written(glyphs, where)
    info, places = _info(said)
    info_layer = TextLayer(name="info", tool=text.tool, version=text.version, text=info)
    hrefs = dict.fromkeys(area.href for page in pages for area in page.links)
    links = TextLayer(
        name=LINKS, tool=text.tool, version=text.version, text="".join(f"{href}\n" for href in hrefs)
    )
    return Layers(text, info_layer, places, links, tuple(rows), tuple(pages), outline)


def _written(glyphs: Glyphs, where: str) -> tuple[TextLayer, list[Row], list[Page]]:
    """The lines of all pages written down one after the other."""
    parts: list[str] = []
    rows: list[Row] = []
    pages: list[Page] = []
    at = 0
    for page in glyphs.pages():
        for line in page.lines:
            text = _CUTS.sub(" ", line.text)
            rows.append(Row(len(rows), at, at + len(text), line._replace(text=text)))
            parts += (text, "\n")
            at += len(text) + 1
        parts.append("\f")
        at += 1
        if at > MAX_CHARACTERS:
            raise LimitError(f"{where}: more than {MAX_CHARACTERS:,} characters")
        areas = tuple(area._replace(href=_CUTS.sub("", area.href)) for area in page.links)
        pages.append(page._replace(lines=(), links=tuple(area for area in areas if area.href)))
    if pages and all(page.broken for page in pages):
        raise UnreadableError(f"{where}: a damaged PDF file: none of its pages can be opened")
    if not rows:
        raise NoTextError(_without_text(where, pages), tuple(page.number + 1 for page in pages))
    names = (_CUTS.sub("", label).strip() for label in glyphs.labels())
    layer = TextLayer(
        name="text",
        tool=f"{glyphs.tool} {_RULES}",
        version=glyphs.version,
        text="".join(parts),
        places=tuple(_place(row) for row in rows),
        pages=len(pages),
        labels=tuple("" if name == str(at) else name for at, name in enumerate(names, start=1)),
    )
    return layer, rows, pages


def _place(row: Row) -> Place:
    line = row.line
    return Place(row.start, row.end, line.page, line.left, line.top, line.right, line.bottom)


def _without_text(where: str, pages: Iterable[Page]) -> str:
    numbers = [page.number + 1 for page in pages]
    if not numbers:
        return f"{where}: a PDF file without pages"
    shown = f"page {numbers[0]}" if len(numbers) == 1 else f"pages {numbers[0]}-{numbers[-1]}"
    return f"{where}: no text on {shown}, only pictures: text recognition (OCR) is needed first"


def _info(said: Iterable[tuple[str, str]]) -> tuple[str, tuple[tuple[str, str, int, int], ...]]:
    """What a file declares as lines, and where each value stands in them."""
    text, places = "", []
    for key, value in list(said)[:_NAMED]:
        clean = _CUTS.sub(" ", value)
        start = len(text) + len(key) + 2
        text += f"{key}: {clean}\n"
        places.append((key, clean, start, start + len(clean)))
    return text, tuple(places)
