"""What must hold of a record beyond its shape: marks in their text, pointers that lead somewhere, sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from convert.article import Article
from convert.blocks import Block, Figure, Heading, List, Mark, Paragraph, Quote, Table
from convert.evidence import DataPositionSelector, Evidence, Ledger, Selector
from convert.pointers import resolve
from convert.violations import Finding, Place, short

Marked: TypeAlias = tuple[Place, str, tuple[Mark, ...]]


def check(article: Article) -> Iterator[Finding]:
    """Everything wrong with a record of the right shape; nothing if it is sound."""
    for number, block in enumerate(article.body):
        for place, text, marks in _marked(block):
            yield from _check_marks(("body", number, *place), text, marks)
    provenance = article.provenance
    for place, evidence in _all_evidence(article):
        yield from _check_evidence(article, place, evidence)
    for name, pointers in (("evidence", provenance.evidence), ("candidates", provenance.candidates)):
        for pointer in pointers:
            yield from _check_pointer(article, ("provenance", name, pointer), pointer)
    if provenance.ledger:
        yield from _check_ledger(provenance.ledger)
    for number, warning in enumerate(provenance.warnings):
        place = ("provenance", "warnings", number)
        if warning.path is not None and warning.path[1:] not in Article.__struct_fields__:
            yield from _check_pointer(article, (*place, "path"), warning.path)
        if warning.selector:
            yield from _check_selector(article, (*place, "selector"), warning.selector)


def _marked(block: Block) -> Iterator[Marked]:
    """Each text of the block that may bear marks, with its place in the block."""
    match block:
        case Paragraph() | Heading() | Quote():
            yield (), block.text, block.marks
        case List():
            for number, item in enumerate(block.items):
                yield ("items", number), item.text, item.marks
        case Table():
            for row, cells in enumerate(block.rows):
                for column, cell in enumerate(cells):
                    yield ("rows", row, column), cell.text, cell.marks
    if isinstance(block, Table | Figure) and block.caption:
        yield ("caption",), block.caption.text, block.caption.marks


def _check_marks(place: Place, text: str, marks: Iterable[Mark]) -> Iterator[Finding]:
    for number, mark in enumerate(marks):
        if mark.start >= mark.end:
            yield Finding((*place, "marks", number), f"marks nothing: {mark.start} to {mark.end}")
        if mark.end > len(text):
            yield Finding(
                (*place, "marks", number, "end"), f"{mark.end} lies behind the text's {len(text)} characters"
            )


def _all_evidence(article: Article) -> Iterator[tuple[Place, Evidence]]:
    """All evidence in the record with its place: that of what was chosen and that of what was not."""
    for pointer, evidence in article.provenance.evidence.items():
        yield ("provenance", "evidence", pointer), evidence
    for pointer, candidates in article.provenance.candidates.items():
        for number, candidate in enumerate(candidates):
            yield ("provenance", "candidates", pointer, number, "evidence"), candidate.evidence


def _check_evidence(article: Article, place: Place, evidence: Evidence) -> Iterator[Finding]:
    needs = {"quoted": "selectors", "computed": "inputs", "asserted": "agent"}[evidence.kind]
    if not getattr(evidence, needs):
        yield Finding(place, f"is {evidence.kind} and has no {needs}")
    for number, selector in enumerate(evidence.selectors):
        yield from _check_selector(article, (*place, "selectors", number), selector)
    for number, pointer in enumerate(evidence.inputs):
        yield from _check_pointer(article, (*place, "inputs", number), pointer)


def _check_selector(article: Article, place: Place, selector: Selector) -> Iterator[Finding]:
    source = article.provenance.source
    if selector.start > selector.end:
        yield Finding(place, f"ends at {selector.end}, before it starts at {selector.start}")
    elif source and isinstance(selector, DataPositionSelector):
        if selector.end > source.size:
            yield Finding((*place, "end"), f"{selector.end} lies behind the source's {source.size} bytes")
    elif source and not isinstance(selector, DataPositionSelector):
        lengths = {layer.name: layer.length for layer in source.layers}
        if selector.layer not in lengths:
            yield Finding((*place, "layer"), f"the source has no layer {short(selector.layer)}")
        elif selector.end > lengths[selector.layer]:
            told = f"{selector.end} lies behind the layer's {lengths[selector.layer]} characters"
            yield Finding((*place, "end"), told)


def _check_pointer(article: Article, place: Place, pointer: str) -> Iterator[Finding]:
    try:
        resolve(article, pointer)
    except LookupError:
        yield Finding(place, f"{short(pointer)} points to nothing in the record")


def _check_ledger(ledger: Ledger) -> Iterator[Finding]:
    dropped = sum(ledger.dropped.values())
    if ledger.kept + dropped != ledger.total:
        told = f"kept {ledger.kept} + dropped {dropped} is not the total {ledger.total}"
        yield Finding(("provenance", "ledger"), told)
