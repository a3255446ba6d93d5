"""The way between code points of a text and the bytes it was decoded from, exactly, for every codec.

Three maps with one interface; `positions` picks the cheapest one that is exact:

    one byte a character         nothing to remember
    the text encodes back        a byte offset every 256 characters, in a long text every 2,048
    anything else                the byte offset of every character
"""

from __future__ import annotations

import codecs
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import Protocol

_STEP, _LONG_STEP = 256, 2048
_LONG = 1 << 16  # code points; in a longer text few places are asked for and many would be written down
_PIECE = 2048
"""Code points encoded at once: where most pieces are ASCII, that is quicker than all in one."""
_LONE = dict.fromkeys(range(0xDC80, 0xDD00), 0xFFFD)


class Positions(Protocol):
    """A map between a text and its bytes."""

    damage: int | None
    """The first code point that stands for bytes the codec has no meaning for."""

    def byte(self, index: int) -> int:
        """The offset of the byte at which the code point `index` starts."""

    def ranges(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The ranges of bytes that hold some ranges of code points; cheaper than `byte` for each end."""

    def text(self, data: bytes, start: int, end: int) -> str:
        """The text of the bytes from `start` to `end`."""


def decode(data: bytes, charset: str, skip: int, known: str | None = None) -> tuple[str, Positions]:
    """The text of `data` behind the first `skip` bytes, and the map between the two.

    `known` is that text, if the bytes are known to be UTF-8 throughout.
    Bytes that mean nothing in `charset` become U+FFFD, in UTF-8 one for each byte.
    """
    if charset == "utf-8":
        text, escaped, damage = _from_utf8(data[skip:]) if known is None else (known, known, None)
        if len(text) == len(data) - skip:
            return text, _Single(text, skip, damage)
        return text, _Stepped(escaped, charset, skip, damage)
    text = data[skip:].decode(charset, "replace")
    damage = text.find("\ufffd") if "\ufffd" in text else None
    if len(text) == len(data) - skip:
        return text, _Single(text, skip, damage)
    if damage is None and not _is_stateful(charset) and text.encode(charset, "replace") == data[skip:]:
        return text, _Stepped(text, charset, skip, damage)
    return text, _Listed(data, text, charset, skip, damage)


def _from_utf8(data: bytes) -> tuple[str, str, int | None]:
    """The text, the same with surrogates for what is no UTF-8, and where the first of them stands."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        escaped = data.decode("utf-8", "surrogateescape")
        return escaped.translate(_LONE), escaped, len(data[: error.start].decode("utf-8"))
    return text, text, None


def _is_stateful(charset: str) -> bool:
    return charset.startswith(("iso2022", "hz", "utf_7", "utf-7"))


class _Single:
    """One byte a character."""

    def __init__(self, text: str, skip: int, damage: int | None) -> None:
        self._text, self._skip, self.damage = text, skip, damage

    def byte(self, index: int) -> int:
        return self._skip + index

    def ranges(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        skip = self._skip
        return [(skip + start, skip + end) for start, end in spans]

    def text(self, data: bytes, start: int, end: int) -> str:
        return self._text[max(0, start - self._skip) : max(0, end - self._skip)]


class _Stepped:
    """The text encodes back to the bytes, so the piece since the last step gives the offset."""

    def __init__(self, text: str, charset: str, skip: int, damage: int | None) -> None:
        self._text, self._charset, self.damage = text, charset, damage
        self._errors = "surrogateescape" if charset == "utf-8" else "strict"
        self._skip = skip
        self._step = _STEP if len(text) < _LONG else _LONG_STEP

    def byte(self, index: int) -> int:
        size, steps = self._step, self._steps
        step, rest = divmod(index, size)
        start = steps[step]
        if not rest or (steps[step + 1] - start == size and index - rest + size <= len(self._text)):
            return start + rest  # as many bytes as characters: each of them is one
        return start + len(self._text[index - rest : index].encode(self._charset, self._errors))

    def ranges(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        text, charset, errors = self._text, self._charset, self._errors
        bytes_of: dict[int, int] = {}
        at, byte = 0, self._skip
        for place in sorted(set(chain.from_iterable(spans))):
            while place - at > _PIECE:
                byte += len(text[at : at + _PIECE].encode(charset, errors))
                at += _PIECE
            byte += len(text[at:place].encode(charset, errors))
            bytes_of[place] = byte
            at = place
        return [(bytes_of[start], bytes_of[end]) for start, end in spans]

    @cached_property
    def _steps(self) -> array[int]:
        text, charset, errors, size = self._text, self._charset, self._errors, self._step
        steps = array("Q", [self._skip])
        for at in range(0, len(text), size):
            steps.append(steps[-1] + len(text[at : at + size].encode(charset, errors)))
        return steps

    def text(self, data: bytes, start: int, end: int) -> str:
        return _decoded(data[start:end], self._charset)


class _Listed:
    """The offset of every character, found by feeding the decoder byte by byte."""

    def __init__(self, data: bytes, text: str, charset: str, skip: int, damage: int | None) -> None:
        self._text, self.damage = text, damage
        decoder = codecs.getincrementaldecoder(charset)("replace")
        starts = array("Q")
        start = skip
        for at in range(skip, len(data)):
            made = len(decoder.decode(data[at : at + 1]))
            if made:
                starts.extend([start] * made)
                start = at + 1
        starts.extend([start] * (len(text) - len(starts)))
        starts.append(len(data))
        self._starts = starts

    def byte(self, index: int) -> int:
        return self._starts[index]

    def ranges(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        starts = self._starts
        return [(starts[start], starts[end]) for start, end in spans]

    def text(self, data: bytes, start: int, end: int) -> str:
        return self._text[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _decoded(data: bytes, charset: str) -> str:
    if charset == "utf-8":
        return data.decode("utf-8", "surrogateescape").translate(_LONE)
    return data.decode(charset, "replace")
