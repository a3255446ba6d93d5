"""Quality of the text reader on texts pulled out of PDFs: floors a little below what was reached."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.peer import text

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
pytestmark = pytest.mark.skipif(
    not BENCH.is_dir(), reason="the texts are in ../shared/bench, which is not here"
)

FLOORS = {
    "breakF1": 0.965,
    "wordF1": 0.990,
    "hyph": 0.975,
    "order": 0.968,
    "exact": 0.375,
    "title": 0.95,
    "auth": 0.96,
    "date": 0.99,
}
LEAK = 0.025


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_reflow", BENCH / "score_reflow.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_floors() -> None:
    score = scorer()
    rows = []
    for line in (BENCH / "pdf" / "gold.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["task"] == "text":
            rows.append(score.score_case(case, text(BENCH / "pdf" / case["file"])))
    result = score.figures(rows)
    low = {name: result[name] for name, floor in FLOORS.items() if result[name] < floor}
    assert low == {}
    assert result["leak"] <= LEAK
