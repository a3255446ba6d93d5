"""The words of a text, and how those of one text become those of another."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from convert.alignment import align
from convert.article import fold

Operation: TypeAlias = Literal["=", "-", "+"]

# Thai, Lao, Khmer, kana, Han: scripts that put no spaces between words; each sign counts as one.
_SIGNS = "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\s{_SIGNS}]+")


def folded_words(text: str) -> list[str]:
    """The words of a text with plain quotes and dashes; in scripts without spaces, its signs."""
    return _WORD.findall(fold(text))


def word_diff(text_a: str, text_b: str) -> tuple[tuple[Operation, str], ...]:
    """How one text becomes the other: stretches kept (`=`), taken out (`-`) and put in (`+`).

    What is kept is given as the first text has it: quotes, dashes and white space are
    folded for comparing.  Work grows as n log n with the number of words.
    """
    words_a, words_b = folded_words(text_a), folded_words(text_b)
    a, b = _places(text_a), _places(text_b)
    out: list[tuple[Operation, str]] = []
    at_a = at_b = 0
    for start_a, start_b, length in [*align(words_a, words_b), (len(a), len(b), 0)]:
        out += _stretch("-", text_a, a[at_a:start_a])
        out += _stretch("+", text_b, b[at_b:start_b])
        at_a, at_b = start_a + length, start_b + length
        out += _stretch("=", text_a, a[start_a:at_a])
    return tuple(out)


def _places(text: str) -> list[tuple[int, int]]:
    """Start and end of each word; folding changes neither their number nor their order."""
    return [match.span() for match in _WORD.finditer(text)]


def _stretch(operation: Operation, text: str, places: list[tuple[int, int]]) -> list[tuple[Operation, str]]:
    return [(operation, text[places[0][0] : places[-1][1]])] if places else []
