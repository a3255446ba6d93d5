"""How a text marks its paragraphs: what holds for the whole of it, read off before any line end is judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from convert.reflow.pairs import SLACK, Frame, Pair
from convert.reflow.rows import Row

Blanks: TypeAlias = Literal["law", "rule", "hint", "noise"]
"""`rule`: blank lines alone part paragraphs, and by `law` without exception; `hint`: other breaks have
none; `noise`: they fall anywhere."""

_EXCEPTIONS = 0.1
_LEAST_PARTED = 0.12
_SHORT = 40


class Layout(NamedTuple):
    """The ways of one text."""

    frame: Frame
    """Where the lines of each page begin and end."""
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


def read_layout(rows: Sequence[Row], pairs: Sequence[Pair], frame: Frame, stops: int) -> Layout:
    """Read the ways of a text off its rows, and off those pairs of them that no list item parts.

    `stops` says how many sentences end inside its lines.
    """
    indents = _has_indents(pairs, frame)
    blanks = _read_blanks(pairs, indents=indents)
    unwrapped = _is_unwrapped(rows, pairs, blanks)
    told = indents or unwrapped or blanks in ("law", "rule")
    return Layout(frame, blanks, indents, unwrapped, not told and _is_crowded(rows, pairs, frame, stops))


def indent(row: Row, frame: Frame) -> int:
    """Columns that the row is set in from its page's margin."""
    return row.column - frame.margins[row.page]


def places(rows: Iterable[Row]) -> int:
    """How many places inside some rows a sentence might end at: gaps between words."""
    return sum([max(row.text.count(" "), len(row.text) // 12) for row in rows])


def _read_blanks(pairs: Sequence[Pair], *, indents: bool) -> Blanks:
    parted = [pair for pair in pairs if pair.gap and not pair.turned]
    apt = sum(map(_is_apt, parted))
    if 2 * apt < len(parted):
        return "noise"
    unmarked = len(
        [
            1
            for before, after, gap, turned, _, _, roomy, deep in pairs
            if roomy and not gap and before.ending == "sentence" and not (turned or after.lower or deep > 0)
        ]
    )
    if apt < 0.7 * len(parted) or 3 * unmarked > apt or not parted:
        return "hint"
    often = len(pairs) < _SHORT or len(parted) >= _LEAST_PARTED * len(pairs)
    strict = often and not unmarked and len(parted) - apt <= _EXCEPTIONS * len(parted)
    return "law" if strict and not indents else "rule"


def _is_apt(pair: Pair) -> bool:
    """Whether a paragraph may well end between two rows, to judge by their words; "]" ends a bracket."""
    if pair.before.ending != "open" or pair.before.text[-1] == "]":
        return True
    return not pair.after.lower and pair.roomy


def _has_indents(pairs: Sequence[Pair], frame: Frame) -> bool:
    """Whether most indented rows follow a sentence end, and are not the lesser part of what does."""
    indented = [pair.before for pair in pairs if pair.deep > 0]
    apt = sum([row.ending != "open" and indent(row, frame) <= 0 for row in indented])
    if apt <= 1 or apt < 0.7 * len(indented):
        return False
    return 2 * apt >= sum([pair.before.ending == "sentence" and not pair.after.lower for pair in pairs])


def _is_unwrapped(rows: Sequence[Row], pairs: Sequence[Pair], blanks: Blanks) -> bool:
    """Whether the long lines end sentences, or most blocks between blank lines are single lines."""
    if blanks in ("law", "rule"):
        return sum([not pair.gap for pair in pairs]) <= 0.2 * len(pairs)
    middle = sorted([row.width for row in rows])[len(rows) // 2] if rows else 0
    long = [pair.before.ending != "open" for pair in pairs if pair.before.width >= middle]
    return len(long) > 0 and sum(long) >= 0.8 * len(long)


def _is_crowded(rows: Sequence[Row], pairs: Sequence[Pair], frame: Frame, stops: int) -> bool:
    """Whether a full line that ends a sentence is more likely the end of a paragraph than chance.

    Of two expectations the greater wins.  Paragraphs end anywhere on a line, so to each
    one that ends early belongs a known share that ends too late for another word.  And
    sentences end inside lines so and so often for each gap between words: by chance alone
    they would do so at line ends as often.
    """
    early = 0.0
    roomy = [pair for pair in pairs if pair.roomy]
    for before, after, _, _, reach, *_ in roomy:
        if before.ending == "sentence" and not after.lower:
            taken = SLACK + (reach - before.width) / frame.widths[before.page]
            early += taken / max(1 - taken, SLACK)
    late = len(pairs) - len(roomy)
    if early <= 0 or not late or not stops:
        return early > 0
    return early > late * stops / max(places(rows), 1)
