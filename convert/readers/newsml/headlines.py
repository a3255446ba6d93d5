"""Which of several headlines is the main one: the first in rank, or the one whose role says nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from convert.desk import Words
from convert.draft import Draft
from convert.iptc.layers import Layer
from convert.iptc.words import element_words, offer_words
from convert.markup.xmltree import Element

_MAIN = ("main", "title", "headline", "mainheadline", "mainheading")
_SUB = ("sub", "second", "deck", "standfirst")


class Headlines(NamedTuple):
    """All headlines of an item."""

    texts: tuple[str, ...]


class _Line(NamedTuple):
    order: tuple[int, int, int]
    words: Words
    role: str


def offer_headlines(draft: Draft, layer: Layer, elements: Sequence[Element]) -> Headlines:
    """Offer the headline, and the one below it; an empty one is a warning."""
    lines: list[_Line] = []
    for number, element in enumerate(elements):
        words = element_words(layer, element, "g2:headline")
        if words is None:
            message = "an empty headline"
            draft.warn("empty-headline", message, path="/headline", span=(element.start, element.end))
            continue
        role = (element.get("role") or element.get("roleuri") or "").replace("/", ":").rpartition(":")[2]
        role = role.casefold().replace("-", "")
        rank = element.get("rank") or ""
        place = int(rank) if rank.isascii() and rank.isdigit() and len(rank) < 6 else 1
        other = 0 if role in _MAIN else 1 if not role else 2
        lines.append(_Line((other, place, number), words, role))
    for line in lines:
        if any(word in line.role for word in _SUB) and len(lines) > 1:
            offer_words(draft, "subheadline", line.words)
    for line in sorted(lines, key=lambda entry: entry.order):
        if not (any(word in line.role for word in _SUB) and len(lines) > 1):
            offer_words(draft, "headline", line.words)
    return Headlines(tuple(line.words.text for line in lines))
