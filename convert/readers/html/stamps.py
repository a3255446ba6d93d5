"""Start tags stamped with their places, so that a parser carries the places into its tree."""

from __future__ import annotations

import hashlib
from itertools import islice, pairwise

from convert.errors import LimitError
from convert.markup.tags import ATTRIBUTE, OPENING, TAG

MAX_TAGS = 1_000_000
"""The most start tags a page is read with; more is a `LimitError`."""

MAX_ATTRIBUTES = 1_000
"""The most attributes of one element (in a tag of some length); more is a `LimitError`.

The parser's time grows with the square of their number.
"""

_LONG = 5_000
_USUAL = "_0_0_"


def stamp_name(text: str) -> str:
    """A name for an attribute that does not occur in `text`; always the same for the same text."""
    if _USUAL not in text:
        return _USUAL
    # No page can hold a number made from all of it.
    digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return f"_{int.from_bytes(digest, 'big')}_"


def start_tags(text: str) -> list[tuple[int, int]]:
    """Where each start tag stands and where its name ends.

    Raises `LimitError` for more than `MAX_TAGS` of them, and for a tag of more than
    `MAX_ATTRIBUTES` attributes.
    """
    found = ((tag.start(), tag.end(tag.lastindex)) for tag in OPENING.finditer(text) if tag.lastindex)
    tags = list(islice(found, MAX_TAGS + 1))
    if len(tags) > MAX_TAGS:
        raise LimitError(f"more than {MAX_TAGS:,} elements")
    for (start, name_end), (following, _) in pairwise([*tags, (len(text), 0)]):
        if following - start > _LONG:
            _check_attributes(text, start, name_end)
    return tags


def _check_attributes(text: str, start: int, name_end: int) -> None:
    tag = TAG.match(text, start)
    if tag is None or text[tag.end() - 1] != ">":
        return  # never closed: the parser makes nothing of it
    attributes = ATTRIBUTE.finditer(text, name_end, tag.end() - 1)
    if sum(1 for _ in islice(attributes, MAX_ATTRIBUTES + 1)) > MAX_ATTRIBUTES:
        raise LimitError(f"an element with more than {MAX_ATTRIBUTES:,} attributes")


def stamped(text: str, tags: list[tuple[int, int]], name: str) -> str:
    """`text` with the attribute `name` put first into each start tag: the code point the tag stands at."""
    pieces: list[str] = []
    at = 0
    for start, name_end in tags:
        pieces += (text[at:name_end], f' {name}="{start}"')
        at = name_end
    pieces.append(text[at:])
    return "".join(pieces)
