"""The named transform that repairs text within its lines before they are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPACE = re.compile(r"\s+")
_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
_LETTERS = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
_ITEM = re.compile(r"(\d+)([ng])")


def mend(text: str, argument: str) -> str:
    """Put in line ends and take out white space: the named transform `mend/1`.

    `argument` lists places of `text` in code points, in order, parted by commas: `12n` is
    a line end before the code point 12, where one column goes on in the next; `12g` is
    white space at 12 that is no space between words ("Femi nis mus").  Raises
    `ValueError` for places that do not fit.
    """
    out: list[str] = []
    at = 0
    for item in argument.split(","):
        found = _ITEM.fullmatch(item)
        place = int(found[1]) if found else -1
        if found is None or not at <= place <= len(text):
            raise ValueError(f"no such repair: {item!r}")
        out.append(text[at:place])
        at = place
        if found[2] == "n":
            out.append("\n")
        elif space := _SPACE.match(text, place):
            at = space.end()
        else:
            raise ValueError(f"no white space at {place}")
    return "".join((*out, text[at:]))


def has_ligatures(text: str) -> bool:
    """Whether some letters of `text` are one sign, as "fi" in many book faces."""
    return not text.isascii() and any(map(text.__contains__, _LIGATURES))


def untie(text: str) -> str:
    """Give the Latin ligatures U+FB00 to U+FB06 as their letters: the named transform `ligatures/1`."""
    return text.translate(_LETTERS)


def in_order(mends: Sequence[tuple[int, str]]) -> str:
    """The argument of `mend/1` for places and letters."""
    return ",".join(f"{place}{letter}" for place, letter in mends)
