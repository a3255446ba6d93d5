"""What the boxes of a page are called, and whether they are hidden, by their elements' attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from convert.readers.html.boxes import Box
from convert.readers.html.stems import named

_NAMES = frozenset(("class", "id", "role"))
_HIDING = frozenset(("hidden", "aria-hidden", "style"))
_NOT_SHOWN = re.compile(r"display\s{0,9}:\s{0,9}none", re.I)


def name_box(box: Box, attributes: Iterable[tuple[str, str]], known: dict[str, int]) -> None:
    """Enter in a box what its element is called and if it is hidden; `known` are the names met so far."""
    names = ""
    for name, value in attributes:
        if name in _NAMES:
            names = f"{names} {value}" if names else value
            if name == "class":
                box.style = value
        elif name in _HIDING and _hides(name, value):
            box.hidden = True
    if names:
        mask = known.get(names)
        if mask is None:
            mask = known[names] = named(names)
        box.mask = mask


def _hides(name: str, value: str) -> bool:
    return name == "hidden" or value == "true" or ("none" in value and _NOT_SHOWN.search(value) is not None)
