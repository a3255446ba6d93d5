"""Notes to editors that stand in a text, and what the text itself says is not for print."""

from __future__ import annotations

import re
from collections.abc import Sequence

from convert.blocks import Heading, Paragraph
from convert.iptc.found import Found, Left

_NOTE = re.compile(
    r"[(\[*]*(?:eds|editors)[:;]\s|[(\[](?:(?:a )?notes? to editors|editors['’]? notes?)\b", re.I
)
"""How a paragraph starts that is addressed to desks; "Notes to editors" bare may be for readers."""
_BARRIER = re.compile(
    r"\W*(?:(?:the|die|les|la|las) (?:following|folgenden?|informations?|siguiente)[^.!?]{0,80}?)?"
    r"(?:not (?:intended )?for publication|nicht zur veröffentlichung(?: bestimmt)?"
    r"|(?:ne sont )?pas destinées? à (?:la )?publication|no (?:es )?para publicaci[oó]n)\W*",
    re.I,
)
"""A line behind which nothing is for print."""
_LONGEST = 200
_WORDS = (Heading, Paragraph)


def _says(pattern: re.Pattern[str], block: Found, *, whole: bool) -> bool:
    """Whether a paragraph or a heading starts with a pattern, or is nothing else."""
    if not isinstance(block.block, _WORDS) or (whole and len(block.text) > _LONGEST):
        return False
    return (pattern.fullmatch(block.text) if whole else pattern.match(block.text)) is not None


def without_notes(found: Sequence[Found]) -> tuple[list[Found], list[Left]]:
    """The blocks of a body that are for readers, and the others as what they are."""
    kept: list[Found] = []
    left: list[Left] = []
    private = False
    for block in found:
        private = private or _says(_BARRIER, block, whole=True)
        if private or _says(_NOTE, block, whole=False):
            spans = tuple(span for held in block.parts.values() for span in held.spans)
            left.append(Left(spans, "private-note" if private else "editor-note"))
        else:
            kept.append(block)
    return kept, left
