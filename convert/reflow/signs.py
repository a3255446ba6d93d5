"""What the forest is told of a line end: a row of numbers, by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from convert.reflow.breaks import Facts, looks_like_heading
from convert.reflow.layout import Layout, Pair, indent
from convert.reflow.measures import Measured
from convert.reflow.rows import is_unspaced

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

    def with_line(self, pair: Pair) -> SoFar:
        """The same with one more line, the first of a pair."""
        text, quoted = pair.before.text, self.quoted
        if '"' in text:
            quoted = (quoted + text.count('"')) % 2
        if not text.isascii():
            curly = sum(map(text.count, "“„«「")) - sum(map(text.count, "”»」"))
            quoted = min(3, max(0, quoted + curly))
        return SoFar(self.lines + 1, quoted, self.stops + pair.stops)


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
    gaps = [pair for pair in pairs if pair.gap and not pair.turned]
    deep = [pair for pair in pairs if indent(pair.after, layout) > 0]
    inner = measured.inner or (0.0,)
    low, high = inner[len(inner) // 10], inner[len(inner) * 9 // 10]
    ends = [i for i, pair in enumerate(pairs) if pair.before.ending == "sentence" and not pair.after.lower]
    short = sum(measured.rooms[i] > high for i in ends)
    inside = sum([pair.stops for pair in pairs])
    places = sum([max(pair.before.text.count(" "), len(pair.before.text) // 12) for pair in pairs])
    by_chance = (len(pairs) - short) * inside / max(places, 1)
    return Ways(
        len(gaps) / max(1, len(pairs)),
        _share(pair.before.ending != "open" for pair in gaps),
        len(deep) / max(1, len(pairs)),
        _share(pair.before.ending != "open" for pair in deep),
        (low, high),
        len(ends) / max(1, len(pairs)),
        short / max(1, len(ends)),
        min(5.0, (len(ends) - short) / max(by_chance, 0.5)),
    )


def signs(
    i: int,
    pairs: Sequence[Pair],
    layout: Layout,
    text: TextWays,
    so_far: SoFar,
    seen: tuple[Facts, bool],
) -> tuple[float, ...]:
    """The numbers of line end `i`.

    `so_far`: the paragraph up to it, its last line included.  `seen`: the facts, and whether
    by rule the paragraph ends.
    """
    facts, by_rule = seen
    measured, ways = text
    before, after, gap, turned, _, stops = pairs[i]
    room = measured.rooms[i]
    last, following = i == 0, i + 1 < len(pairs)
    return (
        _ENDINGS[before.ending],
        _last(before.text),
        _first(after.text, lower=after.lower),
        room,
        measured.rank(room),
        measured.fill(i, before.page),
        measured.fill(i + 1, after.page),
        0.0 if last else measured.fill(i - 1, pairs[i - 1].before.page),
        measured.fill(i + 2, pairs[i + 1].after.page) if following else 0.0,
        min(gap, 3),
        0.0 if last else min(pairs[i - 1].gap, 3),
        min(pairs[i + 1].gap, 3) if following else 0.0,
        float(turned),
        min(10, max(-3, indent(after, layout))),
        min(10, max(-3, indent(before, layout))),
        _ENDINGS[after.ending],
        before.text.count(" "),
        float(looks_like_heading(before.text)),
        float(looks_like_heading(after.text)),
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
        float(is_unspaced(before.text[-1])),
        min(len(pairs), 300),
        _BLANKS[layout.blanks],
        float(stops > 0),
        float(layout.unwrapped),
        room - ways.inner[1],
        float(facts.short_line),
        float(facts.both_short),
        float(by_rule),
        float(so_far.quoted),
        min(so_far.stops, 5),
    )


def _last(text: str) -> float:
    sign = text[-1]
    if sign in _QUOTES:
        return 3.0 if len(text) > 1 and text[-2] in ".!?…。！？" else 3.5
    return float(_LAST.get(sign, 0 if sign.isalnum() else 7))


def _first(text: str, *, lower: bool) -> float:
    sign = text[0]
    if lower:
        return 0.0
    if sign in _OPENERS:
        return 3.0
    return 4.0 if sign in _DASHES else 2.0 if sign.isdigit() else 1.0 if sign.isalpha() else 5.0


def _share(found: object) -> float:
    values = list(found)  # type: ignore[call-overload]
    return sum(values) / len(values) if values else 0.5
