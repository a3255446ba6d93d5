"""Start tags stamped with their places, so that a parser carries the places into its tree."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import chain, compress, islice, pairwise
from operator import sub
from typing import NamedTuple

from convert.errors import LimitError
from convert.ledger import Span
from convert.markup.tags import ATTRIBUTE, MAX_ATTRIBUTES, NAME, TAG, TOKEN

MAX_TAGS = 1_000_000
"""The most start tags a page is read with; more is a `LimitError`."""

_SHORTEST = 2 * MAX_ATTRIBUTES
"""A tag with more attributes than allowed is longer."""
_AT_ONCE = 10_000
_NAME_ENDS = "\t\n\f\r />"
_END_TAG = 5
_USUAL = "_0_0_"


def stamp_name(text: str) -> str:
    """A name for an attribute that does not occur in `text`; always the same for the same text."""
    if _USUAL not in text:
        return _USUAL
    # No page can hold a number made from all of it.
    digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return f"_{int.from_bytes(digest, 'big')}_"


class Tags(NamedTuple):
    """The tags of a page."""

    opening: list[Span]
    """Where each start tag stands and where its name ends."""
    breaks: list[int]
    """Where each `</br>` stands."""


def find_tags(text: str) -> Tags:
    """The start tags of a page and those end tags that stand for a line break.

    Raises `LimitError` for more than `MAX_TAGS` of them, and for a tag of more than
    `MAX_ATTRIBUTES` attributes.
    """
    opening: list[Span] = []
    breaks: list[int] = []
    pieces = TOKEN.finditer(text)
    while some := list(islice(pieces, _AT_ONCE)):
        kinds = [(found.start(), found.lastindex) for found in some]
        opening += [
            (start, found.end(kind))
            for found, (start, kind) in zip(some, kinds, strict=True)
            if kind and kind != _END_TAG
        ]
        if len(opening) > MAX_TAGS:
            raise LimitError(f"more than {MAX_TAGS:,} elements")
        breaks += [start for start, kind in kinds if kind == _END_TAG and _is_break(text, start)]
    check_attributes(text, [start for start, _ in opening])
    return Tags(opening, breaks)


def _is_break(text: str, start: int) -> bool:
    """Whether the end tag at `start` is a `</br>`, in either case."""
    return text.startswith(("</br", "</BR"), start) and text[start + 4 : start + 5] in _NAME_ENDS


def check_attributes(text: str, starts: Sequence[int]) -> None:
    """Raise `LimitError` if one of the start tags at `starts` has more than `MAX_ATTRIBUTES` attributes."""
    # Most pages have a dozen tags that another follows so late.
    lengths = map(sub, chain(islice(starts, 1, None), (len(text),)), starts)
    for start in compress(starts, map(_SHORTEST.__lt__, lengths)):
        _check_attributes(text, start)


def _check_attributes(text: str, start: int) -> None:
    tag, name = TAG.match(text, start), NAME.match(text, start)
    if tag is None or name is None or tag.end() - start <= _SHORTEST or text[tag.end() - 1] != ">":
        return  # short, or never closed: the parser makes nothing of that
    attributes = ATTRIBUTE.finditer(text, name.end(), tag.end() - 1)
    if sum(1 for _ in islice(attributes, MAX_ATTRIBUTES + 1)) > MAX_ATTRIBUTES:
        raise LimitError(f"an element with more than {MAX_ATTRIBUTES:,} attributes")


def stamped(text: str, tags: Iterable[Span], name: str) -> str:
    """`text` with the attribute `name` put first into each start tag: the code point the tag stands at."""
    tags = list(tags)
    if not tags:
        return text
    attribute = f' {name}="'
    pieces = [
        f'{text[before:name_end]}{attribute}{start}"'
        for (_, before), (start, name_end) in pairwise(chain(((0, 0),), tags))
    ]
    pieces.append(text[tags[-1][1] :])
    return "".join(pieces)
