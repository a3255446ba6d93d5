"""Text that was pulled out of a page, as paragraphs again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise, zip_longest
from typing import Literal, NamedTuple

from convert.clean import clean
from convert.reflow.breaks import Facts, Ruling, looks_like_heading, rule, see
from convert.reflow.bullets import Bullet, find_bullets
from convert.reflow.furniture import Reason, find_furniture
from convert.reflow.hyphens import broken_word, judge_hyphen, read_lexicon
from convert.reflow.joints import LETTERS, Decision, Joint, join_lines
from convert.reflow.layout import Layout, Pair, read_layout
from convert.reflow.lines import Line, split_lines
from convert.reflow.rows import Row, ending, glues, has_text, read_row


class Paragraph(NamedTuple):
    """One paragraph, heading or list item, and the lines it was printed on."""

    kind: Literal["paragraph", "heading", "list-item"]
    """A heading only where its shape and place leave little doubt."""
    spans: tuple[tuple[int, int], ...]
    """The raw ranges that hold it, whose concatenation goes into `join_lines`.

    White space around the paragraph is outside; so is a list item's marker, and
    furniture in the midst of it, which splits the range.
    """
    letters: str
    """The argument of `joints/1`."""
    text: str
    """Clean text: what `join_lines` and then `clean` make of the spans."""
    lines: tuple[int, int]
    """Index of the first and of the last line."""
    marker: str = ""
    """The bullet or number of a list item as printed."""
    marker_span: tuple[int, int] | None = None
    """Where the marker stands."""


class Dropped(NamedTuple):
    """A range that belongs to the page and not to the text."""

    start: int
    end: int
    reason: Reason
    line: int
    """Index of its line."""


class Reflow(NamedTuple):
    """A text taken apart.

    Each character that is no white space lies in exactly one paragraph's spans, marker
    or dropped range.
    """

    paragraphs: tuple[Paragraph, ...]
    joints: tuple[Joint, ...]
    """One for each pair of successive rows that were kept."""
    dropped: tuple[Dropped, ...]
    """In order of place."""


def reflow(text: str) -> Reflow:
    """Put the lines of `text` together to paragraphs; all positions are code points of `text`."""
    rows, dropped = _kept_rows(split_lines(text))
    pairs = _pairs(rows, {item.line for item in dropped if item.reason != "invisible"})
    bullets = find_bullets(rows, [pair.gap > 0 or pair.turned for pair in pairs])
    layout = read_layout(rows, [pair for i, pair in enumerate(pairs, start=1) if i not in bullets])
    joints = _joints(text, pairs, _rulings(pairs, layout, bullets))
    paragraphs = _paragraphs(text, rows, joints, bullets, {item.line for item in dropped})
    return Reflow(tuple(paragraphs), tuple(joints), tuple(dropped))


def _kept_rows(lines: Sequence[Line]) -> tuple[list[Row], list[Dropped]]:
    """The rows that carry text, and what is dropped."""
    rows, dropped = [], []
    for index, line in enumerate(lines):
        if not line.text or line.text.isspace():
            continue
        row = read_row(index, line)
        if has_text(row.text):
            rows.append(row)
        else:
            dropped.append(Dropped(row.start, row.end, "invisible", index))
    furniture = find_furniture(rows)
    dropped += [Dropped(rows[i].start, rows[i].end, why, rows[i].line) for i, why in furniture.items()]
    return [row for i, row in enumerate(rows) if i not in furniture], sorted(dropped)


def _pairs(rows: Sequence[Row], furniture: Set[int]) -> list[Pair]:
    """The successive rows; a page ends between them where there is a form feed or furniture."""
    out = []
    for a, b in pairwise(rows):
        between = b.line - a.line - 1
        cut = sum(line in furniture for line in range(a.line + 1, b.line)) if furniture and between else 0
        out.append(Pair(a, b, between - cut, a.page != b.page or cut > 0))
    return out


def _rulings(
    pairs: Sequence[Pair], layout: Layout, bullets: Mapping[int, Bullet]
) -> Iterator[tuple[Facts, Ruling]]:
    """The evidence and the ruling at each line end, from the top."""
    opens, hang = True, None
    for i, pair in enumerate(pairs):
        if opens:
            hang = pair.before.column + bullets[i].length if i in bullets else None
        facts = see(pair, layout, item=i + 1 in bullets, opens=opens, hang=hang)
        ruling = rule(facts, layout)
        opens = ruling.ends
        yield facts, ruling


def _joints(text: str, pairs: Sequence[Pair], rulings: Iterable[tuple[Facts, Ruling]]) -> list[Joint]:
    """The decisions; what the document has to say of its broken words is gathered first."""
    ruled = list(rulings)
    words = {
        i: word
        for i, (pair, (_, ruling)) in enumerate(zip(pairs, ruled, strict=True))
        if not ruling.ends and (word := broken_word(pair.before.text, pair.after.text))
    }
    lexicon = read_lexicon(text, words.values())
    out = []
    for i, (pair, (facts, ruling)) in enumerate(zip(pairs, ruled, strict=True)):
        line, reasons = pair.before.line, facts.words
        if i in words:
            verdict = judge_hyphen(words[i], lexicon)
            sure = ruling.sure and verdict.sure
            out.append(Joint(line, verdict.decision, reasons + verdict.reasons, sure))
        else:
            glued = glues(pair.before.text[-1], pair.after.text[0])
            decision: Decision = "break" if ruling.ends else "join" if glued else "space"
            out.append(Joint(line, decision, reasons, ruling.sure))
    return out


def _paragraphs(
    text: str,
    rows: Sequence[Row],
    joints: Sequence[Joint],
    bullets: Mapping[int, Bullet],
    dropped: Set[int],
) -> list[Paragraph]:
    out: list[Paragraph] = []
    first = 0
    for i in range(len(rows)):
        if i < len(joints) and joints[i].decision != "break":
            continue
        letters = "".join(LETTERS[joint.decision] for joint in joints[first:i])
        out.append(_paragraph(text, rows[first : i + 1], letters, bullets.get(first), dropped))
        first = i + 1
    return [
        one._replace(kind="heading") if two and _heads(one, two) else one
        for one, two in zip_longest(out, out[1:])
    ]


def _paragraph(
    text: str, rows: Sequence[Row], letters: str, bullet: Bullet | None, dropped: Set[int]
) -> Paragraph:
    spans = []
    start = rows[0].start + (bullet.length if bullet else 0)
    for one, two in pairwise(rows):
        if any(index in dropped for index in range(one.line + 1, two.line)):
            spans.append((start, one.stop))
            start = two.start
    spans.append((start, rows[-1].end))
    joined = clean(join_lines("".join(text[slice(*span)] for span in spans), letters))
    lines = rows[0].line, rows[-1].line
    if bullet is None:
        return Paragraph("paragraph", tuple(spans), letters, joined, lines)
    place = rows[0].start, rows[0].start + len(bullet.marker)
    return Paragraph("list-item", tuple(spans), letters, joined, lines, bullet.marker, place)


def _heads(one: Paragraph, two: Paragraph) -> bool:
    """Whether the first paragraph heads the second: one line shaped like a heading, over prose.

    Quoted words and lines with a label ("Topic: title") may be something else.
    """
    return (
        one.kind == two.kind == "paragraph"
        and one.lines[0] == one.lines[1]
        and looks_like_heading(one.text)
        and one.text[0].isalnum()
        and ": " not in one.text
        and len(two.text) > len(one.text)
        and ending(two.text) != "open"
    )
