"""The values of a record that quote the source, in the order in which the page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from convert.article import Article
from convert.evidence import Evidence
from convert.pointers import resolve

_FIELDS = (
    *("headline", "subheadline", "byline", "dateline", "published", "modified", "section", "publisher"),
    *("description", "keywords", "language", "access", "rights", "url", "canonical_url"),
)


class Value(NamedTuple):
    """One value with its evidence."""

    number: int
    """Its number on the page."""
    pointer: str
    """Where it is in the record."""
    text: str
    """What it says."""
    evidence: Evidence
    """How it is known."""
    colour: str
    """The class that colours it: `cf` for a field, `c0` to `c5` for a block."""
    kind: str
    """What kind of block it belongs to, such as `paragraph`; empty for a field."""


def values(article: Article) -> tuple[Value, ...]:
    """The quoted and asserted values: fields first, then the body's in order."""
    found: list[Value] = []
    for pointer, evidence in _ordered(article):
        if evidence.kind == "computed":
            continue
        try:
            value = resolve(article, pointer)
        except LookupError:
            continue
        text = value if isinstance(value, str) else getattr(value, "text", None)
        if isinstance(text, str) and text:
            colour, kind = _look(article, pointer)
            found.append(Value(len(found), pointer, text, evidence, colour, kind))
    return tuple(found)


def _ordered(article: Article) -> Iterator[tuple[str, Evidence]]:
    evidence = article.provenance.evidence
    ranks = {name: rank for rank, name in enumerate(_FIELDS)}

    def rank(pointer: str) -> tuple[int, list[tuple[int, str]]]:
        steps = pointer.split("/")[1:]
        first = len(ranks) + 1 if steps[0] == "body" else ranks.get(steps[0], len(ranks))
        return first, [(int(step), "") if step.isdecimal() else (-1, step) for step in steps]

    for pointer in sorted(evidence, key=rank):
        yield pointer, evidence[pointer]


def _look(article: Article, pointer: str) -> tuple[str, str]:
    steps = pointer.split("/")
    if steps[1] != "body" or len(steps) < 3:
        return "cf", ""
    block = article.body[int(steps[2])]
    return f"c{int(steps[2]) % 6}", str(block.__struct_config__.tag)
