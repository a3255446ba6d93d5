"""The HTML reader as a scraper calls it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import get_args

import pytest
from bs4 import BeautifulSoup
from lxml import html
from msgspec import structs

import convert
from convert.errors import ConvertError
from convert.evidence import Provenance
from convert.options import EvidenceLevel
from tests.golden import SAMPLES, case_folders, input_of
from tests.test_laws import check_laws

SAMPLE = SAMPLES / "harbour-ferry" / "article.html"
PAGES = [SAMPLE, *(path for folder in case_folders() if (path := input_of(folder)).suffix == ".html")]


def test_the_three_renditions_are_the_same_article() -> None:
    page = convert.read(SAMPLE)
    for name in ("article.md", "article.txt"):
        assert convert.compare(page, convert.read(SAMPLE.with_name(name))).verdict == "same"


def test_links_are_absolute_where_the_page_says_where_it_is() -> None:
    hrefs = [
        mark.href
        for block in convert.read(SAMPLE).body
        for mark in getattr(block, "marks", ())
        if hasattr(mark, "href")
    ]
    assert hrefs == ["https://gazette.example/plans"]
    page = (
        "<article>"
        + "<p>The mill ground on through the night, as <a href='why'>mills do</a> here.</p>" * 3
        + "</article>"
    )
    article = convert.read(page, format="html", url="https://a.example/b/c")
    assert article.body[0].marks[0].href == "https://a.example/b/why"  # type: ignore[union-attr]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_trees_that_a_scraper_has(path: Path) -> None:
    data = path.read_bytes()
    whole = convert.read(data)
    for tree in (BeautifulSoup(data, "lxml"), BeautifulSoup(data, "html.parser"), html.fromstring(data)):
        article = convert.read(tree)
        assert article.body == whole.body
        assert article.headline == whole.headline
        assert article.provenance.source is not None
        assert article.provenance.source.charset_reason == "tree"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_without_evidence_the_rest_is_identical(path: Path) -> None:
    full, *others = (
        convert.write(structs.replace(convert.read(path, evidence=level), provenance=Provenance()), "json")
        for level in get_args(EvidenceLevel)
    )
    assert len(others) == 2
    assert all(other == full for other in others)


def test_threads_read_alike() -> None:
    data = [path.read_bytes() for path in PAGES] * 4
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(convert.read, data)) == [convert.read(page) for page in data]


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("<html><body></body></html>", "hardly any text"),
        (
            "<html><body><div id=app></div><script src=a.js></script><script>start()</script></body></html>",
            "an empty shell",
        ),
        ("<html><body><h1>404</h1><p>Not found</p></body></html>", "an error page"),
        (
            "<html><body>" + "<a href=/x>One of the headlines of the day</a><br>" * 40 + "</body></html>",
            "list of links",
        ),
    ],
)
def test_no_article(page: str, why: str) -> None:
    with pytest.raises(convert.NoArticleError, match=why):
        convert.read(page.encode())


HOSTILE = {
    "deep": "<div>" * 20_000 + "x",
    "many": "<p>word word word</p>" * 30_000,
    "wide attribute": "<p title='" + "x" * 500_000 + "'>text here</p>",
    "unclosed": "<b><i><p>text " * 3_000,
    "entities": "<p>" + "&amp;&#x41" * 50_000 + "</p>",
    "one word": "<p>" + "x" * 1_000_000 + "</p>",
    "broken JSON": "<script type='application/ld+json'>"
    + '[{"@type":"NewsArticle","headline":"x"},' * 5_000
    + "</script><p>a</p>",
    "deep JSON": "<script type='application/ld+json'>" + "[" * 200_000 + "</script><p>a</p>",
    "authors": "<meta name=author content='Jane Doe'>" * 5_000 + "<p>a</p>",
    "times": "<time datetime='2026-01-01'>1 May 2026</time><p>A text.</p>" * 3_000,
    "headings": "<h1>A heading of words</h1><p>A text.</p>" * 3_000,
    "line breaks": "<div>" + "A line of text that is long enough.<br>" * 5_000 + "</div>",
    "open tags": "<" * 200_000,
    "open comment": "<!--" * 50_000,
    "NUL": "<p>te\0xt of words\0</p>" * 2_000,
    "plaintext": "<plaintext>" + "<p>" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_in_a_record_or_a_typed_error(name: str) -> None:
    data = f"<html><body>{HOSTILE[name]}".encode()
    try:
        article = convert.read(data, format="html")
    except ConvertError:
        return
    check_laws(data, article)


@pytest.mark.parametrize("address", ["https://[daily.example/ferry", "http://[::1/", "//[x]y"])
def test_an_address_with_brackets_out_of_place_does_no_harm(address: str) -> None:
    markup = SAMPLE.read_text("utf-8").replace(
        "</head>", f'<link rel="canonical" href="{address}"></head>', 1
    )
    assert convert.read(markup, format="html").body
    assert convert.read(SAMPLE, url=address).body
