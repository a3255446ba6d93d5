"""A PDF file opened with the best library at hand."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from convert.readers.pdf.glyphs import Glyphs
from convert.readers.pdf.guards import refuse_bombs

# pdfium is not safe in threads, not even over different files; this is its one door.
_ONE_AT_A_TIME = threading.Lock()


@contextmanager
def opened(data: bytes, where: str) -> Iterator[Glyphs]:
    """Open a PDF file: with pdfium where it is installed, else with pypdf; close it behind.

    Raises `UnreadableError` for a damaged file, `EncryptedError` for one that needs a password,
    `LimitError` for one that unfolds without measure.
    """
    refuse_bombs(data, where)
    if find_spec("pypdfium2"):
        with _ONE_AT_A_TIME:
            yield from _closed_behind(_pdfium(data, where))
    else:
        yield from _closed_behind(_pypdf(data, where))


def _closed_behind(glyphs: Glyphs) -> Iterator[Glyphs]:
    try:
        yield glyphs
    finally:
        glyphs.close()


def _pdfium(data: bytes, where: str) -> Glyphs:
    from convert.readers.pdf.pdfium import PdfiumGlyphs

    return PdfiumGlyphs(data, where)


def _pypdf(data: bytes, where: str) -> Glyphs:
    from convert.readers.pdf.visitor import PypdfGlyphs

    return PypdfGlyphs(data, where)
