"""The judgement of each line end: what is plain by rule, the rest by a small forest.

The forest has learnt from line ends of news text as several programs pull it out of PDFs
(benchmarks/train_text.py).  It is not asked of texts of a few lines, which show no ways of
their own, nor where each line is a paragraph, or each has a blank line below it and nothing
else does: there the rules of `breaks` hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from math import exp

from convert.forest import Forest, Kinds, grow
from convert.reflow import breaks
from convert.reflow.breaks import BREAK, GO_ON, GUESSED_BREAK, Ruling, rule, see
from convert.reflow.preparation import Prepared
from convert.reflow.signs import NAMES, WHOLE, SoFar, read_ways, signs
from convert.reflow.weights import START, TREES

_FEW_LINES = 15
_SURE = 0.3
_HIGH_BAR = 0.75
_WELL_SHORT = 0.6
_PLACED = breaks.FRONT | breaks.HEADLINE | breaks.DROP_CAP | breaks.CAPTION | breaks.LIST_ITEM
_PARTED = breaks.BLANK_LINE | breaks.INDENT | breaks.STRAY_SPACE


def rulings(prepared: Prepared) -> list[Ruling]:
    """The ruling at each line end, from the top."""
    table, layout = prepared.table, prepared.layout
    asked = table.ends >= _FEW_LINES and not layout.unwrapped and layout.blanks != "law"
    text = None
    so_far, counted, first = SoFar(), 0, 0
    hang = _hang(prepared, first)
    marked = prepared.marked()
    out: list[Ruling] = []
    for i, quick in enumerate(quick_rulings(prepared, marked)):
        ruling = quick
        if ruling is None:
            look = facts_at if i in marked else _facts_in_text
            facts = look(prepared, i, opens=first == i, hang=hang)
            ruling = rule(facts, layout)
            if asked and not is_plain(facts) and not is_settled(facts, prepared, i):
                text = text or read_ways(table, layout)
                so_far = so_far.with_lines(text, counted, i + 1)
                counted = i + 1
                ruling = _said(signs(i, text, so_far, facts, ruling), prepared, i, ruling)
        out.append(ruling)
        if ruling.ends:
            so_far, counted, first = SoFar(), i + 1, i + 1
            hang = _hang(prepared, first) if first in prepared.bullets else None
    return out


def quick_rulings(prepared: Prepared, marked: Set[int]) -> list[Ruling | None]:
    """The rulings at the line ends that two glances settle; None at the others.

    By all the rules a line in mid-sentence before a small letter goes on, whatever else is
    seen, and after a sentence end a blank line within a page parts; the head of the
    article and lists, which are `marked`, and drop caps aside.
    """
    table = prepared.table
    parted = BREAK if prepared.layout.blanks in ("law", "rule") else GUESSED_BREAK
    out = [
        (GO_ON if ending == "open" else None)
        if lower
        else parted
        if gap > 0 and ending == "sentence" and not turned and not drop_cap
        else None
        for ending, lower, gap, turned, drop_cap in zip(
            table.ending, table.lower[1:], table.gap, table.turned, table.drop_cap, strict=False
        )
    ]
    for i in marked:
        if 0 <= i < len(out):
            out[i] = None
    return out


def explained(prepared: Prepared, ruled: Sequence[Ruling]) -> Iterator[int]:
    """The facts at each line end, the rulings being known."""
    first = 0
    for i, ruling in enumerate(ruled):
        yield facts_at(prepared, i, opens=first == i, hang=_hang(prepared, first))
        if ruling.ends:
            first = i + 1


def _hang(prepared: Prepared, first: int) -> int | None:
    """The column in which the text of the list item stands that begins with row `first`, if one does."""
    bullet = prepared.bullets.get(first)
    return prepared.table.column[first] + bullet.length if bullet else None


def facts_at(prepared: Prepared, i: int, *, opens: bool, hang: int | None) -> int:
    """What is seen at line end `i`, the head of the article considered."""
    item = i + 1 in prepared.bullets
    facts = see(prepared.table, i, item=item, opens=opens, hang=hang)
    parts = prepared.opening.parts(i)
    return facts if parts is None else facts | (breaks.FRONT if parts else breaks.HEADLINE)


def _facts_in_text(prepared: Prepared, i: int, *, opens: bool, hang: int | None) -> int:
    """The same of a line end at which the head of the article does not tell, and no list item begins."""
    return see(prepared.table, i, item=False, opens=opens, hang=hang)


def is_plain(facts: int) -> bool:
    """Whether the rules alone decide."""
    runs_on = facts & (breaks.NEXT_LOWER | breaks.SENTENCE_END) == breaks.NEXT_LOWER
    return runs_on or facts & (_PLACED | breaks.WORD_HYPHEN) > 0


def is_settled(facts: int, prepared: Prepared, i: int) -> bool:
    """Whether the rules decide for the forest too: several marks of an end together, or none at all."""
    if facts & (breaks.PAGE_BREAK | breaks.NEXT_LOWER):
        return False
    table, blanks = prepared.table, prepared.layout.blanks
    if facts & breaks.SENTENCE_END:
        well_short = table.reach[i] <= _WELL_SHORT * table.frame.widths[table.page[i]]
        return facts & _PARTED > 0 or (well_short and blanks != "rule")
    return blanks != "hint" and not facts


def _said(row: Sequence[float], prepared: Prepared, i: int, by_rule: Ruling) -> Ruling:
    """What the forest says of a line end, given as its numbers."""
    probability = 1 / (1 + exp(-_forest()(row)))
    high = prepared.layout.blanks == "rule" and not (prepared.table.gap[i] or by_rule.ends)
    return Ruling(probability > (_HIGH_BAR if high else 0.5), abs(probability - 0.5) > _SURE, probability)


@cache
def _forest() -> Forest:
    return grow(TREES, START, NAMES, Kinds(whole=WHOLE))
