"""Start tags stamped with their places, so that a parser carries the places into its tree."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import chain, islice, pairwise
from typing import NamedTuple

from convert.errors import LimitError
from convert.ledger import Span
from convert.markup.tags import ATTRIBUTE, OPENING, TAG

MAX_TAGS = 1_000_000
"""The most start tags a page is read with; more is a `LimitError`."""

MAX_ATTRIBUTES = 1_000
"""The most attributes of one element (in a tag of some length); more is a `LimitError`.

The parser's time grows with the square of their number.
"""

_LONG = 5_000
_AT_ONCE = 10_000
_NAME_ENDS = "\t\n\f\r />"
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
    pieces = OPENING.finditer(text)
    while some := [
        (found.start(), found.end(found.lastindex) if found.lastindex else 0)
        for found in islice(pieces, _AT_ONCE)
    ]:
        opening += [tag for tag in some if tag[1]]
        if len(opening) > MAX_TAGS:
            raise LimitError(f"more than {MAX_TAGS:,} elements")
        breaks += [start for start, name_end in some if not name_end and _is_break(text, start)]
    # Most pages have a dozen tags that another follows so late.
    for (start, name_end), (end, _) in pairwise(chain(opening, ((len(text), 0),))):
        if end - start > _LONG:
            _check_attributes(text, start, name_end)
    return Tags(opening, breaks)


def _is_break(text: str, start: int) -> bool:
    """Whether the piece of markup at `start` is a `</br>`, in either case."""
    return text.startswith(("</br", "</BR"), start) and text[start + 4 : start + 5] in _NAME_ENDS


def _check_attributes(text: str, start: int, name_end: int) -> None:
    tag = TAG.match(text, start)
    if tag is None or text[tag.end() - 1] != ">":
        return  # never closed: the parser makes nothing of it
    attributes = ATTRIBUTE.finditer(text, name_end, tag.end() - 1)
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
