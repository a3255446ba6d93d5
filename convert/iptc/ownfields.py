"""Fields of documents that this package wrote: each value with the pointer of its field, nothing guessed.

What a format's own elements cannot hold stands beside them under a name: the field's JSON Pointer
with dots, such as `subjects.0.uri`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from convert.declared.fields import offer_declared
from convert.desk import Words
from convert.draft import Draft

Value: TypeAlias = tuple[str, Words | None]
"""The pointer of a field, or part of one, and what is said there."""

_UNKNOWN = "unknown"
_OPEN = ("/kind", "/status", "/uri", "/url")
"""Fields of which a format's own elements say something where the record is silent."""

_SEVERAL_DIGITS = re.compile("/[0-9]{2}")
_NUMBER = re.compile(r"(?<![^/])[0-9]{1,8}(?![^/])")
_NAME = re.compile(r"[a-z_]{1,20}(?:\.[a-z0-9_]{1,20}){0,3}")


def offer_own(draft: Draft, values: Iterable[Value]) -> None:
    """Offer all fields; of two values for one pointer the later counts, and a part before the whole."""
    found = {pointer: words for pointer, words in values if words}
    wholes = {pointer.rpartition("/")[0] for pointer in found}
    said = [at for at, words in found.items() if words.text != _UNKNOWN or not at.endswith(_OPEN)]
    pointers = [at for at in said if at not in wholes]
    ordered = sorted(pointers, key=_order if _SEVERAL_DIGITS.search(" ".join(pointers)) else None)
    offer_declared(draft, [(at, found[at].text, found[at].held) for at in ordered], "own-fields")


def pointer_of(name: str) -> str:
    """The pointer that a name with dots stands for; empty for any other name."""
    return "/" + name.replace(".", "/") if _NAME.fullmatch(name) else ""


def _order(pointer: str) -> str:
    """A text by which pointers sort with numbers as numbers."""
    return _NUMBER.sub(lambda number: number[0].zfill(8), pointer)
