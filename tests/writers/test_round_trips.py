"""Written and read again: the same content, but for what docs/formats.md says a format cannot bring back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from msgspec.structs import replace

import convert
from convert.article import Article
from convert.blocks import Link, Paragraph
from convert.errors import ConvertError, NoArticleError
from tests.golden import SAMPLES, case_folders, input_of
from tests.strategies import articles
from tests.test_laws import check_laws
from tests.writers.content import Form, form
from tests.writers.flattened import flattened
from tests.writers.newsml_tools import STORY
from tests.writers.sentinels import OPTIONS

FORMATS = [column for column in OPTIONS if column != "text"]
"""The formats that bring a record back, in the words of docs/formats.md."""
PAGES = ("html", "markdown")
"""The formats in which a record without a body is no article."""
INPUTS = [*SAMPLES.glob("*/article.*"), *map(input_of, case_folders())]
BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench" / "html" / "aeb"


def back(article: Article, column: str) -> tuple[bytes, Article]:
    """The record written and read again."""
    name, options = OPTIONS[column]
    written = convert.write(article, name, **options)
    return written, convert.read(written, format=name)


def wanted(article: Article, column: str) -> Form:
    """What is to come back: all of it, but for the flat profile."""
    return form(flattened(article) if column == "newsml" else article)


@pytest.mark.parametrize("column", FORMATS)
@settings(deadline=None)
@given(article=articles())
def test_what_is_written_is_read(column: str, article: Article) -> None:
    expected = wanted(article, column)
    assume(column == "json" or expected.get("body") or (article.headline and column not in PAGES))
    written, again = back(article, column)
    assert form(again) == expected
    assert again.content_digest == article.content_digest
    if column != "json":
        check_laws(written, again)


@pytest.mark.parametrize("column", FORMATS)
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_samples_and_cases_come_back(path: Path, column: str) -> None:
    article = convert.read(path)
    if column in PAGES and not article.body:
        pytest.skip("a page without an article is an error")
    written, _ = back(article, column)
    again = convert.read(written)
    assert form(again) == wanted(article, column), "and the content tells the format"
    assert back(article, column)[0] == written
    assert column == "json" or convert.verify(again, written).ok  # its evidence is for the first source


@pytest.mark.parametrize("column", FORMATS)
@pytest.mark.parametrize("level", ["full", "chosen", "none"])
def test_all_levels_of_evidence_give_the_same_record(column: str, level: str) -> None:
    name, options = OPTIONS[column]
    written = convert.write(STORY, name, **options)
    again = convert.read(written, format=name, evidence=level)  # type: ignore[arg-type]
    assert form(again) == wanted(STORY, column)


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_a_record_without_a_body_is_no_article(name: str) -> None:
    with pytest.raises(NoArticleError):
        convert.read(convert.write(Article(headline="Quay"), name), format=name)


@pytest.mark.parametrize(
    ("page", "field"),
    [
        ('<meta content="x" data-field="/nowhere">', None),
        ('<meta content="x" data-field="/published">', None),
        ('<meta content="x" data-field="/keywords/7">', None),
        ('<meta content="x" data-field="/body/0/text">', None),
        ('<meta content="x" data-field="/provenance/generator/name">', None),
        ('<meta content="x" data-field="/a/b/c/d/e/f">', None),
        ('<meta content="9" data-field="/urgency">', "urgency"),
        ('<meta content="10" data-field="/urgency">', None),
    ],
)
def test_fields_that_a_page_declares_wrongly_are_warnings(page: str, field: str | None) -> None:
    body = '<article data-wirecopy="1"><div data-field="/body"><p>Quay</p><nav>no</nav></div></article>'
    article = convert.read(f"<html><head>{page}</head><body>{body}</body></html>", format="html")
    assert article.body == (Paragraph(text="Quay"),)
    assert bool(article.provenance.warnings) is (field is None)
    if field:
        assert getattr(article, field)


def test_a_page_of_another_profile_is_read_as_any_page() -> None:
    page = convert.write(STORY, "html").replace(b'data-wirecopy="1"', b'data-wirecopy="2"')
    assert convert.read(page, format="html").headline == STORY.headline


@pytest.mark.parametrize("column", [column for column in FORMATS if OPTIONS[column][0] == "newsml"])
def test_a_message_of_items_comes_back(column: str) -> None:
    name, options = OPTIONS[column]
    other = replace(STORY, url="https://gazette.example/other")
    written = convert.write([STORY, other], name, **options)
    found = list(convert.read_all(written))
    assert [form(article) for article in found] == [wanted(article, column) for article in (STORY, other)]


@pytest.mark.skipif(not BENCH.is_dir(), reason="the pages are in ../shared/bench, which is not here")
def test_real_pages_come_back() -> None:
    import gzip

    count = 0
    for path in sorted((BENCH / "pages").glob("*.html.gz"))[:25]:
        try:
            article = convert.read(gzip.decompress(path.read_bytes()), format="html")
        except ConvertError:
            continue
        count += 1
        for column in FORMATS:
            assert form(back(article, column)[1]) == wanted(article, column), path.name
    assert count > 15


def test_an_exclamation_mark_before_a_link_makes_no_picture() -> None:
    words = Paragraph(text="Stop!Here", marks=(Link(start=5, end=9, href="https://sound.example/"),))
    written, read = back(Article(body=(words,)), "markdown")
    assert rb"Stop\![Here](" in written
    assert read.body == (words,)
