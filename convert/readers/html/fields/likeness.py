"""How much two wordings of a headline have in common; each wording of a page is cut up once."""

from __future__ import annotations

_GRAM = 3  # letters
_FEW = 8  # runs that a text in common must have to count in full
_LONGEST = 400  # letters looked at


class Likeness:
    """Compares texts by the runs of three letters in them; texts are given by their `titles.key`."""

    def __init__(self) -> None:
        self._grams: dict[str, frozenset[str]] = {}
        self._found: dict[tuple[str, str], float] = {}

    def grams(self, key: str) -> frozenset[str]:
        """The runs of three letters in a text."""
        grams = self._grams.get(key)
        if grams is None:
            own = key[:_LONGEST]
            starts = range(max(1, len(own) - _GRAM + 1))
            grams = self._grams[key] = frozenset([own[at : at + _GRAM] for at in starts])
        return grams

    def same(self, one: str, other: str) -> bool:
        """Whether two texts have the same runs."""
        return one == other or self.grams(one) == self.grams(other)

    def of(self, one: str, other: str) -> float:
        """What share of the shorter text the two have in common; a word or two in common are little."""
        found = self._found.get((one, other))
        if found is None:
            found = self._found[one, other] = _share(self.grams(one), self.grams(other))
        return found


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / max(1, least if one == other else max(least, _FEW))
