"""Quality of the PDF reader on printed articles: floors a little below what was reached."""

from __future__ import annotations

import json

import pytest

from benchmarks.peer import pdf
from convert.errors import ConvertError
from tests.scoring import BENCH, scorer

pytestmark = pytest.mark.skipif(
    not BENCH.is_dir(), reason="the files are in ../shared/bench, which is not here"
)

FLOORS = {"breakF1": 0.998, "wordF1": 0.998, "hyph": 0.982, "order": 0.998, "exact": 0.84, "title": 0.97}
FLOORS |= {"auth": 0.97, "date": 0.99}
MOST_LEAK = 0.005


def test_floors() -> None:
    score = scorer("score_reflow")
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
