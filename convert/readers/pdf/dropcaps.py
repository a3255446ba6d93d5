"""Drop caps: a letter several lines high, put back before the line it begins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from convert.readers.pdf.layers import Row
from convert.readers.pdf.manner import Manner

_SIZE = 1.8  # body sizes, the least of a drop cap
_CAP = re.compile(r"[\"'“”„«»‘’‚‹›¿¡]{0,2} ?\w[.'’]?")
_CAP_HEIGHT = 0.75  # font sizes
_BESIDE = 3.0  # body sizes: how far right of the letter its line may begin


class Placed(NamedTuple):
    """Lines with the drop caps taken out."""

    rows: tuple[Row, ...]
    """Those beside a drop cap begin where it begins."""
    caps: Mapping[int, Row]
    """Drop caps by the number of the line they begin."""


def set_caps(rows: Sequence[Row], manner: Manner) -> Placed:
    """Take the drop caps out of the lines and say which line each begins."""
    large = [row for row in rows if _is_cap(row, manner)]
    caps: dict[int, Row] = {}
    moved: dict[int, Row] = {}
    for cap in large:
        beside = sorted(
            (row for row in rows if row is not cap and _is_beside(row, cap, manner)),
            key=lambda row: row.line.base,
        )
        if beside and beside[0].number not in caps:
            caps[beside[0].number] = cap
            moved |= {r.number: r._replace(line=r.line._replace(left=cap.line.left)) for r in beside}
    used = {cap.number for cap in caps.values()}
    return Placed(tuple(moved.get(row.number, row) for row in rows if row.number not in used), caps)


def _is_cap(row: Row, manner: Manner) -> bool:
    return row.line.size >= _SIZE * manner.size and _CAP.fullmatch(row.line.text) is not None


def _is_beside(row: Row, cap: Row, manner: Manner) -> bool:
    one, two = row.line, cap.line
    level = two.base - _CAP_HEIGHT * two.size < one.base <= two.base + 0.3 * manner.size
    right = two.left - 1 <= one.left <= two.right + _BESIDE * manner.size
    return one.page == two.page and level and right and one.size < two.size / 1.5
