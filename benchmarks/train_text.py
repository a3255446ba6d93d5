"""Grow the forest by which `reflow` tells whether a paragraph ends at a line end, and write it down.

    python -m benchmarks.train_text GOLD.jsonl convert/reflow/weights.py
    python -m benchmarks.train_text GOLD.jsonl --check

GOLD.jsonl has a case a line (`file`, `paragraphs`, `front`, `asides`, `article`, `task`).  A
line end is labelled by aligning the text's letters with those of the gold.  The same
articles wrapped by machine, as in mail and agency copy, are learnt from too.  With --check
nothing is written: the line ends are judged by forests that have not seen their
publisher, and compared with the rules alone.  Needs the `train` extra.
"""

from __future__ import annotations

import json
import random
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
from convert.reflow.preparation import Prepared, prepare
from convert.reflow.signs import SoFar, read_ways, signs
from convert.source import load

Numbers: TypeAlias = Any
"""An array."""
FOLDS = 8
_STYLES = 4
_INDENTED, _BARE, _MARRED = 1, 2, 3
_MARRED_SHARE = 0.04
_WIDTHS = (45, 60, 72, 80, 95)
_WRAPPED_WEIGHT = 0.5
_SHAPE = {"max_iter": 24, "max_leaf_nodes": 16, "learning_rate": 0.2, "min_samples_leaf": 35}


class LineEnd(NamedTuple):
    """A line end to learn from."""

    row: tuple[float, ...]
    ends: bool
    """Whether a paragraph ends there."""
    by_rule: bool
    """What the rules alone say."""
    publisher: str
    pulled: bool
    """Whether the text was pulled out of a PDF, not wrapped here."""


def line_ends(gold: Path) -> Iterator[LineEnd]:
    """The line ends of all cases that the rules do not settle."""
    seen: set[str] = set()
    for line in gold.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["task"] != "text":
            continue
        text = load((gold.parent / case["file"]).read_bytes()).text
        yield from _of_case(case, prepare(text), pulled=True)
        if case["article"] not in seen:
            seen.add(case["article"])
            for number, wrapped in enumerate(_wrapped([p["text"] for p in case["paragraphs"]], len(seen))):
                if number != len(seen) % _STYLES:
                    yield from _of_case(case, prepare(wrapped), pulled=False)


def publisher_of(case: dict[str, Any]) -> str:
    """Who published a case's article."""
    return str(case["article"]).partition("-")[0]


def _wrapped(paragraphs: list[str], seed: int) -> Iterator[str]:
    """An article in lines of one width, its paragraphs marked in several ways."""
    draw = random.Random(seed)  # noqa: S311
    for style in range(_STYLES):
        width = draw.choice(_WIDTHS)
        first = "   " if style == _INDENTED else ""
        made = [
            textwrap.fill(text, width, initial_indent=first, break_on_hyphens=False) for text in paragraphs
        ]
        text = ("\n" if style in (_INDENTED, _BARE) else "\n\n").join(made)
        if style == _MARRED:
            text = "".join(
                line + ("\n\n" if draw.random() < _MARRED_SHARE else "\n") for line in text.split("\n")
            )
        yield text


def _of_case(case: dict[str, Any], prepared: Prepared, *, pulled: bool) -> Iterator[LineEnd]:
    wanted = [*case.get("front", []), *case.get("asides", []), *(p["text"] for p in case["paragraphs"])]
    owners = _owners(list(prepared.table.text), wanted)
    publisher = publisher_of(case)
    table = prepared.table
    ways = read_ways(table, prepared.layout)
    so_far = SoFar()
    for i in range(table.ends):
        facts = facts_at(prepared, i, opens=so_far.lines == 0, hang=None)
        so_far = so_far.with_lines(ways, i, i + 1)
        last, first = owners[i][1], owners[i + 1][0]
        if last is None or first is None:
            continue
        if not is_plain(facts):
            by_rule = rule(facts, prepared.layout)
            row = signs(i, ways, so_far, facts, by_rule)
            yield LineEnd(row, last != first, by_rule.ends, publisher, pulled)
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


def fit(ends: list[LineEnd]) -> HistGradientBoostingClassifier:
    """A forest."""
    weight = [1.0 if end.pulled else _WRAPPED_WEIGHT for end in ends]
    model = HistGradientBoostingClassifier(random_state=0, **_SHAPE)
    return model.fit(np.array([end.row for end in ends]), np.array([end.ends for end in ends]), weight)


def check(ends: list[LineEnd]) -> str:
    """How many line ends of unseen publishers the forest and the rules get wrong, for both kinds of text."""
    wrong = dict.fromkeys((True, False), 0)
    by_rule, total = dict(wrong), dict(wrong)
    publishers = [end.publisher for end in ends]
    for known, unseen in GroupKFold(FOLDS).split(publishers, groups=publishers):
        model = fit([ends[i] for i in known])
        said = model.predict(np.array([ends[i].row for i in unseen]))
        for i, answer in zip(unseen, said, strict=True):
            wrong[ends[i].pulled] += bool(answer) != ends[i].ends
    for end in ends:
        by_rule[end.pulled] += end.by_rule != end.ends
        total[end.pulled] += 1
    return "\n".join(
        f"{'pulled' if kind else 'wrapped'}: {total[kind]} line ends, {wrong[kind]} wrong by forest, "
        f"{by_rule[kind]} by the rules"
        for kind in (True, False)
    )


def weights(ends: list[LineEnd]) -> str:
    """The text of `weights.py`, grown on some line ends."""
    model = fit(ends)
    trees = "\n".join(textwrap.wrap(written(model), 108))
    start = float(model._baseline_prediction[0, 0])
    head = '"""The forest of `judge`, as benchmarks/train_text.py grew it; `convert.forest` reads it."""'
    return f'{head}\n\nSTART = {start:.4f}\nTREES = """\n{trees}\n"""\n'


def main(gold: Path, target: str) -> None:
    """Read the gold, grow, write; or check."""
    ends = list(line_ends(gold))
    if target == "--check":
        print(check(ends))
    else:
        Path(target).write_text(weights(ends), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
