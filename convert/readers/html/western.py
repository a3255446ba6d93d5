"""Texts in Western languages as bytes, which are many times quicker to fold and to cut into words."""

from __future__ import annotations

import re

_CHARSET = "cp1252"
_CHARS = [bytes([code]).decode(_CHARSET, "replace") for code in range(256)]
_LOWER = b"".join(char.lower().encode(_CHARSET, "replace") for char in _CHARS)
_NO_KEY = bytes(code for code, char in enumerate(_CHARS) if not char.isalnum())
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS = bytes(_LOWER[code] if _LETTER.match(char) else 0x20 for code, char in enumerate(_CHARS))


def western(text: str) -> bytes | None:
    """`text` in Windows-1252, which has the typographic signs; nothing if it has other characters."""
    try:
        return text.encode(_CHARSET)
    except UnicodeEncodeError:
        return None


def key_of(text: bytes) -> str:
    """The letters and digits of a `western` text in lower case."""
    return text.translate(_LOWER, _NO_KEY).decode(_CHARSET)


def words_of(text: bytes) -> list[bytes]:
    """The words of a `western` text, which are made of letters alone, in lower case."""
    return text.translate(_LETTERS).split(b" ")


def western_words(words: frozenset[str]) -> frozenset[bytes]:
    """Those of `words` that a `western` text can have, as `words_of` gives them."""
    encoded = (western(word) for word in words)
    return frozenset(word for word in encoded if word)
