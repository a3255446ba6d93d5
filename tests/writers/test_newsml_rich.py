"""Rich items, versions of the standard, hops, authorities, and many items in one message."""

from __future__ import annotations

import warnings
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree
from msgspec.structs import replace

import convert
from convert.article import Article, Embargo, Term
from convert.blocks import Emphasis, Link, List, ListItem, Paragraph, Strong
from convert.errors import OptionError
from convert.evidence import DataPositionSelector, Evidence, Provenance, SourceInfo
from convert.writers.newsml import NewsmlOptions, write
from tests.strategies import articles, wild_texts
from tests.writers.newsml_tools import PREFIXES, STORY, assert_valid, iptc_reading, standard_file, texts_at

RICH = NewsmlOptions(profile="rich")
BODY = "//h:html/h:body"


def item_of(article: Article, options: NewsmlOptions = RICH) -> etree._Element:
    return etree.fromstring(write(article, options))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"{BODY}/h:p/h:a/@href", ["https://daily.example/quay", "https://clips.example/v/1"]),
        (f"{BODY}/h:h3/text()", ["Ten days"]),
        (f"{BODY}/h:blockquote/h:p/text()", ["“We waited,” said the harbour master."]),
        (f"{BODY}/h:ol/h:li/text()", ["crane", "ferry"]),
        (f"{BODY}/h:ol/h:li/h:ul/h:li/text()", ["big one"]),
        (f"{BODY}/h:table/h:caption/text()", ["Calls"]),
        (f"{BODY}/h:table/h:tr/h:td/text()", ["Day", "Ships", "Tue", "4"]),
        (f"{BODY}/h:div[@class='figure']/h:img/@src", ["/img/quay.jpg"]),
        (f"{BODY}/h:div[@class='figure']//h:p[@class='caption']/text()", ["The quay."]),
        (f"{BODY}/h:div[@class='figure']//h:p[@class='credit']/text()", ["Photo: Cy Reed"]),
        (f"{BODY}/h:div[@class='related']/h:p[@class='label']/text()", ["Related article:"]),
        (f"{BODY}/h:div[@class='related']/h:ul/h:li/h:a/text()", ["Flood closes quay"]),
        (f"{BODY}/h:p[@class='embed']/h:a/@title", ["Clips"]),
        (f"{BODY}/*/@id", [f"b{n}" for n in range(1, 9)]),
    ],
)
def test_a_rich_body_keeps_what_blocks_are(path: str, expected: list[str]) -> None:
    assert texts_at(item_of(STORY), path) == expected


@pytest.mark.parametrize(
    ("text", "marks", "markup"),
    [
        ("a b", (Strong(start=0, end=1),), "<p><strong>a</strong> b</p>"),
        ("a b", (Strong(start=0, end=3), Emphasis(start=2, end=3)), "<p><strong>a <em>b</em></strong></p>"),
        (
            "abc",
            (Strong(start=0, end=2), Emphasis(start=1, end=3)),
            "<p><strong>a<em>b</em></strong><em>c</em></p>",
        ),
        (
            "a b",
            (Link(start=0, end=3, href="/x"), Link(start=2, end=3, href="/y")),
            '<p><a href="/x">a b</a></p>',
        ),
        ("a b", (Link(start=0, end=1, href="javascript:alert(1)"),), "<p>a b</p>"),
        ("a b", (Link(start=0, end=1, href=" java\tscript:x"),), "<p>a b</p>"),
        ("a <b> & c", (), "<p>a &lt;b&gt; &amp; c</p>"),
        ("a\x00b\ufffe", (Strong(start=0, end=9),), "<p><strong>ab</strong></p>"),
    ],
)
def test_marks_become_elements(text: str, marks: tuple[Any, ...], markup: str) -> None:
    body = item_of(Article(body=(Paragraph(text=text, marks=marks),))).find(".//h:body", PREFIXES)
    assert body is not None
    made = etree.tostring(body[0], encoding="unicode", with_tail=False)
    assert made.replace(' xmlns="http://www.w3.org/1999/xhtml" id="b1"', "") == markup


