"""How often words stand in a text: looked for one by one, or all counted where they are many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from convert.reflow.scripts import fold

_TOKEN = re.compile("\\w[\\w'’-]*(?<=\\w)")
_RUN = re.compile("[\\w'’-]*")
_HANGS = frozenset("'’-_")
_MARKS = ".,;:!?…()[]\"'“”„‘’»«–—-"
_MANY = 120
_LONGEST_RUN = 200
_MOST_PLACES = 1000


class Occurrences:
    """How often words occur in a text, apart from some known places; worked out for those asked about.

    A word is letters, digits, apostrophes and hyphens that follow each other, or what stands
    in it between hyphens; all are folded, and each hyphen is "-".
    """

    def __init__(self, text: str, apart: Collection[str]) -> None:
        """`apart`: the words that are known, once for each place."""
        self._text = fold(text.replace("\u2010", "-").replace("\u00ad", ""))
        self._apart = Counter(apart)
        self._known: dict[str, int] = {}
        self._counts = _with_parts(count_words(self._text)) if len(self._apart) > _MANY else None

    def of(self, word: str) -> int:
        """How often a word occurs elsewhere."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._count(word) - self._apart[word]
        return found

    def _count(self, word: str) -> int:
        if self._counts is None:
            found = seek(self._text, word)
            if found is not None:
                return found
            self._counts = _with_parts(count_words(self._text))
        return self._counts[word]


def seek(text: str, word: str) -> int | None:
    """How often a word occurs in a folded text: few words of other texts do at all.

    None where letters hang together without end, or there are very many places to look at.
    """
    found, last, stop, alone = 0, -1, 0, has(word, word)
    for _ in range(_MOST_PLACES):
        if (at := text.find(word, stop)) < 0:
            return found
        stop = at + len(word)
        before, after = text[at - 1 : at], text[stop : stop + 1]
        if before.isalnum() or after.isalnum():  # within a longer word
            continue
        if before not in _HANGS and after not in _HANGS:
            found += alone
            continue
        left, right = _hanging(text[max(0, at - _LONGEST_RUN) : at][::-1], 0), _hanging(text, stop)
        if max(left, right) == _LONGEST_RUN:
            return None
        if at - left != last and has(text[at - left : stop + right], word):
            last = at - left
            found += 1
    return None


def _hanging(text: str, at: int) -> int:
    """How many signs of words follow each other from a place on, as far as it is looked."""
    run = _RUN.match(text, at, at + _LONGEST_RUN)
    return run.end() - at if run else 0


def has(run: str, word: str) -> bool:
    """Whether a run of letters, apostrophes and hyphens is a word, or has it between hyphens."""
    token = run.strip("'’-")
    return token == word or word in token.split("-")


def count_words(text: str) -> Counter[str]:
    """How often each word occurs in a folded text; what has only marks around it is quickly a word."""
    counts = Counter(text.split())
    for chunk in [chunk for chunk in counts if not chunk.isalnum()]:
        count = counts.pop(chunk)
        bare = chunk.strip(_MARKS)
        for token in (bare,) if bare.isalnum() else _TOKEN.findall(bare):
            counts[token] += count
    return counts


def _with_parts(counts: Counter[str]) -> Counter[str]:
    """The same with what stands between hyphens counted, too, once for each word that it is in."""
    for token in [token for token in counts if "-" in token]:
        for part in set(token.split("-")):
            counts[part] += counts[token]
    return counts
