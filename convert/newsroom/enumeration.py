"""The items of a list of names, and what joins each to the one before: "A in B, C and D (E)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from convert.newsroom.names import is_organization, is_person


class Item(NamedTuple):
    """A stretch of text between two joints."""

    joint: str
    """What joins it to the one before: "", "," (also ";"), "and", or one of "()/|-"."""
    start: int
    """First code point of the item."""
    end: int
    """One past its last; full stops and commas at its end are not part of it."""
    text: str
    """The item itself; empty between two joints that touch."""
    close: int
    """Where it ends with its closing parenthesis."""
    last: bool
    """Whether nothing follows it."""


_JOINT = re.compile(
    r"\s{0,2}(?P<list>[,;\n、，；])\s{0,2}(?:(?:and|und|et|och|og|y|e|и|та|&)\s)?|\s{0,2}(?P<aside>[|(/·•])\s{0,2}"
    r"|\s(?P<dash>[-–—]{1,2})\s|\s(?P<and>and|und|et|y|e|och|og|&|и|та|і|και|(?-i:ve|VE|ja|JA)|és|și|(?-i:dan|ir|un|dhe))\s"
    r"|\s(?P<talk>im gespräch mit|im interview mit|in conversation with|interviewed by)\s"
    r"|\s(?P<either>en|i|a)\s|(?P<close>\s?\))",
    re.IGNORECASE,
)
_ONE_WORD = re.compile(r"([^\s,;|(/]{2,40})\s?(?:[,;|(/]|\Z)")


def items(text: str, start: int, end: int, *, en_is_in: bool) -> Iterator[Item]:
    """The items of `text` from `start` to `end`.

    `en_is_in` says that "en", "i" and "a" between names mean "in", as in Spanish and Swedish;
    else they join two names (Dutch, Polish, Czech) where another name follows.
    """
    joint, at = "", start
    for found in _JOINT.finditer(text, start, end):
        rest = text[found.end() : end]
        if found["either"] and (en_is_in or not _joins_names(rest)):
            continue
        if (found["and"] or "").casefold() in {"y", "e"} and _is_second_surname(rest):
            continue
        yield _item(text, joint, at, found.start(), found)
        joint, at = _joint_of(found), found.end()
    yield _item(text, joint, at, end, None)


def _item(text: str, joint: str, start: int, end: int, next_joint: re.Match[str] | None) -> Item:
    while end > start and text[end - 1] in " .;,":
        if text[end - 1] == "." and re.search(r"(?:\b\w|\b[JS]r)\.\Z", text[start:end]):
            break
        end -= 1
    close = end
    if joint == "(" and next_joint and next_joint["close"]:
        close = next_joint.start() + len(next_joint[0].rstrip())
    return Item(joint, start, end, text[start:end], close, next_joint is None)


def _joint_of(found: re.Match[str]) -> str:
    if found["list"]:
        return ","
    if found["aside"]:
        return "|" if found["aside"] in "·•" else found["aside"]
    if found["dash"]:
        return "-"
    return "and" if found["and"] or found["either"] or found["talk"] else ")"


def _joins_names(rest: str) -> bool:
    """Whether "en", "i" or "a" before `rest` joins two names."""
    return is_person(" ".join(rest.split()[:2]).rstrip(",;.|)"))


def _is_second_surname(rest: str) -> bool:
    """Whether one more word of the name stands behind "y" or "e": "José Prado y Luna"."""
    word = _ONE_WORD.match(rest)
    return word is not None and not is_organization(word[1])
