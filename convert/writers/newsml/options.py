"""What the caller may say about a NewsML-G2 item."""

from __future__ import annotations

from dataclasses import dataclass

from convert.clean import clean
from convert.errors import OptionError
from convert.writers.newsml.dates import is_moment
from convert.writers.newsml.identity import address, is_absolute


@dataclass(frozen=True, kw_only=True)
class NewsmlOptions:
    """Facts about the item that the article cannot know; `OptionError` for a value that cannot be written."""

    created: str | None = None
    """When this version of the item was made: ISO 8601 with seconds and zone, such as
    `2026-03-05T11:40:00+01:00`.  Without it the item carries a placeholder marked as one."""
    provider: str | None = None
    """The name of who supplies the item.  Without it and without `provider_uri` the provider is
    named `wirecopy`, because the schema demands one."""
    provider_uri: str | None = None
    """An absolute URI that identifies the provider."""
    version: int = 1
    """The version of the item, from 1 up; changed content of the same article is the next one."""

    def __post_init__(self) -> None:
        if self.created is not None and not is_moment(self.created):
            raise OptionError(f"created: not a full time such as 2026-03-05T11:40:00Z: {self.created!r}")
        if self.provider is not None and not clean(self.provider):
            raise OptionError("provider: the name is empty")
        uri = self.provider_uri
        if uri is not None and not (is_absolute(uri) and address(uri) == uri):
            raise OptionError(f"provider_uri: not an absolute URI: {uri!r}")
        if isinstance(self.version, bool) or not isinstance(self.version, int) or self.version < 1:
            raise OptionError(f"version: not a whole number from 1 up: {self.version!r}")
