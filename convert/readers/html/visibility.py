"""What of a page's source a reader could see: how the ledger counts HTML.

Visible is text outside of tags, comments, scripts, styles, the head and what stands in for
something; entities count as they are written.  Text that a style hides counts as visible: nobody
computes styles here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from convert.ledger import Count, visible

_NAMES = "script|style|template|noscript|svg|iframe|title|head"
_ZONE = re.compile(
    r"<(?:!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->|\Z)"
    rf"|(?=[sStTnNiIhH])((?i:{_NAMES}))\b[^<]*+(?:<(?!/(?i:\1)\s*>)[^<]*+)*+(?:</(?i:\1)\s*>|\Z))"
)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")


def visible_count(text: str) -> Count:
    """A function that tells how many visible characters a page has between two of its code points."""
    zones = [found.span() for found in _ZONE.finditer(text)]
    starts = [start for start, _ in zones]
    ends = [end for _, end in zones]

    def outside(place: int) -> int:
        """`place`, or where the zone or the tag starts that it lies in."""
        before = bisect_left(starts, place) - 1
        if before >= 0 and place < ends[before]:
            return starts[before]
        opened = text.rfind("<", ends[before] if before >= 0 else 0, place)
        tag = _TAG.match(text, opened) if opened >= 0 else None
        return opened if tag and tag.end() > place else place

    def count(start: int, end: int) -> int:
        start, end = outside(start), outside(end)
        total = 0
        for number in range(bisect_left(starts, start), bisect_right(starts, end)):
            if start < starts[number]:
                total += visible(_TAG.sub("", text[start : starts[number]]))
            start = ends[number]
        return total + (visible(_TAG.sub("", text[start:end])) if start < end else 0)

    return count
