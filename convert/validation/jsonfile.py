"""JSON files: our record, ninjs, or whatever a JSON Schema the user names is for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from convert.errors import LimitError, OptionError, SchemaError, UnreadableError
from convert.jsontext import parse, plain
from convert.pointers import parts_of
from convert.schema import validate
from convert.validation.kinds import json_kind
from convert.validation.places import Place, json_places
from convert.validation.problems import Examination, Problem
from convert.validation.profiles import profile_bytes
from convert.violations import Finding, findings, in_order

_MOST = 1_000


def examine_json(data: bytes, schema: Path | None) -> Examination:
    """What a JSON file is and what is wrong with it."""
    text = data.decode("utf-8-sig", "replace")
    try:
        value = plain(parse(data))
    except UnreadableError as error:
        return Examination("unknown", None, (Problem(*_broken(text), "error", str(error), "well-formed"),))
    kind = json_kind(value)
    found: list[tuple[str, str, str]] = []
    if schema:
        found += [(at, said, "schema") for at, said in _against(_named(schema), value)]
    if kind.name == "wirecopy record":
        found += [(at, said, "record") for at, said in _as_record(data)]
    elif kind.profile:
        rules = json.loads(profile_bytes(kind.profile))
        found += [(at, said, "profile") for at, said in _against(rules, value)]
    elif not schema:
        found.append(("", "this is no format that is checked here", "kind"))
    return Examination(kind.name, kind.version, tuple(_placed(text, value, found[:_MOST])))


def _broken(text: str) -> Place:
    """Where JSON text stops being JSON."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return Place(error.lineno, error.colno)
    except (ValueError, RecursionError):
        return Place(1, 1)
    return Place(1, 1)


def _as_record(data: bytes) -> list[tuple[str, str]]:
    try:
        validate(data)
    except SchemaError as error:
        return [(violation.path, violation.message) for violation in error.violations]
    return []


def _named(schema: Path) -> Any:  # noqa: ANN401 - any JSON
    try:
        return plain(parse(schema.read_bytes()))
    except OSError as error:
        raise OptionError(f"{schema}: {error.strerror or error}") from error
    except (UnreadableError, LimitError) as error:
        raise OptionError(f"{schema}: {error}") from error


def _against(rules: Any, value: object) -> list[tuple[str, str]]:  # noqa: ANN401 - any JSON
    import jsonschema_rs

    try:
        validator = jsonschema_rs.validator_for(rules, retriever=_elsewhere, validate_formats=True)
    except (jsonschema_rs.ReferencingError, jsonschema_rs.ValidationError, ValueError) as error:
        raise OptionError(
            f"not a JSON Schema that can be used: {str(error).splitlines()[0][:200]}"
        ) from error
    found: list[Finding] = []
    for wrong in validator.iter_errors(value):
        found += _findings(wrong)
    return [(violation.path, violation.message) for violation in in_order(value, found)]


def _findings(error: Any) -> Iterable[Finding]:  # noqa: ANN401 - a validator's error
    try:
        return list(findings(error))
    except (KeyError, AttributeError, IndexError):  # a keyword that no schema of ours uses
        return [Finding(tuple(error.instance_path), str(error.message)[:300])]


def _elsewhere(_address: str) -> Any:  # noqa: ANN401 - as the library has it
    """What stands for a schema that the named one refers to: nothing is fetched, so it allows all."""
    return True


def _placed(text: str, value: object, found: list[tuple[str, str, str]]) -> Iterable[Problem]:
    paths = {at: _path(value, at) for at, _, _ in found}
    places = json_places(text, paths.values())
    for at, message, rule in found:
        path = paths[at]
        while path and path not in places:
            path = path[:-1]
        place = places.get(path, Place(1, 1))
        yield Problem(*place, "error", f"{at or '/'}: {message}", rule)


def _path(value: object, pointer: str) -> tuple[str | int, ...]:
    """A pointer as the keys and numbers that lead there, as far as there is something."""
    path: list[str | int] = []
    for step in parts_of(pointer):
        if isinstance(value, list) and step.isdigit() and int(step) < len(value):
            path.append(int(step))
            value = value[int(step)]
        elif isinstance(value, dict) and step in value:
            path.append(step)
            value = value[step]
        else:
            break
    return tuple(path)
