"""How wide the lines of a text were when they were printed, as far as the letters tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from convert.reflow.rows import Row, first_word_width

# Widths in thousandths of an em, rounded, that serif and sans-serif book faces have in common.
_CLASSES = (
    (re.compile("[iljtfrIJ.,;:'’‘!|()\\[\\]ıíìîļŀ\"/-]"), 300),
    (re.compile("[ ]"), 260),
    (re.compile("[mwMW@%—…ЖШЩЮжшщюМ]"), 830),
    (re.compile("[A-HK-LN-VX-ZÀ-ÖØ-ÝА-Я]"), 690),
)
_WIDE = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_PLAIN = 520
_FEW = 5
_WESTERN = "cp1252"


def _classes() -> bytes:
    """For each byte of Western text the number of its class, so that classes can be counted as bytes."""
    letters = bytes(range(256)).decode(_WESTERN, "replace")
    numbers = (
        next((n for n, (pattern, _) in enumerate(_CLASSES) if pattern.fullmatch(letter)), 9)
        for letter in letters
    )
    return bytes(numbers)


_BYTE_CLASSES = _classes()
_STEPS = tuple((bytes([number]), size - _PLAIN) for number, (_, size) in enumerate(_CLASSES))


def measure(text: str) -> int:
    """About how wide `text` is in print, in thousandths of an em."""
    if "  " in text:
        text = " ".join(text.split())
    try:
        classes = text.encode(_WESTERN).translate(_BYTE_CLASSES)
    except UnicodeEncodeError:
        return _measure_letters(text)
    total = _PLAIN * len(text)
    for number, more in _STEPS:
        total += more * classes.count(number)
    return total


def _measure_letters(text: str) -> int:
    """The same for letters of all scripts."""
    total = _PLAIN * len(text)
    for pattern, size in _CLASSES:
        total += (size - _PLAIN) * len(pattern.findall(text))
    return total if text.isascii() else total + (1000 - _PLAIN) * len(_WIDE.findall(text))


class Measured(NamedTuple):
    """The widths of all rows, and of those that are surely not the last of a paragraph."""

    widths: tuple[int, ...]
    """How wide each row is."""
    words: tuple[int, ...]
    """How wide each row's first word is."""
    full: tuple[int, ...]
    """Full width by page."""
    inner: tuple[float, ...]
    """In order: what share of the full width was left, with the next word, on the lines that run on."""

    def fill(self, i: int, page: int) -> float:
        """Share of the full width that row `i` takes."""
        return self.widths[i] / self.full[page]

    def room(self, i: int, page: int) -> float:
        """Share of the full width left when the first word of the next row is put on row `i`."""
        return 1 - (self.widths[i] + 260 + self.words[i + 1]) / self.full[page]

    def rank(self, room: float) -> float:
        """Share of the lines that run on which had less room than that."""
        return bisect_left(self.inner, room) / len(self.inner) if self.inner else 0.5


def measure_rows(rows: Sequence[Row]) -> Measured:
    """Measure all rows of a text."""
    widths = [measure(row.text) for row in rows]
    words = [_first_word(row) for row in rows]
    full = _full_widths(rows, widths)
    measured = Measured(tuple(widths), tuple(words), full, ())
    inner = sorted(
        measured.room(i, row.page)
        for i, row in enumerate(rows[:-1])
        if row.ending == "open" and rows[i + 1].lower and rows[i + 1].page == row.page
    )
    return measured._replace(inner=tuple(inner))


def _first_word(row: Row) -> int:
    count = first_word_width(row)
    return 1000 if count == 2 and row.text[0] > "\u2e80" else measure(row.text[:count])


def _full_widths(rows: Sequence[Row], widths: Sequence[int]) -> tuple[int, ...]:
    """Nine lines in ten of a page are no wider; a page of few lines takes the width of the one before."""
    out = [1] * (rows[-1].page + 1 if rows else 0)
    known = 1
    for page, group in groupby(range(len(rows)), key=lambda i: rows[i].page):
        own = sorted(widths[i] for i in group)
        top = own[int(len(own) * 0.9)]
        known = out[page] = top if len(own) >= _FEW else max(top, known)
    return tuple(out)
