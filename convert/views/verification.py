"""A record held against its source in words for people: what `verify` prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from convert.evidence import Selector
from convert.verification import Check, Verification
from convert.views.tables import table


def verification(result: Verification, *, every: bool) -> Iterator[str]:
    """The lines of `verify`: the checks of the whole, those of the values, and what they come to.

    With `every` all values are listed, else only those that do not hold.
    """
    shown = (*result.whole, *result.values) if every else result.failures
    if shown:
        yield from table([(check.outcome, check.what, _about(check)) for check in shown])
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(result.counts.items()))
    yield f"{'ok' if result.ok else 'NOT OK'}: {len(result.values)} values: {counts or 'none'}"


def as_json(result: Verification) -> dict[str, Any]:
    """The same as plain JSON values: `ok`, then each check."""
    return {
        "ok": result.ok,
        "whole": [_entry(check) for check in result.whole],
        "values": [_entry(check) for check in result.values],
    }


def _entry(check: Check) -> dict[str, Any]:
    entry: dict[str, Any] = {"what": check.what, "outcome": check.outcome}
    if check.reason:
        entry["reason"] = check.reason
    if check.selectors:
        entry["selectors"] = [{"type": s.__struct_config__.tag, **_fields(s)} for s in check.selectors]
    return entry


def _fields(selector: Selector) -> dict[str, Any]:
    return {name: getattr(selector, name) for name in selector.__struct_fields__}


def _about(check: Check) -> str:
    places = ", ".join(f"{s.start}-{s.end}" for s in check.selectors)
    return f"{check.reason}; now at bytes {places}" if places else check.reason
