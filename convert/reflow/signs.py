"""What the forest is told of a line end: a row of numbers, by name."""

from __future__ import annotations

from collections.abc import Sequence

from convert.reflow.breaks import BOTH_SHORT, SHORT_LINE, Ruling, looks_like_heading
from convert.reflow.layout import Layout, places
from convert.reflow.measures import Measured, measure_rows
from convert.reflow.rows import Ending
from convert.reflow.table import Table
from convert.reflow.widths import is_unspaced
from convert.value import Value

NAMES = (
    *("ending", "last", "first", "room", "rank", "fill", "next-fill", "fill-before", "fill-after"),
    *("gap", "gap-before", "gap-after", "turned", "indent", "indent-before", "next-ending", "words"),
    *("heading", "next-heading", "since", "gaps", "apt-gaps", "indents", "apt-indents", "full"),
    *("inner-low", "inner-high", "sentences", "short-sentences", "chance", "cjk", "rows", "blanks"),
    *("inner-stops", "unwrapped", "margin", "short", "both-short", "by-rule", "quoted", "stops"),
)
"""The numbers, in order."""
WHOLE = frozenset(NAMES) - {
    *(
        "last",
        "room",
        "rank",
        "fill",
        "next-fill",
        "fill-before",
        "fill-after",
        "gaps",
        "apt-gaps",
        "indents",
    ),
    *("apt-indents", "full", "inner-low", "inner-high", "sentences", "short-sentences", "chance", "margin"),
}
"""Those that are always integers, as the others never are: equal kinds are compared quickly."""

_LAST = {
    **dict.fromkeys(".。", 1.0),
    **dict.fromkeys("?!？！", 2.0),
    **dict.fromkeys(":：", 4.0),
    **dict.fromkeys(",;、", 5.0),
    ")": 6.0,
}
_QUOTES = "\"'”’»›」』"
_OPENERS = "\"'“„«»‘‹「『¿¡"
_OPEN, _CLOSE = "“„«「", "”»」"
_DASHES = "–—-•*"
_BLANKS = {"law": 2, "rule": 2, "hint": 1, "noise": 0}
_ENDINGS = {"sentence": 2, "maybe": 1, "open": 0}


class SoFar(Value, frozen=True):
    """The paragraph up to a line end."""

    lines: int = 0
    """How many lines it has."""
    quoted: int = 0
    """Quotation marks opened and not closed."""
    stops: int = 0
    """Ends of sentences inside its lines."""

    def with_lines(self, ways: Ways, start: int, stop: int) -> SoFar:
        """The same with some more lines."""
        quoted = self.quoted
        opening, closing, straight = ways.quotes
        for text in ways.table.text[start:stop]:
            if straight and '"' in text:
                quoted = (quoted + text.count('"')) % 2
            if (opening or closing) and not text.isascii():
                quoted += sum([text.count(sign) for sign in opening if sign in text])
                quoted -= sum([text.count(sign) for sign in closing if sign in text])
                quoted = 0 if quoted < 0 else 3 if quoted > 3 else quoted
        return SoFar(self.lines + stop - start, quoted, self.stops + sum(ways.table.stops[start:stop]))


class Ways(Value, frozen=True):
    """A text, its lines measured, and what holds for the whole of it, in numbers."""

    table: Table
    layout: Layout
    measured: Measured
    gaps: float
    """Share of the line ends with blank lines."""
    apt_gaps: float
    """Share of those that stand after the end of a sentence."""
    indents: float
    """Share of the lines that are set in."""
    apt_indents: float
    """Share of those after the end of a sentence."""
    low: float
    """The room that a tenth of the lines that run on do not have."""
    high: float
    """The room that nine tenths do not have."""
    sentences: float
    """Share of the lines that end a sentence."""
    short: float
    """Share of those that had more room than nine tenths of the lines that run on."""
    chance: float
    """How many times more full lines end a sentence than chance would have it, at most 5."""
    quotes: tuple[str, str, bool]
    """The quotation marks in it that open, those that close, and whether it has straight ones."""


