"""What the boxes of a page are called, and whether they are hidden, by their elements' attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from convert.readers.html.outline.boxes import Box
from convert.readers.html.outline.stems import Names

_OTHER_NAMES = frozenset(("id", "role"))
_HIDING = frozenset(("hidden", "aria-hidden", "style"))
_NOT_SHOWN = re.compile(r"display\s{0,9}:\s{0,9}none", re.I)


class Namer:
    """Enters in the boxes of one page what they are called; looks at equal names once."""

    def __init__(self) -> None:
        """No name has been met yet."""
        self._masks: dict[str, int] = {}
        self._names = Names()

    def name(self, box: Box, attributes: Iterable[tuple[str, str]]) -> None:
        """Enter in a box what its element is called and if it is hidden."""
        names = ""
        for name, value in attributes:
            if name == "class":
                box.style = value
                names = f"{names} {value}" if names else value
            elif name in _OTHER_NAMES:
                names = f"{names} {value}" if names else value
            elif name in _HIDING and _hides(name, value):
                box.hidden = True
        if names:
            mask = self._masks.get(names)
            if mask is None:
                mask = self._masks[names] = self._names.groups(names)
            box.mask = mask


def _hides(name: str, value: str) -> bool:
    return name == "hidden" or value == "true" or ("none" in value and _NOT_SHOWN.search(value) is not None)
