"""What the characters and words of a page's texts tell, counted for all of them in one go.

Of a short text, most of what is counted takes longer to begin than to do.  So the texts in
Western languages are joined, folded at once and parted again; the others are counted one by one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from convert.readers.html.lines import ends_sentence
from convert.readers.html.vocabulary import CALLS, HOUSE, PICTURES
from convert.readers.html.western import line_digits, line_words, western_lines, western_words

Counts: TypeAlias = tuple[float, ...]
"""Ends of sentences inside a text, whether it ends with one, the share of digits, and words of each table."""

_WORD = re.compile(r"[^\W\d_]+")
_LOOK = 1500  # code points in which ends of sentences are counted
_HEAD = 300  # code points in which digits are counted
_SHORT = 60  # words of a text whose words are looked up
_SHORT_CHARS = 400  # code points of it that are looked at
_NONE = (0, 0, 0)
_OTHER_ENDS = {sign.strip(". "): sign for sign in ("。", "！", "？", "। ", "؟ ", "… ", ".“ ", ".” ", ".» ")}
_TABLES = (CALLS, HOUSE, PICTURES)
_SPOKEN = CALLS | HOUSE | PICTURES
_WESTERN_TABLES = tuple(map(western_words, _TABLES))
_WESTERN_SPOKEN = western_words(_SPOKEN)


def counted(texts: Sequence[str], words: Sequence[int]) -> list[Counts]:
    """What the characters of each clean text tell, and of a short one the words; `words` are how many."""
    if not texts:
        return []
    heads = [text[:_SHORT_CHARS] for text in texts]
    lines, others = western_lines(heads)
    signs = _signs_in("\n".join(texts))
    out: list[Counts] = []
    for at, (text, count, digits, folded) in enumerate(
        zip(texts, words, line_digits(lines), line_words(lines), strict=True)
    ):
        told = _NONE
        if count < _SHORT:
            told = _told(heads[at]) if at in others else _western_told(folded)
        many = _digits(text[:_HEAD]) if len(text) > _HEAD or at in others else digits
        out.append((_ends(text, signs), ends_sentence(text), many / min(len(text), _HEAD), *told))
    return out


def _signs_in(text: str) -> list[str]:
    """The rarer ends of sentences that may be in a text, by the rarest character of each."""
    if text.isascii():
        return []
    return [sign for mark, sign in _OTHER_ENDS.items() if mark in text]


def _ends(text: str, signs: Sequence[str]) -> int:
    """How many sentences end inside a text; `signs` are the rarer ends that may be in it."""
    head = text[:_LOOK]
    ends = head.count(". ") if "." in head else 0
    if "?" in head:
        ends += head.count("? ")
    if "!" in head:
        ends += head.count("! ")
    if signs and not head.isascii():
        ends += sum(map(head.count, signs))
    return ends


def _digits(text: str) -> int:
    """How many Western digits there are."""
    if text.isascii():
        return len(text) - len(text.encode("ascii").translate(None, b"0123456789"))
    return sum(map(text.count, "0123456789"))


def _told(text: str) -> tuple[int, int, int]:
    """How many words of each table stand in a text."""
    calls, house, pictures = _TABLES
    said = _SPOKEN.intersection(_WORD.findall(text.lower()))
    return len(said & calls), len(said & house), len(said & pictures)


def _western_told(words: bytes) -> tuple[int, int, int]:
    """The same of a Western text."""
    found = _WESTERN_SPOKEN.intersection(words.split(b" "))
    if not found:
        return _NONE
    calls, house, pictures = _WESTERN_TABLES
    return len(found & calls), len(found & house), len(found & pictures)
