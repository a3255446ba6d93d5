"""What a NewsML-G2 item says of an article, element by element."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest
from hypothesis import given, settings
from lxml import etree
from msgspec.structs import replace

from convert.article import Article, Byline, Contributor
from convert.blocks import Block, Cell, Figure, Image, List, ListItem, Paragraph, Related, RelatedLink, Table
from convert.clean import clean
from convert.errors import OptionError
from convert.writers.newsml import NewsmlOptions, write
from tests.strategies import articles, wild_texts
from tests.writers.newsml_tools import PREFIXES, STORY, item_of, texts_at

ROOT = "/g:newsItem"
ITEM = f"{ROOT}/g:itemMeta"
CONTENT = f"{ROOT}/g:contentMeta"
SUBHEADLINE = "@roleuri='urn:wirecopy:role:subheadline'"
AFFILIATION = "@roleuri='urn:wirecopy:role:affiliation'"
BODY = f"{ROOT}/g:contentSet/g:inlineXML/h:html/h:body"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"{ROOT}/@standard", ["NewsML-G2"]),
        (f"{ROOT}/@standardversion", ["2.32"]),
        (f"{ROOT}/@conformance", ["power"]),
        (f"{ROOT}/@version", ["1"]),
        (f"{ROOT}/@xml:lang", ["en-GB"]),
        (f"{ROOT}/@dir", []),
        (f"{ROOT}/g:rightsInfo/g:copyrightNotice/text()", ["© 2024 The Example Daily"]),
        (f"{ITEM}/g:itemClass/@qcode", ["ninat:text"]),
        (f"{ITEM}/g:provider/g:name/text()", ["wirecopy"]),
        (f"{ITEM}/g:pubStatus/@qcode", ["stat:usable"]),
        (f"{ITEM}/g:generator/@versioninfo", ["9.9.9"]),
        (f"{ITEM}/g:profile/text()", ["flat"]),
        (f"{ITEM}/g:title/text()", ["Quay at Port Ellis reopens after flood"]),
        (f"{CONTENT}/g:contentCreated/text()", ["2024-03-05"]),
        (f"{CONTENT}/g:contentModified/text()", ["2024-03-06T07:30:00+01:00"]),
        (f"{CONTENT}/g:located/g:name/text()", ["Port Ellis"]),
        (f"{CONTENT}/g:infoSource/g:name/text()", ["The Example Daily"]),
        (f"{CONTENT}/g:altId/text()", ["https://daily.example/2024/quay", "ed-77"]),
        (f"{CONTENT}/g:altId/@typeuri", ["urn:wirecopy:id:canonical-url", "urn:wirecopy:id:guid"]),
        (f"{CONTENT}/g:language/@tag", ["en-GB"]),
        (f"{CONTENT}/g:keyword/text()", ["quay", "floods"]),
        (f"{CONTENT}/g:subject[@typeuri='urn:wirecopy:type:section']/g:name/text()", ["Harbour"]),
        (f"{CONTENT}/g:headline[not(@roleuri)]/text()", ["Quay at Port Ellis reopens after flood"]),
        (f"{CONTENT}/g:headline[{SUBHEADLINE}]/text()", ["Two cranes & one ferry are back"]),
        (f"{CONTENT}/g:dateline/text()", ["PORT ELLIS, March 5 —"]),
        (f"{CONTENT}/g:by/text()", ["By Ada Moss in Port Ellis and Bo Lind, AFP"]),
        (f"{CONTENT}/g:description[@role='drol:summary']/text()", ["Ships dock again after the flood."]),
        (f"{CONTENT}/g:contentMetaExtProperty[@reluri='urn:wirecopy:rel:access']/@value", ["teaser"]),
    ],
)
def test_fields_have_their_elements(path: str, expected: list[str]) -> None:
    assert texts_at(item_of(STORY), path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"{CONTENT}/g:creator/g:name/text()", ["Ada Moss", "Bo Lind"]),
        (f"{CONTENT}/g:creator/@type", ["cpnat:person", "cpnat:person"]),
        (f"{CONTENT}/g:creator/@roleuri", ["urn:wirecopy:role:reporter", "urn:wirecopy:role:author"]),
        (f"{CONTENT}/g:creator/@uri", ["https://daily.example/staff/ada%20moss"]),
        (f"{CONTENT}/g:creator/g:note[@roleuri='urn:wirecopy:role:location']/text()", ["Port Ellis"]),
        (f"{CONTENT}/g:creator/g:personDetails/g:affiliation/g:name/text()", ["AFP"]),
        (f"{CONTENT}/g:contributor/g:name/text()", ["Cy Reed", "AFP"]),
        (f"{CONTENT}/g:contributor/@type", ["cpnat:organisation"]),
        (
            f"{CONTENT}/g:contributor/g:note[@roleuri='urn:wirecopy:role:affiliation']/text()",
            ["Harbour Desk"],
        ),
        (f"{CONTENT}/g:contributor/g:organisationDetails/g:affiliation/g:name/text()", ["Agency group"]),
    ],
)
def test_a_byline_becomes_creators_and_contributors(path: str, expected: list[str]) -> None:
    assert texts_at(item_of(STORY), path) == expected


def test_the_flat_body_is_one_plain_element_a_line() -> None:
    body = item_of(STORY).find(".//h:body", PREFIXES)
    assert body is not None
    lines = [(etree.QName(e).localname, e.get("id"), e.get("class"), e.text) for e in body]
    assert lines == [
        ("p", "b1", None, "PORT ELLIS, March 5 — The quay reopened."),
        ("h3", "b2", None, "Ten days"),
        ("p", "b3", "quote", "“We waited,” said the harbour master."),
        ("p", "b4", "item", "1. crane"),
        ("p", "b4-2", "item depth-1", "- big one"),
        ("p", "b4-3", "item", "2. ferry"),
        ("p", "b5", "caption-table", "Calls"),
        ("p", "b5-2", "row", "Day | Ships"),
        ("p", "b5-3", "row", "Tue | 4"),
        ("p", "b6", "caption", "The quay."),
        ("p", "b6-2", "credit", "Photo: Cy Reed"),
        ("p", "b7", "related", "Related article: Lost page"),
        ("p", "b8", "embed", "Clips | The first ship | https://clips.example/v/1"),
    ]
    assert all(len(element) == 0 for element in body)


def test_links_name_the_source_its_digest_pictures_and_other_articles() -> None:
    item = item_of(STORY)
    assert texts_at(item, f"{ITEM}/g:link/@href") == [
        "https://mirror.example/quay",
        "/img/quay.jpg",
        "https://daily.example/flood",
    ]
    source = f"{ITEM}/g:link[@rel='irel:derivedFrom']"
    assert texts_at(item, f"{source}/@contenttype | {source}/@size") == ["text/markdown", "1234"]
    assert texts_at(item, f"{source}/g:hash/text()") == ["ab" * 32]
    assert texts_at(item, f"{ITEM}/g:link[@reluri='urn:wirecopy:rel:picture']/g:title/text()") == ["A quay"]
    related = f"{ITEM}/g:link[@rel='irel:seeAlso']"
    assert texts_at(item, f"{related}/g:title/text() | {related}/g:name/text()") == [
        "Flood closes quay",
        "Related article:",
    ]


def test_a_source_without_an_address_is_named_by_its_digest() -> None:
    source = STORY.provenance.source
    assert source is not None
    provenance = replace(STORY.provenance, source=replace(source, url=None))
    item = item_of(replace(STORY, provenance=provenance))
    links = f"{ITEM}/g:link[@rel='irel:derivedFrom']"
    assert texts_at(item, f"{links}/@href") == ["https://mirror.example/quay", f"urn:sha256:{'ab' * 32}"]
    assert texts_at(item, f"{links}[1]/g:hash") == [], "the digest is that of the bytes read, not of the page"


def test_rights_are_a_notice_and_terms_of_use_are_terms() -> None:
    item = item_of(
        Article(rights="© The Day", usage_terms="No archives."), NewsmlOptions(usage_terms="Ask us.")
    )
    assert texts_at(item, f"{ROOT}/g:rightsInfo/g:copyrightNotice/text()") == ["© The Day"]
    assert texts_at(item, f"{ROOT}/g:rightsInfo/g:usageTerms/text()") == ["No archives.", "Ask us."]


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (Paragraph(text=""), []),
        (Paragraph(text="a\x00b\u2028c\ud800"), ["ab c\ufffd"]),
        (List(items=(ListItem(text="one"), ListItem(text=" "), ListItem(text="two"))), ["- one", "- two"]),
        (Table(rows=((Cell(text=""), Cell(text="x")), (Cell(text=""), Cell(text="")))), ["| x"]),
        (Figure(image=Image(url="/p.jpg", alt="Pier")), []),
        (Related(links=(), label="Read more"), ["Read more"]),
        (Related(links=(RelatedLink(text="Gone"),)), ["Gone"]),
    ],
)
def test_blocks_with_little_in_them(block: Block, lines: list[str]) -> None:
    assert texts_at(item_of(Article(body=(block,))), f"{BODY}/*/text()") == lines


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one", 1), ("one — two", 2), ("4 o'clock …", 2), ("東京 tower", 2), ("- * —", 0)],
)
def test_words_are_counted_where_there_is_a_letter_or_digit(text: str, words: int) -> None:
    body = (Paragraph(text=text), Figure(credit="not counted"))
    assert texts_at(item_of(Article(body=body)), "//g:inlineXML/@wordcount") == [str(words)]


def test_the_hash_is_that_of_the_canonical_body() -> None:
    item = item_of(STORY)
    html = item.find(".//h:html", PREFIXES)
    assert html is not None
    canonical = etree.tostring(html, method="c14n", exclusive=True, with_comments=False, with_tail=False)
    assert texts_at(item, f"{ITEM}/g:hash/text()") == [hashlib.sha256(canonical).hexdigest()]


def test_options_are_written() -> None:
    options = NewsmlOptions(
        created="2024-03-07T08:00:00Z", provider="Desk North", provider_uri="https://desk.example/", version=4
    )
    item = item_of(STORY, options)
    assert texts_at(item, f"{ROOT}/@version") == ["4"]
    assert texts_at(item, f"{ITEM}/g:provider/@uri | {ITEM}/g:provider/g:name/text()") == [
        "https://desk.example/",
        "Desk North",
    ]
    assert texts_at(item, f"{ITEM}/g:versionCreated[not(@howuri)]/text()") == ["2024-03-07T08:00:00Z"]
    assert texts_at(item, f"{ITEM}/g:firstCreated/@howuri") == ["urn:wirecopy:how:from-version-created"]


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("created", "2024-03-05", "created: not a full time"),
        ("created", "2024-03-05T11:40:00", "created: not a full time"),
        ("created", "2024-03-05T11:40Z", "created: not a full time"),
        ("created", "2024-02-30T11:40:00Z", "created: not a full time"),
        ("created", "", "created: not a full time"),
        ("provider", " \u200b", "provider: the name is empty"),
        ("provider_uri", "desk.example", "provider_uri: not an absolute URI"),
        ("provider_uri", "https://desk.example/a b", "provider_uri: not an absolute URI"),
        ("version", 0, "version: not a whole number"),
        ("version", True, "version: not a whole number"),
    ],
)
def test_options_that_cannot_be_written_are_refused(name: str, value: object, complaint: str) -> None:
    with pytest.raises(OptionError, match=complaint):
        NewsmlOptions(**{name: value})  # type: ignore[arg-type]


def test_the_same_article_gives_the_same_bytes() -> None:
    assert write(STORY) == write(STORY)
    assert write(STORY).startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<newsItem ')
    assert write(STORY).endswith(b"</newsItem>\n")


def test_importing_the_writer_does_not_load_lxml() -> None:
    code = "import sys, convert.writers.newsml; sys.exit('lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@settings(deadline=None)
@given(articles())
def test_every_paragraph_comes_back(article: Article) -> None:
    found = texts_at(item_of(article), f"{BODY}/h:p[not(@class)]/text()")
    assert found == [block.text for block in article.body if isinstance(block, Paragraph)]


@settings(deadline=None)
@given(articles(wild_texts()))
def test_any_strings_give_well_formed_clean_text(article: Article) -> None:
    item = item_of(article)
    assert texts_at(item, f"{CONTENT}/g:keyword/text()") == [k for k in map(clean, article.keywords) if k]
    assert texts_at(item, f"{ITEM}/g:title/text()") == [t for t in [clean(article.headline or "")] if t]


def test_a_contributor_without_a_name_is_left_to_the_printed_line() -> None:
    byline = Byline(text="By —", contributors=(Contributor(name="\u200b"),))
    item = item_of(Article(byline=byline))
    assert texts_at(item, f"{CONTENT}/g:creator") == []
    assert texts_at(item, f"{CONTENT}/g:by/text()") == ["By —"]
