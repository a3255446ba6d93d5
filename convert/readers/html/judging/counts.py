"""What the characters and words of a page's texts tell, counted for all of them in one go.

Of a short text, most of what is counted takes longer to begin than to do.  So the texts in
Western languages are joined, folded at once and parted again; the others are counted one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from convert.readers.html.judging.hints import squeezed
from convert.readers.html.judging.vocabulary import CALLS, HOUSE, PICTURES
from convert.readers.html.judging.western import Lines, western_words
from convert.readers.html.outline.lines import ends_sentence

Counts: TypeAlias = tuple[float, ...]
"""Ends of sentences inside a text, whether it ends with one, the share of digits, and words of each table."""

_WORD = re.compile(r"[^\W\d_]+")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff]")
_LONG_WORD = 12  # characters of the words of a text that may be of such a script
_LOOK = 1500  # code points in which ends of sentences are counted
_HEAD = 300  # code points in which digits are counted
_SHORT = 60  # words of a text whose words are looked up
_SHORT_CHARS = 400  # code points of it that are looked at
_NONE = (0, 0, 0)
_ENDS = (". ", "? ", "! ")
_WESTERN_ENDS = ("… ", ".“ ", ".” ", ".» ")
_OTHER_ENDS = ("。", "！", "？", "। ", "؟ ", *_WESTERN_ENDS)
_TABLES = (CALLS, HOUSE, PICTURES)
_SPOKEN = CALLS | HOUSE | PICTURES
_WESTERN_TABLES = tuple(map(western_words, _TABLES))
_WESTERN_SPOKEN = western_words(_SPOKEN)


class Texts:
    """The clean texts of a page, at least one."""

    def __init__(self, texts: Sequence[str]) -> None:
        """No text is empty."""
        self._texts = texts
        self._lines = Lines(texts)
        self.words = [spaces + 1 for spaces in self._lines.spaces()]
        """How many words each has; where words are not set apart, about half as many as its characters."""
        self._digits = self._lines.digits()
        for at in self._lines.others:
            text = texts[at]
            if self.words[at] * _LONG_WORD < len(text) and _WIDE.search(text):
                self.words[at] = max(self.words[at], len(text) // 2)

    def with_digits(self, least: int) -> list[int]:
        """The numbers of those with so many digits: Western ones, or perhaps others."""
        others = self._lines.others
        return [at for at, digits in enumerate(self._digits) if digits >= least or at in others]

    def keys(self, wanted: Iterable[int]) -> list[str]:
        """Those `squeezed` whose numbers are `wanted`; nothing for the others."""
        known, others = self._lines.keys(), self._lines.others
        keys = [""] * len(known)
        for at in wanted:
            keys[at] = known[at]
        if others:
            for at in others.intersection(wanted):
                keys[at] = squeezed(self._texts[at])
        return keys

    def counts(self, wanted: Iterable[int]) -> list[Counts]:
        """What the characters and the words of those tell whose numbers are `wanted`."""
        texts, words, others = self._texts, self.words, self._lines.others
        digits, folded = self._digits, self._lines.folded()
        signs = _signs_in("\n".join(texts), _OTHER_ENDS if others else _WESTERN_ENDS)
        out: list[Counts] = []
        for at in wanted:
            text, told = texts[at], _NONE
            if words[at] < _SHORT:
                told = _told(text[:_SHORT_CHARS]) if at in others else _western_told(folded[at])
            size, many = len(text), digits[at]
            if size > _HEAD:
                size, many = _HEAD, many and sum(map(text[:_HEAD].count, "0123456789"))
            out.append((_ends(text, signs), ends_sentence(text), many / size, *told))
        return out


def _signs_in(text: str, signs: Sequence[str]) -> list[str]:
    """Those of the rarer ends of sentences that may be in a text, by the rarest character of each."""
    return [] if text.isascii() else [sign for sign in signs if sign.strip(". ") in text]


def _ends(text: str, signs: Sequence[str]) -> int:
    """How many sentences end inside a text; `signs` are the rarer ends that may be in it."""
    ends = 0
    for sign in _ENDS:
        if sign in text:
            ends += text.count(sign, 0, _LOOK)
    if signs and not text.isascii():
        for sign in signs:
            if sign in text:
                ends += text.count(sign, 0, _LOOK)
    return ends


def _told(text: str) -> tuple[int, int, int]:
    """How many words of each table stand in a text."""
    calls, house, pictures = _TABLES
    said = _SPOKEN.intersection(_WORD.findall(text.lower()))
    return len(said & calls), len(said & house), len(said & pictures)


def _western_told(folded: bytes) -> tuple[int, int, int]:
    """The same of a Western text of which only the words are left."""
    words = folded[:_SHORT_CHARS].split()
    if _WESTERN_SPOKEN.isdisjoint(words):
        return _NONE
    calls, house, pictures = _WESTERN_TABLES
    found = _WESTERN_SPOKEN.intersection(words)
    return len(found & calls), len(found & house), len(found & pictures)
