"""Titles that metadata declares, without the name of the site around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

# What sets the site's name off: a bar, a dash between spaces, a chevron, a colon.
_JOINT = re.compile(r"\s{1,3}(?:[|｜•·›»«‹/~]|[-–—]{1,2}|::)\s{1,3}|\s?[|｜]\s?|[:：]\s?|,\s")
_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?|\.[a-z]{2,5}/?$")
_WORD = re.compile(r"\w+")
_LOWER = bytes(range(256)).lower()
_ASCII_SIGNS = bytes(code for code in range(128) if not _WORD.match(chr(code)))


def key(text: str) -> str:
    """The letters and digits of `text` in lower case, for comparing."""
    if text.isascii():
        return text.encode("ascii").translate(_LOWER, _ASCII_SIGNS).decode("ascii")
    return "".join(_WORD.findall(text)).casefold()


def bare_names(names: Iterable[str]) -> frozenset[str]:
    """A site's names as they are compared: without a domain's ending, folded."""
    return frozenset(filter(None, map(_bare, names)))


def is_site_name(text: str, names: frozenset[str]) -> bool:
    """Whether `text` is one of the site's bare `names`, give or take a domain's ending."""
    return _bare(text) in names


def _bare(name: str) -> str:
    return key(_ADDRESS.sub("", name.strip().casefold()))


def without_site(title: str, names: frozenset[str], printed: Collection[str]) -> tuple[int, int]:
    """The range of `title` that is the headline, the site's name and section around it left off.

    `names` are the site's bare names; `printed` are the keys of headlines that the page shows or
    declares by themselves: where one of them stands in the title, set off from the rest, it is the headline,
    the longest if there are several.
    """
    joints = [(found.start(), found.end()) for found in _JOINT.finditer(title[:1000])]
    if not joints:
        return 0, len(title)
    known = [
        (last - first, -first) for first, last in _ranges(title, joints) if key(title[first:last]) in printed
    ]
    if known:
        length, start = max(known)
        return -start, length - start
    return _trimmed(title, joints, names)


def _ranges(title: str, joints: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """All of the title, then what is left when parts go from its end, then from its start."""
    yield 0, len(title)
    for start, _ in joints[-6:]:
        yield 0, start
    for _, end in joints[:6]:
        yield end, len(title)
    for (_, end), (start, _) in pairwise(joints[:5]):
        yield end, start


def _trimmed(title: str, joints: list[tuple[int, int]], names: frozenset[str]) -> tuple[int, int]:
    """The title without parts at its ends that are the site's name, or a date behind it."""
    first, last = 0, len(title)
    while joints and _is_furniture(title[joints[-1][1] : last], title[first : joints[-1][0]], names):
        last = joints.pop()[0]
    if joints and is_site_name(title[: joints[0][0]], names):
        first = joints[0][1]
    return first, last


def _is_furniture(part: str, rest: str, names: frozenset[str]) -> bool:
    return bool(rest.strip()) and (is_site_name(part, names) or bool(_DATE.fullmatch(part.strip())))
