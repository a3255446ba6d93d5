"""How a text marks its paragraphs: what holds for the whole of it, read off before any line end is judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

from convert.reflow.rows import Row, first_word_width, inner_stops

Blanks: TypeAlias = Literal["law", "rule", "hint", "noise"]
"""`rule`: blank lines alone part paragraphs, and by `law` without exception; `hint`: other breaks have
none; `noise`: they fall anywhere."""

_FEW = 5
_SLACK = 0.05
FULL = 1 - _SLACK
"""The share of its page's width that a full line takes at least."""
_EXCEPTIONS = 0.1
_LEAST_PARTED = 0.12
_SHORT = 40


class Layout(NamedTuple):
    """The ways of one text."""

    widths: tuple[int, ...]
    """Full width of each page's lines in columns, by page: nine lines in ten are no wider."""
    margins: tuple[int, ...]
    """The column in which the lines of each page begin, by page."""
    blanks: Blanks
    """What blank lines tell."""
    indents: bool
    """Whether paragraphs begin with an indent."""
    unwrapped: bool
    """Whether a line is a paragraph: lines are as long as their paragraphs, not as a page is wide."""
    crowded: bool
    """Whether a full line that ends a sentence ends its paragraph more often than not."""


class Pair(NamedTuple):
    """Two successive rows, and what lies between them."""

    before: Row
    after: Row
    gap: int
    """Blank lines between them."""
    turned: bool
    """Whether a page ends between them."""
    reach: int
    """How wide the first would be with the next one's first word on it."""
    stops: int
    """How many sentences end inside the first."""


def pair_up(before: Row, after: Row, gap: int, *, turned: bool) -> Pair:
    """Two rows, measured against each other."""
    reach = before.width + 1 + first_word_width(after)
    return Pair(before, after, gap, turned, reach, inner_stops(before.text))


def read_layout(rows: Sequence[Row], pairs: Sequence[Pair], stops: int) -> Layout:
    """Read the ways of a text off its rows, and off those pairs of them that no list item parts.

    `stops` says how many sentences end inside its lines.
    """
    pages = rows[-1].page + 1 if rows else 0
    bare = Layout(_widths(rows, pages), _margins(rows, pages), "hint", False, False, False)
    blanks = _read_blanks(pairs, bare)
    return bare._replace(
        blanks=blanks,
        indents=_has_indents(pairs, bare),
        unwrapped=_is_unwrapped(rows, pairs, blanks),
        crowded=_is_crowded(rows, pairs, bare, stops),
    )


def has_room(pair: Pair, layout: Layout) -> bool:
    """Whether the next row's first word would have fitted on the first row.

    Whoever wrapped the lines and did not put it there ended the line on purpose.  A
    twentieth of the page's width is allowed for letters that are not all equally wide.
    """
    return pair.reach <= FULL * layout.widths[pair.before.page]


def indent(row: Row, layout: Layout) -> int:
    """Columns that the row is set in from its page's margin."""
    return row.column - layout.margins[row.page]


def _widths(rows: Sequence[Row], pages: int) -> tuple[int, ...]:
    out = [0] * pages
    known = 0
    for page, group in groupby(rows, key=lambda row: row.page):
        widths = sorted(row.width for row in group)
        own = widths[int(len(widths) * 0.9)]
        known = out[page] = own if len(widths) >= _FEW else max(own, known)
    return tuple(out)


def _margins(rows: Sequence[Row], pages: int) -> tuple[int, ...]:
    """The leftmost column in which a fifth of a page's rows begin, else the commonest."""
    out = [0] * pages
    for page, group in groupby(rows, key=lambda row: row.page):
        columns = Counter([row.column for row in group])
        common = [column for column, count in columns.items() if 5 * count >= columns.total()]
        out[page] = min(common, default=columns.most_common(1)[0][0])
    return tuple(out)


def _read_blanks(pairs: Sequence[Pair], layout: Layout) -> Blanks:
    parted = [pair for pair in pairs if pair.gap and not pair.turned]
    apt = sum(_is_apt(pair, layout) for pair in parted)
    if 2 * apt < len(parted):
        return "noise"
    unmarked = sum(
        1
        for pair in pairs
        if pair.before.ending == "sentence"
        and not pair.gap
        and not pair.turned
        and not pair.after.lower
        and indent(pair.after, layout) <= 0
        and has_room(pair, layout)
    )
    if apt < 0.7 * len(parted) or 3 * unmarked > apt or not parted:
        return "hint"
    often = len(pairs) < _SHORT or len(parted) >= _LEAST_PARTED * len(pairs)
    strict = often and not unmarked and len(parted) - apt <= _EXCEPTIONS * len(parted)
    return "law" if strict and not _has_indents(pairs, layout) else "rule"


def _is_apt(pair: Pair, layout: Layout) -> bool:
    """Whether a paragraph may well end between two rows, to judge by their words; "]" ends a bracket."""
    if pair.before.ending != "open" or pair.before.text[-1] == "]":
        return True
    return not pair.after.lower and has_room(pair, layout)


def _has_indents(pairs: Sequence[Pair], layout: Layout) -> bool:
    """Whether most indented rows follow a sentence end, and are not the lesser part of what does."""
    indented = [pair for pair in pairs if indent(pair.after, layout) > 0]
    apt = sum(pair.before.ending != "open" and indent(pair.before, layout) <= 0 for pair in indented)
    ends = sum(pair.before.ending == "sentence" and not pair.after.lower for pair in pairs)
    return apt > 1 and apt >= 0.7 * len(indented) and 2 * apt >= ends


def _is_unwrapped(rows: Sequence[Row], pairs: Sequence[Pair], blanks: Blanks) -> bool:
    """Whether the long lines end sentences, or most blocks between blank lines are single lines."""
    if blanks in ("law", "rule"):
        return sum(not pair.gap for pair in pairs) <= 0.2 * len(pairs)
    middle = sorted(row.width for row in rows)[len(rows) // 2] if rows else 0
    long = [pair.before.ending != "open" for pair in pairs if pair.before.width >= middle]
    return len(long) > 0 and sum(long) >= 0.8 * len(long)


def _is_crowded(rows: Sequence[Row], pairs: Sequence[Pair], layout: Layout, stops: int) -> bool:
    """Whether a full line that ends a sentence is more likely the end of a paragraph than chance.

    Of two expectations the greater wins.  Paragraphs end anywhere on a line, so to each
    one that ends early belongs a known share that ends too late for another word.  And
    sentences end inside lines so and so often for each gap between words: by chance alone
    they would do so at line ends as often.
    """
    places = sum([max(row.text.count(" "), len(row.text) // 12) for row in rows])
    early = late = 0.0
    for pair in pairs:
        if not has_room(pair, layout):
            late += 1
        elif pair.before.ending == "sentence" and not pair.after.lower:
            taken = _SLACK + (pair.reach - pair.before.width) / layout.widths[pair.before.page]
            early += taken / max(1 - taken, _SLACK)
    return early > late * stops / max(places, 1)