def test_items_at_any_depth_give_lists_in_lists() -> None:
    items = tuple(ListItem(text=str(depth), depth=depth) for depth in (2, 0, 10**6, 1))
    assert_valid(write(Article(body=(List(items=items),)), RICH))
    found = item_of(Article(body=(List(items=items),))).iterfind(".//h:li", PREFIXES)
    depths = {li.text: len(list(li.iterancestors("{*}ul"))) - 1 for li in found if (li.text or "").strip()}
    assert depths == {"2": 2, "0": 0, "1000000": 8, "1": 1}


def quoted_story() -> Article:
    """The story with evidence that its headline and first author stand in the source."""
    evidence = Evidence(kind="quoted", method="h1", selectors=(DataPositionSelector(start=0, end=9),))
    pointers = ("/headline", "/byline/contributors/0/name", "/byline/contributors/3/name")
    trail = Provenance(
        source=SourceInfo(
            sha256="ab" * 32, size=1234, media_type="text/html", url="https://mirror.example/quay"
        ),
        evidence=dict.fromkeys(pointers, evidence),
    )
    return replace(STORY, provenance=trail)


def test_what_was_read_from_the_source_is_derived_from_it() -> None:
    item = item_of(quoted_story())
    names = ["byline.contributors.0.name", "byline.contributors.3.name", "headline"]
    assert texts_at(item, "//g:derivedFrom/@uri") == ["https://mirror.example/quay"]
    assert texts_at(item, "//g:derivedFrom/@idrefs")[0].split() == names
    assert texts_at(item, "//g:headline[@id='headline']/text()") == [STORY.headline]
    assert texts_at(item, "//g:contributor[@id='byline.contributors.3.name']/g:name/text()") == ["AFP"]
    assert texts_at(item_of(Article()), "//g:derivedFrom") == []


def test_hops_name_those_who_are_known() -> None:
    options = replace_options(RICH, created="2024-03-07T08:00:00Z", provider="Desk North")
    item = item_of(STORY, options)
    assert texts_at(item, "//g:hop/@seq | //g:hop/@timestamp") == [
        *("1", "2024-03-05"),
        *("2", "2024-03-07T08:00:00Z"),
    ]
    assert texts_at(item, "//g:hop/g:party/g:name/text()") == ["The Example Daily", "Desk North"]
    assert texts_at(item, "//g:hop[2]/g:action/@qcode") == ["hopaction:transformed", "hopaction:created"]
    assert texts_at(item_of(STORY, NewsmlOptions()), "//g:party") == [], "IPTC's reader stops at parties"
    assert texts_at(item_of(Article(published="2024-03")), "//g:hop/@seq") == ["1"]


def replace_options(options: NewsmlOptions, **changes: Any) -> NewsmlOptions:  # noqa: ANN401
    known = {name: getattr(options, name) for name in options.__dataclass_fields__}
    return NewsmlOptions(**(known | changes))


@pytest.mark.parametrize("version", ["2.32", "2.33", "2.34", "2.35", "2.36"])
def test_the_version_is_a_choice(version: Any) -> None:  # noqa: ANN401
    item = item_of(quoted_story(), NewsmlOptions(newsml_version=version))
    assert texts_at(item, "/g:newsItem/@standardversion") == [version]
    named = texts_at(item, "//g:action/@idrefs")
    assert bool(named) is (version == "2.36")


def test_an_ai_system_is_named_from_2_36_on() -> None:
    options = NewsmlOptions(newsml_version="2.36", ai_system="Summarizer 3")
    assert texts_at(item_of(STORY, options), "//g:aiInfo/g:system/g:name/text()") == ["Summarizer 3"]
    with pytest.raises(OptionError, match="ai_system: NewsML-G2 has a place"):
        NewsmlOptions(ai_system="Summarizer 3")


@pytest.mark.parametrize("authority", ["desk.example,2026", "news@desk.example,2026-03", "a,2026-03-05"])
def test_an_authority_mints_tag_uris(authority: str) -> None:
    (made,) = texts_at(item_of(STORY, NewsmlOptions(authority=authority)), "/g:newsItem/@guid")
    assert made == f"tag:{authority}:c6a6055d-b8c0-52f2-a395-6816ff0f636a"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("authority", "desk.example"),
        ("authority", "desk.example,26"),
        ("authority", "desk example,2026"),
        ("authority", "desk.example,2026\n"),
        ("newsml_version", "2.31"),
        ("profile", "plain"),
    ],
)
def test_other_options_are_refused(name: str, value: str) -> None:
    with pytest.raises(OptionError, match=f"^{name}: "):
        NewsmlOptions(**{name: value})  # type: ignore[arg-type]


