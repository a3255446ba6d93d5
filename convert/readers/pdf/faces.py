"""Typefaces by their names."""

from __future__ import annotations

from convert.readers.pdf.glyphs import Face

_BOLD = ("bold", "black", "heavy", "demi")
_SLANTED = ("italic", "oblique", "slanted")


def face_named(name: str, *, bold: bool = False, italic: bool = False) -> Face:
    """A face by its PostScript name, which may say bold or italic by itself.

    A subset's tag (`ABCDEF+`, ISO 32000-1, 9.6.4) is left out.
    """
    bare = name.split("+", 1)[-1]
    low = bare.lower()
    return Face(
        bare,
        bold or any(word in low for word in _BOLD) or low.endswith("-bd"),
        italic or any(word in low for word in _SLANTED),
    )
