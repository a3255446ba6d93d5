"""Each run of a page in numbers: what it looks like by itself, and what the boxes around it are called."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import repeat
from operator import truediv
from typing import TypeAlias

from convert.readers.html.judging.columns import TAG_CODES, Columns, picked
from convert.readers.html.judging.hints import Hints
from convert.readers.html.outline.boxes import AREA_BITS, AREAS, Box, Outline
from convert.readers.html.outline.stems import GROUPS

BLOCKQUOTE = AREA_BITS["blockquote"]
"""The bit of a block quote in a box's `area`."""

_SMALL_SHARE = 0.5
_PROSE = 12
_CAP = 150
_MOST_WORDS = 200
_MOST_LINKS = 20
_DEEPEST = 40
_LOOK = 1500
_LIKE_CHARS = 15
_LIKE_START = 40
_TITLE_WORDS = 60
_SUMMARY_WORDS = 150
_AT_ONCE = 11  # bits of a mask; it has at most three times as many
_LOW = (1 << _AT_ONCE) - 1

Row: TypeAlias = tuple[float, ...]
"""A run in numbers."""
Signature: TypeAlias = tuple[str | None, ...]
"""What a box and the boxes around it are called."""


def prose(known: Columns) -> list[float]:
    """How much of each run is prose: its words that are no links, if there are enough of them."""
    return [
        0.0
        if words < _PROSE or linked > 0.5 or box.hidden
        else (words if words < _CAP else _CAP) * (1.0 - linked)
        for box, words, linked in zip(known.boxes, known.words, known.links, strict=True)
    ]


def spread(page: Outline, boxes: Sequence[Box], masses: Sequence[float]) -> float:
    """Give each box of a page the mass of the runs in it, whose own `boxes` are given; return the sum."""
    for box in page.boxes:
        box.mass = 0.0
    for box, mass in zip(boxes, masses, strict=True):
        if mass:
            box.mass += mass
    for box in reversed(page.boxes):
        if box.mass and (above := box.parent) is not None:
            above.mass += box.mass
    return page.boxes[0].mass


def label_boxes(page: Outline, total: float) -> None:
    """Give each box the names it lies under; those of boxes that hold most of the page say nothing."""
    most = _SMALL_SHARE * total
    for box in page.boxes:
        above = box.parent
        scope = 0 if above is None else above.scope
        box.scope = scope | box.mask if box.mass < most else scope


def rows(page: Outline, known: Columns, hints: Hints) -> list[Row]:
    """Those runs of a page in numbers that need judging, without their neighbours."""
    if not known.judged:
        return []
    runs, boxes = picked(page.runs, known.judged), picked(known.boxes, known.judged)
    texts, sizes = picked(known.texts, known.judged), picked(known.sizes, known.judged)
    words, keys = picked(known.words, known.judged), picked(known.keys, known.judged)
    titles, summaries = _compared(hints.titles), _compared(hints.summaries)
    numbers = zip(
        picked(known.codes, known.judged),
        [0 if (above := box.parent) is None else TAG_CODES.get(above.tag, 0) for box in boxes],
        [count if count < _MOST_WORDS else _MOST_WORDS for count in words],
        [size if size < _LOOK else _LOOK for size in sizes],
        picked(known.links, known.judged),
        [run.links if run.links < _MOST_LINKS else _MOST_LINKS for run in runs],
        *zip(*known.counts, strict=True),
        map(truediv, [run.bold for run in runs], sizes),
        map(truediv, [run.slanted for run in runs], sizes),
        [box.hidden for box in boxes],
        [
            _like(key, hints.titles, titles) if count < _TITLE_WORDS else 0.0
            for key, count in zip(keys, words, strict=True)
        ],
        [
            _like(key, hints.summaries, summaries) if count < _SUMMARY_WORDS else 0.0
            for key, count in zip(keys, words, strict=True)
        ],
        [_stated(key, hints.body) for key in keys] if hints.body else repeat(-1.0, len(keys)),
        [box.depth if box.depth < _DEEPEST else _DEEPEST for box in boxes],
        [run.opens + 2 * run.closes for run in runs],
        map(_CLOSING.get, [text[-1] for text in texts], repeat(0, len(texts))),
        [0 if text[0].isupper() else _opening(text[0]) for text in texts],
        [
            count < _TITLE_WORDS and _names_site(key, hints.sites)
            for key, count in zip(keys, words, strict=True)
        ],
        strict=True,
    )
    near = [box.mask if (above := box.parent) is None else box.mask | above.mask for box in boxes]
    names = {mask: _bits(mask)[: len(GROUPS)] for mask in {*near, *[box.scope for box in boxes]}}
    areas = {mask: _bits(mask)[: len(AREAS)] for mask in {box.area for box in boxes}}
    return [
        own + names[box.scope] + names[mask] + areas[box.area]
        for own, box, mask in zip(numbers, boxes, near, strict=True)
    ]


