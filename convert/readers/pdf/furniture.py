"""What a page prints around its text: running heads and feet, page numbers, a browser's print lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Literal, TypeAlias

from convert.readers.pdf.glyphs import Page
from convert.readers.pdf.layers import Row
from convert.reflow.rows import ending

Reason: TypeAlias = Literal[
    "page-number",
    "running-head",
    "running-foot",
    "print-header",
    "print-footer",
    "hidden",
    "turned",
    "off-page",
    "invisible",
]

_ZONE = 0.12  # of the page's height: furniture stands within it at top or bottom
_MARGIN = 0.075  # of the page's height: outside the text, on any page
_APART = 1.25  # font sizes of empty space, the least between a page number and the text
_LEVEL = 4.0  # points by which a repeated line may move from page to page
_LONGEST = 160
_DEEPEST = 4
_WORD = (
    r"(?:page|seite|pagina|página|pág\.|strana|strona|str\.|sida|side|sivu|sayfa|oldal|pag\.|p\.|"
    r"стр\.|страница|сторінка|σελίδα|trang|síða|puslapis|s\.)"
)
_OF = r"(?:/|of|von|de|di|van|av|af|sur|z|из|з|από|\|)"
_NUMBER = re.compile(
    rf"(?:[-–—•|] ?)?(?:{_WORD} ?)?\d{{1,4}}(?: ?{_OF} ?\d{{1,4}})?(?: ?[-–—•|])?"
    r"|第 ?\d{1,4} ?[页頁ページ]{1,3}",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AP]M)?\b.{0,200}", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?: \d{1,4}/\d{1,4})?")


def find_furniture(rows: Sequence[Row], pages: Sequence[Page]) -> dict[int, Reason]:
    """The lines that are no text of the article, by number, with what they are.

    Hidden, turned and cut-off text anywhere; furniture only from the outermost line of a
    page inwards, as far as one line after the other is some.
    """
    out = {row.number: reason for row in rows if (reason := _unseen(row, pages[row.line.page]))}
    seen = [row for row in rows if row.number not in out]
    if not seen:  # a page that was read by a machine has its text hidden under the picture
        return {number: reason for number, reason in out.items() if reason != "hidden"}
    by_page = [list(group) for _, group in groupby(seen, key=lambda row: row.line.page)]
    repeated = _repeated(by_page, pages)
    for group in by_page:
        page = pages[group[0].line.page]
        outer = sorted(group, key=lambda row: (row.line.base, row.line.left))
        out |= _from_edge(outer, page, repeated, head=True)
        out |= _from_edge(outer[::-1], page, repeated, head=False)
    return out


def _unseen(row: Row, page: Page) -> Reason | None:
    line = row.line
    if line.hidden:
        return "hidden"
    middle, half = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    if not (0 <= middle <= page.width and 0 <= half <= page.height):
        return "off-page"
    if not line.upright:
        return "turned"
    return None if any(not char.isspace() for char in line.text) else "invisible"


def _key(row: Row) -> str:
    return re.sub(r"\d+", "#", row.line.text).casefold()


def _zone(row: Row, page: Page) -> Literal["head", "foot"] | None:
    if row.line.base <= _ZONE * page.height:
        return "head"
    return "foot" if row.line.base >= (1 - _ZONE) * page.height else None


def _repeated(by_page: Sequence[Sequence[Row]], pages: Sequence[Page]) -> dict[str, list[float]]:
    """Lines that stand in the same place on several pages: their baselines by key."""
    found: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for group in by_page:
        for row in group:
            page = pages[row.line.page]
            zone = _zone(row, page)
            if zone and len(row.line.text) <= _LONGEST:
                base = row.line.base if zone == "head" else row.line.base - page.height
                found[_key(row)][page.number] = base
    least = 2 if len(by_page) < 8 else 3
    return {
        key: list(bases.values())
        for key, bases in found.items()
        if len(bases) >= least and max(bases.values()) - min(bases.values()) <= _LEVEL
    }


def _from_edge(
    outer: Sequence[Row], page: Page, repeated: Mapping[str, Sequence[float]], *, head: bool
) -> dict[int, Reason]:
    """The furniture at one edge of a page, whose lines are given from that edge inwards."""
    out: dict[int, Reason] = {}
    if not _stands_apart(outer, repeated):
        repeated = {}
    for at, row in enumerate(outer[: 2 * _DEEPEST]):
        level = [other for other in outer[: at + 8] if abs(other.line.base - row.line.base) <= _LEVEL]
        inner = next((other for other in outer[at + 1 :] if other not in level), None)
        reason = _reason(row, inner, page, repeated, head=head)
        if reason is None:
            if all(other.number in out for other in level if other is not row):
                break
            continue
        out[row.number] = reason
    return out


def _stands_apart(outer: Sequence[Row], repeated: Mapping[str, Sequence[float]]) -> bool:
    """Whether there is space between the lines that pages repeat and the text: else it is the text's."""
    inner = next((at for at, row in enumerate(outer) if _key(row) not in repeated), 0)
    if not inner:
        return inner < len(outer)
    last, first = outer[inner - 1].line, outer[inner].line
    return abs(first.base - last.base) >= (1 + _APART / 2) * min(last.size, first.size)


def _reason(
    row: Row, inner: Row | None, page: Page, repeated: Mapping[str, Sequence[float]], *, head: bool
) -> Reason | None:
    text, line = row.line.text, row.line
    if _zone(row, page) != ("head" if head else "foot") or len(text) > 2 * _LONGEST:
        return None
    gap = abs(inner.line.base - line.base) / line.size - 1 if inner else 99.0
    again = _key(row) in repeated and not (head and page.number == 0 and _is_title(row, inner))
    if (again or gap >= _APART) and (reason := _by_shape(text, head=head)):
        return reason
    edge = line.base if head else page.height - line.base
    outside = edge <= _MARGIN * page.height and gap >= _APART and len(text) <= _LONGEST / 2
    if again or (outside and ending(text) == "open"):
        return "running-head" if head else "running-foot"
    return None


def _by_shape(text: str, *, head: bool) -> Reason | None:
    """What a line in the margin is by its shape alone."""
    if _NUMBER.fullmatch(text):
        return "page-number"
    if _PRINTED.fullmatch(text):
        return "print-header"
    return "print-footer" if _ADDRESS.fullmatch(text) and not head else None


def _is_title(row: Row, inner: Row | None) -> bool:
    """Whether the first line of a file is larger than what follows, so that pages may repeat it."""
    return inner is not None and row.line.size > 1.2 * inner.line.size
