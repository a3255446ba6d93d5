"""Two records side by side: one text, a revision of it, an excerpt, or another article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from convert.alignment import align
from convert.article import Article, Byline, Dateline, fold
from convert.blocks import running_texts
from convert.worddiff import folded_words, word_diff

__all__ = ["Comparison", "FieldDifference", "Pair", "compare", "word_diff"]

Verdict: TypeAlias = Literal["same", "revised", "excerpt", "different"]
Status: TypeAlias = Literal["same", "changed", "only-a", "only-b"]
FieldValue: TypeAlias = str | tuple[str, ...] | None

_CHANCE = 3
"""Fewer equal words in a row than this may be chance."""
_REVISED = 0.5
_CONTAINED = 0.95
_SHORTER = 0.8
_NEARLY = 0.9999
_FIELDS = (
    *("headline", "subheadline", "byline", "dateline", "published", "modified"),
    *("url", "canonical_url", "publisher", "section", "keywords", "language"),
)


class Pair(NamedTuple):
    """A paragraph, heading, quote or list item of one record beside its counterpart in the other.

    A paragraph that the other side has in two pieces stands in two pairs.
    """

    status: Status
    """Whether both sides have it, word for word or changed, or only one."""
    a: int | None
    """Index of its block in the first record's body."""
    b: int | None
    """Index of its block in the second record's body."""
    text_a: str | None
    """Its text in the first record."""
    text_b: str | None
    """Its text in the second record."""


class FieldDifference(NamedTuple):
    """A field in which the records differ, or that only one of them has."""

    name: str
    """The field's name in `convert.article.Article`."""
    a: FieldValue
    """What the first record says; of a byline or dateline its text."""
    b: FieldValue
    """What the second record says."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """What two records have in common."""

    verdict: Verdict
    """`same`: one running text, wherever its paragraphs break.  `excerpt`: nearly all of one
    side stands in the other, which is clearly longer.  `revised`: at least half of the words
    are shared.  `different`: anything else."""
    similarity: float
    """Share of the words of both sides that are equal in paragraphs both have, 0 to 1, to four places;
    1 where the verdict is `same`, and only there."""
    paragraphs: tuple[Pair, ...]
    """The running text of both sides, in order."""
    fields: tuple[FieldDifference, ...]
    """Metadata that differs, in the model's order."""


class _Unit(NamedTuple):
    """One text of a body."""

    block: int
    text: str
    folded: str
    words: list[str]


class _Aligned(NamedTuple):
    """What two rows of units have in common."""

    same: list[tuple[int, int]]
    """Equal units, in order."""
    changed: list[tuple[int, int]]
    """Units that are versions of one another, in order."""
    equal: int
    """How many words are equal in these."""


def compare(a: Article, b: Article) -> Comparison:
    """Compare two records: their running text word by word, their metadata field by field.

    Typographic quotes and dashes are equal to plain ones.  `compare(b, a)` has the same
    verdict and similarity.
    """
    units_a, units_b = _units(a), _units(b)
    aligned = _align_either_way(units_a, units_b)
    sizes = [sum(len(unit.words) for unit in units) for units in (units_a, units_b)]
    similarity = min(round(2 * aligned.equal / max(sum(sizes), 1), 4), _NEARLY)
    verdict = _verdict(aligned.equal, min(sizes), max(sizes))
    if a.content_digest == b.content_digest or _running_text(units_a) == _running_text(units_b):
        verdict, similarity = "same", 1.0
    return Comparison(
        verdict=verdict,
        similarity=similarity,
        paragraphs=tuple(_pairs(units_a, units_b, aligned)),
        fields=tuple(_field_differences(a, b)),
    )


def _units(article: Article) -> list[_Unit]:
    return [
        _Unit(number, text, fold(text), folded_words(text))
        for number, block in enumerate(article.body)
        for text in running_texts(block)
    ]


def _running_text(units: Sequence[_Unit]) -> str:
    return " ".join(filter(None, (unit.folded for unit in units)))


def _verdict(equal: int, shorter: int, longer: int) -> Verdict:
    if shorter and equal >= _CONTAINED * shorter and shorter < _SHORTER * longer:
        return "excerpt"
    return "revised" if longer and 2 * equal >= _REVISED * (shorter + longer) else "different"


