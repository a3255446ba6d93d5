"""Predictions for pages of publishers that the forests have not seen: five folds by publisher.

    python -m benchmarks.html_folds GOLD_DIR OUT.jsonl [SPLIT]

For each fold the forests are grown anew on the other four, and the whole reader reads the
fold's pages with them.  Any word as SPLIT deals the publishers anew.  OUT is what the
benchmark's scorer takes.  Needs the `train` extra.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.peer import html
from benchmarks.train_html import FOLDS, SETS, fold_of, grown, lessons
from convert.errors import NoArticleError
from convert.readers.html.judging import judge, weights


def use(text: str) -> None:
    """Let the reader judge with the forests of `text` in this process."""
    found: dict[str, Any] = {}
    exec(text, found)  # noqa: S102 - our own weights, written a moment ago
    for name in ("ALONE", "ALONE_START", "PLACED", "PLACED_START"):
        setattr(weights, name, found[name])
    judge._forests.cache_clear()


def predictions(folder: Path, split: str) -> Iterator[dict[str, Any]]:
    """One prediction a page, each by forests that have not seen its publisher."""
    pages = list(lessons(folder, split))
    for fold in range(FOLDS):
        use(grown([page for page in pages if page.fold != fold]))
        for name in SETS:
            for line in (folder / name / "gold.jsonl").open(encoding="utf-8"):
                gold = json.loads(line)
                if fold_of(gold, split) == fold:
                    yield {
                        "set": name,
                        "id": gold["id"],
                        **_read(folder / name / "pages" / f"{gold['id']}.html.gz"),
                    }


def _read(path: Path) -> dict[str, Any]:
    try:
        return html(gzip.decompress(path.read_bytes()), None)
    except NoArticleError:
        return {}


def main(folder: Path, target: Path, split: str = "") -> None:
    """Read all folds and write the predictions."""
    with target.open("w", encoding="utf-8") as out:
        for row in predictions(folder, split):
            out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
