"""The record's JSON Schema, and records held against it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema_rs
import pytest

from convert import blocks, model_schema, schema
from convert.article import SCHEMA_ID
from convert.blocks import Paragraph
from convert.evidence import (
    SourceInfo,
)

FILE = Path(__file__).resolve().parents[1] / "schemas" / "article.schema.json"
FERRY = Paragraph(text="The ferry was late.")
SOURCE = SourceInfo(sha256="0" * 64, size=20, media_type="text/plain")


def test_the_shipped_schema_is_the_one_the_model_makes() -> None:
    built = json.dumps(schema.build(), ensure_ascii=False, indent=2) + "\n"
    assert FILE.read_text(encoding="utf-8") == built, "run `python -m convert.schema`"
    assert schema.load() == schema.build()


def test_the_schema_is_a_schema_and_refers_to_nothing_outside() -> None:
    loaded = schema.load()
    jsonschema_rs.meta.validate(loaded)
    assert loaded["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert loaded["$id"] == SCHEMA_ID
    assert loaded["properties"]["schema"]["const"] == SCHEMA_ID
    assert "schema" in loaded["required"]
    references = {node["$ref"] for node in _nodes(loaded) if "$ref" in node}
    assert references == {f"#/$defs/{name}" for name in loaded["$defs"]}


def test_every_definition_and_every_field_is_described() -> None:
    loaded = schema.load()
    for definition in [loaded, *loaded["$defs"].values()]:
        assert definition["description"]
        assert all(field["description"] for field in definition["properties"].values())


def test_a_choice_is_made_by_tag_and_never_by_trying() -> None:
    assert not [node for node in _nodes(schema.load()) if "anyOf" in node or "oneOf" in node]


def test_a_field_without_words_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(module: ModuleType) -> dict[str, str]:
        return {name: text for name, text in words(module).items() if name != "Embed.url"}

    words = model_schema.docstrings
    assert "Embed.url" in words(blocks)
    monkeypatch.setattr(model_schema, "docstrings", forgetful)
    with pytest.raises(LookupError, match=r"Embed\.url has no docstring"):
        schema.build()


def _nodes(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    parts = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for part in parts:
        yield from _nodes(part)
