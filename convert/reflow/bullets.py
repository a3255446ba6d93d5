"""Lines that begin a list item."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from convert.reflow.rows import has_text
from convert.reflow.table import Table

_MARKER = re.compile(r"([•‣◦▪●*–-]|(\d{1,3})([.)])|([a-z])\))\s{1,40}(?=\S)")
_ALWAYS = frozenset("•‣◦▪●")


class Bullet(NamedTuple):
    """The marker at the start of a list item."""

    row: int
    """Index into the rows."""
    family: str
    """Markers of one family may form a list: the sign itself, `1.`, `1)` or `a)`."""
    rank: int
    """Place in the count; 0 for signs that do not count."""
    marker: str
    """The marker as printed."""
    length: int
    """Code points from the marker's first to the item's text."""


def find_bullets(table: Table) -> dict[int, Bullet]:
    """The rows that begin list items.

    A bullet proper is one wherever it begins a line.  A dash, star, number or letter
    may also be running text or speech: it counts where the line before is done and
    another item of the same family, next in the count, stands before or after.
    """
    marked = [
        i for i, text in enumerate(table.text) if not text[0].isalpha() or (")" in text and text[1:2] == ")")
    ]
    candidates = [bullet for i in marked if (bullet := _candidate(table, i))]
    if not candidates:
        return {}
    families: dict[str, list[Bullet]] = {}
    for bullet in candidates:
        families.setdefault(bullet.family, []).append(bullet)
    found = {bullet.row: bullet for bullet in candidates if bullet.family in _ALWAYS}
    for members in families.values():
        for one, two in pairwise(members):
            if two.rank == one.rank + (one.rank > 0):
                found |= {one.row: one, two.row: two}
    return found


def _candidate(table: Table, i: int) -> Bullet | None:
    text = table.text[i]
    match = _MARKER.match(text)
    if match is None or not has_text(text[match.end() :]):
        return None
    sign, number, stop, letter = match.groups()
    if sign in _ALWAYS:
        return Bullet(i, sign, 0, sign, match.end())
    if not _may_begin(table, i) or f" {sign} " in text[match.end() :]:
        return None
    if number:
        return Bullet(i, f"1{stop}", int(number) + 1, sign, match.end())
    if letter:
        return Bullet(i, "a)", ord(letter), sign, match.end())
    return Bullet(i, sign, 0, sign, match.end())


def _may_begin(table: Table, i: int) -> bool:
    """Whether the line before is done: blank line, sentence end, colon, or an item itself."""
    if i == 0 or table.gap[i - 1] > 0 or table.turned[i - 1]:
        return True
    before = table.text[i - 1]
    return table.ending[i - 1] != "open" or before.endswith((":", ";")) or bool(_MARKER.match(before))
