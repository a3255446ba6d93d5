"""The running text of a body, cleaned and counted in one go."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from convert.blocks import Block, running_texts
from convert.clean import clean

_NO_WORD = re.compile(r" (?:[^\w ]|_)++(?![^ ])")
"""Between spaces, what holds neither a letter nor a digit."""
_GRAPHEME_JOINER = "\u034f"
"""The only character of those that clean text lacks which Unicode counts among the printable ones."""


class Running(NamedTuple):
    """What a reader aloud would read of a body."""

    text: str
    """The clean running texts of all blocks, a space between two; empty ones are left out."""
    is_clean: bool
    """Whether each of them stands in its block as clean text that is not empty."""


def running(body: Sequence[Block]) -> Running:
    """The running text of a body."""
    texts = [text for block in body for text in running_texts(block)]
    joined = " ".join(texts)
    if all_clean(joined):
        return Running(joined, is_clean=True)
    return Running(" ".join(filter(None, map(clean, texts))), is_clean=False)


def all_clean(joined: str) -> bool:
    """Whether texts joined by spaces are each their own clean text, and none is empty.

    Each part of such text is in NFC, as the whole is, and printable; an empty text, or one with a space
    at an end, would show as two spaces or as a space at an end of the whole.
    """
    if not joined.isprintable() or "  " in joined or joined.strip(" ") != joined or not joined:
        return False
    return joined.isascii() or (_GRAPHEME_JOINER not in joined and unicodedata.is_normalized("NFC", joined))


def word_count(said: Running) -> int:
    """How many words the running text has: stretches without white space that hold a letter or a digit.

    Headings, quotes and list items count; captions, tables, related links and embeds do not.
    """
    text = said.text
    # Clean text has one space between words.
    return text.count(" ") + 1 - len(_NO_WORD.findall(f" {text}")) if text else 0
