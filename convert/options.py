"""What a caller can ask of every reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

EvidenceLevel: TypeAlias = Literal["full", "chosen", "none"]


@dataclass(frozen=True, kw_only=True)
class ReadOptions:
    """Options of reading."""

    evidence: EvidenceLevel = "full"
    """How much of the trail the record carries: with the candidates that lost, without them, or none.

    The rest of the record is the same for all three.
    """
    best_effort: bool = False
    """Whether a page without an article is a record of what text it has, with the warning `no-article`,
    instead of a `NoArticleError`.
    """
