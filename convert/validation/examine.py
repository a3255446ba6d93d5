"""What a file is, which version of it, and what is wrong with it, place by place."""

from __future__ import annotations

from pathlib import Path

from convert.errors import LimitError
from convert.source import MAX_BYTES
from convert.validation.jsonfile import examine_json
from convert.validation.problems import Examination
from convert.validation.xmlfile import examine_xml

_JSON_STARTS = b"{["
_BLANKS = b" \t\r\n\xef\xbb\xbf"


def examine(data: bytes, schema: Path | None = None) -> Examination:
    """Examine a NewsML-G2, NITF or ninjs file, or a record of ours; nothing is ever fetched.

    `schema` is an XML Schema, RELAX NG or Schematron file for XML and a JSON Schema for JSON; the
    file is held against it as well as against our own checks.  Raises `OptionError` for a schema
    that cannot be used, `LimitError` for a file too large or nested too deeply.
    """
    if len(data) > MAX_BYTES:
        raise LimitError(f"larger than {MAX_BYTES:,} bytes")
    starts = data.lstrip(_BLANKS)[:1]
    return examine_json(data, schema) if starts and starts in _JSON_STARTS else examine_xml(data, schema)
