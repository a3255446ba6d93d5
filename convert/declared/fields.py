"""Values with the JSON Pointers of their fields, made into fields of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from convert.article import Article
from convert.draft import Draft, Held
from convert.evidence import Evidence

_DEEPEST = 4
_OPEN_EMBARGO = "until further notice"
_PLAIN = str | None
_UNDECLARED = ("body", "provenance", "content_digest")


def offer_declared(draft: Draft, values: Iterable[tuple[str, str, Held]], method: str) -> None:
    """Offer every field that some of `values` make up: pointer, value, and where the value stands.

    The first value for a pointer counts.  A value for which the record has no place, or one that is
    not of the field's form, is a warning; `method` names what the fields made of several values are.
    """
    record: dict[str, Any] = {}
    places: dict[str, dict[str, Held]] = {}
    for pointer, value, held in values:
        _, slash, path = pointer.partition("/")
        name = path.partition("/")[0]
        below = path[len(name) :]
        if not value or below in places.get(name, {}):
            continue
        if slash and not below and name not in record:
            record[name] = value
            places[name] = {"": held}
        elif _enter(record, path.split("/") if slash else [], value):
            places.setdefault(name, {})[below] = held
        else:
            draft.warn("metadata", f"no place in the record: {pointer[:60]}")
    for name, parts in places.items():
        _offer(draft, name, record[name], parts, method)


class _Kind(NamedTuple):
    """What a field of the record takes."""

    type: Any
    is_plain: bool
    """Whether it takes any text as it is."""
    box: type[msgspec.Struct]
    """A struct with that field alone: msgspec looks at a struct's types once, at others for each value."""

    def made_of(self, value: object) -> Any:  # noqa: ANN401 - any of the record's types
        """The field's value that a parsed JSON value spells; `msgspec.ValidationError` for none."""
        if self.is_plain and isinstance(value, str):
            return value
        try:
            return msgspec.convert({"value": value}, self.box).value  # type: ignore[attr-defined]
        except msgspec.ValidationError:
            return msgspec.convert(value, self.type)  # its error does not speak of the box


@cache
def _kinds() -> Mapping[str, _Kind]:
    """The kinds of the record's fields by name; to gather them costs more than to read a short item."""
    fields = [field for field in msgspec.structs.fields(Article) if field.name not in _UNDECLARED]
    return MappingProxyType(
        {
            field.name: _Kind(
                field.type, field.type == _PLAIN, msgspec.defstruct("Box", [("value", field.type)])
            )
            for field in fields
        }
    )


def _offer(draft: Draft, name: str, value: object, parts: dict[str, Held], method: str) -> None:
    kind = _kinds().get(name)
    if kind is None:
        draft.warn("metadata", f"no place in the record: /{name[:60]}")
        return
    try:
        converted = kind.made_of(_typed(name, value))
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
        if isinstance(at, dict):
            inner = at.get(step)
            if inner is None:
                inner = at[step] = _place_for(value, following)
            at = inner
        elif isinstance(at, list):
            number = int(step) if _is_number(step) else -1
            if number == len(at):
                at.append(_place_for(value, following))
            elif not 0 <= number < len(at):
                return False
            at = at[number]
        else:
            return False
    return isinstance(at, str)


def _place_for(value: str, following: str | None) -> Any:  # noqa: ANN401
    """What stands behind a step of a pointer: the value, or what has a place for the step that follows."""
    return value if following is None else [] if _is_number(following) else {}


def _is_number(step: str) -> bool:
    return step.isascii() and step.isdigit() and len(step) < 6
