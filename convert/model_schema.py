"""The record's JSON Schema, made from the model: its types, its docstrings and its patterns."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from types import ModuleType, UnionType
from typing import Any, TypeAlias, get_args

import msgspec
from msgspec.inspect import DictType, Metadata, StrType, StructType, Type, multi_type_info

from convert import article, blocks, evidence

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_MODULES = (article, blocks, evidence)
_REFERENCE = "#/$defs/"
_ORDER = (
    *("$schema", "$id", "$ref", "title", "description", "type", "const", "enum", "format", "pattern"),
    *("minLength", "minimum", "maximum", "items", "required", "properties", "patternProperties"),
    *("additionalProperties", "allOf", "if", "then", "else", "default", "examples", "$defs"),
)


def build() -> Schema:
    """The JSON Schema (draft 2020-12) of `convert.article.Article`.

    Every definition and every field has a description: the docstring in the model's
    source.  Raises `LookupError` where the model has none.
    """
    _, found = msgspec.json.schema_components((article.Article,), ref_template=_REFERENCE + "{name}")
    words = {name: text for module in _MODULES for name, text in docstrings(module).items()}
    unions = {names: name for module in _MODULES for names, name in _unions(module).items()}
    keys = {name: pattern for module in _MODULES for name, pattern in _key_patterns(module).items()}
    definitions: dict[str, Schema] = {}
    for name, definition in found.items():
        for mapping in _discriminators(definition):
            union = _union(unions[frozenset(_names(mapping))], mapping)
            definitions[union["title"]] = union
        definitions[name] = _described(_with_keys(_rewritten(definition, unions), keys), words)
    root = definitions.pop(article.Article.__name__)
    head = {"$schema": DIALECT, "$id": article.SCHEMA_ID}
    ordered: Schema = _ordered({**head, **root, "$defs": dict(sorted(definitions.items()))})
    return ordered


def docstrings(module: ModuleType) -> dict[str, str]:
    """The string literals under the classes (`Class`) and fields (`Class.field`) of a module's source."""
    found: dict[str, str] = {}
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = ast.get_docstring(node) or ""
            for field, under in zip(node.body, node.body[1:], strict=False):
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    found[f"{node.name}.{field.target.id}"] = _literal(under)
    return {name: " ".join(text.split()) for name, text in found.items() if text}


def _literal(node: ast.stmt) -> str:
    match node:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return text
        case _:
            return ""


def _unions(module: ModuleType) -> dict[frozenset[str], str]:
    """The names that a module gives to unions, by the names of their members."""
    return {
        frozenset(member.__name__ for member in get_args(value)): name
        for name, value in vars(module).items()
        if isinstance(value, UnionType)
    }


def _names(mapping: Mapping[str, str]) -> list[str]:
    return [reference.removeprefix(_REFERENCE) for reference in mapping.values()]


def _discriminators(schema: object) -> list[dict[str, str]]:
    """The tables from tag to reference of all tagged unions in a definition."""
    if isinstance(schema, dict):
        here = [schema["discriminator"]["mapping"]] if "discriminator" in schema else []
        return here + [mapping for part in schema.values() for mapping in _discriminators(part)]
    return (
        [mapping for part in schema for mapping in _discriminators(part)] if isinstance(schema, list) else []
    )


def _union(name: str, mapping: Mapping[str, str]) -> Schema:
    """A tagged union as a choice by tag, so that a validator names the fault instead of the failed choice."""
    return {
        "title": name,
        "description": f"One of {', '.join(_names(mapping))}, told apart by `type`.",
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"enum": list(mapping), "description": "Which of them it is."}},
        "allOf": [
            {
                "if": {"type": "object", "required": ["type"], "properties": {"type": {"const": tag}}},
                "then": {"$ref": reference},
            }
            for tag, reference in mapping.items()
        ],
    }


