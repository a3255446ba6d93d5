"""What the pieces of a printed article are: headline, byline, date, credit, body, trailer.

A page is a row of pieces.  Its head ends with the last byline or date line above the
running text, its tail starts with the first trailer below it.  Position decides
together with the words: "By AFP" is a byline at the head and a phrase elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from convert.newsroom.bylines import looks_like_names, parse_byline
from convert.newsroom.credits import looks_like_credit, split_caption
from convert.newsroom.dates import DateLine, date_line
from convert.newsroom.labels import Label, find_label

Kind: TypeAlias = Literal["heading", "paragraph", "image", "list", "quote", "other"]
RoleName: TypeAlias = Literal[
    "headline",
    "subheadline",
    "byline",
    "date",
    "credit",
    "caption",
    "related",
    "source",
    "tags",
    "end",
    "body",
]

HEAD = 10
"""How many pieces at most may stand in the head; only of these does it matter where their lines end."""
_TAIL = 6
_HEADLINE_WORDS = 30
_STANDFIRST_WORDS = 70
_CAPTION_WORDS = 80
_FRONT_CHARS = 300
_PROSE_WORDS = 8
_SENTENCE_END = re.compile("""[.!?…。！？]["'”’»)\\]]{0,3}$""")
_URL = re.compile(r"<?https?://[^\s<>]+>?$")
_PICTURE = re.compile(
    r"\[(?:(?:picture|image|bild|figure)\s?:\s?(?=\S)|(?=(?:photo|foto|credit)s?\s?:\s?\S))", re.I
)
_BETWEEN = " \t|·•–—-,;/"


class Piece(NamedTuple):
    """One piece of a page, whatever format it came from."""

    kind: Kind
    text: str
    """Clean text."""
    level: int = 0
    """Depth of a heading, from 1."""
    breaks: tuple[int, ...] = ()
    """Where in the text its printed lines end."""
    stressed: bool = False
    """Whether all of it is in italics or bold."""
    linked: bool = False
    """Whether all of it is links."""
    signed: bool = False
    """Whether its place says that it names the authors."""
    addressed: bool = False
    """Whether its place says that it is the address of this copy."""


class Role(NamedTuple):
    """What a piece, or a part of it, is."""

    name: RoleName
    piece: int
    """Which piece."""
    start: int = 0
    """First code point of the piece's text that has the role."""
    end: int | None = None
    """One past the last; to the end if absent."""
    date: DateLine | None = None
    """The date, for a `date`; `start` and `end` are its place in the piece."""
    label: Label | None = None
    """The label, for what is labelled; it stands at `start`."""


def lay_out(
    pieces: Sequence[Piece], *, titled: bool = False, languages: Sequence[str] = ()
) -> tuple[Role, ...]:
    """What each piece is, in order; a piece of several lines or parts may have several roles.

    `titled` says that the headline is already known, so that only a heading of level 1
    can be it once more.
    """
    roles: dict[int, tuple[Role, ...]] = {}
    below = _read_head(pieces, roles, titled, languages)
    above = _read_tail(pieces, roles, below, languages)
    for number in range(below, above):
        if number not in roles:
            roles |= _read_body(pieces, number, above)
    return tuple(role for n in range(len(pieces)) for role in roles.get(n, (Role("body", n),)))


def _front(piece: Piece, number: int, languages: Sequence[str]) -> tuple[Role, ...]:
    """The bylines, dates and source lines that a piece wholly consists of."""
    if piece.kind not in ("paragraph", "heading") or piece.level == 1 or len(piece.text) > _FRONT_CHARS:
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
        return tuple(_date_role(date, offset, number) for date in dates)
    if found := parse_byline(text):
        byline = Role("byline", number, offset, offset + found.end)
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


def _date_role(found: DateLine, offset: int, number: int) -> Role:
    return Role("date", number, offset + found.date.start, offset + found.date.end, date=found)


def _read_head(
    pieces: Sequence[Piece], roles: dict[int, tuple[Role, ...]], titled: bool, languages: Sequence[str]
) -> int:
    """Give the head's pieces their roles; return the number of the first piece below it."""
    fronts = {n: found for n, piece in enumerate(pieces[:HEAD]) if (found := _front(piece, n, languages))}
    headline = _find_headline(pieces, fronts, titled)
    last = _last_front(pieces, fronts, headline, titled)
    if headline is not None:
        roles[headline] = (Role("headline", headline),)
    end = max(-1 if last is None else last, -1 if headline is None else headline) + 1
    for number in range(end):
        if number not in roles:
            roles[number] = fronts.get(number) or (_beside_front(pieces[number], number, roles),)
    if end < len(pieces) - 1 and _is_credit(pieces[end]):
        roles[end] = (Role("credit", end),)
        end += 1
    return end


def _is_credit(piece: Piece) -> bool:
    return piece.kind in ("heading", "paragraph") and looks_like_credit(piece.text)


