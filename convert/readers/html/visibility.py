"""What of a page's source a reader could see: how the ledger counts HTML.

Visible is text outside of tags, comments, scripts, styles, the head and what stands in for
something; entities count as they are written.  Text that a style hides counts as visible: nobody
computes styles here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from convert.ledger import Tally, visible

_NAMES = "script|style|template|noscript|svg|iframe|title|head"
_ZONE = re.compile(
    r"<(?:!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->|\Z)"
    rf"|(?=[sStTnNiIhH])((?i:{_NAMES}))\b[^<]*+(?:<(?!/(?i:\1)\s*>)[^<]*+)*+(?:</(?i:\1)\s*>|\Z))"
)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")


def page_tally(text: str) -> Tally:
    """The tally of a page's visible characters."""
    zones = [found.span() for found in _ZONE.finditer(text)]
    starts = [start for start, _ in zones]

    def outside(place: int) -> int:
        """`place`, or where the zone or the tag starts that it lies in."""
        before = bisect_left(starts, place) - 1
        if before >= 0 and place < zones[before][1]:
            return zones[before][0]
        opened = text.rfind("<", zones[before][1] if before >= 0 else 0, place)
        tag = _TAG.match(text, opened) if opened >= 0 else None
        return opened if tag and tag.end() > place else place

    def count(start: int, end: int) -> int:
        total = 0
        for zone_start, zone_end in zones[bisect_left(starts, start) : bisect_left(starts, end)]:
            total += _visible(text[start:zone_start])
            start = zone_end
        return total + _visible(text[start:end])

    def tally(places: Sequence[int]) -> list[int]:
        clear = [outside(place) for place in places]
        return [count(start, end) if start < end else 0 for start, end in pairwise(clear)]

    return tally


def _visible(text: str) -> int:
    return visible(_TAG.sub("", text)) if text else 0
