"""The two renditions of one real article that the project started from.

They lie beside the checkout and are not part of it.  The same behaviours on invented
articles are in `tests/cases/markdown/lost-picture` and `tests/cases/text/stray-space`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import convert
from convert.article import Article
from convert.blocks import Figure, Paragraph, Related
from tests.writers.newsml_tools import assert_valid, iptc_reading

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the seed articles are in ../shared/seeds, which is not here"
)


@pytest.fixture(scope="module")
def markdown() -> Article:
    return convert.read(next(SEEDS.glob("000_*")))


@pytest.fixture(scope="module")
def text() -> Article:
    return convert.read(next(SEEDS.glob("001_*")))


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.body if isinstance(block, Paragraph)]


def test_detection_is_by_content(markdown: Article, text: Article) -> None:
    media_types = [
        article.provenance.source.media_type for article in (markdown, text) if article.provenance.source
    ]
    assert media_types == ["text/markdown", "text/plain"]


def test_markdown_fields(markdown: Article) -> None:
    assert markdown.headline == "Armenia, Azerbaijan Hold U.S. Talks Hours After New Shootout"
    assert markdown.published == "2022-11-08"
    assert markdown.url is not None
    assert markdown.url.startswith("https://www.themoscowtimes.com/2022/11/08/")
    assert markdown.publisher is None
    assert markdown.subheadline is None


def test_markdown_byline(markdown: Article) -> None:
    assert markdown.byline is not None
    assert markdown.byline.text == "By AFP"
    (agency,) = markdown.byline.contributors
    assert (agency.name, agency.kind, agency.role, agency.url) == ("AFP", "organization", "author", None)


def test_credit_of_the_lost_picture(markdown: Article) -> None:
    assert markdown.body[0] == Figure(credit="Armenian Ministry of Defense")
    assert b"Armenian Ministry of Defense" not in convert.write(markdown, "text", body_only=True)


@pytest.mark.parametrize("name", ["markdown", "text"])
def test_related_line(name: str, request: pytest.FixtureRequest) -> None:
    article: Article = request.getfixturevalue(name)
    (related,) = [block for block in article.body if isinstance(block, Related)]
    assert related.label == "Related article"
    assert [(link.text, link.href) for link in related.links] == [
        ("Putin Says Normalization in Yerevan and Baku's Interests", None)
    ]


def test_dead_link_is_a_warning(markdown: Article) -> None:
    assert [(w.code, w.path) for w in markdown.provenance.warnings] == [
        ("dead-link", "/byline"),
        ("dead-link", "/body/7"),
    ]


def test_fourteen_paragraphs(markdown: Article, text: Article) -> None:
    assert len(paragraphs(markdown)) == 14
    assert paragraphs(text) == paragraphs(markdown)
    assert paragraphs(text)[4].startswith("A week ago, ")


def test_text_has_only_what_it_says(text: Article) -> None:
    assert (text.headline, text.byline, text.published, text.url) == (None, None, None, None)


def test_same_article(markdown: Article, text: Article) -> None:
    assert markdown.content_digest == text.content_digest
    assert convert.compare(markdown, text).verdict == "same"


@pytest.mark.parametrize("name", ["markdown", "text"])
def test_newsml_is_valid_and_read_back(name: str, request: pytest.FixtureRequest) -> None:
    article: Article = request.getfixturevalue(name)
    data = convert.write(article, "newsml")
    assert_valid(data)
    item = iptc_reading(data)
    meta = item.contentmeta
    assert [str(line) for line in meta.by or []] == ([article.byline.text] if article.byline else [])
    assert [str(line) for line in meta.headline or []] == ([article.headline] if article.headline else [])
    assert (str(meta.contentcreated) if article.published else None) == article.published
    html = item.contentset.inlinexml[0].to_xml()[0]
    found = [p.text for p in html.iter("{http://www.w3.org/1999/xhtml}p") if p.get("class") is None]
    assert found == paragraphs(article)
