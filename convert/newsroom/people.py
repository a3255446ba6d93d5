"""The people and organizations named in a stretch of a byline, with posts, agencies and places.

What stands after a name says more about it:

- a post or an organization after a comma, a bar, a slash, a dash or in parentheses is the
  affiliation of those named before it: of all since the last affiliation, but a post in
  the singular ("Jane Doe and John Roe, Political Editor") of the last one only;
- "in Kyiv" is where they were, and so is a single word after that or after an affiliation;
- "(Text)", "(Fotos)" is what they did;
- capitalised words that are none of these and end the line are a place if they are one
  word ("By Jane Doe, Kyiv") and an affiliation if they are more.

An organization that is joined by "and", or stands alone, is a contributor of its own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from convert.article import Contributor, Role
from convert.newsroom.agencies import is_agency, is_desk, is_post
from convert.newsroom.enumeration import Item, items
from convert.newsroom.introductions import role_of
from convert.newsroom.names import (
    Kind,
    is_initials,
    is_organization,
    is_person,
    is_single_name,
    is_uncased_name,
    kind_of,
)


class Found(NamedTuple):
    """Someone named in a text, and where."""

    contributor: Contributor
    """Who it is."""
    start: int
    """First code point of the name: `text[start:end]` is `contributor.name`."""
    end: int
    """One past its last."""


class Manner(NamedTuple):
    """How to take what stands between names."""

    role: Role = "author"
    """What those named did."""
    en_is_in: bool = False
    """Whether "en", "i" and "a" mean "in" between two names, not "and"."""
    single: bool = False
    """Whether one capitalised word may be a name."""
    known: bool = False
    """Whether the text is known to hold names, so that any word is one."""


class People(NamedTuple):
    """Those named in a stretch of text."""

    found: tuple[Found, ...]
    """Who, in order."""
    end: int
    """One past the last code point that says something about them."""


_IN = re.compile(r"\s(?:in|à|en|a|aus|i|w|we|в|у|from|fra|σε|στο)\s(?=[^\W\d_])")
_FOR = re.compile(r"\s(?:for|of|für|von der|vom|de l['’]|pour|para|per|voor)\s?(?=[^\W\d_])")
_DEGREES = frozenset({"Ph.D", "PhD", "M.D", "MD", "Jr", "Sr", "MBE", "OBE"})
_PLACE_WORDS = 4


def read_people(text: str, start: int, end: int, manner: Manner) -> People:
    """Those named from `start` on, up to `end` or to the first thing that is no name."""
    reader = _Reader(text, start, manner)
    for item in items(text, start, end, en_is_in=manner.en_is_in):
        if item.text and not reader.take(item):
            break
        if item.text:
            reader.end = item.close
    return People(tuple(reader.found), reader.end)


class _Reader:
    """Takes item after item, and knows whom an affiliation or a place belongs to."""

    def __init__(self, text: str, start: int, manner: Manner) -> None:
        self.found: list[Found] = []
        self.end = start
        self._text, self._manner = text, manner
        self._open = 0  # the first one without an affiliation
        self._affiliated: tuple[int, int] | None = None  # whom the last affiliation is for
        self._affiliation = self._location = -1  # where the last one starts

    def take(self, item: Item) -> bool:
        """Take the item; False if it says nothing about names."""
        if item.joint in {"(", "|", "/", "-"} and self.found:
            return self._take_aside(item)
        added = item.joint == "," and bool(self.found)
        if added and (item.text.rstrip(".") in _DEGREES or self._take_affiliation(item)):
            return True
        if self._take_located(item) or self._take_name(item) or self._take_place(item):
            return True
        return added and item.last and self._take_rest(item)

    def _take_aside(self, item: Item) -> bool:
        if item.joint == "/" and self._take_desk_code(item):
            return True
        role = role_of(item.text) if item.joint == "(" else None
        if role:
            self._change(len(self.found) - 1, role=role)
            return True
        if self._take_affiliation(item) or (item.joint == "/" and self._take_signs(item)):
            return True
        if item.joint == "(" and _is_place(item.text):
            self._change(len(self.found) - 1, location=item.text)
            return True
        return item.joint in {"|", "/"} and self._manner.known and self._take_name(item)

    def _take_desk_code(self, item: Item) -> bool:
        """The initials of an agency's desk, which belong to its name: "dpa/lno"."""
        last = self.found[-1]
        name = self._text[last.start : item.end]
        if not is_agency(last.contributor.name) or not is_agency(name) or is_agency(item.text):
            return False
        self._change(len(self.found) - 1, name=name)
        self.found[-1] = self.found[-1]._replace(end=item.end)
        return True

    def _take_signs(self, item: Item) -> bool:
        """An agency on no list, known by its capitals behind a person: "Jane Doe/SP-X"."""
        last = self.found[-1].contributor
        if last.kind != "person" or last.affiliation or not is_initials(item.text.replace("-", "")):
            return False
        self._change(len(self.found) - 1, affiliation=item.text)
        return True

    def _take_affiliation(self, item: Item) -> bool:
        post = is_post(item.text)
        if not (post or is_organization(item.text)):
            return False
        count = len(self.found)
        if self._open < count:
            whole = not post or item.text.rstrip(".").endswith(("s", "S"))
            self._affiliated = (self._open if whole else count - 1, count)
            self._affiliation = item.start
        if self._affiliated is None or self.found[-1].contributor.kind == "organization":
            return False
        for number in range(*self._affiliated):
            self._change(number, affiliation=self._text[self._affiliation : item.end])
        self._open, self._location = count, -1
        return True

    def _take_located(self, item: Item) -> bool:
        """A name with "in" and a place, or "for" and an organization, behind it."""
        for pattern in (_IN, _FOR):
            for found in pattern.finditer(item.text):
                name, rest = item.text[: found.start()], item.text[found.end() :]
                if not (is_person(name) or is_desk(name) or is_agency(name)):
                    continue
                if pattern is _IN and _is_place(rest):
                    self._add(item.start, item.start + found.start(), kind_of(name))
                    self._change(-1, location=rest)
                    self._location = item.start + found.end()
                    return True
                if pattern is _FOR and (is_organization(rest) or is_organization(rest.removeprefix("the "))):
                    self._add(item.start, item.start + found.start(), kind_of(name))
                    self._change(-1, affiliation=rest)
                    self._open = len(self.found)
                    return True
        return False

    def _take_name(self, item: Item) -> bool:
        name = item.text
        kind = kind_of(name)
        fits = kind is not None or is_initials(name)
        if not fits and self._is_after_place(item):
            return False
        single = " " not in name and any(map(str.isalpha, name))
        alone = self._manner.single and (is_single_name(name) or is_uncased_name(name))
        if fits or (self._manner.known and single) or alone:
            self._add(item.start, item.end, kind)
            return True
        return False

    def _take_place(self, item: Item) -> bool:
        """The rest of a place ("Kyiv, Ukraine"), or a place after an affiliation."""
        if not self._is_after_place(item) or not is_single_name(item.text):
            return False
        start = self._location if self._location >= 0 else item.start
        first = len(self.found) - 1
        if self._location < 0 and self._affiliated:
            first = self._affiliated[0]
        for number in range(first, len(self.found)):
            self._change(number, location=self._text[start : item.end])
        self._location = start
        return True

    def _take_rest(self, item: Item) -> bool:
        """Capitalised words that end the line: one is a place, more are an employer we do not know."""
        words = item.text.split()
        if len(words) > 5 or not all(word[0].isupper() for word in words) or any(map(str.isdigit, item.text)):
            return False
        if len(words) == 1:
            if not is_single_name(item.text):
                return False
            self._change(len(self.found) - 1, location=item.text)
        else:
            for number in range(self._open, len(self.found)):
                self._change(number, affiliation=item.text)
        return True

    def _is_after_place(self, item: Item) -> bool:
        if item.joint != "," or not self.found:
            return False
        last = self.found[-1].contributor
        return bool(last.location or last.affiliation) or is_agency(last.name)

    def _add(self, start: int, end: int, kind: Kind | None) -> None:
        name = self._text[start:end]
        self.found.append(Found(Contributor(name=name, kind=kind, role=self._manner.role), start, end))
        self._location = -1

    def _change(self, number: int, **fields: str) -> None:
        who = self.found[number]
        self.found[number] = who._replace(contributor=msgspec.structs.replace(who.contributor, **fields))


def _is_place(text: str) -> bool:
    """Whether `text` is printed as the name of a place: few words, the first and last with a capital."""
    words = text.split()
    if not words or len(words) > _PLACE_WORDS or any(map(str.isdigit, text)):
        return False
    return words[0][0].isupper() and words[-1][0].isupper() and not is_organization(text)
