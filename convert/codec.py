"""Records to JSON bytes and back, strictly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeVar

import msgspec

from convert.article import SCHEMA_ID, Article
from convert.errors import SchemaError, Violation
from convert.jsontext import parse, plain
from convert.pointers import spell

T = TypeVar("T", bound=msgspec.Struct)

_STEP = re.compile(r"\.([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]+|\.\.\.)\]")


def encode(article: Article, order: Literal["deterministic", "sorted"] = "deterministic") -> bytes:
    """The record as compact UTF-8 JSON; equal records give equal bytes.

    Fields stand in the model's order, or sorted by name; the keys of maps in alphabetical
    order; what is absent is left out.  Raises `SchemaError` for text that UTF-8 cannot write, which a
    record that was read never holds.
    """
    try:
        return msgspec.json.encode(article, order=order)
    except UnicodeEncodeError as error:
        raise SchemaError((Violation("", "a text holds half of a surrogate pair"),)) from error


def decode(data: bytes | str) -> Article:
    """The record that UTF-8 JSON text spells.

    Raises `UnreadableError` for what is not JSON, `LimitError` for bottomless nesting, and
    `SchemaError` with the first violation for unknown fields, wrong types, or another
    `schema` than this one; `convert.schema.validate` lists them all.
    """
    return from_plain(plain(parse(data)))


def from_plain(value: object) -> Article:
    """The record that a parsed JSON value spells; errors as `decode`."""
    return typed(value, Article, SCHEMA_ID)


def typed(value: object, kind: type[T], schema: str) -> T:
    """A parsed JSON value as a value of `kind`, whose `schema` has to be that; errors as `decode`."""
    if isinstance(value, Mapping) and value.get("schema") != schema:
        where, said = ("/schema", "another schema") if "schema" in value else ("", "schema is missing")
        raise SchemaError((Violation(where, f"{said}; this reads {schema}"),))
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise SchemaError((_violation(str(error)),)) from error
    except UnicodeEncodeError as error:
        raise SchemaError((Violation("", "a text holds half of a surrogate pair"),)) from error


def _violation(message: str) -> Violation:
    """What msgspec says, with a JSON Pointer in place of its own path.

    msgspec does not tell under which key of a map it was, so the pointer ends at the map
    and the message names the rest of the way.
    """
    said, at, path = message.rpartition(" - at ")
    if not at:
        return Violation("", message)
    parts: list[str | int] = []
    for step in _STEP.finditer(path):
        name, index = step.groups()
        if index == "...":
            rest = path[step.end() :].strip("`.")
            return Violation(spell(parts), f"an entry: {rest}: {said}" if rest else f"an entry: {said}")
        parts.append(name if name else int(index))
    return Violation(spell(parts), f"a key: {said}" if path.startswith("`key`") else said)
