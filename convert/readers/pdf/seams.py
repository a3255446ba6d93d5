"""How the lines of a group go on: a space, nothing, a hyphen kept or dropped; one letter for each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from convert.readers.pdf.layers import Row
from convert.reflow.hyphens import Broken, Lexicon, broken_word, judge_hyphen, read_lexicon
from convert.reflow.joints import LETTERS
from convert.reflow.widths import glues

_NARROW = 9.5  # words a line
_RARE = 0.04
_LINKS = frozenset(
    ("a", "and", "at", "by", "de", "et", "for", "in", "la", "le", "of", "on", "or", "the", "to", "und", "y")
)
_RULE_OPENS = re.compile(r"\s[—–](?=\w)")
_RULE_APART = re.compile(r"\s[—–]\s")
_WORDS_OF_ONE_LETTER = frozenset("AIOYEUÉÀÓВКСУЯИОА")


def seams_of(
    groups: Sequence[Sequence[Row]], text: str, caps: Mapping[int, Row], *, justified: bool
) -> list[str]:
    """The argument of `joints/1` for each group; `text` is the file's own dictionary."""
    broken = {
        (a.number, b.number): word
        for rows in groups
        for a, b in pairwise(rows)
        if a.line.text[-2:-1] != " " and (word := broken_word(a.line.text, b.line.text))
    }
    lexicon = read_lexicon(text, broken.values())
    signs = [word.hyphen for word in broken.values()]
    apart = signs.count("\u00ad") > signs.count("-")
    if apart or not hyphenates(groups, len(broken), justified=justified):
        lexicon = replace(lexicon, drawn=True)
    opening = len(_RULE_OPENS.findall(text)) > len(_RULE_APART.findall(text))
    folded = f" {' '.join(text.casefold().split())} " if caps else ""
    return [
        "".join(
            _cap_seam(a, b, folded)
            if caps.get(b.number) is a
            else _seam(a, b, broken.get((a.number, b.number)), lexicon, opening=opening)
            for a, b in pairwise(rows)
        )
        for rows in groups
    ]


def hyphenates(groups: Sequence[Sequence[Row]], broken: int, *, justified: bool) -> bool:
    """Whether whoever set the text broke words, so that a hyphen at a line end need not be the author's.

    Flush narrow columns cannot do without: one line in nine or more ends in a hyphen there.
    """
    lines = sum(len(rows) for rows in groups)
    words = sum(len(row.line.words) for rows in groups for row in rows)
    if not lines or not broken:
        return True
    narrow = words < _NARROW * lines
    return broken > _RARE * lines if narrow or not justified else True


def _seam(a: Row, b: Row, word: Broken | None, lexicon: Lexicon, *, opening: bool) -> str:
    if word:
        verdict = judge_hyphen(word, lexicon)
        kept = verdict.reasons == ("next-lower",) and word.hyphen == "-" and _is_chained(word)
        return LETTERS["keep-hyphen" if kept else verdict.decision]
    before, after = a.line.text[-2:], b.line.text[0]
    tied = before[-1] in "—–/" and (opening or not before[0].isspace()) and len(before) > 1
    return LETTERS["join" if tied or glues(before[-1], after) else "space"]


def _is_chained(word: Broken) -> bool:
    """Whether the hyphen is one of several ("neck-and-neck", "26-year-old"), or stands behind one letter."""
    before, last = word.before.rpartition("-")[::2]
    first, _, after = word.after.partition("-")
    return bool(
        len(word.before) == 1
        or (before and (last in _LINKS or before.isdigit()))
        or (after and first in _LINKS)
    )


def _cap_seam(cap: Row, row: Row, folded: str) -> str:
    """A drop cap is the first letter of the line's first word, unless it is a word of its own."""
    letter = cap.line.text[-1]
    first = row.line.text.split(" ", 1)[0].strip(".,;:!?\"'”’)")
    if letter not in _WORDS_OF_ONE_LETTER or not first or not first[0].isalpha():
        return LETTERS["join" if first[:1].isalpha() or first[:1] in "'’" else "space"]
    whole = folded.count(f" {(letter + first).casefold()} ")
    alone = folded.count(f" {first.casefold()} ") - 1
    return LETTERS["space" if alone > whole else "join"]
