"""A record and its evidence in two files that belong together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from typer.testing import CliRunner

import convert
from convert.article import Article
from convert.cli import app
from convert.sidecar import apart, decode_trail, encode_trail, together
from tests.golden import SAMPLES
from tests.strategies import articles

PAGE = SAMPLES / "harbour-ferry" / "article.html"


@given(articles())
@settings(max_examples=50)
def test_apart_and_together_is_the_same_record(article: Article) -> None:
    record, trail = apart(article)
    assert not record.provenance.evidence
    assert together(record, decode_trail(encode_trail(trail))) == article


def test_a_trail_of_another_record_is_refused() -> None:
    record, _ = apart(convert.read("# One\n\nThe ferry sailed at noon."))
    _, trail = apart(convert.read("# Two\n\nThe ferry sank at noon."))
    with pytest.raises(convert.SchemaError, match="another record"):
        together(record, trail)


def test_a_changed_trail_is_refused() -> None:
    _, trail = apart(convert.read(PAGE))
    changed = (
        encode_trail(trail).replace(b'"total"', b'"total" ').replace(b'"html-paragraph"', b'"html-para"')
    )
    assert changed != encode_trail(trail)
    with pytest.raises(convert.SchemaError, match="it was changed"):
        decode_trail(changed)


def test_the_two_files_verify_together(tmp_path: Path) -> None:
    record, trail = tmp_path / "article.json", tmp_path / "article.prov.json"
    run = CliRunner().invoke
    assert run(app, ["convert", str(PAGE), "-o", str(record), "--evidence-file", str(trail)]).exit_code == 0
    assert "evidence" not in json.loads(record.read_bytes())["provenance"]
    alone = run(app, ["verify", str(record), str(PAGE)])
    assert (alone.exit_code, "unproven" in alone.stdout) == (1, True)
    both = run(app, ["verify", str(record), str(PAGE), "--evidence-file", str(trail)])
    assert (both.exit_code, "NOT OK" in both.stdout) == (0, False)


def test_evidence_of_another_record_does_not_hold() -> None:
    record, _ = apart(convert.read(PAGE))
    _, other = apart(convert.read("# Two\n\nThe ferry sank at noon."))
    result = convert.verify(convert.write(record, "json"), PAGE, trail=other)
    assert "evidence" in [check.what for check in result.failures]


@pytest.mark.parametrize("arguments", [["-t", "text"], [str(PAGE.with_suffix(".md"))]])
def test_it_is_for_one_record(tmp_path: Path, arguments: list[str]) -> None:
    command = ["convert", str(PAGE), *arguments, "-o", str(tmp_path), "--evidence-file", str(tmp_path / "e")]
    assert CliRunner().invoke(app, command).exit_code == 2
