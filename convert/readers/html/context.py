"""Each run of a page in numbers: where it stands, given how likely each run is by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from convert.readers.html.boxes import HEADINGS, Box, Outline, Run
from convert.readers.html.hints import Hints
from convert.readers.html.local import TAG_CODES, Row, Signature, holder, signature, spread

_CAP = 150
_REACH = 4
_FADE = 0.6
_FAR = 12
_FAR_HEADING = 30
_NOBODY = (-1, -1, -1, -1)


class Facts(NamedTuple):
    """What is known of each run of a page, in parallel."""

    keys: Sequence[str]
    words: Sequence[int]
    linked: Sequence[float]
    likely: Sequence[float]
    """How likely each run is to belong, by itself."""


class _Sums:
    """Sums over some runs: mass, likelihood, count, links."""

    __slots__ = ("count", "first", "last", "likely", "linked", "mass", "words")

    def __init__(self, first: int) -> None:
        self.mass = self.likely = self.linked = 0.0
        self.count = self.words = 0
        self.first = self.last = first


class Surroundings:
    """What is around the runs of a page."""

    def __init__(self, page: Outline, facts: Facts, hints: Hints) -> None:
        """Count; `facts` are those of the runs of `page`."""
        runs, likely = page.runs, facts.likely
        self.facts = facts
        self.mass = [
            0.0 if run.box.hidden or p < 0.1 else p * min(words, _CAP)
            for run, p, words in zip(runs, likely, facts.words, strict=True)
        ]
        self.total = spread(page, self.mass) or 1.0
        self.start = headline_at(runs, facts.keys, hints)
        self.holders = [holder(run.box) for run in runs]
        self.signs = [signature(run.box) for run in runs]
        self.best = self._heaviest()
        self._near = [
            (p, min(words, 100), TAG_CODES.get(run.box.tag, 0))
            for run, p, words in zip(runs, likely, facts.words, strict=True)
        ]
        self._pictures = {at for at, _, _ in page.pictures}
        self._groups: dict[Signature, _Sums] = {}
        self._boxes: dict[Box, _Sums] = {}
        self._count()
        self._seen = Counter(facts.keys)
        self._trunk = {box: level for level, box in enumerate(_upwards(self.best))}
        self._best = self._boxes.get(self.best) or _Sums(-1)
        self._top = max((group.mass for group in self._groups.values()), default=0.0) or 1.0
        self._before = [0.0, *accumulate(self.mass)]
        self._colons = [False, *(run.text[-1] in ":：" for run in runs)]
        self._sections = _sections(runs, likely)

    def _count(self) -> None:
        facts, groups, boxes = self.facts, self._groups, self._boxes
        for at, entry in enumerate(
            zip(self.signs, self.holders, self.mass, facts.likely, facts.linked, facts.words, strict=True)
        ):
            sign, box, mass, likely, linked, words = entry
            group = groups.get(sign) or groups.setdefault(sign, _Sums(at))
            inside = boxes.get(box) or boxes.setdefault(box, _Sums(at))
            for sums in (group, inside):
                sums.mass += mass
                sums.likely += likely
                sums.linked += linked
                sums.words += words
                sums.count += 1
                sums.last = at

    def _heaviest(self) -> Box:
        """The box with the most mass, counting what lies further in for less."""
        scores: dict[Box, float] = {}
        best, most = self.holders[0], -1.0
        for box, mass in zip(self.holders, self.mass, strict=True):
            if not mass:
                continue
            here: Box | None = box
            share = 1.0
            while here is not None and share > 0.2:
                score = scores[here] = scores.get(here, 0.0) + mass * share
                if score > most:
                    best, most = here, score
                here = here.parent
                share *= _FADE
        return best

    def around(self, at: int) -> Row:
        """The numbers of the run at `at`."""
        facts, total, before = self.facts, self.total, self._before
        own = self.holders[at]
        group, box, best = self._groups[self.signs[at]], self._boxes[own], self._best
        likely, first, behind = facts.likely, box.first, box.last + 1
        return (
            facts.likely[at],
            *self._neighbours(at),
            before[at] - before[max(0, at - _REACH)],
            before[min(at + _REACH + 1, len(self.mass))] - before[at + 1],
            at / len(self.mass),
            before[at] / total,
            max(-60, min(60, at - self.start)) if self.start >= 0 else -99,
            group.mass / self._top,
            group.likely / group.count,
            group.linked / group.count,
            min(group.count, 60),
            group.words / group.count,
            min(self._seen[facts.keys[at]], 5),
            box.mass / total,
            box.likely / box.count,
            box.linked / box.count,
            min(box.count, 60),
            at - box.first,
            min(60, box.last - at),
            best.mass / total,
            max(-60, min(60, at - best.first)),
            max(-60, min(60, best.last - at)),
            min(total, 3000.0),
            (at in self._pictures) + 2 * (at + 1 in self._pictures),
            *self._place(own),
            likely[first - 1] if first else -1.0,
            likely[behind] if behind < len(likely) else -1.0,
            self._colons[at] + 2 * self._colons[first],
            *self._sections[at],
        )

    def _neighbours(self, at: int) -> list[float]:
        """What stands next to the run at `at`, from three before it to three behind it."""
        own, sign, near = self.holders[at], self.signs[at], self._near
        out: list[float] = []
        for other in (at - 3, at - 2, at - 1, at + 1, at + 2, at + 3):
            if 0 <= other < len(near):
                out += near[other]
                out.append((self.holders[other] is own) + (self.signs[other] == sign))
            else:
                out += _NOBODY
        return out

    def _place(self, own: Box) -> Row:
        """How far a box is from the heaviest: levels up and down, and what the common box holds."""
        up, here = 0, own
        while here not in self._trunk and here.parent is not None and up < _FAR:
            here = here.parent
            up += 1
        total = self.total
        return (
            up,
            min(self._trunk.get(here, 30), 30),
            here.mass / total,
            own.mass / total,
            (own.parent or own).mass / total,
        )


_NAMES = """
before behind at done from-headline group group-likely group-linked group-size group-words seen box
box-likely box-linked box-size from-first to-last best from-best to-best total pictured up down
shared inside outside box-before box-behind introduced section since-section
"""
NAMES = (
    "likely",
    *(f"{what}{step:+}" for step in (-3, -2, -1, 1, 2, 3) for what in ("likely", "words", "tag", "same")),
    *_NAMES.split(),
)
"""What the numbers of `around` are called."""
_COUNTS = """
from-headline group-size seen box-size from-first to-last from-best to-best pictured up down introduced
since-section
"""
WHOLE = frozenset((*_COUNTS.split(), *(name for name in NAMES if name.startswith(("words", "tag", "same")))))
"""Those that are integers."""


def headline_at(runs: Sequence[Run], keys: Sequence[str], hints: Hints) -> int:
    """The heading that agrees most with the head of the page; else the first of level one; else -1.

    The name of the site is none: it stands in the title as well.
    """
    found, most = -1, 0
    for at, run in enumerate(runs):
        key = keys[at]
        if run.box.tag not in HEADINGS or len(key) < 8 or key in hints.sites:
            continue
        alike = max((min(len(key), len(title)) for title in hints.titles if _agree(key, title)), default=0)
        if alike > most:
            found, most = at, alike
        if found < 0 and run.box.tag == "h1":
            found = at
    return found


def _agree(key: str, title: str) -> bool:
    return len(title) >= 8 and (key in title or title in key)


def _sections(runs: Sequence[Run], likely: Sequence[float]) -> list[tuple[float, int]]:
    """For each run how likely the last heading before it is, and how far that is; else -1 and -1."""
    out = []
    last, said = -1, -1.0
    for at, run in enumerate(runs):
        out.append((said, min(at - last, _FAR_HEADING) if last >= 0 else -1))
        if run.box.tag in HEADINGS:
            last, said = at, likely[at]
    return out


def _upwards(box: Box) -> list[Box]:
    out = []
    here: Box | None = box
    while here is not None:
        out.append(here)
        here = here.parent
    return out
