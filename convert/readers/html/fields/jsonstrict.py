"""JSON that is JSON to the letter, by the parser of the standard library, every string with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from convert.markup.html import json_string

MAX_DEPTH = 64
"""Brackets nested deeper than this end the reading."""


class Literal(NamedTuple):
    """A string or a bare word (number, true, false, null) of the text."""

    raw: str
    """As written, without the quotes."""
    start: int
    """First code point of `raw` in the text."""

    @property
    def text(self) -> str:
        """What the string says."""
        return json_string(self.raw)


Node: TypeAlias = "dict[str, Node] | list[Node] | Literal"

# A string that is never closed runs to the end, so that the search does not begin anew inside it.
_TOKEN = re.compile(r'("[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[^\s{}\[\],:"]+)', re.S)


def read_strict(text: str, start: int) -> Node | None:
    """The one object or list that `text` holds from `start` on; None where the standard says otherwise.

    Strings and words are cut out and numbered, what is left is parsed with the numbers in their
    places: so the parser need not tell where a string stood.  Any word is taken for a value.
    """
    parts = _TOKEN.split(text[start:])
    if parts[-1].isspace() or not parts[-1]:  # no bracket is last: a string left open, a bare word
        return None
    tokens = parts[1::2]
    starts = list(accumulate(map(len, parts), initial=start))[1::2]
    parts[1::2] = [f'"{number}"' for number in range(len(tokens))]
    markup = "".join(parts)
    try:
        found = json.loads(markup, object_pairs_hook=_Literals(tokens, starts).object)
    except (ValueError, RecursionError):
        return None
    if isinstance(found, str) or _is_deep(markup):
        return None
    return _Literals(tokens, starts).listed(found) if isinstance(found, list) else found


class _Literals:
    """Puts the literals of a text back for their numbers."""

    def __init__(self, tokens: Sequence[str], starts: Sequence[int]) -> None:
        self._tokens, self._starts = tokens, starts

    def object(self, pairs: Sequence[tuple[str, str | Node]]) -> dict[str, Node]:
        """An object; raises `ValueError` if one of its keys is no string."""
        node: dict[str, Node] = {}
        for number, value in pairs:
            key = self._tokens[int(number)]
            if key[0] != '"':
                raise ValueError("a key without quotes")
            node[json_string(key[1:-1])] = self._node(value)
        return node

    def listed(self, values: Sequence[str | Node]) -> list[Node]:
        """A list; the objects in it are made already."""
        return [self._node(value) for value in values]

    def _node(self, value: str | Node) -> Node:
        if isinstance(value, str):
            token, start = self._tokens[int(value)], self._starts[int(value)]
            return Literal(token[1:-1], start + 1) if token[0] == '"' else Literal(token, start)
        return self.listed(value) if isinstance(value, list) else value


def _is_deep(markup: str) -> bool:
    """Whether brackets are nested more than `MAX_DEPTH` deep."""
    if markup.count("{") + markup.count("[") <= MAX_DEPTH:
        return False
    depth = deepest = 0
    for bracket in re.findall(r"[{\[\]}]", markup):
        depth += 1 if bracket in "{[" else -1
        deepest = max(deepest, depth)
    return deepest > MAX_DEPTH
