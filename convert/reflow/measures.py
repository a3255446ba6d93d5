"""How wide the lines of a text were when they were printed, as far as the letters tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby

from convert.reflow.table import Table
from convert.reflow.widths import is_unspaced
from convert.value import Value

# Widths in thousandths of an em, rounded, that serif and sans-serif book faces have in common.
_CLASSES = (
    (re.compile("[iljtfrIJ.,;:'’‘!|()\\[\\]ıíìîļŀ\"/-]"), 300),
    (re.compile("[ ]"), 260),
    (re.compile("[mwMW@%—…ЖШЩЮжшщюМ]"), 830),
    (re.compile("[A-HK-LN-VX-ZÀ-ÖØ-ÝА-Я]"), 690),
)
_WIDE = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_PLAIN = 520
_STEP = 10
"""Of which all these widths are multiples."""
_PLAIN_WIDE = 1000
_FEW = 5
# Signs beyond Latin-1 that are not of the plain class, as which the rest counts.
_BEYOND = re.compile(f"[ıļŀ\u0400-\u04ff{_WIDE.pattern[1:-1]}]")
_LIKE = (("’", "'"), ("‘", "'"), ("—", "@"), ("…", "@"))
_PLAIN_SIGN = "\ufffe"
"""What pdfium writes at line ends."""
_LINE_END = b"\n"


def _sizes() -> bytes:
    """For each byte of Latin-1 the width of its letter in hundredths of an em; a line end stays one."""
    letters = bytes(range(256)).decode("latin-1")
    sizes = bytearray(
        next((size for pattern, size in _CLASSES if pattern.fullmatch(letter)), _PLAIN) // _STEP
        for letter in letters
    )
    sizes[ord("\n")] = _LINE_END[0]
    return bytes(sizes)


_SIZES = _sizes()


def _sizes_of(signs: str) -> dict[str, int]:
    """About how wide each of some signs is in print, in thousandths of an em; they are all different."""
    sizes = dict.fromkeys(signs, _PLAIN)
    for pattern, size in (*_CLASSES, (_WIDE, _PLAIN_WIDE)):
        for sign in pattern.findall(signs):
            sizes[sign] += size - _PLAIN
    return sizes


def _measure_all(
    texts: Sequence[str], heads: Sequence[int], odd: str, *, doubled: bool = True
) -> tuple[list[int], list[int]]:
    """About how wide some lines are in print, and the first so many letters of each, in thousandths of an em.

    `odd`: the signs of the text that are not ASCII, perhaps among others.  `doubled`: whether
    spaces may follow each other.
    """
    joined = "\n".join(texts)
    if doubled:
        texts = [" ".join(text.split()) if "  " in text else text for text in texts]
        joined = "\n".join(texts)
    joined = joined.replace(_PLAIN_SIGN, "?")  # of the plain class, too
    if _BEYOND.search(odd):
        sizes = _sizes_of("".join({*joined, *_PLAIN_SIGN})).__getitem__
        words = [sum(map(sizes, text[:head])) for text, head in zip(texts, heads, strict=True)]
        return [sum(map(sizes, text)) for text in texts], words
    for sign, like in _LIKE if not joined.isascii() else ():
        joined = joined.replace(sign, like)
    coded = joined.encode("latin-1", "replace").translate(_SIZES).split(_LINE_END)
    first = [line[:head] for line, head in zip(coded, heads, strict=True)]
    return [_STEP * size for size in map(sum, coded)], [_STEP * size for size in map(sum, first)]


class Measured(Value, frozen=True):
    """The widths of all rows, and of those that are surely not the last of a paragraph."""

    widths: Sequence[int]
    """How wide each row is."""
    rooms: Sequence[float]
    """Share of the full width left on each row but the last with the next one's first word put on it."""
    full: Sequence[int]
    """Full width by page."""
    fills: Sequence[float]
    """Share of the full width that each row takes."""
    inner: Sequence[float]
    """In order: what share of the full width was left, with the next word, on the lines that run on."""

    def rank(self, room: float) -> float:
        """Share of the lines that run on which had less room than that."""
        return bisect_left(self.inner, room) / len(self.inner) if self.inner else 0.5


def measure_rows(table: Table) -> Measured:
    """Measure all rows of a text."""
    heads = [reach - width - 1 for reach, width in zip(table.reach, table.width, strict=False)]
    widths, words = _measure_all(table.text, [0, *heads], table.glance.odd, doubled=table.glance.doubled)
    firsts = words
    if table.glance.wide:
        firsts = [
            _PLAIN_WIDE if text[0] > "\u2e80" and is_unspaced(text[0]) else word
            for text, word in zip(table.text, words, strict=True)
        ]
    page = table.page
    full = _full_widths(page, widths)
    fulls = [full[number] for number in page] if len(full) > 1 else [*full] * len(page)
    rooms = [
        1 - (width + 260 + first) / most
        for width, first, most in zip(widths, firsts[1:], fulls, strict=False)
    ]
    inner = [
        room
        for room, ending, lower, one, two in zip(
            rooms, table.ending, table.lower[1:], page, page[1:], strict=False
        )
        if lower and ending == "open" and one == two
    ]
    fills = [width / most for width, most in zip(widths, fulls, strict=True)]
    return Measured(widths, rooms, full, fills, sorted(inner))


def _full_widths(pages: Sequence[int], widths: Sequence[int]) -> tuple[int, ...]:
    """Nine lines in ten of a page are no wider; a page of few lines takes the width of the one before.

    `pages` has the page of each line.
    """
    out = [1] * (pages[-1] + 1 if pages else 0)
    known, start = 1, 0
    for page, group in groupby(pages):
        stop = start + len(list(group))
        own = sorted(widths[start:stop])
        start = stop
        top = own[int(len(own) * 0.9)]
        known = out[page] = top if len(own) >= _FEW else max(top, known)
    return tuple(out)
