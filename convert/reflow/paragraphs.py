"""Text that was pulled out of a page, as paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from convert.reflow.assembly import Paragraph, assemble
from convert.reflow.breaks import Ruling, words
from convert.reflow.hyphens import Verdict, broken_word, judge_hyphen, read_lexicon
from convert.reflow.joints import BREAK, HYPHENS, LETTERS, Decision, Joint
from convert.reflow.judge import explained, rulings
from convert.reflow.pairs import Pair
from convert.reflow.preparation import Dropped, Prepared, prepare
from convert.reflow.rows import glues

_TIGHT_DASH = re.compile(r"[^\W_]—[^\W_]")
_NEVER_GLUED = "\u0e00"
"""Signs before this one are set off from each other at line ends, but for long dashes."""

__all__ = ["Dropped", "Paragraph", "Reflow", "reflow"]


class Reflow(NamedTuple):
    """A text taken apart.

    Each character that is no white space lies in exactly one paragraph's spans, marker
    or dropped range.
    """

    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[Dropped, ...]
    """In order of place."""
    judged: Judged
    """How it came about."""

    @property
    def joints(self) -> tuple[Joint, ...]:
        """One for each pair of successive rows that were kept: made when asked for, as few ask."""
        return tuple(self.judged.joints())


class Judged(NamedTuple):
    """What was decided at each line end."""

    prepared: Prepared
    rulings: Sequence[Ruling]
    verdicts: Mapping[int, Verdict]
    """What becomes of hyphens, by line end."""
    decisions: str
    """The letter of each decision; a break has one here, too."""

    def joints(self) -> list[Joint]:
        """The decisions with their reasons."""
        out = []
        names = {letter: decision for decision, letter in LETTERS.items()} | {BREAK: "break"}
        for i, facts in enumerate(explained(self.prepared, self.rulings)):
            line, decision = self.prepared.rows[i].line, names[self.decisions[i]]
            ruling, verdict = self.rulings[i], self.verdicts.get(i)
            if verdict:
                reasons, sure = words(facts) + verdict.reasons, ruling.sure and verdict.sure
                out.append(Joint(line, decision, reasons, sure))
            else:
                out.append(Joint(line, decision, words(facts), ruling.sure, ruling.chance))
        return out


def reflow(text: str) -> Reflow:
    """Put the lines of `text` together to paragraphs; all positions are code points of `text`."""
    judged = _judged(text, prepare(text))
    prepared = judged.prepared
    paragraphs = assemble(text, prepared.rows, judged.decisions, prepared.bullets, prepared.opening)
    return Reflow(tuple(paragraphs), prepared.dropped, judged)


def _judged(text: str, prepared: Prepared) -> Judged:
    """The decisions; what the document has to say of its broken words is gathered first."""
    pairs, ruled = prepared.pairs, rulings(prepared)
    letters = [BREAK if ruling.ends else "s" for ruling in ruled]
    broken = {
        i: word
        for i, (letter, pair) in enumerate(zip(letters, pairs, strict=True))
        if letter != BREAK
        and pair.before.text[-1] in HYPHENS
        and (word := broken_word(pair.before.text, pair.after.text))
    }
    tight = _is_tight(text)
    for i, (before, after, *_) in enumerate(pairs):
        odd = tight or before.drop_cap or before.text[-1] >= _NEVER_GLUED or after.text[0] >= _NEVER_GLUED
        if odd and letters[i] != BREAK:
            letters[i] = LETTERS[_decision(pairs[i], tight=tight)]
    lexicon = read_lexicon(text, broken.values())
    verdicts = {i: judge_hyphen(word, lexicon) for i, word in broken.items()}
    for i, verdict in verdicts.items():
        letters[i] = LETTERS[verdict.decision]
    return Judged(prepared, ruled, verdicts, "".join(letters))


def _decision(pair: Pair, *, tight: bool) -> Decision:
    if pair.before.drop_cap:
        return pair.before.drop_cap
    before, after = pair.before.text, pair.after.text
    if tight and "—" in (before[-1], after[0]) and before[-2:-1].strip() and after[1:2].strip():
        return "join"
    return "join" if glues(before[-1], after[0]) else "space"


def _is_tight(text: str) -> bool:
    """Whether long dashes stand between words without spaces."""
    return "—" in text and len(_TIGHT_DASH.findall(text)) > text.count(" — ")
