"""Lines of a page by way of pdfium: the fast back end, of which only calls in bulk are made."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

from convert.errors import EncryptedError, UnreadableError
from convert.readers.pdf.frame import Frame
from convert.readers.pdf.glyphs import LinkArea, Page, Picture
from convert.readers.pdf.pdfium_lines import PageReading
from convert.readers.pdf.pdfium_tags import read_tags

_MOST_LINKS = 2000
_MOST_TITLES, _DEEPEST, _TITLE = 1000, 6, 1024  # of an outline: how many, how deep, bytes of one
_LABEL = 128  # bytes of a page's name
_MOST_OBJECTS = 3000  # on one page, among which pictures are looked for
_PICTURE = re.compile(rb"/Subtype\s{0,8}/Image")
_PASSWORD = 4  # FPDF_ERR_PASSWORD


class PdfiumGlyphs:
    """A file opened with pdfium."""

    tool = "pypdfium2"

    def __init__(self, data: bytes, where: str) -> None:
        """Open `data`; `EncryptedError` if it needs a password, `UnreadableError` if it is damaged."""
        import pypdfium2
        from pypdfium2 import raw

        self.version: str = pypdfium2.PYPDFIUM_INFO.version
        self._raw: Any = raw
        self._data = data  # pdfium reads from it as long as the document is open
        self._where = where
        self._document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._document:
            if raw.FPDF_GetLastError() == _PASSWORD:
                raise EncryptedError(f"{where}: the PDF file is encrypted and needs a password")
            raise UnreadableError(f"{where}: not a readable PDF file (damaged or cut off)")
        self._pictured = bool(_PICTURE.search(data))  # a picture is a stream, whose head is never packed
        self._tagged = bool(raw.FPDFCatalog_IsTagged(self._document))
        self.page_count: int = raw.FPDF_GetPageCount(self._document)

    def pages(self) -> Iterator[Page]:
        """The pages in order, one at a time."""
        for number in range(self.page_count):
            yield self._page(number)

    def info(self) -> dict[str, str]:
        """The document information dictionary."""
        found = {key: self._info(key) for key in ("Title", "Author", "Subject", "Keywords", "Creator")}
        found |= {key: self._info(key) for key in ("Producer", "CreationDate", "ModDate")}
        return {key: value for key, value in found.items() if value}

    def outline(self) -> tuple[tuple[str, int], ...]:
        """The titles of the outline; one without end is cut off."""
        raw = self._raw
        out: list[tuple[str, int]] = []
        stack = [(raw.FPDFBookmark_GetFirstChild(self._document, None), 1)]
        buffer = ctypes.create_string_buffer(_TITLE)
        while stack and len(out) < _MOST_TITLES:
            mark, depth = stack.pop()
            if not mark:
                continue
            size = raw.FPDFBookmark_GetTitle(mark, buffer, _TITLE)
            title = buffer.raw[: size - 2].decode("utf-16-le", "replace") if 2 < size <= _TITLE else ""
            out.append((title, depth))
            stack.append((raw.FPDFBookmark_GetNextSibling(self._document, mark), depth))
            if depth < _DEEPEST:
                stack.append((raw.FPDFBookmark_GetFirstChild(self._document, mark), depth + 1))
        return tuple(out)

    def labels(self) -> tuple[str, ...]:
        """The pages' own names in order; pdfium numbers the pages of a file that has none."""
        buffer = ctypes.create_string_buffer(_LABEL)
        ask = self._raw.FPDF_GetPageLabel
        sizes = (
            (ask(self._document, number, buffer, _LABEL), buffer.raw) for number in range(self.page_count)
        )
        return tuple(
            held[: size - 2].decode("utf-16-le", "replace") if 2 < size <= _LABEL else ""
            for size, held in sizes
        )

    def close(self) -> None:
        """Let go of the file."""
        if self._document:
            self._raw.FPDF_CloseDocument(self._document)
            self._document = None

    def _info(self, key: str) -> str:
        raw = self._raw
        size = raw.FPDF_GetMetaText(self._document, key.encode(), None, 0)
        if not 2 < size <= 1 << 16:
            return ""
        buffer = ctypes.create_string_buffer(size)
        raw.FPDF_GetMetaText(self._document, key.encode(), buffer, size)
        return buffer.raw[: size - 2].decode("utf-16-le", "replace").strip("\0 ")

    def _page(self, number: int) -> Page:
        raw = self._raw
        page = raw.FPDF_LoadPage(self._document, number)
        if not page:
            return Page(number, 0.0, 0.0, (), broken=True)
        text_page = raw.FPDFText_LoadPage(page)
        try:
            view = _view(raw, page)
            links = _links(raw, self._document, page, view)
            if not text_page:
                return Page(number, view.width, view.height, (), links)
            tags = read_tags(raw, page, number) if self._tagged else {}
            reading = PageReading(raw, text_page, number, view, tags)
            shown = reading.page(links, self._where)
            pictures = _pictures(raw, page, reading.view) if self._pictured else ()
            return shown._replace(pictures=pictures)
        finally:
            if text_page:
                raw.FPDFText_ClosePage(text_page)
            raw.FPDF_ClosePage(page)


def _view(raw: Any, page: Any) -> Frame:  # noqa: ANN401 - ctypes
    """What of the page is shown: its crop box, or its media box, or failing that its mere size."""
    width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    turns = raw.FPDFPage_GetRotation(page) % 4
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for box in (raw.FPDFPage_GetCropBox, raw.FPDFPage_GetMediaBox):
        if box(page, left, bottom, right, top):
            frame = Frame(left.value, bottom.value, right.value, top.value, turns)
            if abs(frame.width - width) < 1 and abs(frame.height - height) < 1:
                return frame
    across, up = (height, width) if turns % 2 else (width, height)
    return Frame(0.0, 0.0, across, up, turns)


def _links(raw: Any, document: Any, page: Any, view: Frame) -> tuple[LinkArea, ...]:  # noqa: ANN401 - ctypes
    out: list[LinkArea] = []
    at, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while len(out) < _MOST_LINKS and raw.FPDFLink_Enumerate(page, at, link):
        action = raw.FPDFLink_GetAction(link)
        if not action or not raw.FPDFLink_GetAnnotRect(link, rect):
            continue
        size = raw.FPDFAction_GetURIPath(document, action, None, 0)
        if 1 < size < 1 << 14:
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(document, action, buffer, size)
            href = buffer.value.decode("utf-8", "replace").strip()
            if href:
                out.append(LinkArea(*view.box(rect.left, rect.bottom, rect.right, rect.top), href))
    return tuple(out)


def _pictures(raw: Any, page: Any, view: Frame) -> tuple[Picture, ...]:  # noqa: ANN401 - ctypes
    """Where the page's pictures are; one that lies in a form is not looked for."""
    out: list[Picture] = []
    sides = tuple(ctypes.c_float() for _ in range(4))
    for at in range(min(_MOST_OBJECTS, raw.FPDFPage_CountObjects(page))):
        drawn = raw.FPDFPage_GetObject(page, at)
        if raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetBounds(
            drawn, *sides
        ):
            left, bottom, right, top = (side.value for side in sides)
            out.append(Picture(*view.box(left, bottom, right, top)))
    return tuple(out)
