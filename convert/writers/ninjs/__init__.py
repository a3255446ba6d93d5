"""ninjs 3.1: an article as one JSON object.

ninjs takes a date only as a full time with its zone; any other stays out.  What else it cannot
hold is in the table of docs/formats.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from convert.article import Article
from convert.writers.ninjs.item import ninjs_item
from convert.writers.statements import (
    check_authority,
    check_created,
    check_indent,
    check_provider,
    check_version,
)


@dataclass(frozen=True, kw_only=True)
class NinjsOptions:
    """Facts about the object that the article cannot know; `OptionError` for what cannot be written."""

    created: str | None = None
    """When this version was made: ISO 8601 with seconds and zone."""
    provider: str | None = None
    """The name of who supplies the object."""
    provider_uri: str | None = None
    """An absolute URI that identifies the provider."""
    version: int = 1
    """The version of the object, from 1 up."""
    authority: str | None = None
    """As for NewsML-G2: `desk.example,2026` makes the `uri` a `tag:` URI of yours."""
    usage_terms: str | None = None
    """Terms under which receivers may use the article, in words."""
    indent: int = 2
    """Spaces a level; 0 writes one line."""

    def __post_init__(self) -> None:
        check_created(self.created)
        check_provider(self.provider, self.provider_uri)
        check_version(self.version)
        check_authority(self.authority)
        check_indent(self.indent)


_DEFAULTS = NinjsOptions()


def write(article: Article, options: NinjsOptions = _DEFAULTS) -> bytes:
    """The article as ninjs in UTF-8, with a line feed at the end; properties stand in a fixed order."""
    data = msgspec.json.encode(ninjs_item(article, options))
    return (msgspec.json.format(data, indent=options.indent) if options.indent else data) + b"\n"
