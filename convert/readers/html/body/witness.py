"""What a page's data for search engines says of its text, as a witness of which runs are it.

`articleBody` (https://schema.org/articleBody) is often cut, or holds something else.  Where
runs of the page make up all of it, though, it says better than any look of a page which they
are: those that are hidden until a script shows them, and not those of a second story in a box.
It may leave out headings, lists, and the standfirst, so short lines and the head are not judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from convert.readers.html.body.strays import is_stray
from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import HEADINGS, Box, Outline

_LEAST = 600
_WHOLE = 0.9
_LINE = 20
_END = 40
_WORDS = 15
_APART_WORDS = 10
_LINKED = 0.5


class _Stated(NamedTuple):
    """The runs that the stated text holds."""

    runs: frozenset[int]
    first: int
    """The first of its paragraphs."""
    last: int
    holders: frozenset[Box]


def witnessed(tree: Outline, verdict: Verdict, chosen: Sequence[int], body: str) -> list[int]:
    """The chosen runs, put right by the stated text `body`, squeezed, if runs of the page make it up."""
    stated = _stated(tree, verdict, body) if len(body) >= _LEAST else None
    if stated is None:
        return list(chosen)
    known = {verdict.keys[at] for at in chosen}
    new = {verdict.keys[at]: at for at in sorted(stated.runs, reverse=True)}
    added = (at for key, at in new.items() if key not in known and _may_be_text(tree, verdict, stated, at))
    kept = (at for at in chosen if at in stated.runs or not _is_apart(tree, verdict, stated, at))
    return sorted({*kept, *added})


def _stated(tree: Outline, verdict: Verdict, body: str) -> _Stated | None:
    """The runs that `body` holds, if they are nearly all of it."""
    held: dict[str, int] = {}
    every = []
    for at, key in enumerate(verdict.keys):
        if len(key) >= _LINE and (key in body or (key[:_END] in body and key[-_END:] in body)):
            held.setdefault(key, at)
            every.append(at)
    paragraphs = [at for at in held.values() if verdict.words[at] >= _WORDS]
    if not paragraphs or sum(map(len, held)) < _WHOLE * len(body):
        return None
    holders = frozenset(verdict.holders[at] for at in paragraphs)
    return _Stated(frozenset(every), min(paragraphs), max(paragraphs), holders)


def _may_be_text(tree: Outline, verdict: Verdict, stated: _Stated, at: int) -> bool:
    """Whether a run of the stated text that was not chosen is text: a paragraph, or a heading over one."""
    run, words = tree.runs[at], verdict.words[at]
    if not stated.first <= at <= stated.last or verdict.linked[at] > _LINKED:
        return False
    own = verdict.holders[at]
    inside = own in stated.holders or own.parent in stated.holders
    heads = run.box.tag in HEADINGS and verdict.headline < at and inside
    return (words >= _WORDS or heads) and not is_stray(run, words, verdict.linked[at])


def _is_apart(tree: Outline, verdict: Verdict, stated: _Stated, at: int) -> bool:
    """Whether a chosen run outside the stated text stands below its start, in none of its boxes."""
    run = tree.runs[at]
    if at < stated.first or verdict.words[at] < _APART_WORDS or run.box.tag in HEADINGS:
        return False
    return verdict.holders[at] not in stated.holders
