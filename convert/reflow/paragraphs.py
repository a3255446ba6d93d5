"""Text that was pulled out of a page, as paragraphs again."""

from __future__ import annotations

import re
from typing import NamedTuple

from convert.reflow.assembly import Paragraph, assemble
from convert.reflow.hyphens import broken_word, judge_hyphen, read_lexicon
from convert.reflow.joints import HYPHENS, Decision, Joint
from convert.reflow.judge import rulings
from convert.reflow.layout import Pair
from convert.reflow.preparation import Dropped, Prepared, prepare
from convert.reflow.rows import glues

_TIGHT_DASH = re.compile(r"[^\W_]—[^\W_]")

__all__ = ["Dropped", "Paragraph", "Reflow", "reflow"]


class Reflow(NamedTuple):
    """A text taken apart.

    Each character that is no white space lies in exactly one paragraph's spans, marker
    or dropped range.
    """

    paragraphs: tuple[Paragraph, ...]
    joints: tuple[Joint, ...]
    """One for each pair of successive rows that were kept."""
    dropped: tuple[Dropped, ...]
    """In order of place."""


def reflow(text: str) -> Reflow:
    """Put the lines of `text` together to paragraphs; all positions are code points of `text`."""
    prepared = prepare(text)
    joints = _joints(text, prepared)
    paragraphs = assemble(text, prepared.rows, joints, prepared.bullets, prepared.opening)
    return Reflow(tuple(paragraphs), tuple(joints), prepared.dropped)


def _joints(text: str, prepared: Prepared) -> list[Joint]:
    """The decisions; what the document has to say of its broken words is gathered first."""
    ruled = list(zip(prepared.pairs, rulings(prepared), strict=True))
    words = {
        i: word
        for i, (pair, (_, ruling)) in enumerate(ruled)
        if pair.before.text[-1] in HYPHENS
        and not ruling.ends
        and (word := broken_word(pair.before.text, pair.after.text))
    }
    lexicon = read_lexicon(text, words.values())
    tight = _is_tight(text)
    out = []
    for i, (pair, (facts, ruling)) in enumerate(ruled):
        line, reasons = pair.before.line, facts.words
        if ruling.ends:
            out.append(Joint(line, "break", reasons, ruling.sure, ruling.chance))
        elif i in words:
            verdict = judge_hyphen(words[i], lexicon)
            sure = ruling.sure and verdict.sure
            out.append(Joint(line, verdict.decision, reasons + verdict.reasons, sure))
        else:
            out.append(Joint(line, _decision(pair, tight=tight), reasons, ruling.sure, ruling.chance))
    return out


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
