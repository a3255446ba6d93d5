"""The benchmark on public checkouts: its scores by hand, and a checkout of our own making."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.public_html import article_pages, field_scores, main, segment_pages
from benchmarks.scores import (
    Counts,
    Scores,
    compare_names,
    compare_segments,
    compare_texts,
    same_words,
    score_segments,
    score_texts,
    shingles,
)

PROSE = "The ferry came back to the island on Thursday, and nobody on the pier had slept. " * 3
HTML = f"<html><body><h1>Ferry back</h1><article><p>{PROSE}</p><p>{PROSE[::-1]}</p></article></body></html>"


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("one", 1), ("one two three four", 1), ("a, b c. d e", 2), ("a a a a a", 2)]
)
def test_shingles(text: str, count: int) -> None:
    assert shingles(text).total() == count


def test_texts_by_the_rules_of_the_article_extraction_benchmark() -> None:
    assert compare_texts("a b c d", "a b c d e") == Counts(0.5, 0.5, 0.0, 0.0)
    assert compare_texts("", "") == Counts(0, 0, 0, 0)
    pages = [compare_texts("a b c d", "a b c d"), compare_texts("a b c d", ""), compare_texts("", "x")]
    assert score_texts(pages) == Scores(0.5, 0.5, 0.5, 1 / 3)


def test_segments_by_the_rules_of_trafilaturas_evaluation() -> None:
    one = compare_segments(["kept  words", "lost"], ["noise", "other"], "The kept\nwords and noise")
    assert one == Counts(1, 1, 1, 1)
    assert score_segments([one, Counts(1, 0, 0, 1)]) == Scores(2 / 3, 2 / 3, 2 / 3, 4 / 6)


def test_fields() -> None:
    assert same_words("The ferry – is back", "the Ferry: is back!")
    assert not same_words("The ferry", None)
    assert compare_names("Ann Lee; Bo Ray", ["Ann LEE", "Cy Dee"]) == Counts(1, 1, 1)


def test_a_checkout_of_the_article_extraction_benchmark(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "html" / "a1.html.gz").write_bytes(gzip.compress(HTML.encode()))
    (tmp_path / "ground-truth.json").write_text(json.dumps({"a1": {"articleBody": PROSE + PROSE[::-1]}}))
    assert [page.name for page in article_pages(tmp_path)] == ["a1"]
    main(tmp_path, tmp_path / "out")
    assert "| wirecopy | 1.000 | 1.000 | 1.000 | 1.000 | 0 |" in capsys.readouterr().out
    said = json.loads((tmp_path / "out" / "wirecopy.json").read_text())
    assert said["a1"]["articleBody"].startswith("The ferry")


@pytest.mark.parametrize("form", ["json", "py"])
def test_a_checkout_of_trafilatura(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    (tmp_path / "tests" / "eval").mkdir(parents=True)
    (tmp_path / "tests" / "eval" / "a.html").write_text(HTML)
    gold = {
        "https://a.example/1": {
            "file": "a.html",
            "title": "Ferry back",
            "with": ["back to the island"],
            "without": ["Ferry"],
        },
        "https://a.example/2": {"file": "missing.html", "with": ["x"], "without": ["y"]},
    }
    said = json.dumps(gold) if form == "json" else f'"""Pages."""\nimport os\n\nEVAL_PAGES = {gold!r}\n'
    (tmp_path / "tests" / f"evaldata.{form}").write_text(said)
    pages = list(segment_pages(tmp_path))
    assert [page.name for page in pages] == ["https://a.example/1"]
    answer: dict[str, Any] = {"title": "Ferry back", "authors": [], "published": None, "text": ""}
    assert field_scores(pages, [answer]) == {"title": 1.0, "authors": 0.0, "day": 0.0}
    main(tmp_path, None)
    assert "| wirecopy | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 |" in capsys.readouterr().out