def _find_headline(pieces: Sequence[Piece], fronts: dict[int, tuple[Role, ...]], titled: bool) -> int | None:
    """The first heading, or a short first line with a byline or a date close below it."""
    untopped = not titled and all(piece.level != 1 for piece in pieces)
    for number, piece in enumerate(pieces[:HEAD]):
        if piece.kind == "image" or number in fronts:
            continue
        if piece.kind == "heading" and (piece.level == 1 or untopped):
            return number
        followed = any(n in fronts for n in range(number + 1, number + 4))
        short = len(piece.text.split()) <= _HEADLINE_WORDS
        if piece.kind == "paragraph" and not titled and followed and short and piece.text[-1:] not in ".:":
            return number
        if piece.kind != "heading":
            return None
    return None


def _last_front(
    pieces: Sequence[Piece], fronts: dict[int, tuple[Role, ...]], headline: int | None, titled: bool
) -> int | None:
    """The last byline or date line of the head; above it one standfirst may look like running text."""
    last, prose = None, 0
    for number, piece in enumerate(pieces[:HEAD]):
        if number in fronts:
            last = number
        elif number != headline and _is_prose(piece):
            prose += 1
            headed = titled or headline is not None
            if last is not None or prose > 1 or not headed or len(piece.text.split()) > _STANDFIRST_WORDS:
                break
    return last


def _is_prose(piece: Piece) -> bool:
    words = len(piece.text.split())
    return piece.kind in ("paragraph", "quote", "list", "other") and (
        words > _PROSE_WORDS or bool(words > 2 and _SENTENCE_END.search(piece.text))
    )


def _beside_front(piece: Piece, number: int, roles: dict[int, tuple[Role, ...]]) -> Role:
    """What stands in the head beside bylines and dates: names, a credit, a standfirst, a picture."""
    if piece.kind not in ("paragraph", "heading"):
        return Role("body", number)
    if looks_like_names(piece.text):
        return Role("byline", number)
    if looks_like_credit(piece.text):
        return Role("credit", number)
    names = {role.name for found in roles.values() for role in found}
    if "headline" in names and "subheadline" not in names:
        return Role("subheadline", number)
    return Role("body", number)


def _read_tail(
    pieces: Sequence[Piece], roles: dict[int, tuple[Role, ...]], below: int, languages: Sequence[str]
) -> int:
    """Give the trailers their roles, from the end upwards; return the number of the first of them."""
    first = len(pieces)
    while first > max(below + 1, len(pieces) - _TAIL):
        number = first - 1
        piece = pieces[number]
        label = find_label(piece.text) if piece.kind in ("paragraph", "heading") else None
        above = find_label(pieces[number - 1].text)
        if label and label.kind != "related":
            roles[number] = (Role(label.kind, number, label=label),)
        elif piece.addressed or (_URL.match(piece.text) and above and above.kind == "source"):
            roles[number] = (Role("source", number),)
        elif signed := _sign_off(piece, number, languages):
            roles[number] = signed
        else:
            break
        first = number
    return first


def _sign_off(piece: Piece, number: int, languages: Sequence[str]) -> tuple[Role, ...]:
    """A byline or date line below the text, such as "(Reporting by A; Editing by B)"."""
    inner = piece.text.strip("()[] ")
    found = parse_byline(inner) if piece.kind == "paragraph" and len(inner) <= _FRONT_CHARS else None
    if found and found.end == len(inner):
        start = piece.text.index(inner)
        return (Role("byline", number, start, start + len(inner)),)
    if piece.kind == "paragraph" and len(inner) <= _FRONT_CHARS:
        return tuple(_date_role(date, 0, number) for date in date_line(piece.text, languages))
    return ()


def _read_body(pieces: Sequence[Piece], number: int, end: int) -> dict[int, tuple[Role, ...]]:
    """Captions and related links among the running text."""
    piece = pieces[number]
    if number and pieces[number - 1].kind == "image" and _is_caption(piece):
        return {number: (Role("caption", number),)}
    bracket = _PICTURE.match(piece.text) if piece.kind == "paragraph" and piece.text.endswith("]") else None
    if bracket:
        return {number: (Role("caption", number, bracket.end(), len(piece.text) - 1),)}
    label = find_label(piece.text) if piece.kind in ("paragraph", "heading") else None
    if label and label.kind == "related":
        bare = not piece.text[label.end :].strip()
        follows = number + 1 < end and pieces[number + 1].linked
        if not bare:
            return {number: (Role("related", number, label=label),)}
        if follows:
            linked = Role("related", number + 1)
            return {number: (Role("related", number, label=label),), number + 1: (linked,)}
    if piece.linked and piece.kind in ("paragraph", "list"):
        return {number: (Role("related", number),)}
    return {}


def _is_caption(piece: Piece) -> bool:
    if piece.kind != "paragraph" or len(piece.text.split()) > _CAPTION_WORDS:
        return False
    return piece.stressed or split_caption(piece.text).credit is not None
