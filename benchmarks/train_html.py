"""Grow the forests by which the HTML reader tells running text, and write them down.

    python -m benchmarks.train_html GOLD_DIR convert/readers/html/judging/weights.py

GOLD_DIR holds folders with a `gold.jsonl` and gzipped pages: a body text to align with, or
segments that are or are not in the article.  The golden pages of the tests are learnt from as
well.  Needs the `train` extra.  The second
forest learns from what the first says of pages of publishers that it has not seen.  Pages
with segments only are labelled in full by a first round's second forest.
"""

from __future__ import annotations

import gzip
import json
import sys
import textwrap
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import urlsplit

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from benchmarks.html_labels import UNKNOWN, labels
from convert.readers.html.judging.columns import Columns, columns
from convert.readers.html.judging.context import Surroundings
from convert.readers.html.judging.headingrun import headline_at
from convert.readers.html.judging.hints import Hints, read_hints, squeezed
from convert.readers.html.judging.judge import rows_by_themselves, settled
from convert.readers.html.judging.local import NAMES, SUMMARY, Row
from convert.readers.html.outline.boxes import Outline
from convert.readers.html.outline.stems import bit
from convert.readers.html.outline.walk import outline
from convert.readers.html.tree.page import Page
from convert.source import load

Numbers: TypeAlias = Any
"""An array."""
FOLDS = 5
SETS = ("aeb", "fundus", "traf")
_CASES = Path(__file__).parents[1] / "tests" / "cases" / "html"
_ALONE = {"max_iter": 40, "max_leaf_nodes": 10, "learning_rate": 0.15}
_PLACED = {"max_iter": 80, "max_leaf_nodes": 12, "learning_rate": 0.12}
_LEAD = bit("lead")
_LEAD_WORDS = (6, 70)
_NEAR = 12
_ALIKE = 0.6
_GUESSED = 0.35
_STATED = 0.01


class Lesson(NamedTuple):
    """A page to learn from."""

    tree: Outline
    hints: Hints
    known: Columns
    rows: Numbers
    judged: Numbers
    label: Numbers
    fold: int
    partial: bool


def lessons(folder: Path, split: str = "") -> Iterator[Lesson]:
    """The pages of the gold, in numbers; `split` is that of `fold_of`."""
    for name in SETS:
        for line in (folder / name / "gold.jsonl").open(encoding="utf-8"):
            gold = json.loads(line)
            data = gzip.decompress((folder / name / "pages" / f"{gold['id']}.html.gz").read_bytes())
            yield from _lesson(gold, data, split)
    for case in sorted(_CASES.iterdir()):
        record = json.loads((case / "expected.json").read_text("utf-8"))["record"]
        gold = {"id": case.name, "url": f"https://{case.name}", "body": "\n\n".join(_running(record))}
        yield from _lesson(gold, (case / "input.html").read_bytes(), split)


def _running(record: dict[str, Any]) -> Iterator[str]:
    yield record.get("subheadline", "")
    for block in record["body"]:
        if block["type"] != "embed":
            yield block.get("text", "")
        yield from (item["text"] for item in block.get("items", ()))


def fold_of(gold: dict[str, Any], split: str) -> int:
    """The fold of a page: that of its publisher.  Another word for `split` deals the publishers anew."""
    site = ".".join(urlsplit(gold.get("url") or gold["id"]).netloc.split(".")[-2:])
    return zlib.crc32((site + split).encode()) % FOLDS


def _lesson(gold: dict[str, Any], data: bytes, split: str) -> Iterator[Lesson]:
    page = Page(load(data), placed=False)
    tree, hints = outline(page.root), read_hints(page.root)
    if tree.runs:
        yield _numbered(gold, tree, hints, fold_of(gold, split))


def _numbered(gold: dict[str, Any], tree: Outline, hints: Hints, fold: int) -> Lesson:
    known = columns(tree)
    rows = dict(zip(known.judged, rows_by_themselves(tree, known, hints), strict=True))
    label = labels(gold, [run.text for run in tree.runs], [squeezed(run.text) for run in tree.runs])
    for at in _left_out_leads(tree, known, hints, rows, label):
        label[at] = UNKNOWN
    return Lesson(
        tree,
        hints,
        known,
        np.array([rows.get(at, _NOTHING) for at in range(len(label))], dtype=np.float32),
        np.array([at in rows for at in range(len(label))]),
        np.array(label),
        fold,
        "segments" in gold,
    )


