"""The record itself as JSON: fields in the model's order, two spaces of indent, UTF-8."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from convert.article import Article
from convert.codec import encode
from convert.errors import OptionError
from convert.seal import sealed

MAX_INDENT = 16


@dataclass(frozen=True, kw_only=True)
class JsonOptions:
    """Options of the `json` writer."""

    indent: int = 2
    """Spaces a level; 0 writes one line, for JSON Lines."""


def write(article: Article, options: JsonOptions = JsonOptions()) -> bytes:
    """The record as JSON, with a line feed at the end; equal records give equal bytes.

    It bears its own digest (`provenance.record_digest`), which `verify` holds it against.
    """
    if not 0 <= options.indent <= MAX_INDENT:
        raise OptionError(f"indent is 0 to {MAX_INDENT}, not {options.indent}")
    data = encode(sealed(article))
    return (msgspec.json.format(data, indent=options.indent) if options.indent else data) + b"\n"
