"""A tagged file's own structure, believed where it covers the text and agrees with what is printed.

ISO 32000-1, 14.8: the tags tell paragraphs, headings and lists, and what bears no tag is
no part of the article.  Programs that write tags out of habit make a paragraph of each line.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from convert.readers.pdf.glyphs import Part
from convert.readers.pdf.layers import Row
from convert.reflow.rows import ending

_COVERED = 0.95  # share of the characters that bear a tag
_TOLD = 0.5  # share of them whose tag tells the paragraph
_BROKEN = 0.1  # share of paragraphs that end in mid-sentence, at most
_BACKWARDS = 0.1  # share of lines that are drawn before the one before them
_LARGEST = 0.6  # share of the text that one paragraph may be
_SHORT = 1500  # characters of a text that may be one paragraph
_STRAY = 4  # characters: fewer without a tag are a letter or sign that the text needs
_LONGEST_STRAY = 200
SET_APART: frozenset[Part] = frozenset(("heading", "item", "quote", "caption"))
"""What is no running text."""


class Structured(NamedTuple):
    """Lines with the tags that can be believed."""

    rows: tuple[Row, ...]
    strays: tuple[Row, ...]
    """Lines that the tags leave out: what stands in for a picture, a browser's head and foot lines."""


def believed(rows: Sequence[Row]) -> Structured:
    """The lines with their tags, if those are sane, else without; what sane tags leave out apart."""
    if not any(row.line.tag for row in rows):
        return Structured(tuple(rows), ())
    if not _is_sane(rows):
        return Structured(tuple(row._replace(line=row.line._replace(tag=None)) for row in rows), ())
    strays = tuple(row for row in rows if not row.line.tag and _STRAY <= len(row.line.text) <= _LONGEST_STRAY)
    left_out = {row.number for row in strays}
    return Structured(tuple(row for row in rows if row.number not in left_out), strays)


def _is_sane(rows: Sequence[Row]) -> bool:
    total = _length(rows)
    tagged = [row for row in rows if row.line.tag]
    told = [row for row in tagged if row.line.tag and row.line.tag.part != "other"]
    if _length(tagged) < _COVERED * total or _length(told) < _TOLD * total:
        return False
    return not (_is_one_lump(told) or _is_backwards(tagged) or _cuts_sentences(told))


def _length(rows: Sequence[Row]) -> int:
    return sum(len(row.line.text) for row in rows)


def _is_one_lump(rows: Sequence[Row]) -> bool:
    sizes: dict[str, int] = {}
    for row in rows:
        if row.line.tag:
            name = row.line.tag.element
            sizes[name] = sizes.get(name, 0) + len(row.line.text)
    total = sum(sizes.values())
    return total > _SHORT and max(sizes.values()) > _LARGEST * total


def _is_backwards(rows: Sequence[Row]) -> bool:
    """Whether the tags' order is not that in which the text is drawn."""
    back = sum(
        a.line.page == b.line.page and bool(one and two and two.order < one.order)
        for a, b in pairwise(rows)
        for one, two in ((a.line.tag, b.line.tag),)
    )
    return back > _BACKWARDS * len(rows)


def _cuts_sentences(rows: Sequence[Row]) -> bool:
    """Whether paragraphs end in mid-sentence, as where each line is tagged as one."""
    borders = cut = 0
    for a, b in pairwise(rows):
        one, two = a.line.tag, b.line.tag
        if not one or not two or one.element == two.element or a.line.page != b.line.page:
            continue
        borders += 1
        plain = one.part == two.part == "paragraph"
        cut += plain and ending(a.line.text) == "open" and b.line.text[0].islower()
    return cut > max(1, _BROKEN * borders)


def same_element(a: Row, b: Row) -> bool | None:
    """Whether two lines are of one paragraph by their tags; None where those do not tell."""
    one, two = a.line.tag, b.line.tag
    if not one or not two or "other" in (one.part, two.part):
        return None
    if one.element == two.element:
        return True
    # over a page end a paragraph may go on in an element that has another name there
    return None if a.line.page != b.line.page and one.part == two.part == "paragraph" else False
