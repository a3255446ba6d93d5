"""Each run of a page in numbers: where it stands, given how likely each run is by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from convert.readers.html.boxes import HEADINGS, Box, Outline, Run
from convert.readers.html.hints import Hints
from convert.readers.html.local import holder, spread, tag_code

_CAP = 150
_REACH = 4
_FADE = 0.6
_FAR = 12


class Facts(NamedTuple):
    """What is known of each run of a page, in parallel."""

    keys: Sequence[str]
    words: Sequence[int]
    linked: Sequence[float]
    signs: Sequence[str]
    likely: Sequence[float]
    """How likely each run is to belong, by itself."""


class _Sums:
    """Sums over some runs: mass, likelihood, count, links."""

    __slots__ = ("count", "first", "last", "likely", "linked", "mass")

    def __init__(self) -> None:
        self.mass = self.likely = self.linked = 0.0
        self.count = 0
        self.first = self.last = -1

    def add(self, at: int, mass: float, likely: float, linked: float) -> None:
        self.mass += mass
        self.likely += likely
        self.linked += linked
        self.count += 1
        if self.first < 0:
            self.first = at
        self.last = at


class Surroundings:
    """What is around the runs of a page."""

    def __init__(self, page: Outline, facts: Facts, hints: Hints) -> None:
        """Count; `facts` are those of the runs of `page`."""
        self.runs = page.runs
        self.facts = facts
        self.mass = [
            0.0 if run.box.hidden or p < 0.1 else p * min(words, _CAP)
            for run, p, words in zip(page.runs, facts.likely, facts.words, strict=True)
        ]
        self.total = spread(page, self.mass) or 1.0
        self.holders = [holder(run.box) for run in page.runs]
        self.start = headline_at(page.runs, facts.keys, hints)
        self._groups: dict[str, _Sums] = {}
        self._pictures = {at for at, _, _ in page.pictures}
        self._boxes: dict[int, _Sums] = {}
        self._seen: dict[str, int] = {}
        for at, box in enumerate(self.holders):
            entry = (at, self.mass[at], facts.likely[at], facts.linked[at])
            self._groups.setdefault(facts.signs[at], _Sums()).add(*entry)
            self._boxes.setdefault(id(box), _Sums()).add(*entry)
            self._seen[facts.keys[at]] = self._seen.get(facts.keys[at], 0) + 1
        self.best = self._heaviest()
        self._trunk = {id(box): level for level, box in enumerate(_upwards(self.best))}
        self._best = self._boxes.get(id(self.best), _Sums())
        self._top = max((group.mass for group in self._groups.values()), default=0.0) or 1.0
        self._done: list[float] = []
        done = 0.0
        for mass in self.mass:
            self._done.append(done / self.total)
            done += mass

    def _heaviest(self) -> Box:
        """The box with the most mass, counting what lies further in for less."""
        scores: dict[int, float] = {}
        best, most = self.holders[0], -1.0
        for box, mass in zip(self.holders, self.mass, strict=True):
            here: Box | None = box
            share = 1.0
            while here is not None and share > 0.2:
                score = scores[id(here)] = scores.get(id(here), 0.0) + mass * share
                if score > most:
                    best, most = here, score
                here = here.parent
                share *= _FADE
        return best

    def around(self, at: int) -> list[float]:
        """The numbers of the run at `at`."""
        facts = self.facts
        group, box = self._groups[facts.signs[at]], self._boxes[id(self.holders[at])]
        out: list[float] = [facts.likely[at]]
        for step in (-3, -2, -1, 1, 2, 3):
            out += self._neighbour(at, at + step)
        low, high = max(0, at - _REACH), at + _REACH + 1
        out += (
            sum(self.mass[low:at]),
            sum(self.mass[at + 1 : high]),
            at / len(self.runs),
            self._done[at],
            float(max(-60, min(60, at - self.start))) if self.start >= 0 else -99.0,
            group.mass / self._top,
            group.likely / group.count,
            group.linked / group.count,
            float(min(group.count, 60)),
            float(min(self._seen[facts.keys[at]], 5)),
            box.mass / self.total,
            box.likely / box.count,
            box.linked / box.count,
            float(min(box.count, 60)),
            float(at - box.first),
            float(min(60, box.last - at)),
            self._best.mass / self.total,
            float(max(-60, min(60, at - self._best.first))),
            float(max(-60, min(60, self._best.last - at))),
            min(self.total, 3000.0),
            (at in self._pictures) + 2.0 * (at + 1 in self._pictures),
        )
        out += self._place(at)
        return out

    def _neighbour(self, at: int, other: int) -> tuple[float, ...]:
        if not 0 <= other < len(self.runs):
            return (-1.0, -1.0, -1.0, -1.0)
        facts = self.facts
        same = 1.0 if self.holders[other] is self.holders[at] else 0.0
        return (
            facts.likely[other],
            float(min(facts.words[other], 100)),
            same + (1.0 if facts.signs[other] == facts.signs[at] else 0.0),
            tag_code(self.runs[other].box.tag),
        )

    def _place(self, at: int) -> tuple[float, ...]:
        """How far the run is from the heaviest box: levels up and down, and what the common box holds."""
        own = self.holders[at]
        up, here = 0, own
        while id(here) not in self._trunk and here.parent is not None and up < _FAR:
            here = here.parent
            up += 1
        down = self._trunk.get(id(here), 30)
        return (
            float(up),
            float(min(down, 30)),
            here.mass / self.total,
            own.mass / self.total,
            (own.parent.mass if own.parent else own.mass) / self.total,
        )


_NAMES = """
before behind at done from-headline group group-likely group-linked group-size seen box
box-likely box-linked box-size from-first to-last best from-best to-best total pictured up down
shared inside outside
"""
NAMES = (
    "likely",
    *(f"{what}{step:+}" for step in (-3, -2, -1, 1, 2, 3) for what in ("likely", "words", "same", "tag")),
    *_NAMES.split(),
)
"""What the numbers of `around` are called."""


def headline_at(runs: Sequence[Run], keys: Sequence[str], hints: Hints) -> int:
    """The heading that agrees with the head of the page; else the first of level one; else -1."""
    found = -1
    for at, run in enumerate(runs):
        if run.box.tag not in HEADINGS or len(keys[at]) < 8:
            continue
        if any(keys[at] in title or title in keys[at] for title in hints.titles if len(title) >= 8):
            return at
        if found < 0 and run.box.tag == "h1":
            found = at
    return found


def _upwards(box: Box) -> list[Box]:
    out = []
    here: Box | None = box
    while here is not None:
        out.append(here)
        here = here.parent
    return out
