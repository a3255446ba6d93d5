"""The signs by which an article parts its sections, such as the `___` of agency copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import Outline, Run

_MARK = re.compile(r"_{3,20}|\*{3,20}|\* \* \*|⁂")
_LONGEST = 20  # code points
_BETWEEN = 4  # runs from a paragraph to the next, marks and pictures between them


def with_marks(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> list[int]:
    """The chosen runs, and the section marks between two of them in the same box."""
    out = list(chosen[:1])
    for before, at in pairwise(chosen):
        if 1 < at - before <= _BETWEEN:
            box = verdict.holders[at]
            between = range(before + 1, at)
            out += [n for n in between if _is_mark(tree.runs[n]) and verdict.holders[n] is box]
        out.append(at)
    return out


def _is_mark(run: Run) -> bool:
    return len(run.text) <= _LONGEST and _MARK.fullmatch(run.text) is not None
