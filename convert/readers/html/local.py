"""Each run of a page in numbers: what it looks like by itself, and what the boxes around it are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from convert.readers.html.boxes import AREA_BITS, AREAS, HEADINGS, Box, Outline, Run
from convert.readers.html.counts import Counts
from convert.readers.html.hints import Hints
from convert.readers.html.stems import GROUPS

BLOCKQUOTE = AREA_BITS["blockquote"]
"""The bit of a block quote in a box's `area`."""
TAG_CODES = {"p": 1, "li": 3, "blockquote": 4, "div": 5, "td": 6, "figcaption": 7, "dd": 8, "dt": 8, "pre": 9}
_HOLDING = frozenset((*TAG_CODES, *HEADINGS)) - {"div"}
TAG_CODES |= {tag: 20 + int(tag[1]) for tag in HEADINGS}
"""A number for the kind of element a run lies in; 0 for any other."""

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff]")
_LINKED = 0.9
_FRAME = AREA_BITS["nav"] | AREA_BITS["footer"]
_CELLS = frozenset(("td", "th"))
_SMALL_SHARE = 0.5
_PROSE = 12
_CAP = 150
_MOST_WORDS = 200
_MOST_LINKS = 20
_DEEPEST = 40
_LOOK = 1500
_LIKE_CHARS = 15
_TITLE_WORDS = 60
_SUMMARY_WORDS = 150

Row: TypeAlias = tuple[float, ...]
"""A run in numbers."""
Signature: TypeAlias = tuple[str, ...]
"""What a box and the boxes around it are called."""


def is_idle(run: Run, words: int) -> bool:
    """Whether a run is no running text whatever stands around it.

    That is one that is a link as a whole, other than an address in print, a few words in
    the page's navigation or footer, and a few in the cell of a table.
    """
    if run.linked > _LINKED * len(run.text):
        return not run.text.startswith(("http", "www.")) and ("@" not in run.text or " " in run.text)
    return words < _PROSE and bool(run.box.area & _FRAME or _is_cell(run.box))


def _is_cell(box: Box) -> bool:
    """Whether a box is the cell of a table, or all that is in one."""
    above = box.parent
    return box.tag in _CELLS or (above is not None and above.tag in _CELLS and above.inner == 1)


def words_in(text: str) -> int:
    """How many words a text has; where words are not set apart, about half as many as its characters."""
    count = text.count(" ") + 1
    if count * 12 < len(text) and _WIDE.search(text):
        return max(count, len(text) // 2)
    return count


def link_share(run: Run) -> float:
    """The share of a run's characters that are links."""
    return min(1.0, run.linked / len(run.text))


def prose(run: Run, words: int) -> float:
    """How much of the run is prose: its words that are no links, if there are enough of them."""
    linked = run.linked / len(run.text)
    if words < _PROSE or linked > 0.5 or run.box.hidden:
        return 0.0
    return min(words, _CAP) * (1.0 - linked)


def spread(page: Outline, masses: Sequence[float]) -> float:
    """Give each box the mass of the runs in it; return the sum."""
    boxes = page.boxes
    for box in boxes:
        box.mass = 0.0
    for run, mass in zip(page.runs, masses, strict=True):
        if mass:
            run.box.mass += mass
    for box in reversed(boxes):
        if box.mass and box.parent is not None:
            box.parent.mass += box.mass
    return boxes[0].mass


def label_boxes(page: Outline, total: float) -> None:
    """Give each box the names it lies under; those of boxes that hold most of the page say nothing."""
    most = _SMALL_SHARE * total
    for box in page.boxes:
        scope = 0 if box.parent is None else box.parent.scope
        box.scope = scope | box.mask if box.mass < most else scope


def describe(run: Run, key: str, words: int, hints: Hints, counts: Counts) -> Row:
    """One run in numbers, without its neighbours; `key` is its text squeezed, `counts` what is in it."""
    text, box = run.text, run.box
    length, above = len(text), box.parent
    return (
        TAG_CODES.get(box.tag, 0),
        TAG_CODES.get(above.tag, 0) if above else 0,
        words if words < _MOST_WORDS else _MOST_WORDS,
        length if length < _LOOK else _LOOK,
        run.linked / length,
        run.links if run.links < _MOST_LINKS else _MOST_LINKS,
        *counts,
        run.bold / length,
        run.slanted / length,
        box.hidden,
        _like(key, hints.titles) if words < _TITLE_WORDS else 0.0,
        _like(key, hints.summaries) if words < _SUMMARY_WORDS else 0.0,
        _stated(key, hints.body) if hints.body else -1.0,
        box.depth if box.depth < _DEEPEST else _DEEPEST,
        run.opens + 2 * run.closes,
        _CLOSING.get(text[-1], 0),
        0 if text[0].isupper() else _opening(text[0]),
        words < _TITLE_WORDS and _names_site(key, hints.sites),
        box.scope,
        box.mask | above.mask if above else box.mask,
        box.area,
    )


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
NUMBERS = tuple(_NAMES.split())
"""What the numbers of `describe` are called; behind them come three masks."""
WHOLE = frozenset(NUMBERS) - {"linked", "digits", "bold", "slanted", "title", "summary", "stated"}
"""Those that are integers."""
SUMMARY = NUMBERS.index("summary")
MASKS: tuple[tuple[str, ...], ...] = (
    tuple(f"scope-{group}" for group in GROUPS),
    tuple(f"near-{group}" for group in GROUPS),
    tuple(f"in-{area}" for area in AREAS),
)
"""What the bits of each mask are called, lowest first."""


def holder(box: Box) -> Box:
    """The box whose paragraphs a run is one of: the one around its paragraph or its list."""
    if box.tag in _HOLDING or (box.tag == "div" and box.runs == 1 and not box.inner):
        box = box.parent or box
        while box.tag in _LISTS and box.parent:
            box = box.parent
    return box


_LISTS = frozenset(("ul", "ol", "li", "tr", "tbody", "table", "dl", "blockquote"))


def signature(box: Box) -> Signature:
    """The tags and classes of a box and of the two around it."""
    above = box.parent
    if above is None:
        return (box.style,)
    return (box.style, above.style, above.parent.style if above.parent else "")


def _like(key: str, others: Sequence[str]) -> float:
    """How alike a run and a stated text are: 1 equal, less where one holds the other."""
    if key in others:
        return 1.0
    best = 0.0
    if len(key) < _LIKE_CHARS:
        return best
    for other in others:
        if len(other) >= _LIKE_CHARS and (key in other or other in key or key.startswith(other[:40])):
            best = max(best, min(len(key), len(other)) / max(len(key), len(other)))
    return best


def _stated(key: str, body: str) -> float:
    """Whether the stated body holds the run: 0, 0.5 in part or 1."""
    if len(key) <= 80:
        return 1.0 if key in body else 0.0
    return 0.5 * (key[:40] in body) + 0.5 * (key[-40:] in body)
