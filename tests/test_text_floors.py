"""Quality of the text reader on texts pulled out of PDFs: floors a little below what was reached."""

from __future__ import annotations

import json

import pytest

from benchmarks.peer import text
from tests.scoring import BENCH, scorer

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


def test_floors() -> None:
    score = scorer("score_reflow")
    rows = []
    for line in (BENCH / "pdf" / "gold.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["task"] == "text":
            rows.append(score.score_case(case, text(BENCH / "pdf" / case["file"])))
    result = score.figures(rows)
    low = {name: result[name] for name, floor in FLOORS.items() if result[name] < floor}
    assert low == {}
    assert result["leak"] <= LEAK
