"""Texts in Western languages as bytes, which are many times quicker to fold and to cut into words."""

from __future__ import annotations

import re

# Typographic quotes, dashes, dots and the euro sign: all that such a text has beyond ISO 8859-1.
_SIGNS = re.compile("[\u2010-\u2027\u2030-\u203a\u20ac]+")
_CODES = range(256)
_LOWER = bytes(ord(chr(code).lower()) for code in _CODES)
_NO_KEY = bytes(code for code in _CODES if not chr(code).isalnum())
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS = bytes(ord(chr(code).lower()) if _LETTER.match(chr(code)) else 0x20 for code in _CODES)


def western(text: str) -> bytes | None:
    """`text` in ISO 8859-1 with spaces for typographic signs; nothing if it has other characters."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        pass
    try:
        return _SIGNS.sub(" ", text).encode("latin-1")
    except UnicodeEncodeError:
        return None


def key_of(text: bytes) -> str:
    """The letters and digits of a `western` text in lower case."""
    return text.translate(_LOWER, _NO_KEY).decode("latin-1")


def words_of(text: bytes) -> list[bytes]:
    """The words of a `western` text, which are made of letters alone, in lower case."""
    return text.translate(_LETTERS).split(b" ")


def western_words(words: frozenset[str]) -> frozenset[bytes]:
    """Those of `words` that a `western` text can have, as `words_of` gives them."""
    encoded = (western(word) for word in words)
    return frozenset(word for word in encoded if word)
