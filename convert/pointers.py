"""JSON Pointers (RFC 6901): how they are spelled, and what they point to in a record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from convert.article import Article

_INDEX = re.compile("0|[1-9][0-9]{0,9}")


def spell(parts: Iterable[str | int]) -> str:
    """The pointer that leads through `parts`, each a field's name, a key or an index."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def parts_of(pointer: str) -> tuple[str, ...]:
    """The names, keys and indexes that `pointer` leads through; none for the empty pointer."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])


def resolve(article: Article, pointer: str) -> object:
    """The value in the record that `pointer` points to.

    Values that a written record leaves out because they are the default are found too.
    Raises `LookupError` where there is nothing; a field that is `None` is nothing.
    """
    value: object = article
    for part in parts_of(pointer):
        value = _step(value, part)
        if value is None:
            raise LookupError(pointer)
    return value


def _step(value: object, part: str) -> object:
    match value:
        case Struct():
            return _field(value, part)
        case Mapping():
            return value.get(part)
        case tuple() if _INDEX.fullmatch(part) and int(part) < len(value):
            return value[int(part)]
        case _:
            return None


def _field(struct: Struct, name: str) -> object:
    config = struct.__struct_config__
    if name == config.tag_field:
        return config.tag
    return getattr(struct, name) if name in struct.__struct_fields__ else None
