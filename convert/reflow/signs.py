"""What the forest is told of a line end: a row of numbers, by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from convert.reflow.breaks import BOTH_SHORT, SHORT_LINE, looks_like_heading
from convert.reflow.layout import Layout, indent, places
from convert.reflow.measures import Measured
from convert.reflow.pairs import Pair
from convert.reflow.rows import Row, is_unspaced

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

    def with_lines(self, pairs: Sequence[Pair]) -> SoFar:
        """The same with some more lines, the first of each pair."""
        quoted = self.quoted
        for pair in pairs:
            text = pair.before.text
            if '"' in text:
                quoted = (quoted + text.count('"')) % 2
            if not text.isascii():
                curly = sum(map(text.count, "“„«「")) - sum(map(text.count, "”»」"))
                quoted = min(3, max(0, quoted + curly))
        return SoFar(self.lines + len(pairs), quoted, self.stops + sum([pair.stops for pair in pairs]))


class Ways(NamedTuple):
    """What holds for a whole text, in numbers."""

    gaps: float
    """Share of the line ends with blank lines."""
    apt_gaps: float
    """Share of those that stand after the end of a sentence."""
    indents: float
    """Share of the lines that are set in."""
    apt_indents: float
    """Share of those after the end of a sentence."""
    inner: tuple[float, float]
    """The room that a tenth, and nine tenths, of the lines that run on do not have."""
    sentences: float
    """Share of the lines that end a sentence."""
    short: float
    """Share of those that had more room than nine tenths of the lines that run on."""
    chance: float
    """How many times more full lines end a sentence than chance would have it, at most 5."""


class TextWays(NamedTuple):
    """A text's lines, measured, and its ways."""

    measured: Measured
    ways: Ways


def read_ways(pairs: Sequence[Pair], layout: Layout, measured: Measured) -> Ways:
    """Count what holds for a text."""
    gaps = [pair.before for pair in pairs if pair.gap and not pair.turned]
    deep = [pair.before for pair in pairs if pair.deep > 0]
    inner = measured.inner or (0.0,)
    low, high = inner[len(inner) // 10], inner[len(inner) * 9 // 10]
    ends = [
        room
        for pair, room in zip(pairs, measured.rooms, strict=True)
        if pair.before.ending == "sentence" and not pair.after.lower
    ]
    short = sum([room > high for room in ends])
    inside = sum([pair.stops for pair in pairs])
    spaces = places([pair.before for pair in pairs]) if inside else 1
    by_chance = (len(pairs) - short) * inside / max(spaces, 1)
    return Ways(
        len(gaps) / max(1, len(pairs)),
        _apt(gaps),
        len(deep) / max(1, len(pairs)),
        _apt(deep),
        (low, high),
        len(ends) / max(1, len(pairs)),
        short / max(1, len(ends)),
        min(5.0, (len(ends) - short) / max(by_chance, 0.5)),
    )


def _apt(rows: Sequence[Row]) -> float:
    """The share of some rows that end a sentence, for certain or perhaps."""
    return sum([row.ending != "open" for row in rows]) / len(rows) if rows else 0.5


def signs(
    i: int,
    pairs: Sequence[Pair],
    layout: Layout,
    text: TextWays,
    so_far: SoFar,
    seen: tuple[int, bool],
) -> tuple[float, ...]:
    """The numbers of line end `i`.

    `so_far`: the paragraph up to it, its last line included.  `seen`: the facts, and whether
    by rule the paragraph ends.
    """
    facts, by_rule = seen
    measured, ways = text
    fills, room = measured.fills, measured.rooms[i]
    before, after, gap, turned, _, stops, _, deep = pairs[i]
    first, following = i == 0, i + 1 < len(pairs)
    return (
        _ENDINGS[before.ending],
        _last(before.text),
        0.0 if after.lower else _first(after.text[0]),
        room,
        measured.rank(room),
        fills[i],
        fills[i + 1],
        0.0 if first else fills[i - 1],
        fills[i + 2] if following else 0.0,
        min(gap, 3),
        0.0 if first else min(pairs[i - 1].gap, 3),
        min(pairs[i + 1].gap, 3) if following else 0.0,
        turned,
        min(10, max(-3, deep)),
        min(10, max(-3, indent(before, layout.frame))),
        _ENDINGS[after.ending],
        before.text.count(" "),
        looks_like_heading(before.text),
        looks_like_heading(after.text),
        min(so_far.lines, 20),
        ways.gaps,
        ways.apt_gaps,
        ways.indents,
        ways.apt_indents,
        measured.full[before.page] / 1000,
        *ways.inner,
        ways.sentences,
        ways.short,
        ways.chance,
        is_unspaced(before.text[-1]),
        min(len(pairs), 300),
        _BLANKS[layout.blanks],
        stops > 0,
        layout.unwrapped,
        room - ways.inner[1],
        facts & SHORT_LINE > 0,
        facts & BOTH_SHORT > 0,
        by_rule,
        so_far.quoted,
        min(so_far.stops, 5),
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
