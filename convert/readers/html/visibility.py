"""What of a page's source a reader could see: how the ledger counts HTML.

Visible is text outside of tags, comments, scripts, styles, the head and what stands in for
something; entities count as they are written.  Text that a style hides counts as visible: nobody
computes styles here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from convert.ledger import Tally, visible

_NAMES = "script|style|template|noscript|svg|iframe|title|head"
_ZONE = re.compile(
    r"<(?:!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->|\Z)"
    rf"|(?=[sStTnNiIhH])((?i:{_NAMES}))\b[^<]*+(?:<(?!/(?i:\1)\s*>)[^<]*+)*+(?:</(?i:\1)\s*>|\Z))"
)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
# Characters of white space that stand for the place of a zone and for a place asked about.
_GAP, _CUT = "\x1c", "\x1d"
_ONE_TAG = rf"<[a-zA-Z/!?][^<>{_GAP}{_CUT}]*+>[ \t\n\r]*+"
_TAGS = re.compile(f"{_ONE_TAG}(?:{_ONE_TAG})*+")


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

    def clear(start: int, end: int) -> Iterator[str]:
        """What stands between two places and in no zone."""
        for zone_start, zone_end in zones[bisect_left(starts, start) : bisect_left(starts, end)]:
            yield text[start:zone_start]
            start = zone_end
        yield text[start:end]

    def tally(places: Sequence[int]) -> list[int]:
        pairs = list(pairwise(map(outside, places)))
        if not pairs or _GAP in text or _CUT in text:
            return [sum(map(_visible, clear(*pair))) if pair[0] < pair[1] else 0 for pair in pairs]
        # One pass over all pieces is quicker than one over each; no tag reaches over the marks between.
        pieces = (_GAP.join(clear(*pair)) if pair[0] < pair[1] else "" for pair in pairs)
        return list(map(visible, _TAGS.sub("", _CUT.join(pieces)).split(_CUT)))

    return tally


def _visible(text: str) -> int:
    return visible(_TAG.sub("", text)) if text else 0
