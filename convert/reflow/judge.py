"""The judgement of each line end: what is plain by rule, the rest by a small forest.

The forest has learnt from line ends of news text as several programs pull it out of PDFs
(benchmarks/train_text.py).  It is not asked of texts of a few lines, which show no ways of
their own, nor where each line is a paragraph, or each has a blank line below it and nothing
else does: there the rules of `breaks` hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import exp

from convert.forest import Forest, grow
from convert.reflow.breaks import Facts, Ruling, rule, see
from convert.reflow.joints import HYPHENS
from convert.reflow.layout import FULL, Layout, Pair
from convert.reflow.measures import measure_rows
from convert.reflow.preparation import Prepared
from convert.reflow.signs import NAMES, SoFar, TextWays, read_ways, signs
from convert.reflow.weights import START, TREES

_FEW_LINES = 15
_SURE = 0.3
_HIGH_BAR = 0.75
_WELL_SHORT = 0.6
_RUNS_ON = Facts(next_lower=True), Ruling(ends=False, sure=True)


def rulings(prepared: Prepared) -> Iterator[tuple[Facts, Ruling]]:
    """The evidence and the ruling at each line end, from the top."""
    pairs, layout = prepared.pairs, prepared.layout
    text = None
    asked = len(pairs) >= _FEW_LINES and not layout.unwrapped and layout.blanks != "law"
    forest = _forest()
    so_far, counted, first = SoFar(), 0, 0
    hang: int | None = None
    for i, pair in enumerate(pairs):
        if first == i:
            bullet = prepared.bullets.get(i)
            hang = pair.before.column + bullet.length if bullet else None
        if _runs_on(pair, layout) and not prepared.is_marked(i):
            yield _RUNS_ON
            continue
        facts = facts_at(prepared, i, opens=first == i, hang=hang)
        ruling = rule(facts, layout)
        if asked and not is_plain(facts) and not is_settled(facts, pair, layout):
            if text is None:
                measured = measure_rows(pairs)
                text = TextWays(measured, read_ways(pairs, layout, measured))
            for line in pairs[counted : i + 1]:
                so_far = so_far.with_line(line)
            counted = i + 1
            row = signs(i, pairs, layout, text, so_far, (facts, ruling.ends))
            probability = 1 / (1 + exp(-forest(row)))
            bar = _HIGH_BAR if layout.blanks == "rule" and not (pair.gap or ruling.ends) else 0.5
            ruling = Ruling(probability > bar, abs(probability - 0.5) > _SURE, probability)
        if ruling.ends:
            so_far, counted, first = SoFar(), i + 1, i + 1
        yield facts, ruling


def facts_at(prepared: Prepared, i: int, *, opens: bool, hang: int | None) -> Facts:
    """What is seen at line end `i`, the head of the article considered."""
    facts = see(prepared.pairs[i], prepared.layout, item=i + 1 in prepared.bullets, opens=opens, hang=hang)
    parts = prepared.opening.parts(i)
    return facts if parts is None else facts._replace(front=parts, headline=not parts)


def is_plain(facts: Facts) -> bool:
    """Whether the rules alone decide."""
    placed = facts.front or facts.headline or facts.drop_cap or facts.caption or facts.list_item
    return placed or facts.word_hyphen or (facts.next_lower and not facts.sentence_end)


def is_settled(facts: Facts, pair: Pair, layout: Layout) -> bool:
    """Whether the rules decide for the forest too: several marks of an end together, or none at all."""
    if facts.page_break or facts.next_lower:
        return False
    if facts.sentence_end:
        parted = facts.blank_line or facts.indent or facts.stray_space
        return parted or (
            pair.reach <= _WELL_SHORT * layout.widths[pair.before.page] and layout.blanks != "rule"
        )
    return layout.blanks != "hint" and not any(facts)


def _runs_on(pair: Pair, layout: Layout) -> bool:
    """Whether a full line in mid-sentence is followed by a small letter at the margin, and nothing else."""
    before, after, gap, turned, reach, _ = pair
    return (
        after.lower
        and before.ending == "open"
        and gap <= 0
        and not turned
        and reach > FULL * layout.widths[before.page]
        and after.column <= layout.margins[after.page]
        and not before.drop_cap
        and before.text[-1] not in HYPHENS
    )


@cache
def _forest() -> Forest:
    return grow(TREES, START, NAMES)
