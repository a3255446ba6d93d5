"""The lines above a text that say who wrote it, when, and where it was published."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from convert.newsroom.bylines import looks_like_names, parse_byline
from convert.newsroom.dates import DateLine, date_line
from convert.newsroom.labels import find_label
from convert.newsroom.pieces import HEAD, Piece, Role

FRONT_CHARS = 300
"""No longer piece is only bylines and dates."""
_BETWEEN = " \t|·•–—-,;/"


class Fronts:
    """What the pieces of the head wholly consist of, worked out for those that somebody asks about."""

    def __init__(self, pieces: Sequence[Piece], languages: Sequence[str]) -> None:
        self._pieces, self._languages = pieces[:HEAD], languages
        self._known: dict[int, tuple[Role, ...]] = {}

    def at(self, number: int) -> tuple[Role, ...]:
        """The bylines, dates and source lines that a piece consists of; () for any other."""
        found = self._known.get(number)
        if found is None:
            inside = number < len(self._pieces)
            found = _front(self._pieces[number], number, self._languages) if inside else ()
            self._known[number] = found
        return found


def _front(piece: Piece, number: int, languages: Sequence[str]) -> tuple[Role, ...]:
    """The bylines, dates and source lines that a piece wholly consists of."""
    if piece.kind not in ("paragraph", "heading") or piece.level == 1 or len(piece.text) > FRONT_CHARS:
        return ()
    if whole := _front_line(piece.text, 0, number, languages):
        return whole
    if piece.signed:
        return (Role("byline", number),)
    roles: list[Role] = []
    for start, end in pairwise((0, *piece.breaks, len(piece.text))) if piece.breaks else ():
        line = piece.text[start:end].rstrip()
        found = _front_line(line, start, number, languages)
        if not found and looks_like_names(line):
            found = (Role("byline", number, start, start + len(line)),)
        if not found:
            return ()
        roles += found
    return tuple(roles)


def _front_line(text: str, offset: int, number: int, languages: Sequence[str]) -> tuple[Role, ...]:
    if dates := date_line(text, languages):
        return tuple(date_role(date, offset, number) for date in dates)
    if found := parse_byline(text):
        people = found.people if found.end == len(text) else ()
        byline = Role("byline", number, offset, offset + found.end, people=people)
        rest = text[found.end :].lstrip(_BETWEEN)
        return (
            (byline, *_front_line(rest, offset + len(text) - len(rest), number, languages))
            if rest
            else (byline,)
        )
    label = find_label(text)
    if label and label.kind == "source" and text[label.end :].strip():
        return (Role("source", number, offset, offset + len(text), label=label),)
    return ()


def date_role(found: DateLine, offset: int, number: int) -> Role:
    """The role of a date that stands in a text, which stands at `offset` in its piece."""
    return Role("date", number, offset + found.date.start, offset + found.date.end, date=found)
