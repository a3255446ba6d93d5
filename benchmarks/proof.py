"""What evidence is worth and what it costs, over a folder of real inputs.

    python -m benchmarks.proof FOLDER [CHANGES]

`FOLDER` holds web pages (`*.html`, `*.html.gz`), texts (`*.txt`) and PDF files anywhere below it.
Every one is read; its record is written, verified against its bytes, and spoilt in as many places
as `CHANGES` says (5,000 without it): a character of the kept text, a character of a value of the
record, and a byte that no evidence quotes.  Ratios are of CPU time in this process.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import convert
from convert.article import Article
from convert.evidence import DataPositionSelector
from convert.options import EvidenceLevel
from convert.verification.values import leaves

_SUFFIXES = (".html", ".gz", ".txt", ".pdf")
_SEED = 20
_LEVELS: tuple[EvidenceLevel, ...] = ("none", "chosen")


class Case(NamedTuple):
    """One input that has an article in it."""

    kind: str
    data: bytes
    article: Article
    written: bytes


def inputs(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The inputs below a folder: what each is, and its bytes."""
    for path in sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES):
        data = path.read_bytes()
        kind = {".txt": "text", ".pdf": "pdf"}.get(path.suffix, "html")
        yield kind, gzip.decompress(data) if path.suffix == ".gz" else data


def cases(folder: Path, spent: Counter[str]) -> Iterator[Case]:
    """The inputs read, and the CPU seconds that took with and without evidence."""
    for kind, data in inputs(folder):
        try:
            for level in _LEVELS:
                started = process_time()
                article = convert.read(data, format=kind, evidence=level)
                spent[f"{kind} {level}"] += process_time() - started  # type: ignore[assignment]
        except convert.ConvertError:
            spent["refused"] += 1
            continue
        yield Case(kind, data, article, convert.write(article, "json", indent=0))


def quoted(article: Article) -> list[tuple[int, int]]:
    """The ranges that a record's exact evidence quotes, in order; none of a PDF, whose bytes are packed."""
    evidence = article.provenance.evidence.values()
    places = (s for found in evidence for s in found.selectors)
    return sorted((s.start, s.end) for s in places if isinstance(s, DataPositionSelector) and s.start < s.end)


def spoil(case: Case, chance: random.Random, found: Counter[str]) -> None:
    """Change one character in each of three places, and count what `verify` says."""
    ranges = quoted(case.article)
    if ranges:
        start, end = chance.choice(ranges)
        found["in the kept text"] += 1
        found["in the kept text, found"] += not convert.verify(
            case.written, _changed(case.data, chance.randrange(start, end))
        ).ok
        at = chance.randrange(len(case.data))
        if not any(start <= at < end for start, end in ranges):
            result = convert.verify(case.written, _changed(case.data, at))
            found["outside"] += 1
            broken = [check.what for check in result.failures if check.outcome == "broken"]
            found["outside, found, nothing else broken"] += broken == ["source"]
    else:
        found["in the bytes of a packed file"] += 1
        changed = _changed(case.data, chance.randrange(len(case.data)))
        found["in the bytes of a packed file, found"] += not convert.verify(case.written, changed).ok
    found["in a value of the record"] += 1
    found["in a value of the record, found"] += _is_found(_changed_value(case, chance), case.data)


def _is_found(written: bytes, data: bytes) -> bool:
    try:
        return not convert.verify(written, data).ok
    except convert.ConvertError:
        return True


def _changed(data: bytes, at: int) -> bytes:
    return data[:at] + (b"x" if data[at : at + 1] != b"x" else b"y") + data[at + 1 :]


def _changed_value(case: Case, chance: random.Random) -> bytes:
    """The written record with one character of one of its values changed."""
    record: Any = json.loads(case.written)
    *path, last = chance.choice(list(leaves(case.article))).split("/")[1:]
    holder = record
    for step in path:
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    key = int(last) if isinstance(holder, list) else last
    value = holder[key]
    at = chance.randrange(len(value))
    holder[key] = value[:at] + ("x" if value[at] != "x" else "y") + value[at + 1 :]
    return json.dumps(record).encode()


def main(folder: Path, changes: int) -> None:
    """Read, verify, spoil, print."""
    spent: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    found: Counter[str] = Counter()
    read = list(cases(folder, spent))
    for case in read:
        seen["records"] += 1
        seen["records that verify"] += convert.verify(case.written, case.data).ok
        evidence = case.article.provenance.evidence.values()
        seen["quoted values"] += sum(e.kind == "quoted" for e in evidence)
        seen["quoted values, exact"] += sum(e.kind == "quoted" and not e.approximate for e in evidence)
    chance = random.Random(_SEED)  # noqa: S311 - the same places every time
    while found["in the kept text"] + found["in a value of the record"] < changes:
        spoil(chance.choice(read), chance, found)
    for name, count in (*seen.items(), *found.items()):
        print(f"{count:8} {name}")
    for kind in ("html", "text", "pdf"):
        if spent[f"{kind} none"]:
            print(
                f"{spent[f'{kind} chosen'] / spent[f'{kind} none']:8.2f} CPU with evidence / without, {kind}"
            )
    print(f"{spent['refused']:8} inputs without an article")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5_000)
