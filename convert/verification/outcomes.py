"""What a check of a record against its source can come to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal, TypeAlias

from convert.evidence import Selector

Outcome: TypeAlias = Literal["ok", "asserted", "moved", "broken", "not-reproducible", "unproven"]
"""How a check ended.

`ok`: it holds.  `asserted`: the record says on whose word it is, and no bytes can tell.  `moved`: not
where the record says, and found elsewhere in the source.  `broken`: it does not hold.
`not-reproducible`: the text layer cannot be built here as it was built then.  `unproven`: the record
carries no evidence for it.
"""

_FINE = ("ok", "asserted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was checked."""

    what: str
    """A JSON Pointer into the record; or `source`, `record`, `evidence`, `content`, `order` or `ledger`."""
    outcome: Outcome
    """How it ended."""
    reason: str = ""
    """Why, in words, where it is not simply ok."""
    selectors: tuple[Selector, ...] = ()
    """Where it is now, for what has moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """A record held against a source."""

    whole: tuple[Check, ...]
    """The checks of the record as one: `source`, `record`, `evidence`, `content`, `order`, `ledger`."""
    values: tuple[Check, ...]
    """The checks of its values, by pointer, in the order of the record."""

    @property
    def ok(self) -> bool:
        """Whether everything holds: each check is `ok` or `asserted`."""
        return not self.failures

    @property
    def failures(self) -> tuple[Check, ...]:
        """The checks that do not hold."""
        return tuple(check for check in (*self.whole, *self.values) if check.outcome not in _FINE)

    @property
    def counts(self) -> dict[str, int]:
        """How many values ended how."""
        return dict(Counter(check.outcome for check in self.values))
