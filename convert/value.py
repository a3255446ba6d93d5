"""The base of the small frozen values that readers make by the hundred."""

from __future__ import annotations

from typing import Any, Self

from msgspec import Struct, structs


class Value(Struct, frozen=True, gc=False):
    """A frozen value of named parts, made in a fraction of the time that a NamedTuple takes.

    It is no tuple and cannot be taken apart as one.  It may hold other frozen values, but nothing that
    leads back to it: the garbage collector passes it by.
    """

    def _replace(self, **changes: Any) -> Self:  # noqa: ANN401 - the parts are of any type
        """The same value with some parts changed, spelled as for a NamedTuple."""
        return structs.replace(self, **changes)
