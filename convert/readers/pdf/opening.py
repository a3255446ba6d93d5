"""A PDF file opened with the best library at hand."""

from __future__ import annotations

from importlib.util import find_spec

from convert.readers.pdf.glyphs import Glyphs


def open_glyphs(data: bytes, where: str) -> Glyphs:
    """Open a PDF file: with pdfium where it is installed, else with pypdf.

    Raises `UnreadableError` for a damaged file, `EncryptedError` for one that needs a password.
    """
    if find_spec("pypdfium2"):
        from convert.readers.pdf.pdfium import PdfiumGlyphs

        return PdfiumGlyphs(data, where)
    from convert.readers.pdf.visitor import PypdfGlyphs

    return PypdfGlyphs(data, where)
