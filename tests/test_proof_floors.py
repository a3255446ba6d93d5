"""What is promised of evidence, on real pages, PDF files and texts."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

import convert

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
pytestmark = pytest.mark.skipif(
    not BENCH.is_dir(), reason="the benchmark data are not beside this checkout (../shared)"
)
KINDS = {"html": "html/*/pages/*.gz", "pdf": "pdf/files/*.pdf", "text": "pdf/text/*"}
EVERY = 12
EXACT = 0.995


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_verifies_and_is_exact(kind: str) -> None:
    quoted = exact = 0
    for path in sorted(BENCH.glob(KINDS[kind]))[::EVERY]:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        try:
            article = convert.read(data, format=kind)
        except convert.NoArticleError:
            continue
        result = convert.verify(convert.write(article, "json", indent=0), data)
        assert [(check.what, check.reason) for check in result.failures] == [], path.name
        found = [e for e in article.provenance.evidence.values() if e.kind == "quoted"]
        quoted += len(found)
        exact += sum(1 for e in found if not e.approximate)
    assert exact >= EXACT * quoted > 0
