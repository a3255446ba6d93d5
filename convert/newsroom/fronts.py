"""The lines above a text that say who wrote it, when, and where it was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from convert.newsroom.bylines import BylineLine, looks_like_names, parse_byline
from convert.newsroom.dates import DateLine, date_line
from convert.newsroom.labels import find_label
from convert.newsroom.pieces import HEAD, Piece, Role

FRONT_CHARS = 300
"""No longer piece is only bylines and dates."""
_BETWEEN = " \t|·•–—-,;/"


class Said(NamedTuple):
    """What a line says of when its text was written, or else of who wrote it."""

    dates: tuple[DateLine, ...]
    """The dates of a line that says nothing else."""
    byline: BylineLine | None
    """The byline that any other line is or starts with."""


def read_line(text: str, languages: Sequence[str] = ()) -> Said:
    """Read a line near the top of a text."""
    dates = date_line(text, languages)
    return Said(dates, None if dates else parse_byline(text))


class Fronts:
    """What the pieces of the head wholly consist of, worked out for those that somebody asks about.

    `said`: what is known already of lines, by their words, read without any language.
    """

    def __init__(
        self, pieces: Sequence[Piece], languages: Sequence[str], said: Mapping[str, Said] | None = None
    ) -> None:
        self._pieces, self._languages = pieces[:HEAD], languages
        self._said = {} if languages or said is None else said
        self._known: dict[int, tuple[Role, ...]] = {}

    def at(self, number: int) -> tuple[Role, ...]:
        """The bylines, dates and source lines that a piece consists of; () for any other."""
        found = self._known.get(number)
        if found is None:
            inside = number < len(self._pieces)
            found = self._front(self._pieces[number], number) if inside else ()
            self._known[number] = found
        return found

    def _front(self, piece: Piece, number: int) -> tuple[Role, ...]:
        """The bylines, dates and source lines that a piece wholly consists of."""
        if piece.kind not in ("paragraph", "heading") or piece.level == 1 or len(piece.text) > FRONT_CHARS:
            return ()
        if whole := self._line(piece.text, 0, number):
            return whole
        if piece.signed:
            return (Role("byline", number),)
        roles: list[Role] = []
        for start, end in pairwise((0, *piece.breaks, len(piece.text))) if piece.breaks else ():
            line = piece.text[start:end].rstrip()
            found = self._line(line, start, number)
            if not found and looks_like_names(line):
                found = (Role("byline", number, start, start + len(line)),)
            if not found:
                return ()
            roles += found
        return tuple(roles)

    def _line(self, text: str, offset: int, number: int) -> tuple[Role, ...]:
        dates, found = self._said.get(text) or read_line(text, self._languages)
        if dates:
            return tuple(date_role(date, offset, number) for date in dates)
        if found:
            people = found.people if found.end == len(text) else ()
            byline = Role("byline", number, offset, offset + found.end, people=people)
            rest = text[found.end :].lstrip(_BETWEEN)
            return (byline, *self._line(rest, offset + len(text) - len(rest), number)) if rest else (byline,)
        label = find_label(text)
        if label and label.kind == "source" and text[label.end :].strip():
            return (Role("source", number, offset, offset + len(text), label=label),)
        return ()


def date_role(found: DateLine, offset: int, number: int) -> Role:
    """The role of a date that stands in a text, which stands at `offset` in its piece."""
    return Role("date", number, offset + found.date.start, offset + found.date.end, date=found)
