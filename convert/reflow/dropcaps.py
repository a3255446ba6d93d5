"""Large first letters, printed apart from the paragraph they begin: put back before it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from convert.reflow.rows import Row, Rows, gathered
from convert.reflow.scripts import fold
from convert.reflow.widths import is_unspaced

_CAPITAL = re.compile(r"[\"'“”„«»‘’‚‹›¿¡]?([^\W\d_])")
_BESIDE = re.compile(r"[\"'“„«‘¿¡]?[^\W\d_](\s{2,12})(?=[^\W\d_])")
_BEFORE = frozenset("_’'-")
_WORD = re.compile(r"[^\W\d_]+")
_BACK = 80
_FORTH = 3
_HEAD = 12
_MOST = 12
_CAPITAL_LENGTH = 2


def attach(rows: Rows, fronts: Mapping[int, object], text: str, *, gaps: bool) -> Rows:
    """The rows with each lone capital right before the paragraph that lacks its first letter.

    That paragraph begins in lower case where the line before is done: the next but few
    rows, else the nearest above.  The capital's row says so by `drop_cap`.  `gaps`: whether
    white space may follow white space inside a line.
    """
    alone = [i for i, length in enumerate(map(len, rows.text)) if length <= _CAPITAL_LENGTH]
    beside = []
    if gaps:
        beside = [i for i, line in enumerate(rows.text) if line[2:3].isspace() and _BESIDE.match(line)]
    if not beside and not alone:
        return rows
    out = rows.one_by_one()
    for i in beside:
        out[i] = _beside(out[i])
    capitals = [i for i in alone if _is_capital(out[i])][:_MOST]
    return gathered(_moved(out, capitals, fronts, text) if capitals else out)


def _moved(out: Sequence[Row], capitals: Sequence[int], fronts: Mapping[int, object], text: str) -> list[Row]:
    """The rows with each of some capitals where it belongs."""
    moved: dict[int, int] = {}
    for i in capitals:
        target = _orphan(out, i, fronts, set(capitals))
        if target is not None and target not in moved:
            moved[target] = i
    taken = set(moved.values())
    result: list[Row] = []
    for i, row in enumerate(out):
        if i in moved:
            capital = out[moved[i]]
            joint: Literal["join", "space"] = "space" if _is_word(capital.text, row.text, text) else "join"
            result.append(replace(capital, page=row.page, column=row.column, lead=row.lead, drop_cap=joint))
            result.append(replace(row, lead=0))
        elif i not in taken:
            result.append(row)
    return result


def _is_capital(row: Row) -> bool:
    found = _CAPITAL.fullmatch(row.text)
    return bool(found and (found[1].isupper() or is_unspaced(found[1])))


def _beside(row: Row) -> Row:
    """A capital on the line itself, set off by blanks: "O     ne of"."""
    found = _BESIDE.match(row.text)
    if not found or not row.text[found.start(1) - 1].isupper() or not row.text[found.end()].islower():
        return row
    at = row.start + found.start(1)
    return replace(row, text=row.text[: found.start(1)] + row.text[found.end() :], glued=(at, *row.glued))


def _orphan(rows: Sequence[Row], i: int, fronts: Mapping[int, object], capitals: set[int]) -> int | None:
    """The row that the capital at `i` begins."""
    below = next((j + 1 for j in range(min(len(rows) - 1, i + _HEAD), i, -1) if j in fronts), None)
    if below is not None and below < len(rows) and (rows[below].lower or is_unspaced(rows[below].text[0])):
        return below
    ahead = range(i + 1, min(i + 1 + _FORTH, len(rows)))
    back = range(i - 1, max(-1, i - _BACK), -1)
    places: list[int] = [*ahead, *back]
    for j in places:
        if not rows[j].lower or j in capitals:
            continue
        before = j - 1
        while before in capitals:
            before -= 1
        done = before < 0 or before in fronts or rows[before].ending != "open"
        if done or (before + 1 == i and j == i + 1 and rows[before].ending != "open"):
            return j
        if j == i + 1 and (rows[before].width <= 0.8 * rows[j].width or rows[before].page != rows[j].page):
            return j
    return None


def _is_word(capital: str, rest: str, text: str) -> bool:
    """Whether the capital is a word of its own: the document has the rest as a word, and not the whole."""
    found = _WORD.match(rest)
    if not found or capital[-1] not in "AIOYEÁÀÉÓUVWКСВЯИОУА":
        return False
    whole = capital[-1] + found[0]
    return _times_alone(found[0], text) > 1 and not (
        _may_have(whole, text) and re.search(rf"(?<!\w){re.escape(whole)}(?!\w)", text, re.IGNORECASE)
    )


def _times_alone(word: str, text: str) -> int:
    """How often a word of letters stands in a text with no letter, digit, apostrophe or hyphen at it."""
    times, at = 0, text.find(word)
    while at >= 0:
        stop = at + len(word)
        before, after = text[at - 1 : at], text[stop : stop + 1]
        if not (before.isalnum() or before in _BEFORE or after.isalnum() or after == "_"):
            times += 1
        at = text.find(word, stop)
    return times


def _may_have(word: str, text: str) -> bool:
    """Whether a word may be in a text in large or small letters, whatever is beside it."""
    return fold(word).replace("ı", "i") in fold(text).replace("ı", "i")