def _align_either_way(a: Sequence[_Unit], b: Sequence[_Unit]) -> _Aligned:
    """The alignment, the same whichever side comes first: where there is a choice, order decides."""
    if [unit.folded for unit in a] <= [unit.folded for unit in b]:
        return _align_units(a, b)
    same, changed, equal = _align_units(b, a)
    return _Aligned([(i, j) for j, i in same], [(i, j) for j, i in changed], equal)


def _align_units(a: Sequence[_Unit], b: Sequence[_Unit]) -> _Aligned:
    same: list[tuple[int, int]] = []
    changed: list[tuple[int, int]] = []
    equal = at_a = at_b = 0
    runs = align([unit.folded for unit in a], [unit.folded for unit in b])
    for start_a, start_b, length in [*runs, (len(a), len(b), 0)]:
        versions, shared = _versions(a, range(at_a, start_a), b, range(at_b, start_b))
        changed += versions
        at_a, at_b = start_a + length, start_b + length
        same += zip(range(start_a, at_a), range(start_b, at_b), strict=True)
        equal += shared + sum(len(unit.words) for unit in a[start_a:at_a])
    return _Aligned(same, changed, equal)


def _versions(
    a: Sequence[_Unit], range_a: range, b: Sequence[_Unit], range_b: range
) -> tuple[list[tuple[int, int]], int]:
    """Which units of two stretches without equal units are versions of one another, and their equal words.

    The words are aligned across all units of each stretch, so a paragraph finds both pieces
    that it was split into.
    """
    owners_a = [number for number in range_a for _ in a[number].words]
    owners_b = [number for number in range_b for _ in b[number].words]
    shared: Counter[tuple[int, int]] = Counter()
    firm: Counter[tuple[int, int]] = Counter()
    for start_a, start_b, length in align(
        [word for number in range_a for word in a[number].words],
        [word for number in range_b for word in b[number].words],
    ):
        both = zip(owners_a[start_a : start_a + length], owners_b[start_b : start_b + length], strict=True)
        counts = Counter(both)
        shared.update(counts)
        if length >= _CHANCE:
            firm.update(counts)
    versions = sorted(
        pair
        for pair, count in shared.items()
        if _is_version(count, firm[pair], len(a[pair[0]].words), len(b[pair[1]].words))
    )
    return versions, sum(shared[pair] for pair in versions)


def _is_version(shared: int, firm: int, size_a: int, size_b: int) -> bool:
    """Whether two units are versions of one another, by how many words they share, and in long stretches."""
    return shared * 2 >= max(size_a, size_b) or firm * 3 >= min(size_a, size_b)


def _pairs(a: Sequence[_Unit], b: Sequence[_Unit], aligned: _Aligned) -> Iterator[Pair]:
    """Every unit of both sides, in order: links never cross."""
    links: list[tuple[int, int, Status]] = [(i, j, "same") for i, j in aligned.same]
    links += [(i, j, "changed") for i, j in aligned.changed]
    next_a = next_b = 0
    for i, j, status in sorted(links):
        yield from (Pair("only-a", unit.block, None, unit.text, None) for unit in a[next_a:i])
        yield from (Pair("only-b", None, unit.block, None, unit.text) for unit in b[next_b:j])
        yield Pair(status, a[i].block, b[j].block, a[i].text, b[j].text)
        next_a, next_b = i + 1, j + 1
    yield from (Pair("only-a", unit.block, None, unit.text, None) for unit in a[next_a:])
    yield from (Pair("only-b", None, unit.block, None, unit.text) for unit in b[next_b:])


def _field_differences(a: Article, b: Article) -> Iterator[FieldDifference]:
    for name in _FIELDS:
        in_a, in_b = _said(getattr(a, name)), _said(getattr(b, name))
        if _folded(in_a) != _folded(in_b):
            yield FieldDifference(name, in_a, in_b)


def _said(value: Byline | Dateline | FieldValue) -> FieldValue:
    """What a field says; nothing where it is empty."""
    return (value.text if isinstance(value, Byline | Dateline) else value) or None


def _folded(value: FieldValue) -> FieldValue:
    return tuple(map(fold, value)) if isinstance(value, tuple) else value and fold(value)
