"""What the caller may say about a NewsML-G2 item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from convert.errors import OptionError
from convert.writers.statements import (
    check_authority,
    check_choice,
    check_created,
    check_provider,
    check_version,
)

NewsmlVersion: TypeAlias = Literal["2.32", "2.33", "2.34", "2.35", "2.36"]
Profile: TypeAlias = Literal["flat", "rich"]

_WITH_AI = "2.36"


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
    newsml_version: NewsmlVersion = "2.32"
    """The version of the standard, 2.32 to 2.36.  2.36 lets the hops name the elements they made."""
    profile: Profile = "flat"
    """`flat`: one `p` of plain text a line, which the widest range of receivers reads.
    `rich`: lists, tables, figures, quotes, links and emphasis."""
    authority: str | None = None
    """A domain or address you own and a date on which you did, as RFC 4151 has it: `desk.example,2026`.
    With it the guid is a `tag:` URI of yours, without it a UUID that claims nobody's domain."""
    usage_terms: str | None = None
    """Terms under which receivers may use the item, in words."""
    ai_system: str | None = None
    """The name of an AI system that helped to create or change the content; needs version 2.36."""

    def __post_init__(self) -> None:
        check_created(self.created)
        check_provider(self.provider, self.provider_uri)
        check_version(self.version)
        check_authority(self.authority)
        check_choice("newsml_version", self.newsml_version, NewsmlVersion)
        check_choice("profile", self.profile, Profile)
        if self.ai_system is not None and self.newsml_version != _WITH_AI:
            raise OptionError(f"ai_system: NewsML-G2 has a place for it from {_WITH_AI} on")
