"""Whether a paragraph ends at a line end: the evidence there, and what it comes to."""

from __future__ import annotations

from convert.newsroom.credits import split_caption
from convert.reflow.joints import HYPHENS
from convert.reflow.layout import Layout
from convert.reflow.rows import starts_upper
from convert.reflow.table import Table
from convert.value import Value

_MOST_HEADING_WORDS = 12
LONGEST_HEADING = 120
"""No heading has more signs."""
_LONGEST_CAPTION = 200
# A first look, for most lines are no captions; what is a credit `split_caption` knows.
_NO_HEADING_ENDS = frozenset(".,;:…。" + HYPHENS)


_NAMES = (
    "front",  # one of the two lines is a byline or date above the text, or the headline ends
    "headline",  # both lines are of the headline
    "drop-cap",  # the line is the large first letter of the next
    "caption",  # the line ends with a picture's credit, and the next begins anew
    "list-item",  # the next line begins a list item
    "page-break",
    "blank-line",
    "next-lower",  # the next line begins with a small letter
    "word-hyphen",  # the line ends in a hyphen on a word
    "sentence-end",
    "short-line",  # the next line's first word would have fitted on this one
    "both-short",  # the whole next line would have, with room to spare
    "stray-space",  # the next line is set in by one column
    "indent",  # it is set in by more
    "heading",  # the line looks like a heading, and the next like what it heads
)
"""What may be seen at a line end; facts are the sum of the bits of those that hold, in this order."""

_BITS = tuple(1 << place for place in range(len(_NAMES)))
FRONT, HEADLINE, DROP_CAP, CAPTION, LIST_ITEM, PAGE_BREAK, BLANK_LINE, NEXT_LOWER = _BITS[:8]
WORD_HYPHEN, SENTENCE_END, SHORT_LINE, BOTH_SHORT, STRAY_SPACE, INDENT, HEADING = _BITS[8:]


def words(facts: int) -> tuple[str, ...]:
    """The names of the facts that hold."""
    return tuple(name for name, bit in zip(_NAMES, _BITS, strict=True) if facts & bit)


class Ruling(Value, frozen=True):
    """Whether the paragraph ends, and whether the evidence for it was good."""

    ends: bool
    sure: bool
    chance: float | None = None
    """How likely it is that it ends, where that was reckoned; None where a rule decided."""


BREAK, GUESSED_BREAK = Ruling(True, True), Ruling(True, False)
GO_ON, GUESSED_GO_ON = Ruling(False, True), Ruling(False, False)


def see(table: Table, i: int, *, item: bool, opens: bool, hang: int | None) -> int:
    """Gather the facts at line end `i`, as bits.

    `item`: the next line begins a list item.  `opens`: the line before is the first of its
    paragraph.  `hang`: the column in which the text of the current list item stands; a
    line set in to there is not indented.
    """
    text, ending, roomy, deep = table.text[i], table.ending[i], table.roomy[i], table.deep[i]
    facts = LIST_ITEM if item else 0
    if table.drop_cap[i]:
        facts |= DROP_CAP
    if table.turned[i]:
        facts |= PAGE_BREAK
    if table.gap[i] > 0:
        facts |= BLANK_LINE
    if table.lower[i + 1]:
        facts |= NEXT_LOWER
    elif ending != "sentence" and _ends_in_credit(text) and not _closes(table.text[i + 1]):
        facts |= CAPTION
    if text[-1] in HYPHENS and _ends_in_hyphen(text):
        facts |= WORD_HYPHEN
    if ending == "sentence" or (roomy and ending == "maybe"):
        facts |= SENTENCE_END
    if deep > 0 and table.column[i + 1] != hang:
        facts |= STRAY_SPACE if deep == 1 else INDENT
    return facts | _shortness(table, i, opens=opens) if roomy else facts


def _shortness(table: Table, i: int, *, opens: bool) -> int:
    """What a line tells that the next one's first word would have fitted on."""
    text, both = table.text[i], table.width[i] + 1 + table.width[i + 1]
    if both <= 0.8 * table.frame.widths[table.page[i]]:
        return SHORT_LINE if text[-1] in ",;" else SHORT_LINE | BOTH_SHORT
    heads = opens and looks_like_heading(text) and starts_upper(table.text[i + 1])
    return SHORT_LINE | HEADING if heads else SHORT_LINE


