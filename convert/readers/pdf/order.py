"""The order in which the lines of a page are read: as they are drawn, unless that is plainly no order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from convert.readers.pdf.layers import Row

_SCRAMBLED = 0.15  # share of steps that go back up in their own column
_FEW = 6
_GUTTER = 6.0  # points, the least between two columns


def in_order(rows: Sequence[Row]) -> list[Row]:
    """The lines in the order in which they are read, page by page.

    Programs draw a text as it runs, nearly always.  Where many lines of a page stand above
    the one drawn before them, or beside it, the page is put in order by its columns.
    """
    out: list[Row] = []
    for _, group in groupby(rows, key=lambda row: row.line.page):
        page = list(group)
        out += _by_place(page) if _is_scrambled(page) else page
    return out


def _is_scrambled(page: Sequence[Row]) -> bool:
    odd = 0
    for a, b in pairwise(page):
        one, two = a.line, b.line
        level = abs(one.base - two.base) < 0.3 * one.size
        above = two.base < one.base - 0.3 * one.size and two.left < one.right and one.left < two.right
        odd += above or (level and two.left > one.right)
    return len(page) >= _FEW and odd > _SCRAMBLED * len(page)


def _by_place(page: Sequence[Row]) -> list[Row]:
    """Lines sorted by place: bands across the page from the top, in each band columns from the left."""
    out: list[Row] = []
    band: list[Row] = []
    gutters = _gutters(page)
    for row in sorted(page, key=lambda row: (row.line.base, row.line.left)):
        if any(row.line.left < at - 1 and row.line.right > at + 1 for at in gutters):
            out += _columns(band, gutters)
            out.append(row)
            band = []
        else:
            band.append(row)
    return out + _columns(band, gutters)


def _columns(band: Sequence[Row], gutters: Sequence[float]) -> list[Row]:
    return sorted(
        band, key=lambda row: (sum(row.line.left > at - 1 for at in gutters), row.line.base, row.line.left)
    )


def _gutters(page: Sequence[Row]) -> list[float]:
    """Where hardly any line crosses and lines begin: the left edges of the columns but the first."""
    least = max(3, len(page) // 10)
    lefts = sorted(row.line.left for row in page)
    found: list[float] = []
    at = 0
    while at < len(lefts):
        near = [left for left in lefts[at : at + len(lefts)] if left - lefts[at] <= 3]
        edge = near[0]
        crossing = sum(row.line.left < edge - _GUTTER and row.line.right > edge - 1 for row in page)
        before = sum(row.line.right <= edge - _GUTTER for row in page)
        if len(near) >= least and before >= least and crossing <= len(page) // 10:
            found.append(edge)
        at += len(near)
    return found
