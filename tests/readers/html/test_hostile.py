"""Hostile pages: a record that keeps the laws or a typed error, the same with and without evidence."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import convert
from benchmarks.hostile import CASES, small_page
from convert.article import Article
from convert.errors import ConvertError
from tests.golden import SAMPLES
from tests.test_laws import check_laws

PROSE = "The ferry came back to the island on Thursday, and nobody on the pier had slept. "


def read(data: bytes, evidence: str = "full") -> Article | str:
    """The record, or the name of the error."""
    try:
        return convert.read(data, format="html", evidence=evidence)  # type: ignore[arg-type]
    except ConvertError as error:
        return type(error).__name__


@pytest.mark.parametrize("name", CASES)
def test_small_ones_of_the_benchmark(name: str) -> None:
    data = small_page(name)
    full, bare = read(data), read(data, "none")
    if isinstance(full, str) or isinstance(bare, str):
        assert full == bare
    else:
        assert (full.headline, full.byline, full.body) == (bare.headline, bare.byline, bare.body)
        check_laws(data, full)


def test_a_zip_file_with_the_name_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "article.html"
    path.write_bytes(b"PK\x03\x04\x14\0\x08\0" + bytes(range(256)) * 20)
    with pytest.raises(ConvertError, match="ZIP"):
        convert.read(path)


def test_utf7_is_never_believed() -> None:
    page = "<meta charset=utf-7><title>+ADw-script+AD4-</title>" + f"<p>{PROSE * 3}</p>" * 3
    article = convert.read(page.encode())
    assert article.provenance.source is not None
    assert article.provenance.source.charset == "utf-8"
    assert [warning.code for warning in article.provenance.warnings] == ["wrong-charset"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_with_a_mark_or_the_transports_word(encoding: str) -> None:
    data = f"<p>{PROSE * 3}</p>".encode(encoding)
    article = convert.read(data, media_type=f"text/html; charset={encoding}")
    check_laws(data, article, f"text/html; charset={encoding}")
    assert len(article.body) == 1


def test_processes_read_alike() -> None:
    data = [path.read_bytes() for path in sorted(SAMPLES.glob("*/article.html"))] * 3
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(convert.read, data)) == [convert.read(page) for page in data]
