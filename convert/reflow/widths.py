"""How many columns words take in a fixed-width face, and which scripts go without spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]"
)
_UNSPACED = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u31f0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_UNSPACED_PHRASES = re.compile("[\u0e00-\u0eff\u1780-\u17ff]")
_LONGEST_WORD = 64


def width(text: str) -> int:
    """How many columns `text` takes in a fixed-width face."""
    if text.isascii() or not _WIDE.search(text):
        return len(text)
    return len(text) + len(_WIDE.findall(text))


def first_words(texts: Iterable[str]) -> list[int]:
    """How many columns the first word of each line takes; a character where words are not spaced."""
    heads = [text[:_LONGEST_WORD].split(None, 1)[0] for text in texts]
    return [len(head) if head.isascii() else _first_width(head) for head in heads]


def spaced_words(texts: Iterable[str]) -> list[int]:
    """The same for lines that have no other white space than the plain space, and no wide signs."""
    return [
        at if (at := text.find(" ", 0, _LONGEST_WORD)) > 0 else min(len(text), _LONGEST_WORD)
        for text in texts
    ]


def _first_width(head: str) -> int:
    return 2 if is_unspaced(head[0]) else width(head)


def is_unspaced(char: str) -> bool:
    """Whether `char` is Chinese or Japanese, written without spaces between words."""
    return char >= "\u2e80" and _UNSPACED.match(char) is not None


def glues(before: str, after: str) -> bool:
    """Whether two characters at a line end stand together without a space.

    Chinese and Japanese also beside Latin words; Thai, Lao and Khmer only among
    themselves, for they set foreign words off with spaces.
    """
    if before < "\u0e00" > after:
        return False
    if is_unspaced(before) or is_unspaced(after):
        return True
    return bool(_UNSPACED_PHRASES.match(before) and _UNSPACED_PHRASES.match(after))