def _left_out_leads(
    tree: Outline, known: Columns, hints: Hints, rows: Mapping[int, Row], label: Sequence[float]
) -> Iterator[int]:
    """What looks like a standfirst above the first run of the gold: some golds leave all of them out."""
    head = headline_at(known, hints)
    first = next((at for at, value in enumerate(label) if value > 0), 0)
    for at in range(max(0, head - 3), min(first, head + _NEAR + 1) if head >= 0 else 0):
        row, box = rows.get(at), tree.runs[at].box
        named = (box.mask | (box.parent.mask if box.parent else 0)) & _LEAD
        if row and _LEAD_WORDS[0] <= known.words[at] <= _LEAD_WORDS[1] and (named or row[SUMMARY] > _ALIKE):
            yield at


_NOTHING = (0.0,) * len(NAMES)


def weigh(lesson: Lesson, label: Numbers, *, guessed: float) -> Numbers:
    """What a wrong run costs: its share of the page's text."""
    size = np.minimum(lesson.known.words, 150).astype(float)
    share = (size + 3) / max(60.0, float((size * (label > 0.5)).sum())) + 0.0005
    if not lesson.partial:
        return np.where(lesson.label >= 0, share, 0.0)
    return np.where(lesson.label >= 0, _STATED + share / 2, share * guessed)


def fit(
    rows: Numbers, label: Numbers, weight: Numbers, settings: dict[str, Any]
) -> HistGradientBoostingClassifier:
    """A forest that tells the rows with a label of 1."""
    model = HistGradientBoostingClassifier(
        **settings, l2_regularization=3.0, min_samples_leaf=8, early_stopping=False, random_state=1
    )
    model.fit(rows, (label > 0.5).astype(int), sample_weight=weight / weight.mean())
    return model


def unseen(
    rows: Numbers, label: Numbers, weight: Numbers, fold: Numbers, settings: dict[str, Any]
) -> Numbers:
    """What forests say of the rows of folds that they have not seen."""
    out = np.zeros(len(label))
    for number in np.unique(fold):
        known = (fold != number) & (weight > 0) & (label >= 0)
        model = fit(rows[known], label[known], weight[known], settings)
        out[fold == number] = model.predict_proba(rows[fold == number])[:, 1]
    return out


def surroundings(all_lessons: list[Lesson], likely: Numbers) -> Numbers:
    """The second forest's numbers, given what the first one says."""
    rows: list[Row] = []
    at = 0
    for lesson in all_lessons:
        count = len(lesson.label)
        chances = [settled(p) for p in likely[at : at + count].tolist()]
        rows += Surroundings(lesson.tree, lesson.known, chances, lesson.hints).rows(range(count))
        at += count
    return np.array(rows, dtype=np.float32)


def written(model: HistGradientBoostingClassifier) -> str:
    """A forest in words, as `convert.forest.grow` reads it."""
    return " ".join(_tree(predictors[0].nodes, 0) for predictors in model._predictors)


def _tree(nodes: Numbers, at: int) -> str:
    node = nodes[at]
    if node["is_leaf"]:
        return f"{node['value']:.3g}"
    fork = f"{node['feature_idx']}:{node['num_threshold']:.5g}"
    return f"{fork} {_tree(nodes, int(node['left']))} {_tree(nodes, int(node['right']))}"


def grown(pages: list[Lesson]) -> str:
    """Both forests as the text of `weights.py`, grown on some pages."""
    rows = np.vstack([page.rows for page in pages])
    judged = np.concatenate([page.judged for page in pages])
    label = np.concatenate([page.label for page in pages])
    fold = np.concatenate([np.full(len(page.label), page.fold) for page in pages])
    partial = np.concatenate([np.full(len(page.label), page.partial) for page in pages])
    for guessed in (0.0, _GUESSED):
        parts = np.split(label, np.cumsum([len(page.label) for page in pages])[:-1])
        weight = np.concatenate(
            [weigh(p, part, guessed=guessed) for p, part in zip(pages, parts, strict=True)]
        )
        weight = np.where(judged, weight, 0.0)
        likely = np.where(judged, unseen(rows, label, weight, fold, _ALONE), 0.0)
        both = np.hstack([rows, surroundings(pages, likely)])
        if not guessed:
            second = unseen(both, label, weight, fold, _PLACED)
            label = np.where(partial & (label < 0), (second > 0.5) * 1.0, label)
    known = weight > 0
    alone = fit(rows[known], label[known], weight[known], _ALONE)
    placed = fit(both[known], label[known], weight[known], _PLACED)
    lines = ['"""The forests of `judge`, as benchmarks/train_html.py grew them; `forest` reads them."""']
    for name, model in (("ALONE", alone), ("PLACED", placed)):
        trees = "\n".join(textwrap.wrap(written(model), 108))
        lines.append(
            f'\n{name}_START = {float(model._baseline_prediction[0, 0]):.4f}\n{name} = """\n{trees}\n"""'
        )
    return "\n".join(lines) + "\n"


def main(folder: Path, target: Path) -> None:
    """Read the gold, grow, write."""
    target.write_text(grown(list(lessons(folder))), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
