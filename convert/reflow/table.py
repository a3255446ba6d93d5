"""The lines of a text as a table: what is known of each, and of each together with the next.

A fact of all lines is one list: walking some lists takes a fraction of the time that asking
each line for some of its facts takes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise, repeat
from typing import NamedTuple

from convert.reflow.glance import Glance
from convert.reflow.rows import MID_STOPS, Ending, Rows
from convert.reflow.widths import first_words, spaced_words
from convert.value import Value

_FEW = 5
SLACK = 0.05
"""What letters that are not all equally wide may make of the width of a page."""
FULL = 1 - SLACK
"""The share of its page's width that a full line takes at least."""


class Frame(NamedTuple):
    """Where the lines of each page begin and end."""

    widths: tuple[int, ...]
    """Full width of each page's lines in columns, by page: nine lines in ten are no wider."""
    margins: tuple[int, ...]
    """The column in which the lines of each page begin, by page."""


class Table(Value, frozen=True):
    """The rows in reading order, a list a fact; the first lists are those of `Rows`."""

    glance: Glance
    """What signs the whole text is made of."""
    line: Sequence[int]
    start: Sequence[int]
    end: Sequence[int]
    stop: Sequence[int]
    glued: Sequence[tuple[int, ...]]
    text: Sequence[str]
    page: Sequence[int]
    column: Sequence[int]
    width: Sequence[int]
    ending: Sequence[Ending]
    lower: Sequence[bool]
    drop_cap: Sequence[str]
    stops: Sequence[int]
    """How many sentences end inside the row."""
    spaces: Sequence[int]
    """How many spaces are in the row."""
    frame: Frame
    gap: Sequence[int]
    """Blank lines between a row and the next; this list and those below have one item less."""
    turned: Sequence[bool]
    """Whether a page ends between the two."""
    reach: Sequence[int]
    """How wide the row would be with the next one's first word on it."""
    roomy: Sequence[bool]
    """Whether the next row's first word would have fitted on the row.

    Whoever wrapped the lines and did not put it there ended the line on purpose.  A
    twentieth of the page's width is allowed for letters that are not all equally wide.
    """
    deep: Sequence[int]
    """Columns that the next row is set in from its page's margin."""

    @property
    def ends(self) -> int:
        """How many line ends there are: one less than rows."""
        return len(self.gap)

    def indent(self, i: int) -> int:
        """Columns that row `i` is set in from its page's margin."""
        return self.column[i] - self.frame.margins[self.page[i]]


def tabulate(rows: Rows, furniture: frozenset[int], seen: Glance) -> Table:
    """The table of some rows; a page ends between two where there is a form feed or furniture.

    `furniture`: the lines that were dropped as such.
    """
    if not rows.text:
        return Table(
            seen, (), (), (), (), (), (), (), (), (), (), (), (), (), (), Frame((), ()), (), (), (), (), ()
        )
    line, page, start, end, stop, text, column, width, ending, lower, lead, drop_cap, glued = rows
    frame = _read_frame(page, column, width)
    gap, turned = _between(line, page, lead, furniture)
    words = spaced_words(text[1:]) if seen.tidy and not seen.wide else first_words(text[1:])
    reach = [own + 1 + word for own, word in zip(width, words, strict=False)]
    widths, margins = frame
    return Table(
        seen,
        line,
        start,
        end,
        stop,
        glued,
        text,
        page,
        column,
        width,
        ending,
        lower,
        drop_cap,
        inner_stops(text),
        list(map(str.count, text, repeat(" "))),
        frame,
        gap,
        turned,
        reach,
        _at_most(reach, page, widths),
        [own - margins[number] for own, number in zip(column[1:], page[1:], strict=True)]
        if any(margins)
        else list(column[1:]),
    )


def _at_most(reach: Sequence[int], pages: Sequence[int], widths: Sequence[int]) -> list[bool]:
    """Whether each reach leaves room in its page's width."""
    if pages[0] == pages[-1]:
        most = FULL * widths[pages[0]]
        return [whole <= most for whole in reach]
    return [whole <= FULL * widths[number] for whole, number in zip(reach, pages, strict=False)]


def _read_frame(pages: Sequence[int], columns: Sequence[int], widths: Sequence[int]) -> Frame:
    """Where the lines of each page begin and end; pages are counted from 0, and some may have no row."""
    full, margins = [0] * (pages[-1] + 1), [0] * (pages[-1] + 1)
    known = start = 0
    for page, group in groupby(pages):
        stop = start + len(list(group))
        spans = sorted(widths[start:stop])
        own = spans[int(len(spans) * 0.9)]
        known = full[page] = own if len(spans) >= _FEW else max(own, known)
        margins[page] = _margin(columns[start:stop])
        start = stop
    return Frame(tuple(full), tuple(margins))


def _margin(columns: Sequence[int]) -> int:
    """The leftmost column in which a fifth of a page's rows begin, else the commonest."""
    if not any(columns):
        return 0
    counts = Counter(columns)
    common = [column for column, count in counts.items() if 5 * count >= len(columns)]
    return min(common, default=counts.most_common(1)[0][0])


def _between(
    lines: Sequence[int], pages: Sequence[int], leads: Sequence[int], furniture: frozenset[int]
) -> tuple[list[int], list[bool]]:
    """The blank lines between each two rows, and whether a page ends there.

    The lines alone tell, but where a page ends, blank lines of a column were counted, or
    furniture was between.
    """
    gap = [b - a - 1 for a, b in pairwise(lines)]
    turned = [False] * len(gap)
    if min(gap, default=0) < 0:
        gap = [max(0, blank) for blank in gap]
    for i in [i for i, blank in enumerate(gap) if blank] if furniture else ():
        cut = furniture.intersection(range(lines[i] + 1, lines[i + 1]))
        if cut:
            gap[i] -= len(cut)
            turned[i] = True
    for page in range(pages[0] + 1, pages[-1] + 1):
        first = bisect_left(pages, page)
        turned[first - 1] = turned[first - 1] or leads[first] <= 0
    if set(leads) != {-1}:
        gap = [blank if lead < 0 else lead for blank, lead in zip(gap, leads[1:], strict=True)]
    return gap, turned


def inner_stops(texts: Sequence[str]) -> list[int]:
    """How many sentences end inside each line and are followed by another."""
    out = [0] * len(texts)
    joined = "\n".join(texts)
    found = [
        match.start()
        for sign, pattern in MID_STOPS.items()
        if sign in joined
        for match in pattern.finditer(joined)
    ]
    ends = list(accumulate([len(text) + 1 for text in texts])) if found else []
    for at in found:
        out[bisect_right(ends, at)] += 1
    return out
