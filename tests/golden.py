"""Golden cases: folders with an `input.*`, perhaps a `hints.json`, and the `expected.json` it must give.

`expected.json` holds the record without its provenance, then the evidence in one line a
pointer, the ledger, the candidates and the warnings, so that a difference can be read.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

import convert
from convert.article import Article
from convert.evidence import Evidence

CASES = Path(__file__).parent / "cases"
SAMPLES = Path(__file__).parent.parent / "samples"


def case_folders() -> list[Path]:
    """Every folder below `cases` that has an input, in order."""
    return sorted(path.parent for path in CASES.rglob("input.*"))


def input_of(folder: Path) -> Path:
    """The input of a case."""
    return next(folder.glob("input.*"))


def read_case(folder: Path) -> Article:
    """The record that a case's input gives, with its hints."""
    hints = folder / "hints.json"
    options: dict[str, Any] = json.loads(hints.read_text("utf-8")) if hints.exists() else {}
    return convert.read(input_of(folder), **options)


def actual(folder: Path) -> dict[str, Any]:
    """What a case gives now, in the form of `expected.json`."""
    return in_words(read_case(folder))


def in_words(article: Article) -> dict[str, Any]:
    """A record in the form of `expected.json`."""
    record: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(article))
    provenance = record.pop("provenance")
    trail = article.provenance
    return {
        "record": record,
        "evidence": {pointer: _line(evidence) for pointer, evidence in trail.evidence.items()},
        "candidates": {
            pointer: [f"{c.value} | {c.reason} | {_line(c.evidence)}" for c in found]
            for pointer, found in trail.candidates.items()
        },
        "ledger": provenance.get("ledger"),
        "warnings": [f"{w.code} {w.path or '-'}: {w.message}" for w in trail.warnings],
    }


def _line(evidence: Evidence) -> str:
    places = " ".join(f"{s.start}-{s.end}" for s in evidence.selectors)
    chain = " ".join(evidence.transforms).replace("\n", "\\n")
    inputs = " ".join(evidence.inputs)
    boxes = " ".join(f"p{b.page}:{b.left:g},{b.top:g},{b.width:g}x{b.height:g}" for b in evidence.boxes)
    words = (evidence.kind, evidence.method, places, boxes, chain, inputs, evidence.agent)
    return " | ".join(filter(None, words))


def expected(folder: Path) -> dict[str, Any]:
    """What a case must give; empty if that was never accepted."""
    path = folder / "expected.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def flat(golden: dict[str, Any]) -> dict[str, Any]:
    """A golden by field: `record.headline`, `record.body.3`, `evidence./body/3`, ..."""
    fields: dict[str, Any] = {}
    for part, value in golden.items():
        if not isinstance(value, dict):
            fields[part] = value
            continue
        for name, inner in value.items():
            if isinstance(inner, list) and name == "body":
                fields |= {f"{part}.{name}.{number}": block for number, block in enumerate(inner)}
            else:
                fields[f"{part}.{name}"] = inner
    return fields
