"""What a caller can ask of every reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

EvidenceLevel: TypeAlias = Literal["full", "chosen", "none"]
LedgerLevel: TypeAlias = Literal["sums", "spans"]


@dataclass(frozen=True, kw_only=True)
class ReadOptions:
    """Options of reading."""

    evidence: EvidenceLevel = "full"
    """How much of the trail the record carries: with the candidates that lost, without them, or none.

    The rest of the record is the same for all three.
    """
    ledger: LedgerLevel = "sums"
    """Whether the ledger only adds up what was left out or also says where each piece of it stands."""
    item: str | None = None
    """Which article of a source with several: its identifier, or its number from 1."""
    best_effort: bool = False
    """Whether a page without an article is a record of what text it has, with the warning `no-article`,
    instead of a `NoArticleError`."""
