"""What jsonschema-rs finds, in short words, with a place each, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from convert.errors import Violation
from convert.pointers import spell

if TYPE_CHECKING:
    import jsonschema_rs

Place: TypeAlias = tuple[str | int, ...]
"""The names, keys and indexes that lead to a value of the record."""

_LONGEST = 60
_TYPES = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
    type(None): "null",
}
_LIMITS = {"minLength": "is shorter than", "minimum": "is less than", "maximum": "is more than"}
_TYPE_NAMES = {
    "boolean": "true or false",
    "integer": "a whole number",
    "string": "a string",
    "array": "an array",
    "object": "an object",
    "null": "null",
}


class Finding(NamedTuple):
    """One thing wrong with a record, before it is put in order."""

    place: Place
    message: str


def findings(error: jsonschema_rs.ValidationError) -> Iterator[Finding]:
    """What one error of the validator says: a finding for each unknown field, else one."""
    place = tuple(error.instance_path)
    keyword = error.schema_path[-1]
    kind = error.kind
    if keyword == "additionalProperties":
        for key in getattr(kind, "unexpected", ()):
            yield Finding((*place, key), "is not allowed here")
    elif keyword == "required":
        yield Finding(place, f"{getattr(kind, 'property', '')} is missing")
    elif keyword == "type":
        wanted = " or ".join(_TYPE_NAMES[name] for name in getattr(kind, "types", ()))
        yield Finding(place, f"is {_TYPES[type(error.instance)]}, not {wanted}")
    else:
        yield Finding(place, _on_value(str(keyword), kind, error))


def _on_value(keyword: str, kind: object, error: jsonschema_rs.ValidationError) -> str:
    said = short(error.instance)
    match keyword:
        case "enum":
            return f"{said} is not one of {', '.join(map(short, getattr(kind, 'options', ())))}"
        case "const":
            return f"{said} is not {short(getattr(kind, 'expected_value', None))}"
        case "pattern":
            return f"{said} does not have the form that is asked for"
        case "format":
            return f"{said} is no {getattr(kind, 'format', '')}"
        case _:
            return f"{said} {_LIMITS[keyword]} {getattr(kind, 'limit', '')}"


def short(value: object) -> str:
    """A value in so few words that it fits into a message."""
    if isinstance(value, str):
        return repr(value) if len(value) <= _LONGEST else repr(value[:_LONGEST]) + "..."
    return "null" if value is None else str(value)[:_LONGEST]


def in_order(record: object, found: Iterable[Finding]) -> tuple[Violation, ...]:
    """The findings as violations, each once, in the order in which `record` has their places."""
    ranks: dict[int, dict[str, int]] = {}

    def key(finding: Finding) -> tuple[tuple[int, ...], str]:
        value, steps = record, []
        for part in finding.place:
            value, rank = _step(value, part, ranks)
            steps.append(rank)
        return tuple(steps), finding.message

    unique = dict.fromkeys(sorted(found, key=key))
    return tuple(Violation(spell(place), message) for place, message in unique)


def _step(value: object, part: str | int, ranks: dict[int, dict[str, int]]) -> tuple[object, int]:
    """What lies one step further in, and how many lie before it."""
    if isinstance(value, dict):
        if id(value) not in ranks:
            ranks[id(value)] = {name: at for at, name in enumerate(value)}
        return value.get(part), ranks[id(value)].get(str(part), len(value))
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return value[part], part
    return None, 0
