"""The lines of a Markdown source, and where the parser's content stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from convert.ledger import Span, merged
from convert.markup.markdown import normal

_LINE = re.compile(r"[^\r\n]*(\r\n|\r|\n|$)")


class Lines:
    """The lines of `text` from `start` on, numbered from 0 as the parser numbers them."""

    def __init__(self, text: str, start: int = 0) -> None:
        self.text = text
        self._starts: list[int] = []
        self._ends: list[int] = []
        at = start
        while at < len(text):
            found = _LINE.match(text, at)
            if found is None or found.end() == at:
                break
            self._starts.append(at)
            self._ends.append(found.start(1))
            at = found.end()
        self._starts.append(len(text))
        self._ends.append(len(text))
        self.markdown = normal(text[start:])
        """The text as the parser is given it."""

    def span(self, first: int, stop: int) -> Span:
        """The range of the lines from `first` up to but not including `stop`, line ends included."""
        last = len(self._starts) - 1
        return self._starts[min(first, last)], self._starts[min(stop, last)]

    def line(self, number: int) -> Span:
        """The range of one line without its line end."""
        number = min(number, len(self._starts) - 1)
        return self._starts[number], self._ends[number]

    def find(self, content: str, first: int) -> tuple[Span, ...]:
        """Where each line of `content` stands, from line `first` on, prefixes of quotes and lists left out.

        The parser's content is the tail of each line but for white space, so the last
        occurrence in the line is the place.
        """
        spans: list[Span] = []
        pieces = content.split("\n")
        for number, piece in enumerate(pieces):
            start, end = self.line(first + number)
            raw = normal(self.text[start:end])
            at, length = raw.rfind(piece), len(piece)
            if at < 0:  # the parser turned a tab into spaces
                at, length = max(0, raw.rfind(piece.strip())), len(piece.strip())
            stop = start + at + length
            if number < len(pieces) - 1:
                stop = self.span(first + number + 1, first + number + 1)[0]
            spans.append((start + at, stop))
        return merged(spans)

    def cells(self, number: int, contents: Sequence[str]) -> list[Span]:
        """Where the cells of a table's row stand in its line."""
        start, end = self.line(number)
        raw = normal(self.text[start:end])
        spans, at = [], 0
        for content in contents:
            escaped = content.replace("|", r"\|")
            found = max(raw.find(escaped, at), at) if content else at
            length = len(escaped) if content else 0
            if raw[found : found + length] != escaped:  # a pipe in it was not escaped, as in code
                found, length = max(raw.find(content, at), at), len(content)
            spans.append((start + found, start + found + length))
            at = found + length
            pipe = raw.find("|", at)
            at = pipe + 1 if pipe >= 0 else len(raw)
        return spans