def _bits(mask: int) -> Row:
    """The bits of a mask, lowest first."""
    bits = _low_bits()
    return bits[mask & _LOW] + bits[mask >> _AT_ONCE & _LOW] + bits[mask >> 2 * _AT_ONCE & _LOW]


@cache
def _low_bits() -> list[Row]:
    """The bits of each number of so many bits as are looked up at once, lowest first."""
    return [tuple(number >> bit & 1 for bit in range(_AT_ONCE)) for number in range(_LOW + 1)]


def _opening(first: str) -> int:
    """What sort of sign a text starts with that is no capital."""
    if first.isalpha():
        return 1
    return 2 if first.isdigit() else 3


def _names_site(key: str, sites: tuple[str, ...]) -> bool:
    for name in sites:  # noqa: SIM110 - twice as quick as `any`
        if name in key:
            return True
    return False


_CLOSING = {".": 1, "!": 2, "?": 3, ":": 4, "：": 4, "…": 5, ",": 6, ")": 7, "]": 7}
_CLOSING |= dict.fromkeys("\"'“”»«’", 8)
"""A number for the sign that a text ends with; 0 for any other."""


_NAMES = """
tag above words length linked links ends end digits calls house pictures bold slanted hidden title
summary stated depth ends-linked closing opening site
"""
_NUMBERS = tuple(_NAMES.split())
SUMMARY = _NUMBERS.index("summary")
_BITS = (
    *(f"scope-{group}" for group in GROUPS),
    *(f"near-{group}" for group in GROUPS),
    *(f"in-{area}" for area in AREAS),
)
NAMES = (*_NUMBERS, *_BITS)
"""What the numbers of `rows` are called."""
WHOLE = frozenset(_NUMBERS) - {"linked", "digits", "bold", "slanted", "title", "summary", "stated"}
"""Those that are integers."""
FLAGS = frozenset(("hidden", "end", "site", *_BITS))
"""Those that are nothing but 0 or 1."""


def signature(box: Box) -> Signature:
    """The tags and classes of a box and of the two around it."""
    above = box.parent
    if above is None:
        return (box.tag, box.style)
    outer = above.parent
    if outer is None:
        return (box.tag, box.style, above.tag, above.style)
    return (box.tag, box.style, above.tag, above.style, outer.tag, outer.style)


def _compared(texts: Sequence[str]) -> list[tuple[str, str, int]]:
    """The texts that are long enough to be alike to others in part, their starts, and their lengths."""
    return [(text, text[:_LIKE_START], len(text)) for text in texts if len(text) >= _LIKE_CHARS]


def _like(key: str, equals: Sequence[str], others: Sequence[tuple[str, str, int]]) -> float:
    """How alike a run and a stated text are: 1 equal, less where one holds the other or they start alike."""
    if key in equals:
        return 1.0
    best, size = 0.0, len(key)
    if size < _LIKE_CHARS:
        return best
    for other, start, length in others:
        if size > length:
            # Both that it holds the other and that it starts as the other does need this.
            if start in key and (other in key or key.startswith(start)):
                best = max(best, length / size)
        elif key in other or key.startswith(start):
            best = max(best, size / length)
    return best


def _stated(key: str, body: str) -> float:
    """Whether the stated body holds the run: 0, 0.5 in part or 1."""
    if len(key) <= 80:
        return 1.0 if key in body else 0.0
    return 0.5 * (key[:40] in body) + 0.5 * (key[-40:] in body)
