"""JSON text to plain values and nothing else: no repeated keys, no bottomless nesting, no surprises."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from convert.errors import LimitError, UnreadableError
from convert.pointers import spell

MAX_DEPTH = 64
"""How many objects and arrays may lie in one another; a record needs about ten."""

MAX_BYTES = 64 * 1024 * 1024
"""The longest JSON text that is read; a longer one is a `LimitError`."""

_BOM = b"\xef\xbb\xbf"
_LARGEST = 2**63


def parse(data: bytes | str) -> object:
    """The value that UTF-8 JSON text spells; a byte order mark before it is passed over.

    Raises `UnreadableError` for what is not JSON and for an object that has one key twice
    (RFC 8259 leaves open which of them counts), `LimitError` for nesting that cannot be
    followed and for more than `MAX_BYTES`.
    """
    try:
        text = (data.encode() if isinstance(data, str) else data).removeprefix(_BOM)
        if len(text) > MAX_BYTES:
            raise LimitError(f"more than {MAX_BYTES:,} bytes of JSON")
        value: object = msgspec.json.decode(text)
        json.loads(text, object_pairs_hook=_no_repeats)
    except RecursionError:
        raise LimitError("JSON nested too deeply") from None
    except (msgspec.DecodeError, ValueError) as error:
        raise UnreadableError(f"not a JSON document: {error}") from error
    return value


def _no_repeats(pairs: list[tuple[str, object]]) -> None:
    if len(pairs) > 1 and len(dict(pairs)) < len(pairs):
        seen: set[str] = set()
        again = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key {again[:80]!r} stands twice in one object")


def plain(value: object, path: tuple[str | int, ...] = ()) -> Any:  # noqa: ANN401
    """`value` with every mapping as a `dict` and every sequence as a `list`, all the way down.

    Raises `UnreadableError` for what JSON cannot say, `LimitError` for more than
    `MAX_DEPTH` levels.
    """
    if len(path) > MAX_DEPTH:
        raise LimitError(f"nested too deeply: more than {MAX_DEPTH} levels at {spell(path[:4])}")
    match value:
        case None | bool():
            return value
        case str() if _is_writable(value):
            return value
        case int() | float() if -_LARGEST <= value < _LARGEST:
            return value
        case Mapping():
            return {_key(key, path): plain(item, (*path, key)) for key, item in value.items()}
        case list() | tuple():
            return [plain(item, (*path, at)) for at, item in enumerate(value)]
        case str():
            what = "half of a surrogate pair"
        case int() | float():
            what = "a number out of range"
        case _:
            what = f"a {type(value).__name__}"
    raise UnreadableError(f"{what} at {spell(path) or '/'}: a record has no place for it")


def _is_writable(text: str) -> bool:
    """Whether UTF-8 can write `text`."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _key(key: object, path: tuple[str | int, ...]) -> str:
    if not isinstance(key, str) or not _is_writable(key):
        raise UnreadableError(f"{key!r:.80} at {spell(path) or '/'} is no key that JSON can have")
    return key
