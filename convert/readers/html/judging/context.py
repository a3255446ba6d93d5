"""Each run of a page in numbers: where it stands, given how likely each run is by itself."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import itemgetter

from convert.readers.html.judging.columns import Columns
from convert.readers.html.judging.headingrun import headline_at
from convert.readers.html.judging.hints import Hints
from convert.readers.html.judging.local import Row, Signature, signature, spread
from convert.readers.html.judging.neighbours import NAMES as _NEIGHBOURS
from convert.readers.html.judging.neighbours import Places, neighbours
from convert.readers.html.outline.boxes import Box, Outline

_CAP = 150  # words of one run that count as mass
_UNLIKELY = 0.1  # what is less likely has no mass
_REACH = 4  # runs before and behind whose mass is told
_FADE = 0.6  # what a level of boxes between takes from the mass of a run
_LEAST_SHARE = 0.2  # no mass goes further up than where this much of it is left
_FAR = 12  # levels up to the boxes around the heaviest one
_FAR_HEADING = 30  # runs behind a heading that are told apart
_FAR_RUN = 60  # runs between two places that are told apart
_MOST = 60  # runs of a group that are counted
_MOST_TIMES = 5  # that a text is on the page
_MOST_MASS = 3000.0


class Surroundings:
    """What is around the runs of a page."""

    def __init__(self, page: Outline, known: Columns, likely: Sequence[float], hints: Hints) -> None:
        """Count; `likely` says how likely each of the runs that are `known` is to belong, by itself."""
        self._known = known
        self._likely = likely
        self._linked = [share if share < 1.0 else 1.0 for share in known.links]
        self._pictures = {at for at, _, _ in page.pictures}
        self._mass = [
            0.0 if p < _UNLIKELY or box.hidden else p * (words if words < _CAP else _CAP)
            for box, p, words in zip(known.boxes, likely, known.words, strict=True)
        ]
        self._total = spread(page, known.boxes, self._mass) or 1.0
        self.start = headline_at(known, hints)
        """The run that is the headline, or -1."""
        # For each run the places of all in its holder, and of all with its signature.
        in_box: dict[Box, list[int]] = {}
        in_group: dict[Signature, list[int]] = {}
        self._in_box = [in_box.setdefault(box, []) for box in known.holders]
        self._in_group = [in_group.setdefault(signature(box), []) for box in known.boxes]
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
        known, likely, total, size = self._known, self._likely, self._total, len(self._likely)
        near = neighbours(Places(likely, known.words, known.codes, self._in_box, self._in_group), wanted)
        before, seen, start = [0.0, *accumulate(self._mass)], Counter(known.keys), self.start
        groups = self._groups({self._in_group[at][0] for at in wanted})
        boxes = self._boxes({self._in_box[at][0] for at in wanted})
        introduced = [False, *map(":：".__contains__, [text[-1] for text in known.texts])]
        best, best_first, best_last = self._best()
        most = total if total < _MOST_MASS else _MOST_MASS
        for at, beside, section in zip(wanted, near, self._sections(wanted), strict=True):
            places, left, times = self._in_box[at], before[at], seen[known.keys[at]]
            first, last = places[0], places[-1]
            in_box, place = boxes[first]
            yield (
                likely[at],
                *beside,
                left - before[at - _REACH if at > _REACH else 0],
                before[at + _REACH + 1 if at + _REACH < size else size] - before[at + 1],
                at / size,
                left / total,
                _capped(at - start) if start >= 0 else -99,
                *groups[self._in_group[at][0]],
                times if times < _MOST_TIMES else _MOST_TIMES,
                *in_box,
                at - first,
                last - at if last - at < _FAR_RUN else _FAR_RUN,
                best,
                _capped(at - best_first),
                _capped(best_last - at),
                most,
                (at in self._pictures) + 2 * (at + 1 in self._pictures),
                *place,
                introduced[at] + 2 * introduced[first],
                *section,
            )

    def _sums(self, places: Sequence[int]) -> tuple[float, float, float, int]:
        """The sums over some runs: mass, likelihood, share of links, words."""
        if len(places) == 1:
            at = places[0]
            return self._mass[at], self._likely[at], self._linked[at], self._known.words[at]
        each = itemgetter(*places)
        sums = map(sum, map(each, (self._mass, self._likely, self._linked)))
        return (*sums, sum(each(self._known.words)))

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
        likely = self._likely
        found: dict[int, tuple[Row, Row]] = {}
        for first in firsts:
            places = self._in_box[first]
            size, behind = len(places), places[-1] + 1
            mass, chances, linked, _ = self._sums(places)
            found[first] = (
                (mass / self._total, chances / size, linked / size, min(size, _MOST)),
                (
                    *self._place(self._known.holders[first]),
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

    def _sections(self, wanted: Iterable[int]) -> Iterator[tuple[float, int]]:
        """How likely the last heading before each run is, and how far that is; else -1 and -1."""
        headings = self._known.headings
        for at in wanted:
            number = bisect_left(headings, at)
            if number:
                last = headings[number - 1]
                yield self._likely[last], at - last if at - last < _FAR_HEADING else _FAR_HEADING
            else:
                yield -1.0, -1

    def _heaviest(self) -> Box:
        """The box with the most mass, counting what lies further in for less."""
        scores: dict[Box, float] = {}
        best, most = self._known.holders[0], -1.0
        for box, mass in zip(self._known.holders, self._mass, strict=True):
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
NAMES = ("likely", *_NEIGHBOURS, *_NAMES.split())
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
