"""Text that was pulled out of a page, as paragraphs again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from convert.reflow import columns, dropcaps
from convert.reflow.assembly import Paragraph, assemble
from convert.reflow.breaks import Facts, Ruling, rule, see
from convert.reflow.bullets import Bullet, find_bullets
from convert.reflow.furniture import Reason, find_furniture
from convert.reflow.hyphens import broken_word, judge_hyphen, read_lexicon
from convert.reflow.joints import Decision, Joint
from convert.reflow.layout import Layout, Pair, read_layout
from convert.reflow.lines import Line, split_lines
from convert.reflow.opening import Opening, find_fronts, read_opening
from convert.reflow.rows import Row, glues, has_text, read_row

__all__ = ["Dropped", "Paragraph", "Reflow", "reflow"]


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
    lines = split_lines(text)
    rows, dropped = _kept_rows(lines)
    rows = columns.take_apart(rows, lines)
    rows = dropcaps.attach(rows, find_fronts(rows), text)
    opening = read_opening(rows)
    if opening.overline:
        dropped.append(_dropped(rows[0], "running-head"))
        rows = rows[1:]
        opening = read_opening(rows)
    pairs = _pairs(rows, {item.line for item in dropped if item.reason != "invisible"})
    bullets = find_bullets(rows, [pair.gap > 0 or pair.turned for pair in pairs])
    layout = read_layout(rows, [pair for i, pair in enumerate(pairs, start=1) if i not in bullets])
    joints = _joints(text, pairs, _rulings(pairs, layout, bullets, opening))
    paragraphs = assemble(text, rows, joints, bullets, opening)
    return Reflow(tuple(paragraphs), tuple(joints), tuple(sorted(dropped)))


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
            dropped.append(_dropped(row, "invisible"))
    furniture = find_furniture(rows, find_fronts(rows))
    dropped += [_dropped(rows[i], why) for i, why in furniture.items()]
    return [row for i, row in enumerate(rows) if i not in furniture], dropped


def _dropped(row: Row, reason: Reason) -> Dropped:
    return Dropped(row.start, row.end, reason, row.line)


def _pairs(rows: Sequence[Row], furniture: Set[int]) -> list[Pair]:
    """The successive rows; a page ends between them where there is a form feed or furniture."""
    out = []
    for a, b in pairwise(rows):
        between = max(0, b.line - a.line - 1)
        cut = sum(line in furniture for line in range(a.line + 1, b.line)) if furniture and between else 0
        gap = between - cut if b.lead < 0 else b.lead
        out.append(Pair(a, b, gap, a.page != b.page or cut > 0))
    return out


def _rulings(
    pairs: Sequence[Pair], layout: Layout, bullets: Mapping[int, Bullet], opening: Opening
) -> Iterator[tuple[Facts, Ruling]]:
    """The evidence and the ruling at each line end, from the top."""
    opens, hang = True, None
    for i, pair in enumerate(pairs):
        if opens:
            hang = pair.before.column + bullets[i].length if i in bullets else None
        facts = see(pair, layout, item=i + 1 in bullets, opens=opens, hang=hang)
        parts = opening.parts(i)
        if parts is not None:
            facts = facts._replace(front=parts, headline=not parts)
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
            out.append(Joint(line, _decision(pair, ruling), reasons, ruling.sure))
    return out


def _decision(pair: Pair, ruling: Ruling) -> Decision:
    if ruling.ends:
        return "break"
    if pair.before.drop_cap:
        return pair.before.drop_cap
    return "join" if glues(pair.before.text[-1], pair.after.text[0]) else "space"
