"""Invented prose, whole and wrapped."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

STORY = (
    "The ferry to Oster Island returned to service on Tuesday, nine days after a winter storm tore "
    "its ramp from the old pier and left two hundred islanders without a way to the mainland.",
    "Harbour master Runa Tolvik called the repair a small miracle of welding and patience.",
    '"We had three divers, one crane and no sleep," Tolvik said on the quay. "The crane was the '
    'only one that never complained about it."',
    "A commission under Judge Pell Anders will now ask why the ramp gave way. It is to report to "
    "the island council by the end of May, and its hearings will be open to the public.",
    "Last autumn, inspectors had found rust on four of the twelve bolts and asked for new ones "
    "before the year was out.",
    "The bolts were delivered in January. They lay in a shed behind the ticket office when the "
    "storm came, as the council learned from a letter by the shipping line.",
    "Meanwhile the school has resumed its lessons, and the bakery is open again.",
)
"""Paragraphs of a story; no line of them is a heading or a list."""


def wrapped(paragraphs: Iterable[str], width: int, between: str = "\n\n", first: str = "") -> str:
    """The paragraphs in lines of at most `width`, `between` them, `first` before each first line."""
    return between.join(
        textwrap.fill(paragraph, width, initial_indent=first, break_on_hyphens=False)
        for paragraph in paragraphs
    )
