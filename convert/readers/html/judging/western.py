"""Texts in Western languages as bytes, which are many times quicker to fold and to cut into words.

They are in Latin-1, with a question mark for each dash, quotation mark or other sign of Unicode's
block of general punctuation: no sign of it is a letter or a digit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_CHARSET = "latin-1"
_CHARS = [chr(code) for code in range(256)]
_LOWER = "".join(_CHARS).lower().encode(_CHARSET)
_NO_KEY = bytes(code for code, char in enumerate(_CHARS) if not char.isalnum())
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS = bytes(_LOWER[code] if _LETTER.match(char) else 0x20 for code, char in enumerate(_CHARS))
_LINE_END = b"\n"
_NO_KEY_IN_LINES = _NO_KEY.replace(_LINE_END, b"")
_NO_SPACE_IN_LINES = bytes(code for code in range(256) if code not in b" \n")
_NO_DIGIT_IN_LINES = bytes(code for code in range(256) if code not in b"0123456789\n")
_LETTERS_IN_LINES = bytes(0x0A if code == 0x0A else folded for code, folded in enumerate(_LETTERS))
_PUNCTUATION = b"\xe2\x80"
"""How U+2000 to U+203F begin in UTF-8, and nothing else."""
_OTHER = re.compile("[^\x00-\xff\u2000-\u203f]")


def western(text: str) -> bytes | None:
    """`text` as bytes, one for each code point; nothing if it has other characters."""
    folded = text.encode(_CHARSET, "replace")
    lost = folded.count(b"?") - text.count("?")
    return folded if not lost or lost == text.encode("utf-8", "replace").count(_PUNCTUATION) else None


def key_of(text: bytes) -> str:
    """The letters and digits of a `western` text in lower case."""
    return text.translate(_LOWER, _NO_KEY).decode(_CHARSET)


def words_of(text: bytes) -> list[bytes]:
    """The words of a `western` text, which are made of letters alone, in lower case."""
    return text.translate(_LETTERS).split()


def western_words(words: frozenset[str]) -> frozenset[bytes]:
    """Those of `words` that a `western` text can have, as `words_of` gives them."""
    encoded = (western(word) for word in words)
    return frozenset(word for word in encoded if word)


class Lines:
    """Texts without line ends as the lines of one text, so that all are folded in one go."""

    def __init__(self, texts: Sequence[str]) -> None:
        """`texts` are at least one."""
        joined = "\n".join(texts)
        known = western(joined)
        self._bytes = joined.encode(_CHARSET, "replace") if known is None else known
        self.others: frozenset[int] = frozenset()
        """Which texts are no `western` ones: what is said of their letters is wrong."""
        if known is None:
            self.others = frozenset(
                at for at, text in enumerate(texts) if not text.isascii() and _OTHER.search(text)
            )

    def spaces(self) -> list[int]:
        """How many spaces each has."""
        return list(map(len, self._bytes.translate(None, _NO_SPACE_IN_LINES).split(_LINE_END)))

    def digits(self) -> list[int]:
        """How many Western digits each has."""
        return list(map(len, self._bytes.translate(None, _NO_DIGIT_IN_LINES).split(_LINE_END)))

    def keys(self) -> list[str]:
        """What `key_of` says of each."""
        return self._bytes.translate(_LOWER, _NO_KEY_IN_LINES).decode(_CHARSET).split("\n")

    def folded(self) -> list[bytes]:
        """The words of each in lower case, set apart by spaces alone: a byte for each of its code points."""
        return self._bytes.translate(_LETTERS_IN_LINES).split(_LINE_END)
