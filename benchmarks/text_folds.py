"""Predictions for texts of publishers that the forest has not seen: eight folds by publisher.

    python -m benchmarks.text_folds GOLD.jsonl OUT.jsonl

For each fold the forest is grown anew on the other seven, and the whole reader reads the
fold's texts with it.  GOLD.jsonl is as for `train_text`; OUT is what the benchmark's scorer
takes.  Needs the `train` extra.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sklearn.model_selection import GroupKFold

from benchmarks.peer import text
from benchmarks.train_text import FOLDS, line_ends, publisher_of, weights
from convert.reflow import judge


def use(written: str) -> None:
    """Let the reader judge with the forest of `written` in this process."""
    found: dict[str, Any] = {}
    exec(written, found)  # noqa: S102 - our own weights, written a moment ago
    for name in ("START", "TREES"):
        setattr(judge, name, found[name])
    judge._forest.cache_clear()


def predictions(gold: Path) -> Iterator[dict[str, Any]]:
    """One prediction a text, each by a forest that has not seen its publisher."""
    found = map(json.loads, gold.read_text("utf-8").splitlines())
    cases = [case for case in found if case["task"] == "text"]
    ends = list(line_ends(gold))
    publishers = sorted({publisher_of(case) for case in cases})
    for _, unseen in GroupKFold(FOLDS).split(publishers, groups=publishers):
        held = {publishers[i] for i in unseen}
        use(weights([end for end in ends if end.publisher not in held]))
        for case in cases:
            if publisher_of(case) in held:
                yield {"id": case["id"], **text(gold.parent / case["file"])}


def main(gold: Path, target: Path) -> None:
    """Read all folds and write the predictions."""
    with target.open("w", encoding="utf-8") as out:
        for row in predictions(gold):
            out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
