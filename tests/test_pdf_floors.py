"""Quality of the PDF reader on printed articles: floors a little below what was reached."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.peer import pdf
from convert.errors import ConvertError

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
pytestmark = pytest.mark.skipif(
    not BENCH.is_dir(), reason="the files are in ../shared/bench, which is not here"
)

FLOORS = {"breakF1": 0.998, "wordF1": 0.998, "hyph": 0.982, "order": 0.998, "exact": 0.84, "title": 0.97}
FLOORS |= {"auth": 0.97, "date": 0.99}
MOST_LEAK = 0.005


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_reflow", BENCH / "score_reflow.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_floors() -> None:
    score = scorer()
    lines = (BENCH / "pdf" / "gold.jsonl").read_text("utf-8").splitlines()
    rows = []
    for gold in map(json.loads, lines):
        if gold["task"] != "pdf":
            continue
        try:
            found = pdf(BENCH / "pdf" / gold["file"])
        except ConvertError:
            found = {"paragraphs": []}
        rows.append(score.score_case(gold, found))
    reached = score.figures(rows)
    low = {name: reached[name] for name, floor in FLOORS.items() if reached[name] < floor}
    assert low == {}
    assert reached["leak"] <= MOST_LEAK