def test_terms_status_urgency_and_embargo() -> None:
    article = Article(
        subjects=(
            Term(name="harbours", code="medtop:20000394"),
            Term(name="ships", code="desk:12", uri="https://desk.example/ships"),
            Term(code="inhouse"),
            Term(),
        ),
        genres=(Term(name="Feature"),),
        slugline="quay-flood",
        creditline="AFP",
        urgency=3,
        status="withheld",
        embargo=Embargo(until="2024-03-06T06:00:00Z"),
    )
    item = item_of(article)
    assert texts_at(item, "//g:subject/@qcode | //g:subject/@uri | //g:subject/@literal") == [
        *("medtop:20000394", "https://desk.example/ships", "desk:12", "inhouse"),
    ]
    assert texts_at(item, "//g:genre/g:name/text()") == ["Feature"]
    assert texts_at(item, "//g:slugline/text() | //g:creditline/text()") == ["quay-flood", "AFP"]
    assert texts_at(item, "//g:urgency/text() | //g:embargoed/text()") == ["2024-03-06T06:00:00Z", "3"]
    assert texts_at(item, "//g:pubStatus[not(@howuri)]/@qcode") == ["stat:withheld"]
    assert_valid(write(article))
    open_ended = item_of(Article(embargo=Embargo()))
    assert texts_at(open_ended, "//g:embargoed[not(text())]") != []


def test_a_message_holds_items_whose_ids_do_not_meet() -> None:
    made = convert.write([quoted_story(), STORY, quoted_story()], "newsml", profile="rich", provider="Desk")
    message = etree.fromstring(made)
    ids = texts_at(message, "//@id")
    assert len(ids) == len(set(ids))
    assert texts_at(message, "//g:sent/text()") == ["2024-03-06T07:30:00+01:00"]
    assert texts_at(message, "//g:sender/text()") == ["Desk"]
    assert texts_at(message, "//g:itemSet/g:newsItem/@guid") == 3 * [
        "urn:uuid:c6a6055d-b8c0-52f2-a395-6816ff0f636a"
    ]
    assert len(set(texts_at(message, "//g:itemMeta/g:hash/text()"))) == 3, "each hash is of its own content"
    assert_valid(made)


def test_a_message_needs_an_article_and_a_format_that_has_messages() -> None:
    with pytest.raises(OptionError, match="one article or more"):
        convert.write([], "newsml")
    with pytest.raises(OptionError, match="nitf holds one article a file"):
        convert.write([STORY], "nitf")
    with pytest.raises(OptionError, match="newsml has no option 'wrap'"):
        convert.write([STORY], "newsml", wrap=3)


@settings(deadline=None)
@given(articles() | articles(wild_texts()))
def test_every_record_gives_a_valid_rich_item(article: Article) -> None:
    assert_valid(write(article, RICH))


@settings(deadline=None, max_examples=20)
@given(articles(), articles())
def test_any_records_give_a_valid_message(one: Article, other: Article) -> None:
    assert_valid(convert.write([one, other, one], "newsml"))


@cache
def second_validator() -> Any:  # noqa: ANN401
    xmlschema = pytest.importorskip("xmlschema")
    path = standard_file("NewsML-G2_2.32-spec-All-Power.xsd")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        places = {"http://www.w3.org/XML/1998/namespace": str(path.with_name("xml.xsd"))}
        return xmlschema.XMLSchema(str(path), allow="local", locations=places)


@settings(deadline=None, max_examples=20)
@given(articles())
def test_a_second_validator_agrees(article: Article) -> None:
    for options in (RICH, NewsmlOptions()):
        text = write(article, options).decode().partition("\n")[2]
        assert [error.reason for error in second_validator().iter_errors(text)] == []


def test_iptcs_reader_takes_a_rich_item_without_its_parties() -> None:
    item = item_of(STORY)
    history = item.find("g:hopHistory", PREFIXES)
    assert history is not None
    item.remove(history)
    read = iptc_reading(etree.tostring(item))
    assert str(read.contentmeta.headline[0]) == STORY.headline
