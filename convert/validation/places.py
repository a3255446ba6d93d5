"""Where the elements of an XML document and the values of a JSON text stand: line and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

if TYPE_CHECKING:
    from lxml.etree import _Element

_TOKEN = re.compile(r'[ \t\r\n]*("(?:[^"\\]|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]+)', re.S)


class Place(NamedTuple):
    """A line and a column, both from 1."""

    line: int
    column: int


NOWHERE = Place(0, 0)


class XmlPlaces:
    """The places of the start tags of a parsed document."""

    def __init__(self, data: bytes, root: _Element) -> None:
        """`root` is the root of the tree that `data` was parsed into."""
        self._order = {element: number for number, element in enumerate(root.iter("*"))}
        self._starts = _starts(data)
        self._exact = len(self._starts) == len(self._order)

    def of(self, element: _Element) -> Place:
        """Where an element starts; its line alone where a second look at the bytes fails."""
        number = self._order.get(element)
        if number is None or not self._exact:
            line = element.sourceline
            return Place(line if isinstance(line, int) else 1, 1)
        return self._starts[number]


def _starts(data: bytes) -> list[Place]:
    """The start tags in the order of the document; fewer where entities or an encoding stop the parser."""
    found: list[Place] = []
    parser = expat.ParserCreate()

    def start(_name: str, _attributes: dict[str, str]) -> None:
        found.append(Place(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    def refuse(*_: object) -> None:
        raise ValueError("an entity is declared")

    parser.StartElementHandler = start
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        return []
    return found


def json_places(text: str, wanted: Iterable[Sequence[str | int]]) -> dict[tuple[str | int, ...], Place]:
    """The places of the values that some paths lead to; a path that leads nowhere has none.

    `text` is JSON; it is looked through once, without recursion.
    """
    left = {tuple(path) for path in wanted}
    found: dict[tuple[str | int, ...], Place] = {}
    lines = _Lines(text)
    walk = _Walk()
    for token in _TOKEN.finditer(text):
        path = walk.value(token[1])
        if path in left and path not in found:
            found[path] = lines.at(token.start(1))
            if len(found) == len(left):
                break
    return found


class _Walk:
    """Keeps the path while the tokens of JSON text go by."""

    def __init__(self) -> None:
        self._path: list[str | int] = []
        self._is_key = False

    def value(self, sign: str) -> tuple[str | int, ...] | None:
        """The path of the value that a token starts; nothing for keys and signs between values."""
        if sign in ("}", "]", ",", ":"):
            self._between(sign)
            return None
        if self._is_key:
            self._is_key = False
            self._path[-1] = _unquoted(sign)
            return None
        here = tuple(self._path)
        if sign in ("{", "["):
            self._path.append("" if sign == "{" else 0)
            self._is_key = sign == "{"
        return here

    def _between(self, sign: str) -> None:
        if sign in ("}", "]"):
            self._path.pop()
            self._is_key = False
        elif sign == "," and self._path:
            last = self._path[-1]
            self._is_key = isinstance(last, str)
            if isinstance(last, int):
                self._path[-1] = last + 1


def _unquoted(sign: str) -> str:
    import json

    try:
        return str(json.loads(sign))
    except ValueError:
        return sign


class _Lines:
    """Counts lines up to growing offsets."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at, self._line, self._start = 0, 1, 0

    def at(self, offset: int) -> Place:
        new = self._text.count("\n", self._at, offset)
        if new:
            self._line += new
            self._start = self._text.rfind("\n", 0, offset) + 1
        self._at = offset
        return Place(self._line, offset - self._start + 1)
