"""Each run of a page in numbers: what it looks like by itself, and what the boxes around it are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from convert.readers.html.boxes import HEADINGS, Box, Outline, Run
from convert.readers.html.hints import Hints
from convert.readers.html.stems import GROUPS, bit
from convert.readers.html.walk import ends_sentence

_TAGS = {"p": 1, "li": 3, "blockquote": 4, "div": 5, "td": 6, "figcaption": 7, "dd": 8, "dt": 8, "pre": 9}
_AREA_NAMES = "article main aside nav footer header form figure table ul blockquote section address"
_AREAS = _AREA_NAMES.split()
AREA_BITS: dict[str, int] = {name: 1 << number for number, name in enumerate(_AREAS)}
AREA_BITS |= {"ol": AREA_BITS["ul"], "dl": AREA_BITS["ul"]}
"""The bit that each kind of element sets in the `area` of the boxes in it."""
BLOCKQUOTE = AREA_BITS["blockquote"]
"""The bit of a block quote in a box's `area`."""
_AREA_MASKS = tuple(1 << number for number in range(len(_AREAS)))
_GROUPS = tuple(group for group in GROUPS if group != "wrap")
_GROUP_MASKS = tuple(bit(group) for group in _GROUPS)

_MARKS = re.compile(r"[,;:，、；：،]")
_ENDS = re.compile(r"[.!?…؟।](?=[\s\"'“”’»)\]]|$)|[。！？]")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff]")
_DIGITS = re.compile(r"\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d|\b(?:19|20)\d\d\b")
_SIGNS = re.compile(
    r"©|\(c\)|https?:|www\.|@|cookies?\b|newsletter|all rights|copyright|whatsapp|facebook|twitter", re.I
)
_SHOUT = re.compile(r"[^\W\d_a-z]{2,20}['’]?[^\W\d_a-z]{0,5} [^\W\d_a-z]{2,20}\b")
_POINTER = re.compile(r"[^.!?:|]{3,40}[:|»›>→] ")
_LINKED = 0.9
_FRAME = AREA_BITS["nav"] | AREA_BITS["footer"]
_CELLS = frozenset(("td", "th"))
_SMALL_SHARE = 0.5
_PROSE = 12
_CAP = 150
_LOOK = 1500


def is_idle(run: Run, key: str, words: int) -> bool:
    """Whether a run is no running text whatever stands around it.

    That is a run without a letter or digit, one that is a link as a whole, a few words in
    the page's navigation or footer, and the cell of a table.
    """
    if not key or run.linked > _LINKED * len(run.text):
        return True
    if words >= _PROSE:
        return False
    return bool(run.box.area & _FRAME) or run.box.tag in _CELLS


def tag_code(tag: str) -> float:
    """A number for the kind of element a run lies in."""
    return float(20 + int(tag[1]) if tag in HEADINGS else _TAGS.get(tag, 0))


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
    linked = link_share(run)
    if words < _PROSE or linked > 0.5 or run.box.hidden:
        return 0.0
    return min(words, _CAP) * (1.0 - linked)


def spread(page: Outline, masses: Sequence[float]) -> float:
    """Give each box the mass of the runs in it; return the sum."""
    for box in page.boxes:
        box.mass = 0.0
    for run, mass in zip(page.runs, masses, strict=True):
        run.box.mass += mass
    for box in reversed(page.boxes):
        if box.parent:
            box.parent.mass += box.mass
    return page.boxes[0].mass


def label_boxes(page: Outline, total: float) -> None:
    """Give each box the names it lies under; those of boxes that hold most of the page say nothing."""
    for box in page.boxes:
        above = box.parent
        box.area = (above.area if above else 0) | AREA_BITS.get(box.tag, 0)
        box.scope = above.scope if above else 0
        if box.mass < _SMALL_SHARE * total:
            box.scope |= box.mask


def describe(run: Run, key: str, words: int, hints: Hints) -> list[float]:
    """One run in numbers, without its neighbours; `key` is its text squeezed."""
    text, box = run.text, run.box
    length = len(text)
    near = box.mask | (box.parent.mask if box.parent else 0)
    head = text[:_LOOK]
    scope, area = box.scope, box.area
    return [
        tag_code(box.tag),
        tag_code(box.parent.tag) if box.parent else 0.0,
        float(min(words, 200)),
        float(min(length, _LOOK)),
        link_share(run),
        float(min(run.links, 20)),
        float(len(_MARKS.findall(head))),
        float(len(_ENDS.findall(head))),
        float(ends_sentence(text)),
        float(text[-1] in ":："),
        float(text[:1].isupper()),
        float(text.isupper()),
        len(_DIGITS.findall(text[:300])) / min(length, 300),
        float(_CLOCK.search(text[:120]) is not None),
        float(_SIGNS.search(text[:500]) is not None),
        min(1.0, run.bold / length),
        min(1.0, run.slanted / length),
        float(box.hidden),
        _like(key, hints.titles),
        _like(key, hints.summaries),
        _stated(key, hints.body),
        float(run.after is not None or run.before is not None),
        float(min(box.depth, 40)),
        float(run.opens) + 2.0 * run.closes,
        float(_SHOUT.match(text) is not None),
        float(_POINTER.match(text) is not None),
        *[1.0 if scope & mask else 0.0 for mask in _GROUP_MASKS],
        *[1.0 if near & mask else 0.0 for mask in _GROUP_MASKS],
        *[1.0 if area & mask else 0.0 for mask in _AREA_MASKS],
    ]


_NAMES = """
tag above words length linked links marks ends end colon upper capitals digits clock signs bold
slanted hidden title summary stated bounded depth ends-linked shouted pointing
"""
NAMES = (
    *_NAMES.split(),
    *(f"scope-{group}" for group in _GROUPS),
    *(f"near-{group}" for group in _GROUPS),
    *(f"in-{area}" for area in _AREAS),
)
"""What the numbers of `describe` are called."""


def holder(box: Box) -> Box:
    """The box whose paragraphs a run is one of: the one around its paragraph or its list."""
    if box.tag in HEADINGS or (box.tag in _TAGS and (box.tag != "div" or (box.runs == 1 and not box.inner))):
        box = box.parent or box
        while box.tag in _LISTS and box.parent:
            box = box.parent
    return box


_LISTS = frozenset(("ul", "ol", "li", "tr", "tbody", "table", "dl", "blockquote"))


def signature(box: Box) -> str:
    """The names of a box and of the two around it."""
    parts = []
    here: Box | None = box
    for _ in range(3):
        if here is None:
            break
        parts.append(f"{here.tag}.{here.element.get('class') or ''}")
        here = here.parent
    return ">".join(parts)


def _like(key: str, others: Sequence[str]) -> float:
    """How alike a run and a stated text are: 1 equal, less where one holds the other."""
    best = 0.0
    for other in others:
        if key == other:
            return 1.0
        if len(key) < 15 or len(other) < 15:
            continue
        if key in other or other in key or key.startswith(other[:40]):
            best = max(best, min(len(key), len(other)) / max(len(key), len(other)))
    return best


def _stated(key: str, body: str) -> float:
    """Whether the stated body holds the run: -1 if nothing is stated, else 0, 0.5 in part or 1."""
    if not body:
        return -1.0
    if len(key) <= 80:
        return 1.0 if key in body else 0.0
    return 0.5 * (key[:40] in body) + 0.5 * (key[-40:] in body)
