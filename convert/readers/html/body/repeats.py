"""Text that a page prints twice: pull quotes, paragraphs shown again elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from convert.readers.html.judging.judge import Verdict
from convert.readers.html.judging.local import BLOCKQUOTE
from convert.readers.html.outline.boxes import AREA_BITS, Outline, Run
from convert.readers.html.outline.stems import bit
from convert.readers.html.tree.parts import Dropped

_SET_APART = BLOCKQUOTE | AREA_BITS["aside"] | AREA_BITS["figure"]
_QUOTE = bit("quote")
_LEAST, _MOST = 5, 60
_KEY = 20
_NAME_WORDS = 8
_MOST_QUOTES = 50
_HIGHLIGHTS = 5


def without_pull_quotes(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> list[int]:
    """The chosen runs without the quotes that only repeat words of the other chosen runs.

    A sentence shown above the text as well stands where it is in the text.
    What names the speaker right behind such a quote goes with it.
    """
    chosen = _in_their_places(tree, verdict, chosen)
    apart = [at for at in chosen if _is_apart(tree.runs[at]) and _LEAST <= verdict.words[at] <= _MOST]
    if not apart:
        return list(chosen)
    others = set(apart)
    text = "\n".join(verdict.keys[at] for at in chosen if at not in others)
    repeated = {
        at for at in apart[:_MOST_QUOTES] if len(verdict.keys[at]) >= _KEY and verdict.keys[at] in text
    }
    for before, at in pairwise(chosen):
        near = at == before + 1 and verdict.words[at] <= _NAME_WORDS
        if before in repeated and near and _is_apart(tree.runs[at]):
            repeated.add(at)
    return [at for at in chosen if at not in repeated]


def _in_their_places(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> list[int]:
    """The chosen runs with sentences shown as highlights above the text where they stand in the text."""
    out = list(chosen)
    for at in out[:_HIGHLIGHTS]:
        key = verdict.keys[at]
        if len(key) < _KEY or verdict.holders[at] is verdict.heart:
            continue
        for other in range(at + 1, out[-1]):
            if verdict.keys[other] == key and verdict.holders[other] is verdict.heart:
                out[out.index(at)] = other
                break
    return sorted(set(out))


def _is_apart(run: Run) -> bool:
    box = run.box
    near = box.mask | (box.parent.mask if box.parent else 0)
    return bool(box.area & _SET_APART or near & _QUOTE)


def repeats_of(
    tree: Outline, verdict: Verdict, chosen: Sequence[int], kept: frozenset[int]
) -> tuple[Dropped, ...]:
    """What is left out because its words are in the text already, `kept` being the runs in the record."""
    keys = {verdict.keys[at] for at in chosen if verdict.words[at] >= _LEAST}
    text = "\n".join(verdict.keys[at] for at in chosen)
    out: list[Dropped] = []
    for at, run in enumerate(tree.runs):
        if at in kept or verdict.words[at] < _LEAST or run.after is not None or run.before is not None:
            continue
        key = verdict.keys[at]
        quoted = len(out) < _MOST_QUOTES and len(key) >= _KEY and _is_apart(run)
        if key in keys or (quoted and key in text):
            out.append(Dropped(run.container, "duplicate"))
    return tuple(out)
