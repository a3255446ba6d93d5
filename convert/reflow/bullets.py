"""Lines that begin a list item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from convert.reflow.pairs import Pair
from convert.reflow.rows import Row, has_text

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


def find_bullets(rows: Sequence[Row], pairs: Sequence[Pair]) -> dict[int, Bullet]:
    """The rows that begin list items; `pairs` tell what stands between each row and the next.

    A bullet proper is one wherever it begins a line.  A dash, star, number or letter
    may also be running text or speech: it counts where the line before is done and
    another item of the same family, next in the count, stands before or after.
    """
    marked = [i for i, row in enumerate(rows) if not row.text[0].isalpha() or row.text[1:2] == ")"]
    candidates = [bullet for i in marked if (bullet := _candidate(rows, pairs, i))]
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


def _candidate(rows: Sequence[Row], pairs: Sequence[Pair], i: int) -> Bullet | None:
    text = rows[i].text
    match = _MARKER.match(text)
    if match is None or not has_text(text[match.end() :]):
        return None
    sign, number, stop, letter = match.groups()
    if sign in _ALWAYS:
        return Bullet(i, sign, 0, sign, match.end())
    if not _may_begin(rows, pairs, i) or f" {sign} " in text[match.end() :]:
        return None
    if number:
        return Bullet(i, f"1{stop}", int(number) + 1, sign, match.end())
    if letter:
        return Bullet(i, "a)", ord(letter), sign, match.end())
    return Bullet(i, sign, 0, sign, match.end())


def _may_begin(rows: Sequence[Row], pairs: Sequence[Pair], i: int) -> bool:
    """Whether the line before is done: blank line, sentence end, colon, or an item itself."""
    if i == 0 or pairs[i - 1].gap > 0 or pairs[i - 1].turned:
        return True
    before = rows[i - 1]
    return before.ending != "open" or before.text.endswith((":", ";")) or bool(_MARKER.match(before.text))
