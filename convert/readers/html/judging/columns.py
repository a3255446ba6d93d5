"""The runs of a page as columns: what is known of each, in parallel, worked out for all in one go."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from operator import itemgetter, truediv
from typing import NamedTuple, TypeVar

from convert.readers.html.judging.counts import Counts, Texts
from convert.readers.html.outline.boxes import AREA_BITS, HEADINGS, Box, Outline

TAG_CODES = {"p": 1, "li": 3, "blockquote": 4, "div": 5, "td": 6, "figcaption": 7, "dd": 8, "dt": 8, "pre": 9}
_HOLDING = frozenset((*TAG_CODES, *HEADINGS)) - {"div"}
TAG_CODES |= {tag: 20 + int(tag[1]) for tag in HEADINGS}
"""A number for the kind of element a run lies in; 0 for any other."""
_HEADING = 20
_LINK = 0.9
_CLOCK_DIGITS = 3
_FEW = 12  # words of a line of navigation, or of the cell of a table
_FRAME = AREA_BITS["nav"] | AREA_BITS["footer"]
_CELLS = frozenset(("td", "th"))
_LISTS = frozenset(("ul", "ol", "li", "tr", "tbody", "table", "dl", "blockquote"))


_Value = TypeVar("_Value")


class Columns(NamedTuple):
    """What is known of the runs of a page by themselves."""

    boxes: list[Box]
    holders: list[Box]
    """The boxes whose paragraphs they are."""
    codes: list[int]
    """The tags of their boxes, by `TAG_CODES`."""
    headings: list[int]
    """The numbers of those that are headings."""
    texts: list[str]
    sizes: list[int]
    """How many code points the texts have."""
    words: list[int]
    links: list[float]
    """How many characters in links there are for one of the text: more than one if there was white space."""
    keys: list[str]
    """The texts squeezed; nothing for what needs no judging and is no heading."""
    timed: list[int]
    """The numbers of those that have the digits that a clock time needs."""
    judged: list[int]
    """The numbers of those that need judging."""
    counts: list[Counts]
    """What is in the texts of these."""


def columns(page: Outline) -> Columns:
    """The columns of a page that has runs."""
    runs = page.runs
    boxes = [run.box for run in runs]
    codes = list(map(TAG_CODES.get, [box.tag for box in boxes], repeat(0)))
    headings = [at for at, code in enumerate(codes) if code > _HEADING]
    texts = [run.text for run in runs]
    known = Texts(texts)
    links = list(map(truediv, [run.linked for run in runs], map(len, texts)))
    kept = [
        at
        for at, (box, words, linked) in enumerate(zip(boxes, known.words, links, strict=True))
        if (_is_address(texts[at]) if linked > _LINK else words >= _FEW or not _is_framed(box))
    ]
    keys = known.keys({*kept, *headings})
    judged = [at for at in kept if keys[at]]
    return Columns(
        boxes=boxes,
        holders=list(map(holder, boxes)),
        codes=codes,
        headings=headings,
        texts=texts,
        sizes=list(map(len, texts)),
        words=known.words,
        links=links,
        keys=keys,
        timed=known.with_digits(_CLOCK_DIGITS),
        judged=judged,
        counts=known.counts(judged),
    )


def picked(column: Sequence[_Value], places: Sequence[int]) -> Sequence[_Value]:
    """The values of a column at some places."""
    if len(places) < 2:
        return [column[at] for at in places]
    values: tuple[_Value, ...] = itemgetter(*places)(column)
    return values


def _is_address(text: str) -> bool:
    """Whether a link is an address in print, not what a page only points on with."""
    return text.startswith(("http", "www.")) or ("@" in text and " " not in text)


def _is_framed(box: Box) -> bool:
    """Whether a box lies in navigation or a footer, or is the cell of a table or all that is in one."""
    above = box.parent
    if box.area & _FRAME or box.tag in _CELLS:
        return True
    return above is not None and above.tag in _CELLS and above.inner == 1


def holder(box: Box) -> Box:
    """The box whose paragraphs a run is one of: the one around its paragraph or its list."""
    if box.tag in _HOLDING or (box.tag == "div" and box.runs == 1 and not box.inner):
        box = box.parent or box
        while box.tag in _LISTS and box.parent:
            box = box.parent
    return box
