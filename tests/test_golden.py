"""Every golden case, each field by itself."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.golden import CASES, actual, case_folders, expected, flat

FIELDS = [(folder, name) for folder in case_folders() for name in flat(expected(folder))]


@cache
def _now(folder: Path) -> dict[str, Any]:
    return flat(actual(folder))


@pytest.mark.parametrize(
    ("folder", "field"), FIELDS, ids=[f"{folder.relative_to(CASES)}:{name}" for folder, name in FIELDS]
)
def test_field(folder: Path, field: str) -> None:
    assert _now(folder).get(field) == flat(expected(folder))[field]


@pytest.mark.parametrize("folder", case_folders(), ids=lambda folder: str(folder.relative_to(CASES)))
def test_nothing_more(folder: Path) -> None:
    assert list(_now(folder)) == list(flat(expected(folder)))
