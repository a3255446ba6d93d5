"""Lines that a text has over and over: the running heads and feet of its pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import pairwise

from convert.reflow.rows import Rows

_NUMBER = re.compile(r"\d+")
_LONGEST = 200
_LONGEST_FLAT = 90
_FEW_WORDS = 3
_APART = 8
_HEAD_ROWS = 4
_SMALL = bytes(range(256)).lower()
# Numbers and white space, which keys do not tell apart; "?", which stands for what is not ASCII; and the
# letters that such signs may fold to ("ß", "ſ", "ﬁ", the Kelvin sign ...).
_UNTOLD = b"0123456789#? \t\v\f\r\x1c\x1d\x1e\x1f" + b"afhijklnstwyAFHIJKLNSTWY"


def key(text: str) -> str:
    """What two prints of one running head have in common: case, spacing and numbers aside."""
    return _NUMBER.sub("#", " ".join(text[: _LONGEST + 1].split())).casefold()


def _keys(texts: Sequence[str]) -> list[str]:
    """The keys of some lines."""
    plain = [
        text if text.isascii() and "  " not in text and "\t" not in text else " ".join(text.split())
        for text in texts
    ]
    return _NUMBER.sub("#", "\n".join(plain)).casefold().split("\n")


def repeated_on_pages(
    rows: Rows, pages: Sequence[Sequence[int]], edges: Set[int], counts: Set[int]
) -> set[int]:
    """Lines that stand on at least two pages and half of all, at the edge or beside a page number.

    On three pages and more the place does not matter.
    """
    found = _alike(rows.text, lambda i: len(rows.text[i]) <= _LONGEST and i not in counts)
    least = max(2, (len(pages) + 1) // 2)
    out: set[int] = set()
    for places in found:
        on = {rows.page[i] for i in places}
        if len(on) < least or len(places) > len(on) + 1:
            continue
        placed = [i for i in places if i in edges or {i - 1, i + 1} & counts or _interrupts(rows, i)]
        if len({rows.page[i] for i in placed}) >= least:
            out |= set(placed) if len(on) < 3 else set(places)
    return out


def repeated_in_flow(rows: Rows, counts: Set[int], fronts: Mapping[int, object]) -> set[int]:
    """The same in a text without page ends: short lines, a page apart, one of which tells itself from text.

    It does so by a page number beside it, or by standing in the midst of a sentence; a byline or date
    above it is none.
    """
    texts, endings = rows.text, rows.ending
    found = _alike(
        texts, lambda i: len(texts[i]) <= _LONGEST_FLAT and endings[i] != "sentence" and i not in counts
    )
    out: set[int] = set()
    for places in found:
        if any(b - a < _APART for a, b in pairwise(places)):
            continue
        if any({i - 1, i + 1} & counts or (i - 1 not in fronts and _interrupts(rows, i)) for i in places):
            out |= set(places)
    return out


def _alike(texts: Sequence[str], eligible: Callable[[int], bool]) -> list[list[int]]:
    """Those of some lines that have a key in common and are eligible, two and more each."""
    prints = _prints(texts)
    if len(set(prints)) == len(prints):
        return []
    often = Counter(prints)
    alike = [i for i, outline in enumerate(prints) if often[outline] > 1 and eligible(i)]
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, words in zip(alike, _keys([texts[i] for i in alike]), strict=True) if alike else ():
        found[words].append(i)
    return [places for places in found.values() if len(places) > 1]


def _prints(texts: Sequence[str]) -> list[bytes]:
    """What some lines have of the signs that only themselves fold to: lines with one key have one print.

    Few lines have a print in common by chance, and prints are quickly made: so the keys
    are made of those only.
    """
    return "\n".join(texts).encode("ascii", "replace").translate(_SMALL, _UNTOLD).split(b"\n")


def spare_headline(rows: Rows, repeated: Set[int], fronts: Mapping[int, object]) -> set[int]:
    """Of `repeated` those that stay furniture: the headline at the top of the first page is none.

    It is the headline if a byline or date follows at once, or, where the text has
    neither, if it has more words than the name of a paper.
    """
    first = next((i for i in sorted(repeated) if i < _HEAD_ROWS), None)
    if first is None or any(char.isdigit() for char in rows.text[first]):
        return set(repeated)
    after = next((i for i in range(first + 1, len(rows.text)) if i not in repeated), len(rows.text))
    named = len(rows.text[first].split()) <= _FEW_WORDS
    if after in fronts or (not fronts and not named):
        return set(repeated) - {first}
    return set(repeated)


def _interrupts(rows: Rows, i: int) -> bool:
    """Whether the row stands in the midst of a sentence that goes on behind it within two rows."""
    if i == 0 or rows.lower[i] or rows.ending[i - 1] == "sentence" or rows.text[i - 1][-1] == "]":
        return False
    if _begins(rows, i):
        return False
    return any(rows.lower[j] for j in range(i + 1, min(i + 3, len(rows.text))))


def _begins(rows: Rows, i: int) -> bool:
    """Whether a blank line stands above the row and none below it: it begins what follows."""
    above = rows.line[i] - rows.line[i - 1] > 1
    return above and i + 1 < len(rows.text) and rows.line[i + 1] - rows.line[i] == 1 and rows.lower[i + 1]
