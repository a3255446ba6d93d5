"""Texts in Western languages as bytes, which are many times quicker to fold and to cut into words."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CHARSET = "cp1252"
_CHARS = [bytes([code]).decode(_CHARSET, "replace") for code in range(256)]
_LOWER = b"".join(char.lower().encode(_CHARSET, "replace") for char in _CHARS)
_NO_KEY = bytes(code for code, char in enumerate(_CHARS) if not char.isalnum())
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS = bytes(_LOWER[code] if _LETTER.match(char) else 0x20 for code, char in enumerate(_CHARS))
_LINE_END = b"\n"
_NO_KEY_IN_LINES = _NO_KEY.replace(_LINE_END, b"")
_LETTERS_IN_LINES = bytes(0x0A if code == 0x0A else folded for code, folded in enumerate(_LETTERS))


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


def western_lines(texts: Sequence[str]) -> tuple[bytes, frozenset[int]]:
    """Texts without line ends as the lines of one `western` text, and which of them are left out.

    Left out, as empty lines, are those with other characters.
    """
    known = western("\n".join(texts))
    if known is not None:
        return known, frozenset()
    lines = list(map(western, texts))
    others = frozenset(at for at, line in enumerate(lines) if line is None)
    return _LINE_END.join(line or b"" for line in lines), others


def line_keys(lines: bytes) -> list[str]:
    """What `key_of` says of each line."""
    return lines.translate(_LOWER, _NO_KEY_IN_LINES).decode(_CHARSET).split("\n")


def line_words(lines: bytes) -> list[bytes]:
    """The words of each line in lower case, set apart by spaces alone."""
    return lines.translate(_LETTERS_IN_LINES).split(_LINE_END)


def line_digits(lines: bytes) -> list[int]:
    """How many Western digits each line has."""
    undigited = lines.translate(None, b"0123456789").split(_LINE_END)
    return [len(line) - len(rest) for line, rest in zip(lines.split(_LINE_END), undigited, strict=True)]
