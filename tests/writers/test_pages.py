"""HTML and Markdown as written: escaped, without scripts, and readable for people."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from lxml import html

import convert
from convert.article import Article, Byline, Contributor
from convert.blocks import (
    Block,
    Cell,
    Embed,
    Emphasis,
    Figure,
    Heading,
    Image,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Related,
    RelatedLink,
    Strong,
    Table,
)
from convert.evidence import Candidate, Evidence, Provenance, ReadWarning
from tests.strategies import articles, wild_texts
from tests.writers.newsml_tools import STORY

NASTY = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def page(article: Article, **options: str) -> html.HtmlElement:
    return html.document_fromstring(convert.write(article, "html", **options))


def test_a_page_is_what_it_should_be() -> None:
    found = page(STORY)
    assert found.get("lang") == "en-GB"
    assert found.findtext(".//title") == STORY.headline
    assert found.findtext(".//h1") == STORY.headline
    assert [time.get("datetime") for time in found.iter("time")] == [STORY.published, STORY.modified]
    assert found.xpath("//main/article/header/p[@class='byline']/text()") == [
        "By Ada Moss in Port Ellis and Bo Lind, AFP"
    ]
    assert [image.get("alt") for image in found.iter("img")] == ["A quay"]
    assert found.xpath("//link[@rel='canonical']/@href") == ["https://daily.example/2024/quay"]


def test_a_page_runs_from_right_to_left_where_its_language_does() -> None:
    assert page(Article(headline="x", language="ar")).get("dir") == "rtl"


def test_the_json_ld_says_what_the_page_says() -> None:
    (script,) = page(STORY).iter("script")
    said = json.loads(script.text or "")
    assert (said["@type"], said["headline"]) == ("NewsArticle", STORY.headline)
    assert [who["name"] for who in said["author"]] == ["Ada Moss", "Bo Lind"]
    assert [who["@type"] for who in said["contributor"]] == ["Thing", "Organization"]
    assert said["isAccessibleForFree"] is False
    assert said["image"] == [
        {
            "@type": "ImageObject",
            "url": "/img/quay.jpg",
            "caption": "The quay.",
            "creditText": "Photo: Cy Reed",
        }
    ]


def test_a_style_sheet_may_be_linked() -> None:
    assert page(STORY, stylesheet="/news.css").xpath("//link[@rel='stylesheet']/@href") == ["/news.css"]


def hostile() -> Article:
    """An article that tries to run something in every field."""
    return Article(
        headline=NASTY,
        subheadline=NASTY,
        byline=Byline(text=NASTY, contributors=(Contributor(name=NASTY, url="javascript:alert(1)"),)),
        url="javascript:alert(1)",
        canonical_url="JavaScript\n:alert(1)",
        keywords=("</script><script>alert(1)</script>", "<!--"),
        body=(
            Paragraph(text=NASTY, marks=(Link(start=0, end=5, href="javascript:alert(1)"),)),
            Figure(image=Image(url="data:image/svg+xml,<svg onload=alert(1)>", alt=NASTY), credit=NASTY),
            Related(links=(RelatedLink(text=NASTY, href="vbscript:x"),), label=NASTY),
            Embed(url="\x01java\tscript:alert(1)", provider=NASTY, text=NASTY),
            Heading(text="]]>" + NASTY),
            Paragraph(text="[x](javascript:alert(1)) <javascript:alert(1)> ![y](data:text/html,z)"),
        ),
    )


def test_nothing_runs_on_a_page() -> None:
    found = page(hostile())
    assert [script.get("type") for script in found.iter("script")] == ["application/ld+json"]
    names = {name for element in found.iter("*") for name in element.attrib}
    assert names <= {
        *("charset", "class", "content", "data-field", "data-wirecopy", "id", "name", "property"),
        *("href", "rel", "src", "alt", "title", "datetime", "lang", "dir", "type"),
    }
    followed = [a.get("href") for a in found.iter("a")] + [image.get("src") for image in found.iter("img")]
    assert followed == []
    assert found.findtext(".//h1") == NASTY, "it is text, all of it"


def test_nothing_runs_in_markdown() -> None:
    from markdown_it import MarkdownIt

    text = convert.write(hostile(), "markdown").decode().partition("\n---\n")[2]
    shown = html.fragment_fromstring(MarkdownIt("commonmark").render(text), create_parent="div")
    assert list(shown.iter("script", "img", "svg")) == []
    assert [a.get("href") for a in shown.iter("a")] == []


@settings(deadline=None)
@given(articles(wild_texts()))
def test_any_strings_give_a_page_with_one_script(article: Article) -> None:
    written = convert.write(article, "html").decode()
    assert written.count("<script") == written.count("</script") == 1
    assert re.search("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]", written) is None
    assert convert.write(article, "html").decode() == written


@settings(deadline=None)
@given(articles(wild_texts()))
def test_any_strings_give_markdown_that_has_one_head(article: Article) -> None:
    written = convert.write(article, "markdown").decode()
    assert written.startswith("---\nwirecopy: 1\n")
    assert re.search("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]", written) is None


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (
            Paragraph(text="One * two_three [4] <b> & &amp; `c`"),
            r"One \* two\_three \[4\] \<b> & \&amp; \`c\`",
        ),
        (Paragraph(text="# no heading"), r"\# no heading"),
        (Paragraph(text="1. no list"), r"1\. no list"),
        (Paragraph(text="- no list"), r"\- no list"),
        (Paragraph(text="> no quote"), r"\> no quote"),
        (Paragraph(text="2026 was a year"), "2026 was a year"),
        (Heading(text="Ends in #", level=3), r"### Ends in \#"),
        (Quote(text="Said so"), "> Said so"),
        (Paragraph(text="a bold word", marks=(Strong(start=2, end=6),)), "a **bold** word"),
        (Paragraph(text="a “bold” word", marks=(Strong(start=2, end=8),)), "a <strong>“bold”</strong> word"),
        (Paragraph(text="see it", marks=(Emphasis(start=4, end=6),)), "see *it*"),
        (Paragraph(text="see it", marks=(Link(start=4, end=6, href="/a b"),)), 'see <a href="/a b">it</a>'),
        (Paragraph(text="see it", marks=(Link(start=4, end=6, href="/a(b)"),)), "see [it](</a(b)>)"),
        (
            List(
                items=(ListItem(text="one"), ListItem(text="in", depth=1), ListItem(text="two")), ordered=True
            ),
            "1. one\n   - in\n2. two",
        ),
        (
            List(items=(ListItem(text="deep", depth=2), ListItem(text="less", depth=1))),
            "- - - deep\n  - less",
        ),
        (
            Table(
                rows=(
                    (Cell(text="a|b", header=True), Cell(text="", header=True)),
                    (Cell(text="1"), Cell(text="2")),
                )
            ),
            "| a\\|b |  |\n| --- | --- |\n| 1 | 2 |",
        ),
        (
            Figure(image=Image(url="https://p.example/a.jpg", alt="A [pier]")),
            r"![A \[pier\]](<https://p.example/a.jpg>)",
        ),
    ],
)
def test_markdown_says_blocks_in_its_own_words(block: Block, lines: str) -> None:
    written = convert.write(Article(body=(block,)), "markdown").decode()
    assert written == f"---\nwirecopy: 1\n---\n\n{lines}\n"


def test_lists_that_follow_each_other_stay_apart() -> None:
    item = (ListItem(text="x"),)
    body = (
        List(items=item),
        List(items=item),
        List(items=item, ordered=True),
        List(items=item, ordered=True),
    )
    written = convert.write(Article(body=body), "markdown")
    assert convert.read(written, format="markdown").body == body


@pytest.mark.parametrize("marks", [(), (Strong(start=0, end=4),)])
def test_the_trail_stays_in_the_record(marks: tuple[Mark, ...]) -> None:
    word = "zqprivate"
    trail = Provenance(
        warnings=(ReadWarning(code="c", message=word),),
        candidates={
            "/headline": (
                Candidate(
                    value=word,
                    reason=word,
                    evidence=Evidence(kind="asserted", method=word, agent=word),
                ),
            )
        },
    )
    article = Article(headline="Quay", body=(Paragraph(text="Ship", marks=marks),), provenance=trail)
    for name in ("newsml", "ninjs", "nitf", "html", "markdown", "text"):
        assert word.encode() not in convert.write(article, name)
