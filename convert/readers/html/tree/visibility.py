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

from convert.ledger import Span, Tally, visible

_NAMES = "script|style|template|noscript|svg|iframe|title|head"
_ZONE = re.compile(
    r"<(?:!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->|\Z)"
    rf"|(?=[sStTnNiIhH])((?i:{_NAMES}))\b[^<]*+(?:<(?!/(?i:\1)\s*>)[^<]*+)*+(?:</(?i:\1)\s*>|\Z))"
)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
# What stands for the place of a zone and for a place asked about.  A tag that reached over one would
# hold a second `<`.
_GAP, _CUT = "<\x1c", "<\x1d"
_SPACE = r"[ \t\n\r]*+"
_ONE = rf"<[a-zA-Z/!?][^<>]*+>{_SPACE}"
_TAGS = re.compile(f"{_ONE}(?:{_ONE})*+")
# The same, and quicker, where no tag holds a second `<`.
_ONE_PLAIN = rf"<[a-zA-Z/!?][^>]*+>{_SPACE}"
_PLAIN_TAGS = re.compile(f"{_ONE_PLAIN}(?:{_ONE_PLAIN})*+")


def page_tally(text: str) -> Tally:
    """The tally of a page's visible characters."""
    zones = [found.span() for found in _ZONE.finditer(text)]
    starts = [start for start, _ in zones]

    def outside(place: int) -> int:
        """`place`, or where the zone or the tag starts that it lies in."""
        before = bisect_left(starts, place) - 1
        if before >= 0 and place < zones[before][1]:
            return zones[before][0]
        if text.startswith("<", place) or text[place - 1 : place] == ">":
            return place  # no tag reaches over either
        opened = text.rfind("<", zones[before][1] if before >= 0 else 0, place)
        tag = _TAG.match(text, opened) if opened >= 0 else None
        return opened if tag and tag.end() > place else place

    def clear(start: int, end: int) -> list[str]:
        """What stands between two places and in no zone."""
        return _pieces(text, zones[bisect_left(starts, start) : bisect_left(starts, end)], (start, end))[::2]

    def tally(places: Sequence[int]) -> list[int]:
        borders = list(map(outside, places))
        if len(borders) < 2 or _GAP[1] in text or _CUT[1] in text:
            return [sum(map(_visible, clear(*pair))) for pair in pairwise(borders)]
        # One pass over all pieces is quicker than one over each.
        left = _without_tags("".join(_pieces(text, zones, borders))).replace(_GAP, "")
        return list(map(visible, left.split(_CUT)))

    return tally


def _pieces(text: str, zones: Sequence[Span], borders: Sequence[int]) -> list[str]:
    """What stands between each of some places, in order, and the next, with a cut between two of these.

    A gap stands for each zone between two pieces.
    """
    pieces: list[str] = []
    later = iter(zones)
    zone = next(later, None)
    for start, end in pairwise(borders):
        at = start
        while zone and zone[0] < end:
            if zone[0] >= at:
                pieces += text[at : zone[0]], _GAP
                at = zone[1]
            zone = next(later, None)
        pieces += text[at:end], _CUT
    return pieces[:-1]


def _without_tags(text: str) -> str:
    """`text` without its tags."""
    last = text.rfind(">") + 1  # no tag ends behind it, and looking for one from each `<` takes its time
    out = _PLAIN_TAGS.sub("", text[:last]) + text[last:]
    # Each piece taken out ends with its only `>`: if there were as many `<` in them, none held a second.
    plain = text.count("<") - out.count("<") == text.count(">") - out.count(">")
    return out if plain else _TAGS.sub("", text)


def _visible(text: str) -> int:
    return visible(_TAG.sub("", text)) if text else 0
