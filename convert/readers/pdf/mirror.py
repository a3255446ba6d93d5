"""Text that runs from right to left, seen in a mirror, so that its lines begin on the left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from convert.readers.pdf.layers import Row

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u058f\u0900-\ud7ff]")


def runs_from_right(text: str) -> bool:
    """Whether most letters of a text are of scripts that run from right to left, as Arabic and Hebrew do."""
    if text.isascii():
        return False
    return len(_RIGHT_TO_LEFT.findall(text)) > len(_LEFT_TO_RIGHT.findall(text))


def mirrored(rows: Sequence[Row]) -> list[Row]:
    """The lines with left and right exchanged, over the middle of nothing: lengths and order stay."""
    out = []
    for row in rows:
        line = row.line
        words = tuple(word._replace(left=-word.right, right=-word.left) for word in line.words)
        out.append(row._replace(line=line._replace(left=-line.right, right=-line.left, words=words)))
    return out
