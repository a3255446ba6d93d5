"""News formats on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.readers.iptc.samples import ALL, g2, message
from tests.test_cli import wirecopy


@pytest.mark.parametrize("name", sorted(ALL))
def test_convert_knows_the_format_by_its_content(name: str, tmp_path: Path) -> None:
    path = tmp_path / ("item.json" if ALL[name].startswith(b"{") else "item.xml")
    path.write_bytes(ALL[name])
    result = wirecopy("convert", str(path), "-t", "text")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("Ferry sails again\n")


@pytest.mark.parametrize("name", sorted(ALL))
def test_formats_lists_it(name: str) -> None:
    assert name in wirecopy("formats").stdout


def test_one_item_of_several() -> None:
    data = message(g2(), g2().replace(b"20260305:1", b"20260305:2"))
    refused = wirecopy("convert", "-", stdin=data)
    assert refused.exit_code == 3
    assert "2 articles in it" in refused.stderr
    chosen = wirecopy("convert", "-", "--item", "2", stdin=data)
    assert json.loads(chosen.stdout)["identifiers"][0]["value"].endswith("20260305:2")
    assert wirecopy("inspect", "-", "--item", "3", stdin=data).exit_code == 2
