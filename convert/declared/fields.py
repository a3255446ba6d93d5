"""Values with the JSON Pointers of their fields, made into fields of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import msgspec

from convert.article import Article
from convert.draft import Draft, Held
from convert.evidence import Evidence

_DEEPEST = 4
_OPEN_EMBARGO = "until further notice"
_PLAIN = str | None
"""The type of fields that take any text as it is."""
_UNDECLARED = ("body", "provenance", "content_digest")


def offer_declared(draft: Draft, values: Iterable[tuple[str, str, Held]], method: str) -> None:
    """Offer every field that some of `values` make up: pointer, value, and where the value stands.

    The first value for a pointer counts.  A value for which the record has no place, or one that is
    not of the field's form, is a warning; `method` names what the fields made of several values are.
    """
    record: dict[str, Any] = {}
    places: dict[str, dict[str, Held]] = {}
    for pointer, value, held in values:
        steps = pointer.split("/")[1:]
        name = steps[0] if steps else ""
        below = "".join(f"/{step}" for step in steps[1:])
        if not value or below in places.get(name, {}):
            continue
        if _enter(record, steps, value):
            places.setdefault(name, {})[below] = held
        else:
            draft.warn("metadata", f"no place in the record: {pointer[:60]}")
    for name, parts in places.items():
        _offer(draft, name, record[name], _kinds().get(name), parts, method)


@cache
def _kinds() -> Mapping[str, Any]:
    """The types of the record's fields by name; to gather them costs more than to read a short item."""
    return MappingProxyType({field.name: field.type for field in msgspec.structs.fields(Article)})


def _offer(draft: Draft, name: str, value: object, kind: Any, parts: dict[str, Held], method: str) -> None:  # noqa: ANN401
    if kind is None or name in _UNDECLARED:
        draft.warn("metadata", f"no place in the record: /{name[:60]}")
        return
    try:
        plain = isinstance(value, str) and kind == _PLAIN
        converted = value if plain else msgspec.convert(_typed(name, value), kind)
    except msgspec.ValidationError as error:
        draft.warn("metadata", f"{name}: {error}")
        return
    if name == "embargo" and "" in parts:
        parts = {"": parts[""]._replace(approximate="the words stand for an embargo without an end")}
    whole = parts.pop("", None) or Evidence(
        kind="computed", method=method, inputs=tuple([f"/{name}{at}" for at in parts])
    )
    draft.offer(name, converted, whole, parts)


def _typed(name: str, value: object) -> object:
    """A declared text as the kind of value that the record has for it."""
    if name == "urgency" and isinstance(value, str) and _is_number(value):
        return int(value)
    return {} if name == "embargo" and value == _OPEN_EMBARGO else value


def _enter(record: dict[str, Any], steps: list[str], value: str) -> bool:
    """Put a value where its pointer says; False if there is no such place."""
    if len(steps) == 1:
        return isinstance(record.setdefault(steps[0], value), str)
    at: Any = record
    if not 0 < len(steps) <= _DEEPEST:
        return False
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        inner: Any = value if following is None else [] if _is_number(following) else {}
        if isinstance(at, list):
            number = int(step) if _is_number(step) else -1
            if number == len(at):
                at.append(inner)
            elif not 0 <= number < len(at):
                return False
            at = at[number]
        elif isinstance(at, dict):
            at = at.setdefault(step, inner)
        else:
            return False
    return isinstance(at, str)


def _is_number(step: str) -> bool:
    return step.isascii() and step.isdigit() and len(step) < 6
