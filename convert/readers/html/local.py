"""Each run of a page in numbers: what it looks like by itself, and what the boxes around it are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
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
_LIKE_START = 40
_MASK_BYTES = 5
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
    return min(1.0, run.linked / len(run.text)) if run.linked else 0.0


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


class Describer:
    """Puts the runs of one page into numbers, each without its neighbours."""

    def __init__(self, hints: Hints) -> None:
        """`hints` are what the page says of its own text."""
        self._hints = hints
        self._titles = _compared(hints.titles)
        self._summaries = _compared(hints.summaries)
        self._names: dict[int, Row] = {}
        self._areas: dict[int, Row] = {}

    def row(self, run: Run, key: str, words: int, counts: Counts) -> Row:
        """A run in numbers; `key` is its text squeezed, `counts` what is in it."""
        text, box, hints = run.text, run.box, self._hints
        length, above, depth = len(text), box.parent, box.depth
        first, links = text[0], run.links
        return (
            TAG_CODES.get(box.tag, 0),
            0 if above is None else TAG_CODES.get(above.tag, 0),
            words if words < _MOST_WORDS else _MOST_WORDS,
            length if length < _LOOK else _LOOK,
            run.linked / length,
            links if links < _MOST_LINKS else _MOST_LINKS,
            *counts,
            run.bold / length,
            run.slanted / length,
            box.hidden,
            _like(key, hints.titles, self._titles) if words < _TITLE_WORDS else 0.0,
            _like(key, hints.summaries, self._summaries) if words < _SUMMARY_WORDS else 0.0,
            _stated(key, hints.body) if hints.body else -1.0,
            depth if depth < _DEEPEST else _DEEPEST,
            run.opens + 2 * run.closes,
            _CLOSING.get(text[-1], 0),
            0 if first.isupper() else _opening(first),
            words < _TITLE_WORDS and _names_site(key, hints.sites),
            *self._named(box.scope),
            *self._named(box.mask if above is None else box.mask | above.mask),
            *self._area(box.area),
        )

    def _named(self, mask: int) -> Row:
        bits = self._names.get(mask)
        if bits is None:
            bits = self._names[mask] = _apart(mask)[: len(GROUPS)]
        return bits

    def _area(self, mask: int) -> Row:
        bits = self._areas.get(mask)
        if bits is None:
            bits = self._areas[mask] = _apart(mask)[: len(AREAS)]
        return bits


def _apart(mask: int) -> Row:
    """The bits of a mask, lowest first, and zeros behind them."""
    bits = _byte_bits()
    return tuple(chain.from_iterable([bits[byte] for byte in mask.to_bytes(_MASK_BYTES, "little")]))


@cache
def _byte_bits() -> list[Row]:
    """The bits of each byte, lowest first."""
    return [tuple(byte >> bit & 1 for bit in range(8)) for byte in range(256)]


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
"""What the numbers of a `Describer` are called."""
WHOLE = frozenset(_NUMBERS) - {"linked", "digits", "bold", "slanted", "title", "summary", "stated"}
"""Those that are integers."""
FLAGS = frozenset(("hidden", "end", "site", *_BITS))
"""Those that are nothing but 0 or 1."""


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
