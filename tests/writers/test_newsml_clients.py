"""The NewsML-G2 item before others: the standard's schema and catalog, IPTC's own reader."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from convert.article import Article
from convert.blocks import Figure, Image, Paragraph, Related, RelatedLink
from convert.evidence import Generator, Provenance, SourceInfo
from convert.writers.newsml import NewsmlOptions, write
from tests.strategies import articles, wild_texts
from tests.writers.newsml_tools import STORY, assert_valid, iptc_reading, item_of, schema, standard_file

G2_ATTRIBUTES = ("qcode", "rel", "type", "role", "how", "why", "target")

ANY_DIGITS = (
    "[0-9]{4}(-[0-9]{2}){0,2}|[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){1,2}(Z|[+-][0-9]{2}:[0-9]{2})?"
)
"""Dates in form only: month 13, hour 25 and the like."""

ODD = Article(
    headline="",
    published="sometime",
    modified="2024-02-31T25:61:00Z",
    url="not an address at all: \ud800",
    canonical_url="http://[broken",
    keywords=("", " ", "a\tb\x0b"),
    language="English (UK)",
    rights="\u200b",
    body=(
        Figure(image=Image(url="http://host:port/a b", alt="")),
        Related(links=(RelatedLink(text="", href="::"), RelatedLink(text="")), label=""),
    ),
    provenance=Provenance(
        source=SourceInfo(sha256="zz\x00", size=-1, media_type=""), generator=Generator(name=" ", version="")
    ),
)


@pytest.mark.parametrize(
    ("article", "options"),
    [
        (STORY, NewsmlOptions()),
        (Article(), NewsmlOptions()),
        (ODD, NewsmlOptions()),
        (
            STORY,
            NewsmlOptions(
                created="2024-03-05T11:40:00.5-03:30",
                provider="Desk & Co",
                provider_uri="urn:desk:1",
                version=2,
            ),
        ),
    ],
)
def test_items_are_valid(article: Article, options: NewsmlOptions) -> None:
    assert_valid(write(article, options))


@settings(deadline=None)
@given(articles())
def test_every_record_gives_a_valid_item(article: Article) -> None:
    assert_valid(write(article))


@settings(deadline=None)
@given(
    articles(wild_texts()),
    st.none() | wild_texts(),
    st.none() | wild_texts(),
    st.from_regex(ANY_DIGITS, fullmatch=True),
)
def test_any_strings_give_a_valid_item(
    article: Article, url: str | None, language: str | None, moment: str
) -> None:
    wild = replace(article, url=url, canonical_url=url, language=language, published=moment, modified=moment)
    assert_valid(write(wild))


def test_every_alias_is_in_the_catalog_the_item_names() -> None:
    item = item_of(STORY)
    reference = item.find("{*}catalogRef")
    assert reference is not None
    catalog = etree.parse(standard_file(str(reference.get("href")).rpartition("/")[2])).getroot()
    declared = {scheme.get("alias") for scheme in catalog.iter("{*}scheme")}
    used = {
        code.partition(":")[0]
        for element in item.iter("{http://iptc.org/std/nar/2006-10-01/}*")
        for name in G2_ATTRIBUTES
        for code in (element.get(name) or "").split()
    }
    assert used == {"ninat", "stat", "irel", "cpnat", "drol", "hopaction", "hatarget"}
    assert used <= declared


def test_the_schema_does_refuse_what_breaks_it() -> None:
    rules = schema(standard_file("NewsML-G2_2.32-spec-All-Power.xsd"))
    item = etree.fromstring(write(STORY).replace(b'size="1234"', b'size="big"'))
    assert not rules.validate(item)


def test_iptcs_reader_finds_the_same_story() -> None:
    item = iptc_reading(write(STORY))
    meta = item.contentmeta
    assert STORY.byline is not None
    assert STORY.dateline is not None
    assert str(meta.headline[0]) == STORY.headline
    assert str(meta.headline[1]) == STORY.subheadline
    assert str(meta.by[0]) == STORY.byline.text
    assert str(meta.dateline[0]) == STORY.dateline.text
    assert str(meta.contentcreated) == STORY.published
    assert str(meta.contentmodified) == STORY.modified
    assert [str(creator.name) for creator in meta.creator] == ["Ada Moss", "Bo Lind"]
    assert [str(keyword) for keyword in meta.keyword] == list(STORY.keywords)
    assert item.itemmeta.link[0].href == STORY.url


def test_iptcs_reader_finds_the_same_paragraphs() -> None:
    html = iptc_reading(write(STORY)).contentset.inlinexml[0].to_xml()[0]
    found = [p.text for p in html.iter("{http://www.w3.org/1999/xhtml}p") if p.get("class") is None]
    assert found == [block.text for block in STORY.body if isinstance(block, Paragraph)]


@pytest.mark.parametrize("article", [Article(), ODD])
def test_iptcs_reader_takes_items_with_next_to_nothing_in_them(article: Article) -> None:
    assert iptc_reading(write(article)).itemmeta.itemclass.qcode == "ninat:text"
