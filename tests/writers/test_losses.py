"""The table in docs/formats.md of what each format leaves out, held to what does not come back, both ways."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from convert.formats import WRITERS
from tests.writers.sentinels import OPTIONS, losses

DOCS = Path(__file__).parents[2] / "docs" / "formats.md"


def documented() -> dict[str, frozenset[str]]:
    """The rows of the table: the fields that the docs say a format leaves out."""
    section = DOCS.read_text("utf-8").partition("## What a format leaves out")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([a-z ]+?) \|(.*)\|$", section, re.M)
    return {name: frozenset(re.findall(r"`([^`]+)`", fields)) for name, fields in rows if name != "format"}


def test_the_table_has_a_row_for_every_format_written() -> None:
    assert documented().keys() == OPTIONS.keys()
    written = {writer.name for writer in WRITERS} - {"prov"}  # the trail of a record, not the record
    assert {name for name, _ in OPTIONS.values()} == written


@pytest.mark.parametrize("column", OPTIONS)
def test_a_format_leaves_out_what_the_table_says_and_nothing_else(column: str) -> None:
    assert losses(column) == documented()[column]
