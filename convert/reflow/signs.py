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
        opening, closing, straight = ways.quotes
        for text in ways.table.text[start:stop]:
            if straight and '"' in text:
                quoted = (quoted + text.count('"')) % 2
            if (opening or closing) and not text.isascii():
                for sign in opening:
                    quoted += text.count(sign)
                for sign in closing:
                    quoted -= text.count(sign)
                quoted = min(3, max(0, quoted))
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
        _quotes("".join(table.text)),
    )


def _quotes(text: str) -> tuple[str, str, bool]:
    """The quotation marks of a text: those that open, those that close, and whether some are straight."""
    opening, closing = ("", "") if text.isascii() else (_present(_OPEN, text), _present(_CLOSE, text))
    return opening, closing, '"' in text


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
    table, layout, measured, gaps, apt_gaps, indents, apt_indents, low, high, sentences, short, chance, *_ = (
        ways
    )
    _, rooms, full, fills, _ = measured
    gap, room, before, after = table.gap, rooms[i], table.text[i], table.text[i + 1]
    lines, quoted, stops = so_far
    number, indent = table.ends, table.indent(i)
    first, following = i == 0, i + 1 < number
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
        gap[i] if gap[i] < 3 else 3,
        0.0 if first else gap[i - 1] if gap[i - 1] < 3 else 3,
        0.0 if not following else gap[i + 1] if gap[i + 1] < 3 else 3,
        table.turned[i],
        table.deep[i] and min(10, max(-3, table.deep[i])),
        indent and min(10, max(-3, indent)),
        _ENDINGS[table.ending[i + 1]],
        before.count(" "),
        looks_like_heading(before),
        looks_like_heading(after),
        lines if lines < 20 else 20,
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
        number if number < 300 else 300,
        _BLANKS[layout.blanks],
        table.stops[i] > 0,
        layout.unwrapped,
        room - high,
        facts & SHORT_LINE > 0,
        facts & BOTH_SHORT > 0,
        by_rule.ends,
        quoted,
        stops if stops < 5 else 5,
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
