"""Grow the forest by which `reflow` tells whether a paragraph ends at a line end, and write it down.

    python -m benchmarks.train_text GOLD.jsonl convert/reflow/weights.py
    python -m benchmarks.train_text GOLD.jsonl --check

GOLD.jsonl has a case a line (`file`, `paragraphs`, `front`, `asides`, `article`, `task`).  A
line end is labelled by aligning the text's letters with those of the gold.  With --check
nothing is written: the line ends are judged by forests that have not seen their
publisher, and compared with the rules alone.  Needs the `train` extra.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from benchmarks.train_html import written
from convert.reflow.breaks import rule
from convert.reflow.judge import facts_at, is_plain
from convert.reflow.measures import measure_rows
from convert.reflow.preparation import Prepared, prepare
from convert.reflow.signs import SoFar, TextWays, read_ways, signs
from convert.source import load

Numbers: TypeAlias = Any
"""An array."""
FOLDS = 8
_SHAPE = {"max_iter": 70, "max_leaf_nodes": 8, "learning_rate": 0.11, "min_samples_leaf": 35}


class LineEnd(NamedTuple):
    """A line end to learn from."""

    row: tuple[float, ...]
    ends: bool
    """Whether a paragraph ends there."""
    by_rule: bool
    """What the rules alone say."""
    publisher: str


def line_ends(gold: Path) -> Iterator[LineEnd]:
    """The line ends of all cases that the rules do not settle."""
    for line in gold.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["task"] == "text":
            text = load((gold.parent / case["file"]).read_bytes()).text
            yield from _of_case(case, prepare(text))


def _of_case(case: dict[str, Any], prepared: Prepared) -> Iterator[LineEnd]:
    wanted = [*case.get("front", []), *case.get("asides", []), *(p["text"] for p in case["paragraphs"])]
    owners = _owners([row.text for row in prepared.rows], wanted)
    publisher = case["article"].partition("-")[0]
    measured = measure_rows(prepared.rows)
    ways = TextWays(measured, read_ways(prepared.pairs, prepared.layout, measured))
    so_far = SoFar()
    for i, pair in enumerate(prepared.pairs):
        facts = facts_at(prepared, i, opens=so_far.lines == 0, hang=None)
        so_far = so_far.with_line(pair.before.text)
        last, first = owners[i][1], owners[i + 1][0]
        if last is None or first is None:
            continue
        if not is_plain(facts):
            row = signs(i, prepared.pairs, prepared.layout, ways, so_far, facts)
            yield LineEnd(row, last != first, rule(facts, prepared.layout).ends, publisher)
        if last != first:
            so_far = SoFar()


def _owners(rows: list[str], wanted: list[str]) -> list[tuple[int | None, int | None]]:
    """For each row the paragraphs that its first and its last aligned letters belong to."""
    letters = [(char, number) for number, text in enumerate(wanted) for char in _letters(text)]
    printed = [(char, number) for number, text in enumerate(rows) for char in _letters(text)]
    whole, whole_printed = "".join(c for c, _ in letters), "".join(c for c, _ in printed)
    found: list[tuple[int | None, int | None]] = [(None, None)] * len(rows)
    for start, at, size in _common(whole, whole_printed):
        for step in range(size):
            number, owner = printed[at + step][1], letters[start + step][1]
            found[number] = (owner if found[number][0] is None else found[number][0], owner)
    return found


def _common(one: str, two: str) -> Iterator[tuple[int, int, int]]:
    """Stretches of 30 letters and more that both have, wherever they stand, then what fits between."""
    index: dict[str, int] = {}
    for i in range(len(one) - 29):
        index.setdefault(one[i : i + 30], i)
    at, blocks = 0, []
    while at <= len(two) - 30:
        start = index.get(two[at : at + 30])
        if start is None:
            at += 1
            continue
        size = 30
        while at + size < len(two) and start + size < len(one) and one[start + size] == two[at + size]:
            size += 1
        blocks.append((start, at, size))
        at += size
    for (a, b, n), (c, d, _) in zip(blocks, [*blocks[1:], (0, 0, 0)], strict=True):
        yield a, b, n
        left, right = one[a + n : c], two[b + n : d]
        if 0 < len(left) < 200 and 0 < len(right) < 200:
            for match in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
                if match.size > 2:
                    yield a + n + match.a, b + n + match.b, match.size


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def fit(row: Numbers, ends: Numbers) -> HistGradientBoostingClassifier:
    """A forest."""
    return HistGradientBoostingClassifier(random_state=0, **_SHAPE).fit(row, ends)


def check(row: Numbers, ends: Numbers, by_rule: Numbers, publisher: Numbers) -> str:
    """How many line ends of unseen publishers the forest and the rules get wrong."""
    wrong = 0
    for known, unseen in GroupKFold(FOLDS).split(row, ends, publisher):
        wrong += int((fit(row[known], ends[known]).predict(row[unseen]) != ends[unseen]).sum())
    return f"{len(ends)} line ends: {wrong} wrong by forest, {int((by_rule != ends).sum())} by the rules"


def main(gold: Path, target: str) -> None:
    """Read the gold, grow, write; or check."""
    found = list(line_ends(gold))
    row = np.array([end.row for end in found])
    ends = np.array([end.ends for end in found])
    if target == "--check":
        by_rule = np.array([end.by_rule for end in found])
        print(check(row, ends, by_rule, np.array([end.publisher for end in found])))
        return
    model = fit(row, ends)
    trees = "\n".join(textwrap.wrap(written(model), 108))
    start = float(model._baseline_prediction[0, 0])
    head = '"""The forest of `judge`, as benchmarks/train_text.py grew it; `convert.forest` reads it."""'
    Path(target).write_text(f'{head}\n\nSTART = {start:.4f}\nTREES = """\n{trees}\n"""\n', encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
