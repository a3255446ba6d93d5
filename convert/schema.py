"""The record's contract as a JSON Schema: made from the model, shipped as a file, held against records.

    python -m convert.schema

writes `schemas/article.schema.json` of a checkout anew.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from convert import checks
from convert.article import Article
from convert.codec import from_plain
from convert.errors import SchemaError, UnreadableError
from convert.jsontext import parse, plain
from convert.violations import Finding, findings, in_order

_NAME = "article.schema.json"
_HERE = Path(__file__).parent
_CHECKOUT = _HERE.parent / "schemas" / _NAME
_UNTRANSLATED = (
    *(bytes, bytearray, UUID, Decimal),
    *(dt.datetime, dt.date, dt.time, dt.timedelta),
)


def build() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) as the model says it; needs the model's source."""
    from convert import model_schema

    return model_schema.build()


def load() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) as it is shipped."""
    shipped = _HERE / "schemas" / _NAME
    schema: dict[str, Any] = json.loads((shipped if shipped.is_file() else _CHECKOUT).read_bytes())
    return schema


def validate(record: Article | Mapping[str, object] | bytes | str) -> None:
    """Hold a record, as a value or as JSON text, against the schema and the rules beyond it.

    Beyond the schema: marks lie inside their text, the digest is that of the body,
    pointers lead somewhere, selectors lie inside the source, each piece of evidence has
    what its kind needs, and the ledger adds up.

    Raises `SchemaError` with every violation in the order of the document; the rules
    beyond the schema are looked at once the schema holds.  Raises `UnreadableError` for
    what is not JSON, `LimitError` for what is nested too deeply.
    """
    value = _as_json(record)
    violations = in_order(value, _against_schema(value)) or in_order(value, _beyond_schema(value))
    if violations:
        raise SchemaError(violations)


def _as_json(record: object) -> Any:  # noqa: ANN401
    if isinstance(record, bytes | str):
        return plain(parse(record))
    if not isinstance(record, Article):
        return plain(record)
    try:
        return plain(msgspec.to_builtins(record, builtin_types=_UNTRANSLATED))
    except (TypeError, RecursionError) as error:
        raise UnreadableError(f"a value of the record cannot be written as JSON: {error}") from error


def _against_schema(value: object) -> Iterator[Finding]:
    import jsonschema_rs

    validator = jsonschema_rs.Draft202012Validator(load(), validate_formats=True)
    for error in validator.iter_errors(value):
        yield from findings(error)


def _beyond_schema(value: dict[str, Any]) -> Iterator[Finding]:
    article = from_plain({key: part for key, part in value.items() if key != "content_digest"})
    if value.get("content_digest", "") not in ("", article.content_digest):
        yield Finding(("content_digest",), "is not the digest of the body")
    yield from checks.check(article)


def _write() -> None:
    """Write the schema into the checkout, as this module's command does."""
    _CHECKOUT.parent.mkdir(exist_ok=True)
    _CHECKOUT.write_text(json.dumps(build(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _write()
