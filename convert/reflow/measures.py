"""How wide the lines of a text were when they were printed, as far as the letters tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from convert.reflow.pairs import Pair
from convert.reflow.rows import is_unspaced

# Widths in thousandths of an em, rounded, that serif and sans-serif book faces have in common.
_CLASSES = (
    (re.compile("[iljtfrIJ.,;:'’‘!|()\\[\\]ıíìîļŀ\"/-]"), 300),
    (re.compile("[ ]"), 260),
    (re.compile("[mwMW@%—…ЖШЩЮжшщюМ]"), 830),
    (re.compile("[A-HK-LN-VX-ZÀ-ÖØ-ÝА-Я]"), 690),
)
_WIDE = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_PLAIN = 520
_PLAIN_WIDE = 1000
_FEW = 5
_WESTERN = "cp1252"
# Letters beyond Western text that are not of the plain class, as what cannot be encoded counts.
_NOT_WESTERN = re.compile(
    "[ıļŀЖШЩЮжшщюМА-Я\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]"
)
_LINE_END = b"\n"


def _classes() -> bytes:
    """For each byte of Western text the number of its class, so that classes can be counted as bytes."""
    letters = bytes(range(256)).decode(_WESTERN, "replace")
    numbers = (
        next((n for n, (pattern, _) in enumerate(_CLASSES) if pattern.fullmatch(letter)), len(_CLASSES))
        for letter in letters
    )
    classes = bytearray(numbers)
    classes[ord("\n")] = _LINE_END[0]
    return bytes(classes)


_BYTE_CLASSES = _classes()
_STEPS = tuple(size - _PLAIN for _, size in _CLASSES)


def measure(text: str) -> int:
    """About how wide `text` is in print, in thousandths of an em."""
    if "  " in text:
        text = " ".join(text.split())
    total = _PLAIN * len(text)
    for pattern, size in _CLASSES:
        total += (size - _PLAIN) * len(pattern.findall(text))
    return total if text.isascii() else total + (_PLAIN_WIDE - _PLAIN) * len(_WIDE.findall(text))


def _measure_all(texts: Sequence[str], heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """What `measure` says of some lines, and of the first so many letters of each."""
    joined = "\n".join(texts)
    if "  " in joined:
        texts = [" ".join(text.split()) if "  " in text else text for text in texts]
        joined = "\n".join(texts)
    if _NOT_WESTERN.search(joined):
        words = [measure(text[:head]) for text, head in zip(texts, heads, strict=True)]
        return list(map(measure, texts)), words
    coded = joined.encode(_WESTERN, "replace").translate(_BYTE_CLASSES).split(_LINE_END)
    return _add_up(coded), _add_up([line[:head] for line, head in zip(coded, heads, strict=True)])


def _add_up(lines: Sequence[bytes]) -> list[int]:
    """The widths of some lines, given as the classes of their letters."""
    a, b, c, d = _STEPS
    return [
        _PLAIN * len(line)
        + a * line.count(b"\0")
        + b * line.count(b"\1")
        + c * line.count(b"\2")
        + d * line.count(b"\3")
        for line in lines
    ]


class Measured(NamedTuple):
    """The widths of all rows, and of those that are surely not the last of a paragraph."""

    widths: tuple[int, ...]
    """How wide each row is."""
    rooms: tuple[float, ...]
    """Share of the full width left on each row but the last with the next one's first word put on it."""
    full: tuple[int, ...]
    """Full width by page."""
    fills: tuple[float, ...]
    """Share of the full width that each row takes."""
    inner: tuple[float, ...]
    """In order: what share of the full width was left, with the next word, on the lines that run on."""

    def rank(self, room: float) -> float:
        """Share of the lines that run on which had less room than that."""
        return bisect_left(self.inner, room) / len(self.inner) if self.inner else 0.5


def measure_rows(pairs: Sequence[Pair]) -> Measured:
    """Measure all rows of a text, given as its pairs."""
    rows = [*(pair.before for pair in pairs), *(pair.after for pair in pairs[-1:])]
    heads = [0, *(pair.reach - pair.before.width - 1 for pair in pairs)]
    widths, words = _measure_all([row.text for row in rows], heads)
    full = _full_widths([row.page for row in rows], widths)
    rooms: list[float] = []
    inner: list[float] = []
    for (before, after, *_), width, word in zip(pairs, widths, words[1:], strict=False):
        first = _PLAIN_WIDE if after.text[0] > "\u2e80" and is_unspaced(after.text[0]) else word
        room = 1 - (width + 260 + first) / full[before.page]
        rooms.append(room)
        if after.lower and before.ending == "open" and after.page == before.page:
            inner.append(room)
    fills = tuple([width / full[row.page] for row, width in zip(rows, widths, strict=True)])
    return Measured(tuple(widths), tuple(rooms), full, fills, tuple(sorted(inner)))


def _full_widths(pages: Sequence[int], widths: Sequence[int]) -> tuple[int, ...]:
    """Nine lines in ten of a page are no wider; a page of few lines takes the width of the one before.

    `pages` has the page of each line.
    """
    out = [1] * (pages[-1] + 1 if pages else 0)
    known = 1
    for page, group in groupby(range(len(pages)), key=pages.__getitem__):
        own = sorted([widths[i] for i in group])
        top = own[int(len(own) * 0.9)]
        known = out[page] = top if len(own) >= _FEW else max(top, known)
    return tuple(out)
