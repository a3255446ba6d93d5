"""Rows and the decisions at their ends put together to paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise, zip_longest
from typing import Literal, NamedTuple

from convert.clean import clean
from convert.reflow.breaks import LONGEST_HEADING, looks_like_heading
from convert.reflow.bullets import Bullet
from convert.reflow.joints import BREAK, go_on, join_lines, may_need_care
from convert.reflow.lines import LINE_END
from convert.reflow.mending import has_ligatures, in_order, mend, untie
from convert.reflow.opening import Opening
from convert.reflow.rows import Row, ending

_FIRST_HEADINGS = 1


class Paragraph(NamedTuple):
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
    text: str, rows: Sequence[Row], decisions: str, bullets: Mapping[int, Bullet], opening: Opening
) -> list[Paragraph]:
    """The paragraphs of `text`; `decisions` has the letter of each line end, a break ends a paragraph."""
    if not rows:
        return []
    parts = decisions.split(BREAK)
    starts = [0, *accumulate([len(part) + 1 for part in parts])]
    lonely = _lonely(starts, bullets)
    odd = _odd(text, rows, decisions)
    careful = may_need_care(text) or has_ligatures(text)
    out: list[Paragraph] = []
    for first, stop, letters in zip(starts, starts[1:], parts, strict=False):
        bullet = bullets.get(first) if first not in lonely else None
        if bullet or not odd.isdisjoint(range(first, stop)):
            out.append(_paragraph(text, rows[first:stop], letters, bullet))
        else:
            out.append(_whole(text, rows[first:stop], letters, careful=careful))
    _name(out, starts, opening)
    return out


def _name(paragraphs: list[Paragraph], starts: Sequence[int], opening: Opening) -> None:
    """Say which paragraphs are something else; `starts`: the first row of each."""
    bylines = {row for row, front in opening.fronts.items() if front == "byline"}
    first, last = opening.headline
    for i, start in enumerate(starts[:-1] if last > first or bylines else ()):
        if start == first < last:
            paragraphs[i] = paragraphs[i]._replace(kind="headline")
        elif start in bylines:
            paragraphs[i] = paragraphs[i]._replace(kind="byline")
    for i, (one, two) in enumerate(pairwise(paragraphs)):
        if len(one.text) <= LONGEST_HEADING and _heads(one, two):
            paragraphs[i] = one._replace(kind="heading")


def _lonely(starts: Sequence[int], bullets: Mapping[int, Bullet]) -> set[int]:
    """Numbered rows that begin no list: other paragraphs stand between them, which they head or count.

    `starts`: the first row of each paragraph, and one past the last row.
    """
    out: set[int] = set()
    for before, start, after in zip([-1, *starts], starts, starts[1:], strict=False) if bullets else ():
        if start in bullets and bullets[start].rank and not {before, after} & bullets.keys():
            out.add(start)
    return out


def _odd(text: str, rows: Sequence[Row], decisions: str) -> set[int]:
    """The rows that have glued letters in them, or do not go on where the paragraph's next one stands."""
    _, _, starts, ends, stops, *_, glued = zip(*rows, strict=True)
    apart = [
        i
        for i, (start, stop, end) in enumerate(zip(starts[1:], stops, ends, strict=False))
        if not start == stop > end and decisions[i] != BREAK and not _follows(text, rows[i], rows[i + 1])
    ]
    return {*apart, *(i for i, places in enumerate(glued) if places)} if any(glued) else set(apart)


def _whole(text: str, rows: Sequence[Row], letters: str, *, careful: bool) -> Paragraph:
    """The paragraph of some rows, where nothing but line ends stands between them.

    If there is no need to be `careful`, joining lines with a space and cleaning them is what
    cleaning alone comes to; and only at the ends of rows with other letters is anything to do.
    """
    one, two = rows[0], rows[-1]
    span = one.start, two.end
    lines = one.line, two.line
    if careful:
        joined = join_lines(text[slice(*span)], letters)
        tied = has_ligatures(joined)
        whole = clean(untie(joined) if tied else joined)
        return Paragraph("paragraph", (span,), letters, whole, lines, ligatures=tied)
    if letters.strip("s"):
        raw = (
            "".join([go_on(row.text, letter) for row, letter in zip(rows, letters, strict=False)]) + two.text
        )
    else:
        raw = text[slice(*span)]
    return Paragraph("paragraph", (span,), letters, clean(raw), lines)


def _paragraph(text: str, rows: Sequence[Row], letters: str, bullet: Bullet | None) -> Paragraph:
    spans, mends = _spans(text, rows, rows[0].start + (bullet.length if bullet else 0))
    raw = "".join(text[start:end] for start, end in spans)
    argument = in_order(mends)
    joined = join_lines(mend(raw, argument) if argument else raw, letters)
    tied = has_ligatures(joined)
    lines = rows[0].line, rows[-1].line
    whole = clean(untie(joined) if tied else joined)
    made = Paragraph("paragraph", tuple(spans), letters, whole, lines, mends=argument, ligatures=tied)
    if bullet is None:
        return made
    place = rows[0].start, rows[0].start + len(bullet.marker)
    return made._replace(kind="list-item", marker=bullet.marker, marker_span=place)


def _spans(text: str, rows: Sequence[Row], begin: int) -> tuple[list[tuple[int, int]], list[tuple[int, str]]]:
    """The ranges of some rows, and what is to be repaired in them put together."""
    spans: list[tuple[int, int]] = []
    mends: list[tuple[int, str]] = []
    length = 0
    for one, two in zip_longest(rows, rows[1:]):
        if one.glued:
            mends += [(length + at - begin, "g") for at in one.glued if at >= begin]
        if two is not None and _follows(text, one, two):
            continue
        stop = one.end if two is None else max(one.stop, one.end)
        spans.append((begin, stop))
        length += stop - begin
        if two is not None:
            begin = two.start
            if stop == one.end and text[stop - 1] != "\ufffe":
                mends.append((length, "n"))
    return spans, mends


def _follows(text: str, one: Row, two: Row) -> bool:
    """Whether nothing but white space with a line end is between two rows in the text."""
    if two.start == one.stop == one.end + 1:  # one character, and so a line end
        return True
    if two.start < one.end:
        return False
    if two.start == one.end:
        return text[one.end - 1] == "\ufffe"
    between = text[one.end : two.start]
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
