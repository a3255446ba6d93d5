"""Text that was pulled out of a page, as paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from convert.reflow.assembly import Paragraph, assemble
from convert.reflow.breaks import Ruling, words
from convert.reflow.hyphens import Verdict, broken_word, judge_hyphen, read_lexicon
from convert.reflow.joints import BREAK, HYPHENS, LETTERS, Decision, Joint
from convert.reflow.judge import explained, rulings
from convert.reflow.preparation import Dropped, Prepared, prepare
from convert.reflow.table import Table
from convert.reflow.widths import glues
from convert.value import Value

_TIGHT_DASH = re.compile(r"—(?<=[^\W_]—)(?=[^\W_])")
_NEVER_GLUED = "\u0e00"
"""Signs before this one are set off from each other at line ends; the long dash is behind it."""

__all__ = ["Dropped", "Paragraph", "Reflow", "reflow"]


class Reflow(Value, frozen=True):
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


class Judged(Value, frozen=True):
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
            line, decision = self.prepared.table.line[i], names[self.decisions[i]]
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
    paragraphs = assemble(text, prepared.table, judged.decisions, prepared.bullets, prepared.opening)
    return Reflow(tuple(paragraphs), prepared.dropped, judged)


def _judged(text: str, prepared: Prepared) -> Judged:
    """The decisions; what the document has to say of its broken words is gathered first."""
    ruled = rulings(prepared)
    letters = [BREAK if ruling.ends else "s" for ruling in ruled]
    rows = prepared.table.text
    broken = {
        i: word
        for i, (letter, row) in enumerate(zip(letters, rows, strict=False))
        if row[-1] in HYPHENS and letter != BREAK and (word := broken_word(row, rows[i + 1]))
    }
    odd = [i for i in _odd_ends(prepared.table) if letters[i] != BREAK]
    tight = bool(odd) and _is_tight(text)
    for i in odd:
        letters[i] = LETTERS[_decision(prepared.table, i, tight=tight)]
    lexicon = read_lexicon(text, broken.values())
    verdicts = {i: judge_hyphen(word, lexicon) for i, word in broken.items()}
    for i, verdict in verdicts.items():
        letters[i] = LETTERS[verdict.decision]
    return Judged(prepared, ruled, verdicts, "".join(letters))


def _odd_ends(table: Table) -> list[int]:
    """The line ends at which a line may go on without a space, hyphens aside."""
    if not (table.glance.glued or any(table.drop_cap)):
        return []
    return [
        i
        for i, (before, after, cap) in enumerate(
            zip(table.text, table.text[1:], table.drop_cap, strict=False)
        )
        if before[-1] >= _NEVER_GLUED or after[0] >= _NEVER_GLUED or cap
    ]


def _decision(table: Table, i: int, *, tight: bool) -> Decision:
    if cap := table.drop_cap[i]:
        return "join" if cap == "join" else "space"
    before, after = table.text[i], table.text[i + 1]
    if tight and "—" in (before[-1], after[0]) and before[-2:-1].strip() and after[1:2].strip():
        return "join"
    return "join" if glues(before[-1], after[0]) else "space"


def _is_tight(text: str) -> bool:
    """Whether long dashes stand between words without spaces."""
    return "—" in text and len(_TIGHT_DASH.findall(text)) > text.count(" — ")