def _ends_in_hyphen(text: str) -> bool:
    """Whether a hyphen ends the line, on a word; a hyphen of Unicode's own may stand off."""
    stem = text[:-1] if text[-1] == "-" else text[:-1].rstrip(" \u00ad")
    return stem[-1:].isalnum()


def _ends_in_credit(text: str) -> bool:
    return (
        len(text) <= _LONGEST_CAPTION
        and (":" in text or ")" in text or "/" in text or "：" in text or "©" in text)
        and bool(split_caption(text).credit)
    )


def _closes(text: str) -> bool:
    """Whether a bracket that was opened before the line is closed in it."""
    at = text.find("]")
    return at >= 0 and "[" not in text[:at]


def looks_like_heading(text: str) -> bool:
    """Whether a line has the shape of a heading: short, begun large, not a statement."""
    return (
        not text[0].islower()
        and len(text) <= LONGEST_HEADING
        and text[-1] not in _NO_HEADING_ENDS
        and text.count(" ") < _MOST_HEADING_WORDS
        and starts_upper(text)
        and (text[0].isalpha() or any(map(str.isalpha, text)))
    )


def rule(facts: int, layout: Layout) -> Ruling:
    """What the facts come to in this layout.  The first rule that speaks decides."""
    if facts & (DROP_CAP | HEADLINE):
        return GO_ON
    captioned = facts & CAPTION and (facts & BLANK_LINE or layout.blanks != "law")
    if captioned or facts & (FRONT | LIST_ITEM):
        return BREAK
    if facts & (NEXT_LOWER | SENTENCE_END) == NEXT_LOWER or facts & WORD_HYPHEN:
        return GO_ON
    if facts & PAGE_BREAK:
        return _over_page(facts, layout)
    if facts & BLANK_LINE:
        return _over_blank(facts, layout)
    return _over_nothing(facts, layout)


def _over_nothing(facts: int, layout: Layout) -> Ruling:
    """The lines follow each other."""
    if facts & (INDENT | STRAY_SPACE):
        if facts & (SENTENCE_END | NEXT_LOWER) == SENTENCE_END:
            return BREAK
        if facts & HEADING or (layout.indents and facts & (INDENT | NEXT_LOWER) == INDENT):
            return GUESSED_BREAK
    if layout.blanks in ("law", "rule"):
        return _within_block(facts, layout)
    return _unmarked(facts, layout)


def _over_page(facts: int, layout: Layout) -> Ruling:
    """Blank lines mean nothing at the foot of a page."""
    if facts & HEADING or (facts & SENTENCE_END and facts & (INDENT | STRAY_SPACE)):
        return BREAK
    if facts & (SENTENCE_END | NEXT_LOWER) == SENTENCE_END:
        short = facts & SHORT_LINE > 0
        return Ruling(ends=short or not layout.indents, sure=short)
    return GUESSED_GO_ON


def _over_blank(facts: int, layout: Layout) -> Ruling:
    """A blank line parts what is not in mid-sentence, unless blank lines fall anywhere."""
    if facts & (SENTENCE_END | SHORT_LINE):
        return Ruling(ends=True, sure=not facts & NEXT_LOWER and layout.blanks in ("law", "rule"))
    return GUESSED_GO_ON if layout.blanks == "noise" else GUESSED_BREAK


def _within_block(facts: int, layout: Layout) -> Ruling:
    """Where blank lines are the rule, a bare line end parts only what was plainly never run together."""
    if facts & (HEADING | BOTH_SHORT) and not facts & NEXT_LOWER:
        return GUESSED_BREAK
    shown = SENTENCE_END | SHORT_LINE
    if layout.unwrapped and facts & (shown | NEXT_LOWER) == shown:
        return GUESSED_BREAK
    return GO_ON if not facts & SENTENCE_END else GUESSED_GO_ON


def _unmarked(facts: int, layout: Layout) -> Ruling:
    """No blank line and no indent: the sentence and the length of the line must tell."""
    if facts & NEXT_LOWER:
        return GUESSED_BREAK if facts & SHORT_LINE else GUESSED_GO_ON
    if layout.unwrapped:
        return BREAK if facts & SENTENCE_END else GUESSED_BREAK
    if facts & (HEADING | BOTH_SHORT):
        return GUESSED_BREAK
    if not facts & SENTENCE_END:
        return GO_ON
    if facts & SHORT_LINE:
        return GUESSED_BREAK if layout.indents else BREAK
    return GUESSED_BREAK if layout.crowded and not layout.indents else GUESSED_GO_ON
