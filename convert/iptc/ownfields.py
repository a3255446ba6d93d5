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

_NAME = re.compile(r"[a-z_]{1,20}(?:\.[a-z0-9_]{1,20}){0,3}")


def offer_own(draft: Draft, values: Iterable[Value]) -> None:
    """Offer all fields; of two values for one pointer the later counts, and a part before the whole."""
    found = {pointer: words for pointer, words in values if words}
    wholes = {pointer.rpartition("/")[0] for pointer in found}
    said = ((at, words) for at, words in found.items() if at not in wholes and not _is_open(at, words))
    ordered = sorted(said, key=lambda entry: _steps(entry[0]))
    offer_declared(draft, ((pointer, words.text, words.held) for pointer, words in ordered), "own-fields")


def _is_open(pointer: str, words: Words) -> bool:
    return words.text == _UNKNOWN and pointer.endswith(_OPEN)


def pointer_of(name: str) -> str:
    """The pointer that a name with dots stands for; empty for any other name."""
    return "/" + name.replace(".", "/") if _NAME.fullmatch(name) else ""


def _steps(pointer: str) -> list[tuple[int, str]]:
    """A pointer in parts that sort numbers as numbers."""
    steps = pointer.split("/")[1:]
    return [(int(step), "") if step.isdecimal() and len(step) < 9 else (-1, step) for step in steps]
