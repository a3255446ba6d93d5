"""Tables that hold data, told from those that lay out a page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from convert.readers.html.outline.boxes import AREA_BITS, Box, Run

_TABLE = AREA_BITS["table"]
_DEEP = 60
_CELLS = 400
_SHORT = 80
_SHARE = 0.7


def outside_tables(runs: Sequence[Run], chosen: Sequence[int]) -> list[int]:
    """The chosen runs that are no cells of a table of data: one of two rows and two columns or more."""
    known: dict[Box, bool] = {}
    out = []
    for at in chosen:
        table = _table_of(runs[at].box)
        if table is not None and table not in known:
            known[table] = is_data(table)
        if table is None or not known[table]:
            out.append(at)
    return out


def _table_of(box: Box) -> Box | None:
    here: Box | None = box if box.area & _TABLE else None
    for _ in range(_DEEP):
        if here is None or here.tag == "table":
            break
        here = here.parent
    return here if here is not None and here.tag == "table" else None


def is_data(table: Box) -> bool:
    """Whether most of a table's first cells are short, and it has two rows of two or more."""
    cells = list(islice(table.element.iter("td", "th"), _CELLS))
    rows: dict[object, int] = {}
    short = 0
    for cell in cells:
        row = cell.getparent()
        rows[row] = rows.get(row, 0) + 1
        short += len("".join(islice(cell.itertext(), _CELLS))) <= _SHORT
    return sum(count > 1 for count in rows.values()) > 1 and short >= _SHARE * len(cells)
