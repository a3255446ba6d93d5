"""Bylines: who a piece says it is by.

A byline declares itself by its words: an introduction ("By", "Von", "Reporting by",
"Text:") followed by nothing but names and what belongs to them, or a name with a post in
a newsroom.  "By Monday ...", "Par ailleurs" and "By the numbers" are none, because what
follows is no name.  A line that only names the maker of one picture ("Photo: Jane Doe")
is a credit; "Photographs by Jane Doe" is a byline.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from convert.article import Contributor
from convert.newsroom.agencies import has_post, is_post
from convert.newsroom.date_words import LINE_WORDS
from convert.newsroom.dates import date_line, find_dates
from convert.newsroom.introductions import Introduction, introductions, may_open
from convert.newsroom.months import fold, weekdays
from convert.newsroom.names import (
    is_organization,
    is_single_name,
    kind_of,
    looks_like_names,
    may_be_person,
)
from convert.newsroom.people import Found, Manner, People, read_people

__all__ = ["BylineLine", "Found", "looks_like_names", "parse_byline", "parse_names"]


class BylineLine(NamedTuple):
    """A line that is a byline, or starts with one."""

    people: tuple[Found, ...]
    """Those it names; never empty."""
    end: int
    """The byline is `text[:end]`; what follows is a date, a reading time or the like."""


_LONGEST = 600
_OPENING = " \t\n("
_AFTER = re.compile(r"[\s.)]{0,4}(?:[|·•\n]|\Z)")
_BETWEEN = re.compile(r"[\s,;.|/()·•–—-]{0,4}(?:(?:and|und|et|y|e|en|och|og|&)\s{0,2})?", re.IGNORECASE)
_READING_TIME = re.compile(r"\d{1,3}\s?[-–]?\s?min", re.IGNORECASE)
_ADDRESS = re.compile(r"<?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}>?")
_URL = re.compile(r"(?:https?:/|www\.|/)\S*|\S+\.[a-z]{2,10}(?:/\S*)?")
_INVERTED = re.compile(r"(?P<family>[^\s,;]{2,40}),\s?(?P<given>[^\s,;]{2,40}(?:\s[^\W\d_]\.?)?)")
_EN_IS_IN = frozenset(
    ["por", "av", "af", "di", "skrevet av", "skrevet af", "skrivet av", "escrito por", "scritto da"]
)


def parse_byline(text: str) -> BylineLine | None:
    """The byline that `text` is or starts with; None for everything else."""
    if len(text) > _LONGEST:
        return None
    start = len(text) - len(text.lstrip(_OPENING))
    if not may_open(text, start) and not (may_be_person(text, start) and has_post(text)):
        return None
    opening = list(introductions(text))
    front = _front(text)
    if opening and opening[0].start == start and opening[0].opens:
        people = _read_sections(front, opening, known=False)
    else:
        people = _read_with_post(front, start)
    if not people.found or not _may_follow(text[people.end :]):
        return None
    return BylineLine(people.found, _closed(text, people.end))


def parse_names(text: str) -> tuple[Found, ...]:
    """The names in a value that is known to name authors.

    () for a value that is empty, an address, or without a letter.  "Doe, Jane" stays one
    name as printed.  A value that cannot be taken apart is one name as a whole.
    """
    if len(text) > _LONGEST or _URL.fullmatch(text.strip()):
        return ()
    found: list[Found] = []
    at = 0
    for address in _ADDRESS.finditer(text):
        found += _names_between(text, at, address.start())
        at = address.end()
    return (*found, *_names_between(text, at, len(text)))


def _names_between(text: str, start: int, end: int) -> tuple[Found, ...]:
    """The names in a part of the text that holds no e-mail address."""
    part = text[start:end].rstrip(" \t\n<(,;|")
    start += len(part) - len(part.lstrip(" \t\n>),;|"))
    part = part.lstrip(" \t\n>),;|")
    if part.endswith(")") and "(" not in part:
        part = part[:-1]
    if not any(map(str.isalpha, part)):
        return ()
    found = _inverted(part) or _listed(part) or (_one(part, _introduced(part), len(part)),)
    return tuple(Found(who.contributor, start + who.start, start + who.end) for who in found)


def _inverted(part: str) -> tuple[Found, ...]:
    """Names with the family name in front: "Doe, Jane; Roe, John"."""
    found: list[Found] = []
    at = 0
    for piece in part.split(";"):
        name = piece.strip()
        match = _INVERTED.fullmatch(name)
        if not match or not all(
            is_single_name(word) for word in (match["family"], match["given"].split()[0])
        ):
            return ()
        if is_organization(match["family"]) or is_organization(match["given"]):
            return ()
        start = at + piece.index(name)
        found.append(Found(Contributor(name=name, kind="person"), start, start + len(name)))
        at += len(piece) + 1
    return tuple(found)


def _listed(part: str) -> tuple[Found, ...]:
    """The names of a list, with or without introductions; () unless nothing else is in it."""
    opening = list(introductions(part))
    if opening and opening[0].start == 0:
        people = _read_sections(part, opening, known=True)
    else:
        first = opening[0].start if opening else len(part)
        people = read_people(part, 0, first, Manner(known=True))
        if people.found and opening and _BETWEEN.fullmatch(part, people.end, first):
            later = _read_sections(part, opening, known=True)
            people = People(people.found + later.found, max(people.end, later.end))
    return people.found if not part[people.end :].strip(" .)") else ()


def _introduced(part: str) -> int:
    """Where the name starts behind the introduction that `part` starts with, if it does."""
    opening = next(introductions(part), None)
    return opening.end if opening and opening.start == 0 and opening.end < len(part) else 0


def _one(text: str, start: int, end: int) -> Found:
    name = text[start:end]
    return Found(Contributor(name=name, kind=kind_of(name)), start, end)


def _front(text: str) -> str:
    """What stands before the first date, its label and its weekday left off."""
    dates = find_dates(text)
    if not dates:
        return text
    front = text[: dates[0].start]
    while True:
        kept = front.rstrip(" ,;:|·•–—-(")
        word = kept[kept.rfind(" ") + 1 :]
        if (
            not (fold(word) in LINE_WORDS and (word.islower() or len(word) > 3))
            and fold(word) not in weekdays()
        ):
            return kept
        front = kept[: -len(word)]


def _read_sections(text: str, opening: list[Introduction], *, known: bool) -> People:
    """Those named behind each introduction, up to the first that names nobody or says more."""
    found: list[Found] = []
    end = 0
    opening = [section for section in opening if section.end <= len(text)]
    limits = (*(later.start for later in opening[1:]), len(text))
    for section, limit in zip(opening, limits, strict=False):
        manner = Manner(section.role, section.word in _EN_IS_IN, section.declared, known)
        people = read_people(text, section.end, limit, manner)
        if not people.found:
            break
        found += people.found
        end = people.end
        if not _BETWEEN.fullmatch(text, end, limit):
            break
    return People(tuple(found), end)


def _read_with_post(text: str, start: int) -> People:
    """Those named with a post in a newsroom, without an introduction: "Jane Doe, Political Editor"."""
    people = read_people(text, start, len(text), Manner())
    posted = all(
        who.contributor.kind == "person" and is_post(who.contributor.affiliation or "")
        for who in people.found
    )
    return people if posted else People((), start)


def _may_follow(rest: str) -> bool:
    """Whether `rest` can follow a byline: nothing, what a bar sets off, a date, a reading time."""
    if _AFTER.match(rest):
        return True
    head = re.split(r"[|·•]", rest.strip(" ,;–—-()"), maxsplit=1)[0]
    return bool(date_line(head) or _READING_TIME.match(head))


def _closed(text: str, end: int) -> int:
    """`end` with the closing parenthesis where the byline stands in parentheses."""
    rest = text[end : end + 2]
    if not text.lstrip().startswith("(") or ")" not in rest or rest.strip(".)"):
        return end
    return end + rest.index(")") + 1
