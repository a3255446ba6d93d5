"""The faces of a page's characters, as pdfium names them."""

from __future__ import annotations

import ctypes
from typing import Any

from convert.readers.pdf.faces import face_named
from convert.readers.pdf.glyphs import Face

_MOST_FONTS = 4096
_BOLD_WEIGHT = 600
_ITALIC_FLAG, _FORCE_BOLD_FLAG = 1 << 6, 1 << 18  # ISO 32000-1, table 123


class Faces:
    """The faces of one page, each read once; on the next, another font may be in the same place."""

    def __init__(self, raw: Any, text_page: Any) -> None:  # noqa: ANN401 - ctypes
        """No face is known yet."""
        self._raw, self._text_page = raw, text_page
        self._known: dict[int, Face] = {}

    def at(self, character: int) -> Face:
        """The face of the character with this number."""
        raw = self._raw
        drawn = raw.FPDFText_GetTextObject(self._text_page, character)
        font = raw.FPDFTextObj_GetFont(drawn) if drawn else None
        if not font:
            return Face("")
        key = ctypes.addressof(font.contents)
        face = self._known.get(key)
        if face is None:
            face = _read_face(raw, font)
            if len(self._known) < _MOST_FONTS:
                self._known[key] = face
        return face


def _read_face(raw: Any, font: Any) -> Face:  # noqa: ANN401 - ctypes
    buffer = ctypes.create_string_buffer(256)
    size = raw.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.raw[: max(0, min(size, 256) - 1)].decode("utf-8", "replace")
    flags = max(0, raw.FPDFFont_GetFlags(font))
    bold = raw.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT or bool(flags & _FORCE_BOLD_FLAG)
    return face_named(name, bold=bold, italic=bool(flags & _ITALIC_FLAG))
