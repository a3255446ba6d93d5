"""What the forest is told of a line end: a row of numbers, by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from convert.reflow.breaks import BOTH_SHORT, SHORT_LINE, Ruling, looks_like_heading
from convert.reflow.layout import Layout, places
from convert.reflow.measures import Measured, measure_rows
from convert.reflow.rows import Ending, is_unspaced
from convert.reflow.table import Table

NAMES = (
    *("ending", "last", "first", "room", "rank", "fill", "next-fill", "fill-before", "fill-after"),
    *("gap", "gap-before", "gap-after", "turned", "indent", "indent-before", "next-ending", "words"),
    *("heading", "next-heading", "since", "gaps", "apt-gaps", "indents", "apt-indents", "full"),
    *("inner-low", "inner-high", "sentences", "short-sentences", "chance", "cjk", "rows", "blanks"),
    *("inner-stops", "unwrapped", "margin", "short", "both-short", "by-rule", "quoted", "stops"),
)
"""The numbers, in order."""

_LAST = {".": 1, "。": 1, "?": 2, "!": 2, "？": 2, "！": 2, ":": 4, "：": 4, ",": 5, ";": 5, "、": 5, ")": 6}
_QUOTES = "\"'”’»›」』"
_OPENERS = "\"'“„«»‘‹「『¿¡"
_OPEN, _CLOSE = "“„«「", "”»」"
_DASHES = "–—-•*"
_BLANKS = {"law": 2.0, "rule": 2.0, "hint": 1.0, "noise": 0.0}
_ENDINGS = {"sentence": 2.0, "maybe": 1.0, "open": 0.0}


class SoFar(NamedTuple):
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
        for text in ways.table.text[start:stop]:
            if '"' in text:
                quoted = (quoted + text.count('"')) % 2
            if not text.isascii():
                curly = sum(map(text.count, ways.opening)) - sum(map(text.count, ways.closing))
                quoted = min(3, max(0, quoted + curly))
        return SoFar(self.lines + stop - start, quoted, self.stops + sum(ways.table.stops[start:stop]))


class Ways(NamedTuple):
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
    opening: str
    """The quotation marks in it that open, straight ones aside."""
    closing: str
    """Those that close."""


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
    spaces = places(table.text[:-1]) if inside else 1
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
        _present(_OPEN, table.text),
        _present(_CLOSE, table.text),
    )


def _present(signs: str, texts: Sequence[str]) -> str:
    """Those of some signs that some lines have."""
    joined = "".join(texts)
    return "" if joined.isascii() else "".join([sign for sign in signs if sign in joined])


def _apt(endings: Sequence[Ending]) -> float:
    """The share of those rows that end a sentence, for certain or perhaps."""
    return sum([ending != "open" for ending in endings]) / len(endings) if endings else 0.5


def signs(i: int, ways: Ways, so_far: SoFar, facts: int, by_rule: Ruling) -> tuple[float, ...]:
    """The numbers of line end `i`.

    `so_far`: the paragraph up to it, its last line included.
    """
    table, layout, measured, gaps, apt_gaps, indents, apt_indents, low, high, sentences, short, chance, *_ = (
        ways
    )
    _, rooms, full, fills, _ = measured
    gap, room, before, after = table.gap, rooms[i], table.text[i], table.text[i + 1]
    first, following = i == 0, i + 1 < table.ends
    lines, quoted, stops = so_far
    return (
        _ENDINGS[table.ending[i]],
        _last(before),
        0.0 if table.lower[i + 1] else _first(after[0]),
        room,
        measured.rank(room),
        fills[i],
        fills[i + 1],
        0.0 if first else fills[i - 1],
        fills[i + 2] if following else 0.0,
        min(gap[i], 3),
        0.0 if first else min(gap[i - 1], 3),
        min(gap[i + 1], 3) if following else 0.0,
        table.turned[i],
        min(10, max(-3, table.deep[i])),
        min(10, max(-3, table.indent(i))),
        _ENDINGS[table.ending[i + 1]],
        before.count(" "),
        looks_like_heading(before),
        looks_like_heading(after),
        min(lines, 20),
        gaps,
        apt_gaps,
        indents,
        apt_indents,
        full[table.page[i]] / 1000,
        low,
        high,
        sentences,
        short,
        chance,
        is_unspaced(before[-1]),
        min(table.ends, 300),
        _BLANKS[layout.blanks],
        table.stops[i] > 0,
        layout.unwrapped,
        room - high,
        facts & SHORT_LINE > 0,
        facts & BOTH_SHORT > 0,
        by_rule.ends,
        quoted,
        min(stops, 5),
    )


def _last(text: str) -> float:
    sign = text[-1]
    if sign in _QUOTES:
        return 3.0 if len(text) > 1 and text[-2] in ".!?…。！？" else 3.5
    return float(_LAST.get(sign, 0 if sign.isalnum() else 7))


def _first(sign: str) -> float:
    if sign in _OPENERS:
        return 3.0
    return 4.0 if sign in _DASHES else 2.0 if sign.isdigit() else 1.0 if sign.isalpha() else 5.0
