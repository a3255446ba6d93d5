"""Rows and the decisions at their ends put together to paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Literal

from msgspec.structs import replace

from convert.clean import clean
from convert.reflow.breaks import LONGEST_HEADING, looks_like_heading
from convert.reflow.bullets import Bullet
from convert.reflow.joints import BREAK, go_on
from convert.reflow.lines import LINE_END
from convert.reflow.mending import has_ligatures, in_order, untie
from convert.reflow.opening import Opening
from convert.reflow.rows import ending
from convert.reflow.table import Table
from convert.value import Value

_FIRST_HEADINGS = 1


class Paragraph(Value, frozen=True):
    """One paragraph, heading or list item, and the lines it was printed on."""

    kind: Literal["headline", "byline", "paragraph", "heading", "list-item"]
    """A byline is one by its place; a heading only where its shape and place leave little doubt."""
    spans: tuple[tuple[int, int], ...]
    """The raw ranges that hold it, whose concatenation goes into `mend` and `join_lines`.

    White space around the paragraph is outside; so is a list item's marker, and
    furniture or another column in the midst of it, which splits the range.
    """
    letters: str
    """The argument of `joints/1`."""
    text: str
    """Clean text: what `mend`, `join_lines` and then `clean` make of the spans."""
    lines: tuple[int, int]
    """Index of the first and of the last line."""
    marker: str = ""
    """The bullet or number of a list item as printed."""
    marker_span: tuple[int, int] | None = None
    """Where the marker stands."""
    mends: str = ""
    """The argument of `mend/1`; empty where there is nothing to repair."""

    ligatures: bool = False
    """Whether some of its letters are printed as one sign."""

    @property
    def transforms(self) -> tuple[str, ...]:
        """The named transforms that make the text of the ranges."""
        mends = (f"mend/1:{self.mends}",) if self.mends else ()
        joints = (f"joints/1:{self.letters}",) if self.letters else ()
        return (*mends, *joints, *(("ligatures/1",) if self.ligatures else ()), "clean/1")


def assemble(
    text: str, table: Table, decisions: str, bullets: Mapping[int, Bullet], opening: Opening
) -> list[Paragraph]:
    """The paragraphs of `text`; `decisions` has the letter of each line end, a break ends a paragraph."""
    if not table.text:
        return []
    parts = decisions.split(BREAK)
    starts = [0, *accumulate([len(part) + 1 for part in parts])]
    lonely = _lonely(starts, bullets)
    odd = _odd(text, table, decisions)
    out: list[Paragraph] = []
    for first, stop, letters in zip(starts, starts[1:], parts, strict=False):
        bullet = bullets.get(first) if first not in lonely else None
        if bullet or (odd and not odd.isdisjoint(range(first, stop))):
            out.append(_paragraph(text, table, range(first, stop), letters, bullet))
        else:
            out.append(_whole(table, slice(first, stop), letters))
    _name(out, starts, opening)
    return out


def _name(paragraphs: list[Paragraph], starts: Sequence[int], opening: Opening) -> None:
    """Say which paragraphs are something else; `starts`: the first row of each."""
    bylines = {row for row, front in opening.fronts.items() if front == "byline"}
    first, last = opening.headline
    for i, start in enumerate(starts[:-1] if last > first or bylines else ()):
        if start == first < last:
            paragraphs[i] = replace(paragraphs[i], kind="headline")
        elif start in bylines:
            paragraphs[i] = replace(paragraphs[i], kind="byline")
    for i, (one, two) in enumerate(pairwise(paragraphs)):
        if len(one.text) <= LONGEST_HEADING and _heads(one, two):
            paragraphs[i] = replace(one, kind="heading")


def _lonely(starts: Sequence[int], bullets: Mapping[int, Bullet]) -> set[int]:
    """Numbered rows that begin no list: other paragraphs stand between them, which they head or count.

    `starts`: the first row of each paragraph, and one past the last row.
    """
    out: set[int] = set()
    for before, start, after in zip([-1, *starts], starts, starts[1:], strict=False) if bullets else ():
        if start in bullets and bullets[start].rank and not {before, after} & bullets.keys():
            out.add(start)
    return out


def _odd(text: str, table: Table, decisions: str) -> set[int]:
    """The rows that have glued letters in them, or do not go on where the paragraph's next one stands."""
    apart = {
        i
        for i, (start, stop, end) in enumerate(zip(table.start[1:], table.stop, table.end, strict=False))
        if not start == stop > end and decisions[i] != BREAK and not _follows(text, table, i)
    }
    return apart.union(i for i, places in enumerate(table.glued) if places) if any(table.glued) else apart