def _rewritten(schema: Schema, unions: Mapping[frozenset[str], str]) -> Schema:
    """The schema without `anyOf`, `propertyNames` and `discriminator`, meaning the same."""
    out = {key: value for key, value in schema.items() if value is not None and value != []}
    if isinstance(out.get("default"), tuple):
        out["default"] = list(out["default"])
    for key in ("items", "additionalProperties"):
        if isinstance(out.get(key), dict):
            out[key] = _rewritten(out[key], unions)
    if "properties" in out:
        out["properties"] = {name: _rewritten(part, unions) for name, part in out["properties"].items()}
    if len(out.get("enum", ())) == 1:
        out["const"] = out.pop("enum")[0]
    out.pop("propertyNames", None)
    if "anyOf" in out:
        out |= _choice(out.pop("anyOf"), out.pop("discriminator", None), unions)
    return out


def _choice(
    options: list[Schema], discriminator: Schema | None, unions: Mapping[frozenset[str], str]
) -> Schema:
    kinds = [_rewritten(option, unions) for option in options if option != {"type": "null"}]
    if discriminator:
        choice: Schema = {"$ref": _REFERENCE + unions[frozenset(_names(discriminator["mapping"]))]}
    elif len(kinds) == 1:
        choice = kinds[0]
    else:
        rule, exempt = kinds
        choice = {"type": rule.pop("type"), "if": {"const": exempt["const"]}, "else": rule}
    return _or_null(choice) if {"type": "null"} in options else choice


def _or_null(schema: Schema) -> Schema:
    if "$ref" in schema:
        return {"type": ["object", "null"], "if": {"type": "object"}, "then": schema}
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}


def _key_patterns(module: ModuleType) -> dict[str, str]:
    """The forms that keys of maps must have, by `Class.field`; some releases of msgspec leave them out."""
    classes = [value for value in vars(module).values() if _is_model(value)]
    return {
        f"{kind.cls.__name__}.{field.encode_name}": pattern
        for kind in multi_type_info(classes)
        if isinstance(kind, StructType)
        for field in kind.fields
        if (pattern := _key_pattern(field.type))
    }


def _is_model(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, msgspec.Struct)


def _key_pattern(kind: Type) -> str | None:
    if not isinstance(kind, DictType):
        return None
    key = kind.key_type.type if isinstance(kind.key_type, Metadata) else kind.key_type
    return key.pattern if isinstance(key, StrType) else None


def _with_keys(definition: Schema, keys: Mapping[str, str]) -> Schema:
    """The definition with the forms of keys as `patternProperties`, so that each wrong key is named."""
    fields = dict(definition["properties"])
    for field, schema in fields.items():
        pattern = keys.get(f"{definition['title']}.{field}")
        if pattern:
            values = {pattern: schema["additionalProperties"]}
            fields[field] = {**schema, "patternProperties": values, "additionalProperties": False}
    return {**definition, "properties": fields}


def _described(definition: Schema, words: Mapping[str, str]) -> Schema:
    name = definition["title"]
    if name not in words:
        raise LookupError(f"{name} has no docstring")
    fields: dict[str, Schema] = {}
    for field, schema in definition["properties"].items():
        told = f"Always `{schema['const']}`." if "const" in schema else words.get(f"{name}.{field}")
        if told is None:
            raise LookupError(f"{name}.{field} has no docstring")
        fields[field] = {**schema, "description": told}
    return {**definition, "description": words[name], "properties": fields}


def _ordered(schema: Schema) -> Schema:
    """The schema with its keywords, and those of all schemas in it, in one order on every run."""
    out = {key: schema[key] for key in sorted(schema, key=_ORDER.index)}
    for key in ("items", "additionalProperties", "if", "then", "else"):
        if isinstance(out.get(key), dict):
            out[key] = _ordered(out[key])
    for key in ("properties", "patternProperties", "$defs"):
        if key in out:
            out[key] = {name: _ordered(part) for name, part in out[key].items()}
    if "allOf" in out:
        out["allOf"] = [_ordered(part) for part in out["allOf"]]
    return out
