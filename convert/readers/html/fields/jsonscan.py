"""JSON as pages contain it: every string with its place, and mistakes read past.

One pass over the tokens, in linear time whatever the text: trailing commas, raw line
ends and control characters in strings, comments and CDATA marks around the whole, several
values in a row, unclosed brackets.  A quote inside a string that is not escaped is taken
for what it is when no punctuation follows it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from convert.readers.html.fields.jsonstrict import MAX_DEPTH, Literal, Node, read_strict

__all__ = ["MAX_DEPTH", "Literal", "Node", "Scanned", "read_leniently", "scan"]


class Scanned(NamedTuple):
    """What a text holds."""

    values: tuple[Node, ...]
    """The values, in order."""
    repaired: bool
    """Whether it was not quite JSON."""


_BARE = r"|([{}\[\],:])|([^\s{}\[\],:\"]+)"
_STRICT = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)("|\\?\Z)' + _BARE, re.S)
# A quote that neither punctuation nor the next key follows is part of the string.
_CLOSE = r"\s{0,99}+(?:[,:}\]]|\Z|\"[\w@-]{1,40}\"\s{0,9}:)"
_LENIENT = re.compile(rf'"((?:[^"\\]++|\\.|"(?!{_CLOSE}))*+)("|\\?\Z)' + _BARE, re.S)
_PREFACE = re.compile(r"\s*+(?:(?:/\*|//)?\s*+(?:<!--|<!\[CDATA\[)\s*+(?:\*/)?\s*+)?")


def scan(text: str) -> Scanned:
    """The JSON values in `text`; what cannot be made sense of is left out."""
    start = _PREFACE.match(text)
    at = start.end() if start else 0
    strict = read_strict(text, at)
    if strict is not None:
        return Scanned((strict,), repaired=bool(start and "<" in start[0]))
    return read_leniently(text, at)


def read_leniently(text: str, at: int) -> Scanned:
    """The values of a text from `at` on, token by token, whatever is wrong with it."""
    reading = _Reading()
    reading.run(_STRICT, text, at)
    if reading.trouble and '"' in text:
        again = _Reading()
        again.run(_LENIENT, text, at)
        return Scanned(tuple(again.values), repaired=True)
    return Scanned(tuple(reading.values), repaired=reading.trouble or "<" in text[:at])


class _Reading:
    """One run over the tokens of a text."""

    def __init__(self) -> None:
        self.values: list[Node] = []
        self.trouble = False
        self._open: list[dict[str, Node] | list[Node]] = []
        self._keys: list[str | None] = []
        self._comma = False

    def run(self, pattern: re.Pattern[str], text: str, start: int) -> None:
        """Read all tokens from `start` on."""
        for token in pattern.finditer(text, start):
            kind = token.lastindex
            if kind == 3:
                if not self._punctuation(token[3]):
                    break
            elif kind == 2:
                self.trouble |= token[2] != '"'
                self._string(Literal(token[1], token.start(1)))
            elif self._open:
                self._add(Literal(token[4], token.start(4)))
        self.trouble |= bool(self._open)

    def _punctuation(self, mark: str) -> bool:
        """Take a bracket, comma or colon; False where the nesting becomes too deep."""
        if mark in "{[":
            return self._begin({} if mark == "{" else [])
        if mark == ",":
            self._comma = False
            if self._keys and self._keys[-1] is not None:
                self.trouble, self._keys[-1] = True, None  # a key without a value
        elif mark in "}]":
            self._end(mark)
        return True

    def _begin(self, node: dict[str, Node] | list[Node]) -> bool:
        if len(self._open) >= MAX_DEPTH:
            self.trouble = True
            return False
        self._add(node)
        self._open.append(node)
        self._keys.append(None)
        self._comma = False
        return True

    def _end(self, mark: str) -> None:
        """Close the innermost bracket if it is of this kind; another kind is a slip and passed over."""
        fits = self._open and isinstance(self._open[-1], dict) == (mark == "}")
        if not fits:
            self.trouble = True
            return
        self._open.pop()
        self._keys.pop()
        self._comma = True

    def _string(self, literal: Literal) -> None:
        if self._open and isinstance(self._open[-1], dict) and self._keys[-1] is None:
            self.trouble |= self._comma
            self._keys[-1] = literal.text
            self._comma = False
        else:
            self._add(literal)

    def _add(self, node: Node) -> None:
        """Put a value where it belongs; `_comma` says that one has just been put there."""
        self.trouble |= self._comma and bool(self._open)
        self._comma = True
        if not self._open:
            self.values.append(node)
            return
        container = self._open[-1]
        if isinstance(container, list):
            container.append(node)
        elif self._keys[-1] is not None:
            container[self._keys[-1]] = node
            self._keys[-1] = None
        else:
            self.trouble = True
