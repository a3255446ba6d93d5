"""JSON whose strings and numbers know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from convert.errors import LimitError
from convert.jsontext import MAX_DEPTH, parse
from convert.markup.html import json_string

_TOKEN = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"|([{}\[\],:])|([^\s{}\[\],:"]++)', re.S)
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.S
)


class Scalar(NamedTuple):
    """A string, a number or a bare word of JSON."""

    raw: str
    """As written, without quotes."""
    start: int
    """Where that starts in the text."""
    quoted: bool
    """Whether it is a string."""

    @property
    def text(self) -> str:
        """What it says; nothing for null."""
        if self.quoted:
            return json_string(self.raw)
        return "" if self.raw == "null" else self.raw

    def pieces(self) -> list[tuple[str, int]]:
        """What it says, cut at escapes; and where each piece stands in `raw`."""
        found: list[tuple[str, int]] = []
        at = 0
        for escape in _ESCAPE.finditer(self.raw):
            if escape.start() > at:
                found.append((self.raw[at : escape.start()], at))
            found.append((json_string(escape[0]), escape.start()))
            at = escape.end()
        if at < len(self.raw):
            found.append((self.raw[at:], at))
        return found


Json: TypeAlias = "dict[str, Json] | list[Json] | Scalar"


def scan(text: str) -> Json:
    """The value that a JSON text spells.

    Raises `UnreadableError` for what is not JSON or has one key twice in an object,
    `LimitError` for more than `MAX_DEPTH` levels.
    """
    parse(text.encode("utf-8", "replace"))
    stack: list[dict[str, Json] | list[Json]] = [[]]
    keys: list[str | None] = [None]
    for token in _TOKEN.finditer(text):
        if token.lastindex == 2:
            _punctuation(token[2], stack, keys)
        elif token.lastindex == 1 and isinstance(stack[-1], dict) and keys[-1] is None:
            keys[-1] = json_string(token[1])
        else:
            quoted = token.lastindex == 1
            raw = token[1] if quoted else token[3]
            _add(Scalar(raw, token.start(1 if quoted else 3), quoted), stack, keys)
    top = stack[0]
    return top[0] if isinstance(top, list) and top else Scalar("null", 0, False)


def _punctuation(mark: str, stack: list[dict[str, Json] | list[Json]], keys: list[str | None]) -> None:
    if mark in "{[":
        node: dict[str, Json] | list[Json] = {} if mark == "{" else []
        _add(node, stack, keys)
        stack.append(node)
        keys.append(None)
        if len(stack) > MAX_DEPTH:
            raise LimitError(f"JSON nested more than {MAX_DEPTH} levels deep")
    elif mark in "}]" and len(stack) > 1:
        stack.pop()
        keys.pop()


def _add(node: Json, stack: list[dict[str, Json] | list[Json]], keys: list[str | None]) -> None:
    holder = stack[-1]
    if isinstance(holder, list):
        holder.append(node)
    else:
        holder[keys[-1] or ""] = node
        keys[-1] = None


def members(node: Json | None) -> list[Json]:
    """The items of an array, the values of an object, a single value itself; nothing for nothing."""
    if isinstance(node, list):
        return node
    if isinstance(node, Scalar):
        return [node] if node.text else []
    return [] if node is None else [node]


def scalars(node: Json | None) -> Iterator[Scalar]:
    """The strings and numbers of a value that is one or an array of them."""
    return (item for item in members(node) if isinstance(item, Scalar) and item.text)
