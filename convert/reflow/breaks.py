"""Whether a paragraph ends at a line end: the evidence there, and what it comes to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from convert.newsroom.credits import split_caption
from convert.reflow.joints import HYPHENS
from convert.reflow.layout import Layout, Pair, has_room, indent
from convert.reflow.rows import starts_upper

_MOST_HEADING_WORDS = 12
_LONGEST_HEADING = 120
_LONGEST_CAPTION = 200
# A first look, for most lines are no captions; what is a credit `split_caption` knows.
_CREDIT = re.compile(r"[:：/©)]")


class Facts(NamedTuple):
    """What is seen at one line end; each is a word of evidence by its own name."""

    front: bool = False
    """One of the two lines is a byline or date above the text, or the headline ends."""
    headline: bool = False
    """Both lines are of the headline."""
    drop_cap: bool = False
    """The line is the large first letter of the next."""
    caption: bool = False
    """The line ends with a picture's credit, and the next begins anew."""
    list_item: bool = False
    """The next line begins a list item."""
    page_break: bool = False
    blank_line: bool = False
    next_lower: bool = False
    """The next line begins with a small letter."""
    word_hyphen: bool = False
    """The line ends in a hyphen on a word."""
    sentence_end: bool = False
    short_line: bool = False
    """The next line's first word would have fitted on this one."""
    both_short: bool = False
    """The whole next line would have, with room to spare."""
    stray_space: bool = False
    """The next line is set in by one column."""
    indent: bool = False
    """It is set in by more."""
    heading: bool = False
    """The line looks like a heading, and the next like what it heads."""

    @property
    def words(self) -> tuple[str, ...]:
        """The names of the facts that hold."""
        return _in_words(self)


_WORDS = tuple(name.replace("_", "-") for name in Facts._fields)


@lru_cache(1024)
def _in_words(facts: Facts) -> tuple[str, ...]:
    return tuple(word for word, holds in zip(_WORDS, facts, strict=True) if holds)


class Ruling(NamedTuple):
    """Whether the paragraph ends, and whether the evidence for it was good."""

    ends: bool
    sure: bool
    chance: float | None = None
    """How likely it is that it ends, where that was reckoned; None where a rule decided."""


_BREAK, _GUESSED_BREAK = Ruling(True, True), Ruling(True, False)
_GO_ON, _GUESSED_GO_ON = Ruling(False, True), Ruling(False, False)


def see(pair: Pair, layout: Layout, *, item: bool, opens: bool, hang: int | None) -> Facts:
    """Gather the facts at a line end.

    `item`: the next line begins a list item.  `opens`: the line before is the first of its
    paragraph.  `hang`: the column in which the text of the current list item stands; a
    line set in to there is not indented.
    """
    before, after, gap, turned, _, _ = pair
    text, lower, ending = before.text, after.lower, before.ending
    short = has_room(pair, layout)
    deep = 0 if after.column == hang else indent(after, layout)
    both = short and before.width + 1 + after.width <= 0.8 * layout.widths[before.page]
    heads = opens and short and not both and looks_like_heading(text) and starts_upper(after.text)
    return Facts(
        False,
        False,
        bool(before.drop_cap),
        not lower and ending != "sentence" and _ends_in_credit(text) and not _closes(after.text),
        item,
        turned,
        gap > 0,
        lower,
        text[-1] in HYPHENS and _ends_in_hyphen(text),
        ending == "sentence" or (ending == "maybe" and short),
        short,
        both and text[-1] not in ",;",
        deep == 1,
        deep > 1,
        heads,
    )


def _ends_in_hyphen(text: str) -> bool:
    """Whether a hyphen ends the line, on a word; a hyphen of Unicode's own may stand off."""
    stem = text[:-1] if text[-1] == "-" else text[:-1].rstrip(" \u00ad")
    return stem[-1:].isalnum()


def _ends_in_credit(text: str) -> bool:
    return (
        len(text) <= _LONGEST_CAPTION
        and _CREDIT.search(text) is not None
        and bool(split_caption(text).credit)
    )


def _closes(text: str) -> bool:
    """Whether a bracket that was opened before the line is closed in it."""
    at = text.find("]")
    return at >= 0 and "[" not in text[:at]


def looks_like_heading(text: str) -> bool:
    """Whether a line has the shape of a heading: short, begun large, not a statement."""
    return (
        len(text) <= _LONGEST_HEADING
        and text.count(" ") < _MOST_HEADING_WORDS
        and not text.endswith((".", ",", ";", ":", "…", "。", *HYPHENS))
        and starts_upper(text)
        and any(char.isalpha() for char in text)
    )


def rule(facts: Facts, layout: Layout) -> Ruling:
    """What the facts come to in this layout.  The first rule that speaks decides."""
    if facts.drop_cap or facts.headline:
        return _GO_ON
    captioned = facts.caption and (facts.blank_line or layout.blanks != "law")
    if facts.front or captioned or facts.list_item:
        return _BREAK
    if (facts.next_lower and not facts.sentence_end) or facts.word_hyphen:
        return _GO_ON
    if facts.page_break:
        return _over_page(facts, layout)
    if facts.blank_line:
        return _over_blank(facts, layout)
    return _over_nothing(facts, layout)


def _over_nothing(facts: Facts, layout: Layout) -> Ruling:
    """The lines follow each other."""
    if facts.indent or facts.stray_space:
        if facts.sentence_end and not facts.next_lower:
            return _BREAK
        if facts.heading or (facts.indent and layout.indents and not facts.next_lower):
            return _GUESSED_BREAK
    if layout.blanks in ("law", "rule"):
        return _within_block(facts, layout)
    return _unmarked(facts, layout)


def _over_page(facts: Facts, layout: Layout) -> Ruling:
    """Blank lines mean nothing at the foot of a page."""
    marked = facts.indent or facts.stray_space
    if facts.heading or (facts.sentence_end and marked):
        return _BREAK
    if facts.sentence_end and not facts.next_lower:
        return Ruling(ends=facts.short_line or not layout.indents, sure=facts.short_line)
    return _GUESSED_GO_ON


def _over_blank(facts: Facts, layout: Layout) -> Ruling:
    """A blank line parts what is not in mid-sentence, unless blank lines fall anywhere."""
    if facts.sentence_end or facts.short_line:
        return Ruling(ends=True, sure=not facts.next_lower and layout.blanks in ("law", "rule"))
    return _GUESSED_GO_ON if layout.blanks == "noise" else _GUESSED_BREAK


def _within_block(facts: Facts, layout: Layout) -> Ruling:
    """Where blank lines are the rule, a bare line end parts only what was plainly never run together."""
    if (facts.heading or facts.both_short) and not facts.next_lower:
        return _GUESSED_BREAK
    if layout.unwrapped and facts.sentence_end and facts.short_line and not facts.next_lower:
        return _GUESSED_BREAK
    return Ruling(ends=False, sure=not facts.sentence_end)


def _unmarked(facts: Facts, layout: Layout) -> Ruling:
    """No blank line and no indent: the sentence and the length of the line must tell."""
    if facts.next_lower:
        return Ruling(ends=facts.short_line, sure=False)
    if layout.unwrapped:
        return Ruling(ends=True, sure=facts.sentence_end)
    if facts.heading or facts.both_short:
        return _GUESSED_BREAK
    if not facts.sentence_end:
        return _GO_ON
    if facts.short_line:
        return Ruling(ends=True, sure=not layout.indents)
    return Ruling(ends=layout.crowded and not layout.indents, sure=False)