def _whole(table: Table, rows: slice, letters: str) -> Paragraph:
    """The paragraph of some rows, where nothing but line ends stands between them."""
    whole, tied = _joined(table, table.text[rows], letters)
    first, last = rows.start, rows.stop - 1
    span, lines = (table.start[first], table.end[last]), (table.line[first], table.line[last])
    return Paragraph("paragraph", (span,), letters, whole, lines, ligatures=tied)


def _joined(table: Table, lines: Sequence[str], letters: str) -> tuple[str, bool]:
    """Clean text of some lines put together as `join_lines` does it, and whether they had ligatures.

    Lines of a tidy text are clean but for spaces that follow each other.
    """
    if table.glance.tidy and not table.glance.careful:
        whole = _run_on(lines, letters) if letters.strip("s") else " ".join(lines)
        return " ".join(whole.split()) if table.glance.doubled and "  " in whole else whole, False
    joined = _run_on([" ".join(line.split()) for line in lines], letters).replace("\ufffe", "")
    tied = table.glance.careful and has_ligatures(joined)
    return clean(untie(joined) if tied else joined), tied


def _run_on(lines: Sequence[str], letters: str) -> str:
    return "".join([*map(go_on, lines, letters), lines[-1]])


def _paragraph(text: str, table: Table, rows: range, letters: str, bullet: Bullet | None) -> Paragraph:
    """The same of any rows."""
    first, last, skipped = rows[0], rows[-1], bullet.length if bullet else 0
    spans, mends = _spans(text, table, rows, table.start[first] + skipped)
    argument = in_order(mends)
    head, *others = table.text[first : last + 1]
    whole, tied = _joined(table, [head[skipped:], *others], letters)
    lines = table.line[first], table.line[last]
    made = Paragraph("paragraph", tuple(spans), letters, whole, lines, mends=argument, ligatures=tied)
    if bullet is None:
        return made
    place = table.start[first], table.start[first] + len(bullet.marker)
    return replace(made, kind="list-item", marker=bullet.marker, marker_span=place)


def _spans(
    text: str, table: Table, rows: range, begin: int
) -> tuple[list[tuple[int, int]], list[tuple[int, str]]]:
    """The ranges of some rows, and what is to be repaired in them put together."""
    spans: list[tuple[int, int]] = []
    mends: list[tuple[int, str]] = []
    length = 0
    for i in rows:
        if table.glued[i]:
            mends += [(length + at - begin, "g") for at in table.glued[i] if at >= begin]
        last = i == rows[-1]
        if not last and _follows(text, table, i):
            continue
        stop = table.end[i] if last else max(table.stop[i], table.end[i])
        spans.append((begin, stop))
        length += stop - begin
        if not last:
            begin = table.start[i + 1]
            if text[stop - 1] != "\ufffe" and not LINE_END.search(text, table.end[i], stop):
                mends.append((length, "n"))
    return spans, mends


def _follows(text: str, table: Table, i: int) -> bool:
    """Whether nothing but white space with a line end is between row `i` and the next in the text."""
    start, end, stop = table.start[i + 1], table.end[i], table.stop[i]
    if start == stop == end + 1:  # one character, and so a line end
        return True
    if start < end:
        return False
    if start == end:
        return text[end - 1] == "\ufffe"
    between = text[end:start]
    return between.isspace() and LINE_END.search(between) is not None


def _heads(one: Paragraph, two: Paragraph) -> bool:
    """Whether the first paragraph heads the second: a line or two shaped like a heading, over prose.

    Quoted words and lines with a label ("Topic: title") may be something else.
    """
    return (
        one.lines[1] - one.lines[0] <= _FIRST_HEADINGS
        and one.kind == two.kind == "paragraph"
        and looks_like_heading(one.text)
        and one.text[0].isalnum()
        and ": " not in one.text
        and len(two.text) > len(one.text)
        and ending(two.text) != "open"
    )
