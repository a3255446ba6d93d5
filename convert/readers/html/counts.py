"""What the characters and words of a page's texts tell, counted for all of them in one go.

Of a short text, most of what is counted takes longer to begin than to do.  So the texts in
Western languages are joined, folded at once and parted again; the others are counted one by one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from convert.readers.html.hints import squeezed
from convert.readers.html.lines import ends_sentence
from convert.readers.html.vocabulary import CALLS, HOUSE, PICTURES
from convert.readers.html.western import (
    digits_in,
    line_keys,
    line_words,
    split_lines,
    western_lines,
    western_words,
)

Counts: TypeAlias = tuple[float, ...]
"""Ends of sentences inside a text, whether it ends with one, the share of digits, and words of each table."""

_WORD = re.compile(r"[^\W\d_]+")
_LOOK = 1500  # code points in which ends of sentences are counted
_HEAD = 300  # code points in which digits are counted
_SHORT = 60  # words of a text whose words are looked up
_SHORT_CHARS = 400  # code points of it that are looked at
_NONE = (0, 0, 0)
_WESTERN_ENDS = ("… ", ".“ ", ".” ", ".» ")
_OTHER_ENDS = ("。", "！", "？", "। ", "؟ ", *_WESTERN_ENDS)
_TABLES = (CALLS, HOUSE, PICTURES)
_SPOKEN = CALLS | HOUSE | PICTURES
_WESTERN_TABLES = tuple(map(western_words, _TABLES))
_WESTERN_SPOKEN = western_words(_SPOKEN)


def read_texts(texts: Sequence[str], words: Sequence[int]) -> tuple[list[str], list[Counts]]:
    """Clean texts squeezed, and what the characters and the words of each tell; `words` are how many."""
    if not texts:
        return [], []
    lines, others = western_lines(texts)
    keys = line_keys(lines)
    signs = _signs_in("\n".join(texts), _OTHER_ENDS if others else _WESTERN_ENDS)
    counts: list[Counts] = []
    for text, count, line, folded in zip(texts, words, split_lines(lines), line_words(lines), strict=True):
        told = _western_told(folded[:_SHORT_CHARS]) if count < _SHORT else _NONE
        digits = digits_in(line[:_HEAD]) / min(len(text), _HEAD)
        counts.append((_ends(text, signs), ends_sentence(text), digits, *told))
    for at in others:
        keys[at] = squeezed(texts[at])
        if words[at] < _SHORT:
            counts[at] = (*counts[at][:-3], *_told(texts[at][:_SHORT_CHARS]))
    return keys, counts


def _signs_in(text: str, signs: Sequence[str]) -> list[str]:
    """Those of the rarer ends of sentences that may be in a text, by the rarest character of each."""
    return [] if text.isascii() else [sign for sign in signs if sign.strip(". ") in text]


def _ends(text: str, signs: Sequence[str]) -> int:
    """How many sentences end inside a text; `signs` are the rarer ends that may be in it."""
    ends = text.count(". ", 0, _LOOK) if "." in text else 0
    if "?" in text:
        ends += text.count("? ", 0, _LOOK)
    if "!" in text:
        ends += text.count("! ", 0, _LOOK)
    if signs and not text.isascii():
        ends += sum([text.count(sign, 0, _LOOK) for sign in signs])
    return ends


def _told(text: str) -> tuple[int, int, int]:
    """How many words of each table stand in a text."""
    calls, house, pictures = _TABLES
    said = _SPOKEN.intersection(_WORD.findall(text.lower()))
    return len(said & calls), len(said & house), len(said & pictures)


def _western_told(folded: bytes) -> tuple[int, int, int]:
    """The same of a Western text of which only the words are left."""
    words = folded.split()
    if _WESTERN_SPOKEN.isdisjoint(words):
        return _NONE
    calls, house, pictures = _WESTERN_TABLES
    found = _WESTERN_SPOKEN.intersection(words)
    return len(found & calls), len(found & house), len(found & pictures)
