"""Records of real pages and texts in every format: how many are valid, how many come back the same.

    python -m benchmarks.news_formats BENCH_DIR STANDARDS_DIR [PAGES_A_SET]

BENCH_DIR has the sets of pages (`html/SET/gold.jsonl`, `html/SET/pages`) and extracted texts (`pdf/text`),
STANDARDS_DIR the schemas of NewsML-G2 2.32, NITF 3.6 and ninjs 3.1.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import convert
from convert.article import Article
from convert.errors import ConvertError
from convert.validation.examine import examine
from tests.writers.content import form
from tests.writers.flattened import flattened

_SCHEMAS = {
    "newsml": "newsml-g2/NewsML-G2_2.32-spec-All-Power.xsd",
    "nitf": "nitf/nitf-3-6.xsd",
    "ninjs": "ninjs/ninjs-schema_3.1.json",
}
_COLUMNS: tuple[tuple[str, dict[str, str]], ...] = (
    ("newsml", {}),
    ("newsml", {"profile": "rich"}),
    ("nitf", {}),
    ("ninjs", {}),
    ("html", {}),
    ("markdown", {}),
    ("json", {}),
)


def records(bench: Path, most: int) -> Iterator[tuple[str, Article]]:
    """The records of all pages and texts that hold an article."""
    for gold in sorted((bench / "html").glob("*/gold.jsonl")):
        for line in gold.read_text("utf-8").splitlines()[:most]:
            page = gold.parent / "pages" / f"{json.loads(line)['id']}.html.gz"
            yield from _read(str(page), gzip.decompress(page.read_bytes()), "html")
    for text in sorted((bench / "pdf" / "text").glob("*.txt"))[:most]:
        yield from _read(str(text), text.read_bytes(), "text")


def _read(name: str, data: bytes, kind: str) -> Iterator[tuple[str, Article]]:
    try:
        yield name, convert.read(data, format=kind)
    except ConvertError as error:
        print(f"{name}: {error}", file=sys.stderr)


def failures(article: Article, standards: Path) -> Iterator[str]:
    """The names of the checks that a record's renditions fail."""
    for name, options in _COLUMNS:
        label = " ".join((name, *options.values()))
        written = convert.write(article, name, **options)
        if name in _SCHEMAS and not examine(written, standards / _SCHEMAS[name]).is_valid:
            yield f"{label} valid"
        flat = name == "newsml" and not options
        try:
            again = convert.read(written, format=name)
        except ConvertError:
            yield f"{label} read"
            continue
        if form(again) != form(flattened(article) if flat else article):
            yield f"{label} comes back"
        if name != "json" and not convert.verify(again, written).ok:
            yield f"{label} verified"


def main() -> None:
    """Count, and name the records that fail."""
    bench, standards = Path(sys.argv[1]), Path(sys.argv[2])
    most = int(sys.argv[3]) if len(sys.argv) > 3 else sys.maxsize
    counts: Counter[str] = Counter()
    total = 0
    for name, article in records(bench, most):
        total += 1
        for failure in failures(article, standards):
            counts[failure] += 1
            print(f"{name}: not {failure}")
    print(f"{total} records; failures: {dict(counts) or 'none'}")


if __name__ == "__main__":
    main()
