"""Whether a paragraph ends between two lines: the evidence there, and what it comes to."""

from __future__ import annotations

from typing import NamedTuple

from convert.readers.pdf.layers import Row
from convert.readers.pdf.manner import Column, Manner, all_bold, extra_space, is_inset
from convert.reflow.joints import HYPHENS
from convert.reflow.rows import ending
from convert.reflow.widths import is_unspaced

_SHORT = 0.45  # of the font size: how far a full line of a justified column may stay behind
_SPACE = 0.22  # of the font size: the narrowest space that a line would have needed
_FEW = 6
_DOUBT = 1.5  # the same for a line that ends in mid-sentence
BULLETS = frozenset("•‣◦▪●■►")
"""Signs that begin a list item wherever they begin a line."""

_OPENERS = "\"'“”„«»‘’‚‹›([{¿¡… "


class Facts(NamedTuple):
    """What is seen between two lines; each is a word of evidence by its own name."""

    jump: bool
    """The second stands in another column, or something stands between them."""
    space: bool = False
    """There is more than the usual distance."""
    inset: bool = False
    """The second begins to the right of its column's edge."""
    both_inset: bool = False
    """So does the first, by as much."""
    usual_inset: bool = False
    """The second begins as far to the right as the first lines of paragraphs do."""
    short: bool = False
    """The second line's first word would have fitted on the first."""
    colon: bool = False
    """The first ends in a colon."""
    loose: bool = False
    """It would have, counted to the point."""
    empty: bool = False
    """A quarter of the first line is empty."""
    ragged_end: bool = False
    """The first ends before the edge at which the others end flush."""
    sentence_end: bool = False
    next_lower: bool = False
    hyphen: bool = False
    """The first ends in a hyphen on a word."""
    weight: bool = False
    """One is bold throughout and the other is not."""
    item: bool = False
    """The second begins with a bullet."""


def see(
    a: Row, b: Row, columns: tuple[Column, Column], manner: Manner, *, jump: bool, hang: float | None = None
) -> Facts:
    """Gather the facts between two lines of running text.

    `jump`: something stands between them.  `hang`: where the text of the list item begins
    that the first belongs to; a line set in to there is not indented.
    """
    one, two = columns
    size = manner.size
    text, after = a.line.text, b.line.text
    room = one.right - a.line.right
    jump = jump or one is not two
    flush = _SHORT * size
    inset = is_inset(b, two, size) and (hang is None or abs(b.line.left - hang) > 0.5 * size)
    head = after.lstrip(_OPENERS)[:1]
    return Facts(
        jump=jump,
        space=not jump and extra_space(a, b, size, manner.leading),
        inset=inset,
        both_inset=inset and abs((b.line.left - two.left) - (a.line.left - one.left)) < 0.3 * size,
        usual_inset=inset and abs(b.line.left - two.left - manner.inset) < 0.25 * size,
        short=room > _first_word(b) + (_SPACE if ending(text) != "open" else _DOUBT) * size,
        colon=text[-1] in ":：",
        loose=room > _first_word(b) + _SPACE * size,
        empty=room > 0.25 * (one.right - one.left),
        ragged_end=manner.justified and room > max(flush, 3.0),
        sentence_end=ending(text) != "open",
        next_lower=head.islower(),
        hyphen=text[-1] in HYPHENS and text[-2:-1].isalnum(),
        weight=all_bold(a) != all_bold(b),
        item=after[0] in BULLETS,
    )


def ends(facts: Facts, manner: Manner) -> bool:
    """What the facts come to.  The first rule that speaks decides."""
    if facts.item:
        return True
    if facts.hyphen and facts.next_lower and not facts.space:
        return False
    goes_on = facts.next_lower and not facts.sentence_end
    if facts.weight and not goes_on:
        return True
    if facts.jump:
        return _over_jump(facts, manner)
    if facts.space:
        return facts.short or not goes_on
    return _in_block(facts, manner)


def _in_block(facts: Facts, manner: Manner) -> bool:
    """Between lines at the usual distance: indents, and room that was not used."""
    goes_on = facts.next_lower and not facts.sentence_end
    if facts.inset and not facts.both_inset and (manner.indents or facts.sentence_end):
        return facts.short or not goes_on
    if facts.both_inset and manner.indents:
        return facts.sentence_end or facts.loose or (facts.usual_inset and not facts.next_lower)
    if facts.short or (facts.ragged_end and facts.sentence_end):
        return not manner.spaced or (facts.empty and not goes_on)
    return False


def _over_jump(facts: Facts, manner: Manner) -> bool:
    """At the head of a column or page distance tells nothing."""
    if facts.next_lower and not facts.sentence_end:
        return False
    announced = facts.colon and facts.loose
    if facts.short or announced or (facts.ragged_end and facts.sentence_end):
        return True
    return facts.inset and manner.indents


def _first_word(row: Row) -> float:
    """How wide the line's first word is; a character where words are not spaced."""
    word = row.line.words[0]
    text = row.line.text.split(" ", 1)[0]
    if any(map(is_unspaced, text[:_FEW])):  # a sign that may not end or begin a line takes another along
        return 2 * row.line.size
    cut = max((text.find(sign) for sign in "-‐—–/"), default=-1)
    share = (cut + 1) / len(text) if 0 < cut < len(text) - 1 else 1.0
    return (word.right - word.left) * share
