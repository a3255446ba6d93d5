"""Quality of the HTML reader on real pages: floors a little below what was reached."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from benchmarks.peer import html
from convert.errors import NoArticleError
from tests.scoring import BENCH, scorer

pytestmark = pytest.mark.skipif(
    not BENCH.is_dir(), reason="the pages are in ../shared/bench, which is not here"
)

FLOORS: dict[str, dict[str, float]] = {
    "aeb": {"F1": 0.985, "acc": 0.47},
    "traf": {"F": 0.949, "title": 0.86, "auth": 0.77, "day": 0.905},
    "fundus": {"title": 0.805, "auth": 0.935, "day": 0.99, "inst": 0.96, "bodyF1": 0.982, "par": 0.998},
    "dates": {"acc": 0.94},
}


def predictions(name: str) -> list[dict[str, Any]]:
    rows = []
    for line in (BENCH / "html" / name / "gold.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        raw = gzip.decompress((BENCH / "html" / name / "pages" / f"{page['id']}.html.gz").read_bytes())
        try:
            found = html(raw, None)
        except NoArticleError:
            found = {}
        rows.append({"set": name, "id": page["id"], **found})
    return rows


@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str) -> None:
    score = scorer("score_html")
    golds = score.load_gold(str(BENCH / "html"))
    result, _ = score.score({name: golds[name]}, predictions(name))
    low = {
        metric: result[name][metric] for metric, floor in FLOORS[name].items() if result[name][metric] < floor
    }
    assert low == {}
