"""How a text marks its paragraphs: what holds for the whole of it, read off before any line end is judged."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, TypeAlias

from convert.reflow.rows import Ending
from convert.reflow.table import SLACK, Table
from convert.value import Value

Blanks: TypeAlias = Literal["law", "rule", "hint", "noise"]
"""`rule`: blank lines alone part paragraphs, and by `law` without exception; `hint`: other breaks have
none; `noise`: they fall anywhere."""

_EXCEPTIONS = 0.1
_LEAST_PARTED = 0.12
_SHORT = 40

_End: TypeAlias = tuple[int, Ending, bool, int, bool, bool, int]
"""A line end: its number, the row's `ending`, the next one's `lower`, `gap`, `turned`, `roomy`, `deep`."""


class Layout(Value, frozen=True):
    """The ways of one text."""

    blanks: Blanks
    """What blank lines tell."""
    indents: bool
    """Whether paragraphs begin with an indent."""
    unwrapped: bool
    """Whether a line is a paragraph: lines are as long as their paragraphs, not as a page is wide."""
    crowded: bool
    """Whether a full line that ends a sentence ends its paragraph more often than not.

    Found out where neither blank lines nor indents nor line ends as such tell.
    """


def read_layout(table: Table, items: Collection[int]) -> Layout:
    """Read the ways of a text off its rows, and off its line ends but for those before a list item.

    `items`: the rows that begin list items.
    """
    facts = table.ending, table.lower[1:], table.gap, table.turned, table.roomy, table.deep
    ends = list(zip(range(table.ends), *facts, strict=False))
    if items:
        ends = [end for end in ends if end[0] + 1 not in items]
    indents = _has_indents(table, ends)
    blanks = _read_blanks(table, ends, indents=indents)
    unwrapped = _is_unwrapped(table, ends, blanks)
    told = indents or unwrapped or blanks in ("law", "rule")
    return Layout(blanks, indents, unwrapped, not told and _is_crowded(table, ends))


def places(table: Table) -> list[int]:
    """How many places inside each line a sentence might end at: gaps between words."""
    return [
        spaces if spaces > (least := length // 12) else least
        for spaces, length in zip(table.spaces, map(len, table.text), strict=True)
    ]


def _read_blanks(table: Table, ends: Sequence[_End], *, indents: bool) -> Blanks:
    parted = [end for end in ends if end[3] and not end[4]]
    if not parted:
        return "hint"
    apt = sum([_is_apt(table, end) for end in parted])
    if 2 * apt < len(parted):
        return "noise"
    unmarked = len(
        [
            1
            for _, ending, lower, gap, turned, roomy, deep in ends
            if roomy and not gap and ending == "sentence" and not (turned or lower or deep > 0)
        ]
    )
    if apt < 0.7 * len(parted) or 3 * unmarked > apt:
        return "hint"
    often = len(ends) < _SHORT or len(parted) >= _LEAST_PARTED * len(ends)
    strict = often and not unmarked and len(parted) - apt <= _EXCEPTIONS * len(parted)
    return "law" if strict and not indents else "rule"


def _is_apt(table: Table, end: _End) -> bool:
    """Whether a paragraph may well end at a line end, to judge by its words; "]" ends a bracket."""
    i, ending, lower, _, _, roomy, _ = end
    return ending != "open" or table.text[i][-1] == "]" or (not lower and roomy)


def _has_indents(table: Table, ends: Sequence[_End]) -> bool:
    """Whether most indented rows follow a sentence end, and are not the lesser part of what does."""
    if max(table.deep, default=0) <= 0:
        return False
    indented = [end for end in ends if end[-1] > 0]
    apt = sum([ending != "open" and table.indent(i) <= 0 for i, ending, *_ in indented])
    if apt <= 1 or apt < 0.7 * len(indented):
        return False
    return 2 * apt >= sum([ending == "sentence" and not lower for _, ending, lower, _, _, _, _ in ends])


def _is_unwrapped(table: Table, ends: Sequence[_End], blanks: Blanks) -> bool:
    """Whether the long lines end sentences, or most blocks between blank lines are single lines."""
    if blanks in ("law", "rule"):
        return sum([not end[3] for end in ends]) <= 0.2 * len(ends)
    middle = sorted(table.width)[len(table.width) // 2] if table.width else 0
    long = [end[1] != "open" for end in ends if table.width[end[0]] >= middle]
    return len(long) > 0 and sum(long) >= 0.8 * len(long)


def _is_crowded(table: Table, ends: Sequence[_End]) -> bool:
    """Whether a full line that ends a sentence is more likely the end of a paragraph than chance.

    Of two expectations the greater wins.  Paragraphs end anywhere on a line, so to each
    one that ends early belongs a known share that ends too late for another word.  And
    sentences end inside lines so and so often for each gap between words: by chance alone
    they would do so at line ends as often.
    """
    early = 0.0
    for i, ending, lower, _, _, roomy, _ in ends:
        if roomy and ending == "sentence" and not lower:
            taken = SLACK + (table.reach[i] - table.width[i]) / table.frame.widths[table.page[i]]
            early += taken / max(1 - taken, SLACK)
    late = sum([not end[5] for end in ends])
    stops = sum(table.stops)
    if early <= 0 or not late or not stops:
        return early > 0
    return early > late * stops / max(sum(places(table)), 1)
