"""Dates and times of NewsML-G2 that `wirecopy validate` looks at."""

from __future__ import annotations

import pytest

from convert.validation.examine import examine
from tests.validation.test_examine import ITEM, rules_of


@pytest.mark.parametrize(
    ("expires", "rules"),
    [
        ("2026-04-01", []),
        ("2026-04-01T00:00:00Z", []),
        ("2026-04-01T00:00:00", ["zone"]),
        ("2026-04", ["date-time"]),
        ("next month", ["date-time"]),
    ],
)
def test_an_item_expires_on_a_day_or_at_a_time(expires: str, rules: list[str]) -> None:
    item = ITEM.replace(b" </itemMeta>", f"  <expires>{expires}</expires>\n </itemMeta>".encode())
    assert item != ITEM
    assert rules_of(examine(item)) == rules
