"""What the running text gains and loses by rules that hold on any page."""

from __future__ import annotations

import pytest

from convert.readers.html.body.standfirsts import with_named_lead
from convert.readers.html.body.strays import is_address
from convert.readers.html.judging.columns import columns
from convert.readers.html.judging.headingrun import headline_at
from convert.readers.html.judging.hints import read_hints
from convert.readers.html.judging.judge import judge
from convert.readers.html.outline.walk import outline
from convert.readers.html.tree.page import Page
from convert.source import load
from tests.readers.html.test_body import FIRST, FOURTH, PROSE, SECOND, THIRD, page, paragraphs, texts

REMARK = (
    "<div class='comment'><p>I crossed with the fishermen every week of those nine, and nobody on that quay "
    "ever asked me for a ticket, so I do not see what the fuss over the shafts is about at all.</p></div>"
)
RIVER = [
    "Bakers of Quern strike over flour",
    "A bridge too short",
    "Who carries the post",
    "Lighthouse is dark",
]


@pytest.mark.parametrize("mark", ["___", "***", "* * *"])
def test_section_marks_between_paragraphs_stay(mark: str) -> None:
    assert texts(page(paragraphs([FIRST, SECOND, mark, THIRD, FOURTH]))) == [
        FIRST,
        SECOND,
        mark,
        THIRD,
        FOURTH,
    ]


def test_a_mark_behind_the_text_is_none_of_it() -> None:
    assert texts(page(paragraphs([*PROSE, "___"]))) == PROSE


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("https://courier.example/ferry?from=quern", True),
        ("www.courier.example", True),
        ("desk@courier.example", True),
        ("Write to desk@courier.example", False),
        ("www.courier.example has more", False),
    ],
)
def test_addresses_in_print(text: str, known: bool) -> None:
    assert is_address(text) is known


@pytest.mark.parametrize(
    "line",
    [
        "<p class='share-text'>Tell your friends!</p>",
        "<p>This slideshow requires JavaScript.</p>",
        "<figure><img src='/q.jpg'><figcaption>The quay of Little Quern in May</figcaption></figure>",
    ],
)
def test_lines_of_the_page_between_paragraphs_go(line: str) -> None:
    article = paragraphs(PROSE[:2]) + line + paragraphs(PROSE[2:])
    assert [text for text in texts(page(article)) if text in PROSE or "<" not in text] == PROSE


@pytest.mark.parametrize(
    "line", ["<h3>Comments</h3>", "<p>Comments (12)</p>", "<p>Kommentare</p>", "<p>3 comments</p>"]
)
def test_the_head_of_comments_is_none_of_the_text(line: str) -> None:
    assert texts(page(paragraphs(PROSE) + line)) == PROSE


def test_a_line_that_introduces_links_goes_with_them() -> None:
    links = (
        "<p><a href='/2'>Bakers of Quern strike over flour</a></p><p><a href='/3'>A bridge too short</a></p>"
    )
    assert texts(page(paragraphs([*PROSE, "These may be news to you as well:"]) + links)) == PROSE


def test_a_line_that_ends_with_a_linked_address_stays() -> None:
    line = "Maren Tolliver, columnist maren.tolliver@courier.example"
    linked = line.replace("maren.t", "<a href='mailto:x'>maren.t") + "</a>"
    assert texts(page(paragraphs([*PROSE[:3], linked, FOURTH]))) == [*PROSE[:3], line, FOURTH]


def test_a_refrain_stays_where_it_stands_in_one_box() -> None:
    said = "And the fishermen sang it once more, all of them together and louder than before."
    text = [FIRST, said, SECOND, THIRD, said, FOURTH]
    assert texts(page(paragraphs(text))) == text


def test_a_text_printed_twice_is_read_once() -> None:
    twice = paragraphs(PROSE)
    assert texts(page(twice, around=f"<div class='article-body print'>{twice}</div>")) == PROSE


def test_many_comments_do_not_outweigh_a_short_article() -> None:
    assert texts(page(paragraphs(PROSE), around=f"<div class='replies'>{REMARK * 20}</div>")) == PROSE


@pytest.mark.parametrize(
    ("headings", "tag"),
    [
        ("<h1>The Quern Courier</h1><h2>Ferry sails again</h2>", "h2"),
        ("<h2>Ferry sails again</h2><h3>34 responses to “Ferry sails again”</h3>", "h2"),
        ("<h1>Ferry sails again</h1><h2>Ferry sails</h2>", "h1"),
        ("<h2>Most read</h2><h1>After nine weeks: the ferry</h1>", "h1"),
    ],
)
def test_which_heading_is_the_headline(headings: str, tag: str) -> None:
    markup = f"<title>Ferry sails again - The Quern Courier</title>{headings}<p>It does.</p>"
    root = Page(load(markup.encode()), placed=False).root
    known = columns(outline(root))
    assert known.boxes[headline_at(known, read_hints(root))].tag == tag


@pytest.mark.parametrize(
    ("lead", "taken"),
    [
        (
            "<p class='article-subtitle'>Both shafts were replaced, and tickets stay valid until June.</p>",
            True,
        ),
        (
            "<h2 class='standfirst'>Both shafts are new and so are most of the fittings, the board says</h2>",
            True,
        ),
        ("<p class='article-subtitle'>Both shafts are new</p>", False),
        ("<p class='image-summary'>Both shafts lie on the quay, where children climb on them.</p>", False),
        ("<p class='article-meta'>By Tam Birch, who has been on the islands since last March.</p>", False),
    ],
)
def test_what_the_page_names_a_standfirst_below_the_headline(lead: str, taken: bool) -> None:
    root = Page(load(f"<h1>Ferry sails again</h1>{lead}{paragraphs(PROSE)}".encode()), placed=False).root
    tree = outline(root)
    verdict = judge(tree, read_hints(root))
    chosen = [at for at, run in enumerate(tree.runs) if run.text in PROSE]
    assert with_named_lead(tree, verdict, chosen) == ([1, *chosen] if taken else chosen)


def test_a_river_of_other_articles_above_the_headline_is_none_of_the_text() -> None:
    items = "".join(
        f"<li><a href='/{n}'>{title}</a> {text}</li>"
        for n, (title, text) in enumerate(zip(RIVER, PROSE[::-1], strict=True))
    )
    article = paragraphs([*PROSE, *(text[::-1] for text in PROSE)])
    html = f"""<html><head><title>Ferry sails again | The Quern Courier</title></head><body>
    <div class='breaking'><ul>{items}{items.replace("the", "a")}</ul></div>
    <div class='content'><h1>Ferry sails again</h1><div>{article}</div></div></body></html>"""
    assert texts(html)[0] == FIRST
