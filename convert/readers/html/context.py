"""Each run of a page in numbers: where it stands, given how likely each run is by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from convert.readers.html.boxes import HEADINGS, Box, Outline
from convert.readers.html.headingrun import headline_at
from convert.readers.html.hints import Hints
from convert.readers.html.local import TAG_CODES, Row, Signature, holder, signature, spread
from convert.readers.html.neighbours import STEPS, Columns, neighbours

_CAP = 150  # words of one run that count as mass
_UNLIKELY = 0.1  # what is less likely has no mass
_REACH = 4  # runs before and behind whose mass is told
_FADE = 0.6  # what a level of boxes between takes from the mass of a run
_LEAST_SHARE = 0.2  # no mass goes further up than where this much of it is left
_FAR = 12  # levels up to the boxes around the heaviest one
_FAR_HEADING = 30  # runs behind a heading that are told apart
_FAR_RUN = 60  # runs between two places that are told apart
_MOST = 60  # runs of a group that are counted
_MOST_MASS = 3000.0


class Facts(NamedTuple):
    """What is known of each run of a page, in parallel."""

    keys: Sequence[str]
    words: Sequence[int]
    linked: Sequence[float]
    likely: Sequence[float]
    """How likely each run is to belong, by itself."""


class Surroundings:
    """What is around the runs of a page."""

    def __init__(self, page: Outline, facts: Facts, hints: Hints) -> None:
        """Count; `facts` are those of the runs of `page`."""
        runs = page.runs
        self._facts = facts
        self._runs = runs
        self._pictures = {at for at, _, _ in page.pictures}
        boxes = [run.box for run in runs]
        self._mass = [
            0.0 if p < _UNLIKELY or box.hidden else p * (words if words < _CAP else _CAP)
            for box, p, words in zip(boxes, facts.likely, facts.words, strict=True)
        ]
        self._total = spread(page, self._mass) or 1.0
        self.start = headline_at(runs, facts.keys, hints)
        """The run that is the headline, or -1."""
        self._tags = [TAG_CODES.get(box.tag, 0) for box in boxes]
        self._holders = list(map(holder, boxes))
        # For each run the places of all in its holder, and of all with its signature.
        in_box: dict[Box, list[int]] = {}
        in_group: dict[Signature, list[int]] = {}
        self._in_box = [in_box.setdefault(box, []) for box in self._holders]
        self._in_group = [in_group.setdefault(signature(box), []) for box in boxes]
        for at, (one, other) in enumerate(zip(self._in_box, self._in_group, strict=True)):
            one.append(at)
            other.append(at)
        self.best = self._heaviest()
        """The box that holds most of what is likely."""
        self._of_best = in_box.get(self.best, ())
        # The heaviest box and those around it, with how many levels up they are.
        self._trunk = {box: level for level, box in enumerate(_upwards(self.best))}

    def rows(self, wanted: Sequence[int]) -> Iterator[Row]:
        """The numbers of the runs at `wanted`."""
        likely, keys = self._facts.likely, self._facts.keys
        start, total, size = self.start, self._total, len(likely)
        near = neighbours(Columns(likely, self._facts.words, self._tags, self._in_box, self._in_group))
        before, sections, seen = [0.0, *accumulate(self._mass)], self._sections(), Counter(keys)
        pictures, introduced = self._pictures, self._introduced
        best, best_first, best_last = self._best()
        groups = self._groups({self._in_group[at][0] for at in wanted})
        boxes = self._boxes({self._in_box[at][0] for at in wanted})
        for at in wanted:
            places, left = self._in_box[at], before[at]
            first, last = places[0], places[-1]
            in_box, place = boxes[first]
            yield (
                likely[at],
                *near[at],
                left - before[at - _REACH if at > _REACH else 0],
                before[at + _REACH + 1 if at + _REACH < size else size] - before[at + 1],
                at / size,
                left / total,
                _capped(at - start) if start >= 0 else -99,
                *groups[self._in_group[at][0]],
                min(seen[keys[at]], 5),
                *in_box,
                at - first,
                min(_FAR_RUN, last - at),
                best,
                _capped(at - best_first),
                _capped(best_last - at),
                min(total, _MOST_MASS),
                (at in pictures) + 2 * (at + 1 in pictures),
                *place,
                introduced(at) + 2 * introduced(first),
                *sections[at],
            )

    def _sums(self, places: Sequence[int]) -> tuple[float, float, float, int]:
        """The sums over some runs: mass, likelihood, share of links, words."""
        facts = self._facts
        if len(places) == 1:
            at = places[0]
            return self._mass[at], facts.likely[at], facts.linked[at], facts.words[at]
        each = itemgetter(*places)
        return sum(each(self._mass)), sum(each(facts.likely)), sum(each(facts.linked)), sum(each(facts.words))

    def _best(self) -> tuple[float, int, int]:
        """The share of the mass that the heaviest box has, its first run and its last."""
        places = self._of_best
        if not places:
            return 0.0, -1, -1
        return sum([self._mass[at] for at in places]) / self._total, places[0], places[-1]

    def _groups(self, firsts: Iterable[int]) -> dict[int, Row]:
        """What the runs of one signature are together, by the first of them."""
        masses: dict[int, float] = {}
        for places, mass in zip(self._in_group, self._mass, strict=True):
            if mass:
                masses[places[0]] = masses.get(places[0], 0.0) + mass
        most = max(masses.values(), default=0.0) or 1.0
        found: dict[int, Row] = {}
        for first in firsts:
            places = self._in_group[first]
            mass, likely, linked, words = self._sums(places)
            size = len(places)
            found[first] = mass / most, likely / size, linked / size, min(size, _MOST), words / size
        return found

    def _boxes(self, firsts: Iterable[int]) -> dict[int, tuple[Row, Row]]:
        """What the runs of one holder are together, and where it stands, by the first of them."""
        likely, found = self._facts.likely, {}
        for first in firsts:
            places = self._in_box[first]
            size, behind = len(places), places[-1] + 1
            mass, chances, linked, _ = self._sums(places)
            found[first] = (
                (mass / self._total, chances / size, linked / size, min(size, _MOST)),
                (
                    *self._place(self._holders[first]),
                    likely[first - 1] if first else -1.0,
                    likely[behind] if behind < len(likely) else -1.0,
                ),
            )
        return found

    def _place(self, own: Box) -> Row:
        """How far a box is from the heaviest: levels up and down, and what the common box holds."""
        up, here = 0, own
        while here not in self._trunk and here.parent is not None and up < _FAR:
            here = here.parent
            up += 1
        total = self._total
        return (
            up,
            min(self._trunk.get(here, 30), 30),
            here.mass / total,
            own.mass / total,
            (own.parent or own).mass / total,
        )

    def _introduced(self, at: int) -> bool:
        """Whether the run before ends with a colon."""
        return at > 0 and self._runs[at - 1].text[-1] in ":："

    def _sections(self) -> list[tuple[float, int]]:
        """For each run how likely the last heading before it is, and how far that is; else -1 and -1."""
        out = []
        last, said = -1, -1.0
        for at, run in enumerate(self._runs):
            out.append((said, min(at - last, _FAR_HEADING) if last >= 0 else -1))
            if run.box.tag in HEADINGS:
                last, said = at, self._facts.likely[at]
        return out

    def _heaviest(self) -> Box:
        """The box with the most mass, counting what lies further in for less."""
        scores: dict[Box, float] = {}
        best, most = self._holders[0], -1.0
        for box, mass in zip(self._holders, self._mass, strict=True):
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


def _capped(steps: int) -> int:
    return _FAR_RUN if steps > _FAR_RUN else -_FAR_RUN if steps < -_FAR_RUN else steps


_NAMES = """
before behind at done from-headline group group-likely group-linked group-size group-words seen box
box-likely box-linked box-size from-first to-last best from-best to-best total pictured up down
shared inside outside box-before box-behind introduced section since-section
"""
NAMES = (
    "likely",
    *(f"{what}{step:+}" for step in STEPS for what in ("likely", "words", "tag", "same")),
    *_NAMES.split(),
)
"""What the numbers of a row are called."""
_COUNTS = """
from-headline group-size seen box-size from-first to-last from-best to-best pictured up down introduced
since-section
"""
WHOLE = frozenset((*_COUNTS.split(), *(name for name in NAMES if name.startswith(("words", "tag", "same")))))
"""Those that are integers."""


def _upwards(box: Box) -> list[Box]:
    out = []
    here: Box | None = box
    while here is not None:
        out.append(here)
        here = here.parent
    return out
