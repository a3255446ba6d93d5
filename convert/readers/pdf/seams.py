"""How the lines of a group go on: a space, nothing, a hyphen kept or dropped; one letter for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from convert.readers.pdf.layers import Row
from convert.reflow.hyphens import Broken, Lexicon, broken_word, judge_hyphen, read_lexicon
from convert.reflow.joints import LETTERS
from convert.reflow.rows import glues

_WORDS_OF_ONE_LETTER = frozenset("AIOYEUÉÀÓВКСУЯИОА")


def seams_of(groups: Sequence[Sequence[Row]], text: str, caps: Mapping[int, Row]) -> list[str]:
    """The argument of `joints/1` for each group; `text` is the file's own dictionary."""
    broken = {
        (a.number, b.number): word
        for rows in groups
        for a, b in pairwise(rows)
        if (word := broken_word(a.line.text, b.line.text))
    }
    lexicon = read_lexicon(text, broken.values())
    folded = f" {' '.join(text.casefold().split())} " if caps else ""
    return [
        "".join(
            _cap_seam(a, b, folded)
            if caps.get(b.number) is a
            else _seam(a, b, broken.get((a.number, b.number)), lexicon)
            for a, b in pairwise(rows)
        )
        for rows in groups
    ]


def _seam(a: Row, b: Row, word: Broken | None, lexicon: Lexicon) -> str:
    if word:
        return LETTERS[judge_hyphen(word, lexicon).decision]
    before, after = a.line.text[-1], b.line.text[0]
    return LETTERS["join" if glues(before, after) or before in "—/" else "space"]


def _cap_seam(cap: Row, row: Row, folded: str) -> str:
    """A drop cap is the first letter of the line's first word, unless it is a word of its own."""
    letter = cap.line.text[-1]
    first = row.line.text.split(" ", 1)[0].strip(".,;:!?\"'”’)")
    if letter not in _WORDS_OF_ONE_LETTER or not first or not first[0].isalpha():
        return LETTERS["join" if first[:1].isalpha() or first[:1] in "'’" else "space"]
    whole = folded.count(f" {(letter + first).casefold()} ")
    alone = folded.count(f" {first.casefold()} ") - 1
    return LETTERS["space" if alone > whole else "join"]