def read_ways(table: Table, layout: Layout) -> Ways:
    """Measure a text and count what holds for it."""
    measured = measure_rows(table)
    number = max(1, table.ends)
    gaps = [
        ending
        for ending, gap, turned in zip(table.ending, table.gap, table.turned, strict=False)
        if gap and not turned
    ]
    deep = [ending for ending, deep in zip(table.ending, table.deep, strict=False) if deep > 0]
    inner = measured.inner or (0.0,)
    high = inner[len(inner) * 9 // 10]
    ends = [
        room
        for ending, lower, room in zip(table.ending, table.lower[1:], measured.rooms, strict=False)
        if ending == "sentence" and not lower
    ]
    short = sum([room > high for room in ends])
    inside = sum(table.stops[:-1])
    spaces = sum(places(table)[:-1]) if inside else 1
    by_chance = (table.ends - short) * inside / max(spaces, 1)
    return Ways(
        table,
        layout,
        measured,
        len(gaps) / number,
        _apt(gaps),
        len(deep) / number,
        _apt(deep),
        inner[len(inner) // 10],
        high,
        len(ends) / number,
        short / max(1, len(ends)),
        min(5.0, (len(ends) - short) / max(by_chance, 0.5)),
        (_present(_OPEN, table.glance.odd), _present(_CLOSE, table.glance.odd), table.glance.quoted),
    )


def _present(signs: str, text: str) -> str:
    """Those of some signs that a text has."""
    return "".join([sign for sign in signs if sign in text])


def _apt(endings: Sequence[Ending]) -> float:
    """The share of those rows that end a sentence, for certain or perhaps."""
    return sum([ending != "open" for ending in endings]) / len(endings) if endings else 0.5


def signs(i: int, ways: Ways, so_far: SoFar, facts: int, by_rule: Ruling) -> tuple[float, ...]:
    """The numbers of line end `i`.

    `so_far`: the paragraph up to it, its last line included.
    """
    table, measured = ways.table, ways.measured
    rooms, fills, gap, deep, texts = measured.rooms, measured.fills, table.gap, table.deep, table.text
    room, before, after, number = rooms[i], texts[i], texts[i + 1], len(gap)
    first, following = i == 0, i + 1 < number
    return (
        _ENDINGS[table.ending[i]],
        _last(before),
        0 if table.lower[i + 1] else _first(after[0]),
        room,
        measured.rank(room),
        fills[i],
        fills[i + 1],
        0.0 if first else fills[i - 1],
        fills[i + 2] if following else 0.0,
        gap[i] if gap[i] < 3 else 3,
        0 if first else gap[i - 1] if gap[i - 1] < 3 else 3,
        0 if not following else gap[i + 1] if gap[i + 1] < 3 else 3,
        1 if table.turned[i] else 0,
        _indent(deep[i]),
        _indent(table.indent(0) if first else deep[i - 1]),
        _ENDINGS[table.ending[i + 1]],
        table.spaces[i],
        1 if looks_like_heading(before) else 0,
        1 if looks_like_heading(after) else 0,
        so_far.lines if so_far.lines < 20 else 20,
        ways.gaps,
        ways.apt_gaps,
        ways.indents,
        ways.apt_indents,
        measured.full[table.page[i]] / 1000,
        ways.low,
        ways.high,
        ways.sentences,
        ways.short,
        ways.chance,
        1 if table.glance.wide and is_unspaced(before[-1]) else 0,
        number if number < 300 else 300,
        _BLANKS[ways.layout.blanks],
        1 if table.stops[i] else 0,
        1 if ways.layout.unwrapped else 0,
        room - ways.high,
        1 if facts & SHORT_LINE else 0,
        1 if facts & BOTH_SHORT else 0,
        1 if by_rule.ends else 0,
        so_far.quoted,
        so_far.stops if so_far.stops < 5 else 5,
    )


def _indent(columns: int) -> int:
    return -3 if columns < -3 else 10 if columns > 10 else columns


def _last(text: str) -> float:
    """What the last sign of a line is."""
    sign = text[-1]
    known = _LAST.get(sign)
    if known is not None:
        return known
    if sign.isalnum():
        return 0.0
    if sign not in _QUOTES:
        return 7.0
    return 3.0 if len(text) > 1 and text[-2] in ".!?…。！？" else 3.5


def _first(sign: str) -> int:
    """What the first sign of a line is, if no small letter."""
    if sign.isalpha():
        return 1
    return 3 if sign in _OPENERS else 4 if sign in _DASHES else 2 if sign.isdigit() else 5
