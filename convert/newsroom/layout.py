"""What the pieces of a printed article are: headline, byline, date, credit, body, trailer.

A page is a row of pieces.  Its head ends with the last byline or date line above the
running text, its tail starts with the first trailer below it.  Position decides
together with the words: "By AFP" is a byline at the head and a phrase elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from convert.newsroom.bylines import looks_like_names, parse_byline
from convert.newsroom.credits import looks_like_credit, split_caption
from convert.newsroom.dates import date_line
from convert.newsroom.fronts import FRONT_CHARS, Fronts, Said, date_role
from convert.newsroom.labels import find_label
from convert.newsroom.pieces import HEAD, Kind, Piece, Role, RoleName

__all__ = ["HEAD", "Kind", "Piece", "Role", "RoleName", "lay_out"]

_TAIL = 6
_HEADLINE_WORDS = 30
_STANDFIRST_WORDS = 70
_CAPTION_WORDS = 80
_PROSE_WORDS = 8
_SENTENCE_END = re.compile("""[.!?…。！？]["'”’»)\\]]{0,3}$""")
_URL = re.compile(r"<?https?://[^\s<>]+>?$")
_PICTURE = re.compile(
    r"\[(?:(?:picture|image|bild|figure)\s?:\s?(?=\S)|(?=(?:photo|foto|credit)s?\s?:\s?\S))", re.I
)


def lay_out(
    pieces: Sequence[Piece],
    *,
    titled: bool = False,
    languages: Sequence[str] = (),
    said: Mapping[str, Said] | None = None,
) -> tuple[Role, ...]:
    """What each piece is, in order; a piece of several lines or parts may have several roles.

    `titled` says that the headline is already known, so that only a heading of level 1
    can be it once more; `said` what is known already of lines, by their words.
    """
    roles: dict[int, tuple[Role, ...]] = {}
    below = _read_head(pieces, roles, titled, Fronts(pieces, languages, said))
    above = _read_tail(pieces, roles, below, languages)
    for number in range(below, above):
        if number not in roles and (found := _read_body(pieces, number, above)):
            roles |= found
    return tuple([role for n in range(len(pieces)) for role in roles.get(n) or (Role("body", n),)])


def _read_head(
    pieces: Sequence[Piece], roles: dict[int, tuple[Role, ...]], titled: bool, fronts: Fronts
) -> int:
    """Give the head's pieces their roles; return the number of the first piece below it."""
    headline = _find_headline(pieces, fronts, titled)
    last = _last_front(pieces, fronts, headline, titled)
    if headline is not None:
        roles[headline] = (Role("headline", headline),)
    end = max(-1 if last is None else last, -1 if headline is None else headline) + 1
    for number in range(end):
        if number not in roles:
            roles[number] = fronts.at(number) or (_beside_front(pieces[number], number, roles),)
    if end < len(pieces) - 1 and _is_credit(pieces[end]):
        roles[end] = (Role("credit", end),)
        end += 1
    return end


def _is_credit(piece: Piece) -> bool:
    return piece.kind in ("heading", "paragraph") and looks_like_credit(piece.text)


def _find_headline(pieces: Sequence[Piece], fronts: Fronts, titled: bool) -> int | None:
    """The first heading, or a short first line with a byline or a date close below it."""
    untopped = not titled and all(piece.level != 1 for piece in pieces)
    for number, piece in enumerate(pieces[:HEAD]):
        if piece.kind == "image" or fronts.at(number):
            continue
        if piece.kind == "heading" and (piece.level == 1 or untopped):
            return number
        stated = piece.kind == "paragraph" and not titled and piece.text[-1:] not in ".:"
        short = stated and len(piece.text.split()) <= _HEADLINE_WORDS
        if short and any(map(fronts.at, range(number + 1, number + 4))):
            return number
        if piece.kind != "heading":
            return None
    return None


def _last_front(pieces: Sequence[Piece], fronts: Fronts, headline: int | None, titled: bool) -> int | None:
    """The last byline or date line of the head; above it one standfirst may look like running text."""
    last, prose = None, 0
    for number, piece in enumerate(pieces[:HEAD]):
        if fronts.at(number):
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
        if label and label.kind != "related":
            roles[number] = (Role(label.kind, number, label=label),)
        elif piece.addressed or (_URL.match(piece.text) and _is_source(pieces[number - 1])):
            roles[number] = (Role("source", number),)
        elif signed := _sign_off(piece, number, languages):
            roles[number] = signed
        else:
            break
        first = number
    return first


def _is_source(piece: Piece) -> bool:
    label = find_label(piece.text)
    return label is not None and label.kind == "source"


def _sign_off(piece: Piece, number: int, languages: Sequence[str]) -> tuple[Role, ...]:
    """A byline or date line below the text, such as "(Reporting by A; Editing by B)"."""
    inner = piece.text.strip("()[] ")
    found = parse_byline(inner) if piece.kind == "paragraph" and len(inner) <= FRONT_CHARS else None
    if found and found.end == len(inner):
        start = piece.text.index(inner)
        return (Role("byline", number, start, start + len(inner), people=found.people),)
    if piece.kind == "paragraph" and len(inner) <= FRONT_CHARS:
        return tuple(date_role(date, 0, number) for date in date_line(piece.text, languages))
    return ()


def _read_body(pieces: Sequence[Piece], number: int, end: int) -> dict[int, tuple[Role, ...]]:
    """Captions and related links among the running text."""
    piece = pieces[number]
    if number and pieces[number - 1].kind == "image" and _is_caption(piece):
        return {number: (Role("caption", number),)}
    bracket = _PICTURE.match(piece.text) if piece.kind == "paragraph" and piece.text[-1:] == "]" else None
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
