"""The pages of a source with a text layer, each line printed where it stands, as SVG."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from convert.layer import Place
from convert.trace.escaping import shown
from convert.trace.segments import Segment
from convert.trace.values import Value

_MARGIN = 36
_BASELINE = 0.78
"""How far below the top of a line its letters stand, as a share of its height."""


def pages(
    text: str, places: Sequence[Place], values: Sequence[Value], cut: Sequence[Segment]
) -> Iterator[str]:
    """A drawing for each page: its lines in their places, coloured by the values that quote them."""
    starts = [segment.start for segment in cut]
    width = max((place.right for place in places), default=0) + _MARGIN
    height = max((place.bottom for place in places), default=0) + _MARGIN
    for number, lines in groupby(places, key=lambda place: place.page):
        yield f"<h3>Page {number + 1}</h3>"
        yield f'<svg class="page" viewBox="0 0 {width:.0f} {height:.0f}" role="group" '
        yield f'aria-label="Page {number + 1}">'
        for place in lines:
            first = max(0, bisect_right(starts, place.start) - 1)
            within = [s for s in cut[first : bisect_right(starts, place.end - 1)] if s.end > place.start]
            yield _line(text[place.start : place.end], place, within, values)
        yield "</svg>\n"


def _line(text: str, place: Place, within: Sequence[Segment], values: Sequence[Value]) -> str:
    owners = sorted({owner for segment in within for owner in segment.owners})
    width, height = place.right - place.left, place.bottom - place.top
    box = f'x="{place.left:.1f}" y="{place.top:.1f}" width="{width:.1f}" height="{height:.1f}"'
    letters = (
        f'<text x="{place.left:.1f}" y="{place.top + _BASELINE * height:.1f}" font-size="{0.8 * height:.1f}" '
        f'textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs">{shown(text)}</text>'
    )
    if not owners:
        reason = next((segment.reason for segment in within if segment.reason), "")
        return (
            f'<g class="{"d" if reason else "u"}"><title>{shown(reason or "not quoted")}</title>{letters}</g>'
        )
    held = [values[owner] for owner in owners]
    colour = next((value.colour for value in reversed(held) if value.kind), "cf")
    numbers = " ".join(str(value.number) for value in held)
    title = shown(", ".join(value.pointer for value in held[:6]))
    group = f'<g class="k {colour}" data-v="{numbers}" tabindex="0">'
    return f"{group}<title>{title}</title><rect {box}/>{letters}</g>"
