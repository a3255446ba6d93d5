"""The record itself as JSON: fields in the model's order, two spaces of indent, UTF-8."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from convert.article import Article
from convert.codec import encode
from convert.seal import sealed
from convert.writers.statements import check_indent


@dataclass(frozen=True, kw_only=True)
class JsonOptions:
    """Options of the `json` writer."""

    indent: int = 2
    """Spaces a level; 0 writes one line, for JSON Lines."""


def write(article: Article, options: JsonOptions = JsonOptions()) -> bytes:
    """The record as JSON, with a line feed at the end; equal records give equal bytes.

    It bears its own digest (`provenance.record_digest`), which `verify` holds it against.
    """
    check_indent(options.indent)
    data = encode(sealed(article))
    return (msgspec.json.format(data, indent=options.indent) if options.indent else data) + b"\n"
