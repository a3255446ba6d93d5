"""Each run of a page in numbers: where it stands, given how likely each run is by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

from convert.readers.html.boxes import HEADINGS, Box, Outline, Run
from convert.readers.html.headingrun import headline_at
from convert.readers.html.hints import Hints
from convert.readers.html.local import TAG_CODES, Row, Signature, holder, signature, spread

_CAP = 150  # words of one run that count as mass
_UNLIKELY = 0.1  # what is less likely has no mass
_NEAR = 100  # words of a neighbour that are told apart
_REACH = 4  # runs before and behind whose mass is told
_FADE = 0.6  # what a level of boxes between takes from the mass of a run
_LEAST_SHARE = 0.2  # no mass goes further up than where this much of it is left
_FAR = 12  # levels up to the boxes around the heaviest one
_FAR_HEADING = 30  # runs behind a heading that are told apart
_NOBODY = (-1, -1, -1, -1)  # the neighbour of the first and the last run

_Value = TypeVar("_Value", bound=Hashable)


class Facts(NamedTuple):
    """What is known of each run of a page, in parallel."""

    keys: Sequence[str]
    words: Sequence[int]
    linked: Sequence[float]
    likely: Sequence[float]
    """How likely each run is to belong, by itself."""


class _Sums(NamedTuple):
    """Sums over some runs, and where the first and the last of them stand."""

    mass: float
    likely: float
    linked: float
    words: int
    size: int
    first: int
    last: int


_EMPTY = _Sums(0.0, 0.0, 0.0, 0, 0, -1, -1)


class Surroundings:
    """What is around the runs of a page."""

    def __init__(self, page: Outline, facts: Facts, hints: Hints) -> None:
        """Count; `facts` are those of the runs of `page`."""
        runs, likely = page.runs, facts.likely
        self.facts = facts
        boxes = [run.box for run in runs]
        self.mass = [
            0.0 if p < _UNLIKELY or box.hidden else p * min(words, _CAP)
            for box, p, words in zip(boxes, likely, facts.words, strict=True)
        ]
        self.total = spread(page, self.mass) or 1.0
        self.start = headline_at(runs, facts.keys, hints)
        self.holders = list(map(holder, boxes))
        self.signs = list(map(signature, boxes))
        self.best = self._heaviest()
        codes = TAG_CODES.get
        self._near = [
            (p, words if words < _NEAR else _NEAR, codes(box.tag, 0))
            for box, p, words in zip(boxes, likely, facts.words, strict=True)
        ]
        self._pictures = {at for at, _, _ in page.pictures}
        self._by_sign = _places(self.signs)
        self._by_box = _places(self.holders)
        self._seen = Counter(facts.keys)
        # The heaviest box and those around it, with how many levels up they are.
        self._trunk = {box: level for level, box in enumerate(_upwards(self.best))}
        self._best = self._sums(self._by_box[self.best]) if self.best in self._by_box else _EMPTY
        self._top = self._heaviest_group()
        self._before = [0.0, *accumulate(self.mass)]
        self._group_rows: dict[Signature, Row] = {}
        self._box_rows: dict[Box, tuple[_Sums, Row, Row]] = {}
        # Whether the run before each ends with a colon.
        self._introduced = [False, *(run.text[-1] in ":：" for run in runs)]
        self._sections = _sections(runs, likely)

    def _sums(self, places: Sequence[int]) -> _Sums:
        facts = self.facts
        return _Sums(
            sum([self.mass[at] for at in places]),
            sum([facts.likely[at] for at in places]),
            sum([facts.linked[at] for at in places]),
            sum([facts.words[at] for at in places]),
            len(places),
            places[0],
            places[-1],
        )

    def _heaviest_group(self) -> float:
        """The most mass that runs of one signature have."""
        masses: dict[Signature, float] = {}
        for sign, mass in zip(self.signs, self.mass, strict=True):
            if mass:
                masses[sign] = masses.get(sign, 0.0) + mass
        return max(masses.values(), default=0.0) or 1.0

    def _heaviest(self) -> Box:
        """The box with the most mass, counting what lies further in for less."""
        scores: dict[Box, float] = {}
        best, most = self.holders[0], -1.0
        for box, mass in zip(self.holders, self.mass, strict=True):
            if not mass:
                continue
            here: Box | None = box
            share = 1.0
            while here is not None and share > _LEAST_SHARE:
                score = scores[here] = scores.get(here, 0.0) + mass * share
                if score > most:
                    best, most = here, score
                here = here.parent
                share *= _FADE
        return best

    def around(self, at: int) -> Row:
        """The numbers of the run at `at`."""
        total, before, best, start = self.total, self._before, self._best, self.start
        box, in_box, place = self._of_box(self.holders[at])
        likely, first, behind = self.facts.likely, box.first, box.last + 1
        return (
            likely[at],
            *self._neighbours(at),
            before[at] - before[max(0, at - _REACH)],
            before[min(at + _REACH + 1, len(self.mass))] - before[at + 1],
            at / len(self.mass),
            before[at] / total,
            max(-60, min(60, at - start)) if start >= 0 else -99,
            *self._of_group(self.signs[at]),
            min(self._seen[self.facts.keys[at]], 5),
            *in_box,
            at - box.first,
            min(60, box.last - at),
            best.mass / total,
            max(-60, min(60, at - best.first)),
            max(-60, min(60, best.last - at)),
            min(total, 3000.0),
            (at in self._pictures) + 2 * (at + 1 in self._pictures),
            *place,
            likely[first - 1] if first else -1.0,
            likely[behind] if behind < len(likely) else -1.0,
            self._introduced[at] + 2 * self._introduced[first],
            *self._sections[at],
        )

    def _of_group(self, sign: Signature) -> Row:
        """What the runs of one signature are together."""
        row = self._group_rows.get(sign)
        if row is None:
            group = self._sums(self._by_sign[sign])
            count = group.size
            row = self._group_rows[sign] = (
                group.mass / self._top,
                group.likely / count,
                group.linked / count,
                min(count, 60),
                group.words / count,
            )
        return row

    def _of_box(self, box: Box) -> tuple[_Sums, Row, Row]:
        """What the runs of one holder are together, the same in numbers, and where the holder stands."""
        known = self._box_rows.get(box)
        if known is None:
            sums = self._sums(self._by_box[box])
            count = sums.size
            row = (sums.mass / self.total, sums.likely / count, sums.linked / count, min(count, 60))
            known = self._box_rows[box] = (sums, row, self._place(box))
        return known

    def _neighbours(self, at: int) -> list[float]:
        """What stands next to the run at `at`, from three before it to three behind it."""
        holders, signs, near = self.holders, self.signs, self._near
        own, sign, end = holders[at], signs[at], len(near)
        out: list[float] = []
        for other in (at - 3, at - 2, at - 1, at + 1, at + 2, at + 3):
            if 0 <= other < end:
                out += near[other]
                out.append((holders[other] is own) + (signs[other] == sign))
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


def _sections(runs: Sequence[Run], likely: Sequence[float]) -> list[tuple[float, int]]:
    """For each run how likely the last heading before it is, and how far that is; else -1 and -1."""
    out = []
    last, said = -1, -1.0
    for at, run in enumerate(runs):
        out.append((said, min(at - last, _FAR_HEADING) if last >= 0 else -1))
        if run.box.tag in HEADINGS:
            last, said = at, likely[at]
    return out


def _places(values: Iterable[_Value]) -> dict[_Value, list[int]]:
    """Where each value stands."""
    found: dict[_Value, list[int]] = {}
    for at, value in enumerate(values):
        if value in found:
            found[value].append(at)
        else:
            found[value] = [at]
    return found


def _upwards(box: Box) -> list[Box]:
    out = []
    here: Box | None = box
    while here is not None:
        out.append(here)
        here = here.parent
    return out
