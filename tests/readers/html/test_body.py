"""Which text of a page is the article's: one invented page for each way to get it wrong."""

from __future__ import annotations

import pytest

from convert.readers.html.body.reading import read_body
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parts import Body
from convert.source import load

FIRST = (
    "The ferry between Aldermoor and Little Quern will sail again from Monday, the harbour board said "
    "on Thursday, after nine weeks in which the islanders had to cross in fishing boats."
)
SECOND = (
    "Engineers replaced both shafts and most of the electrical fittings, which had been damaged by "
    "salt water, "
    "said Maren Tolliver, who leads the board's small technical department."
)
THIRD = (
    "“We have never had a repair of this size,” she told reporters on the quay. “But the old ship "
    "is sound, and "
    "she will be good for another ten years.”"
)
FOURTH = (
    "Tickets bought before the breakdown stay valid until the end of June. The board expects to carry about "
    "forty thousand passengers this summer, a third more than in the year before."
)
PROSE = [FIRST, SECOND, THIRD, FOURTH]
TEASER = "Lighthouse keeper retires after forty years on the rock"


def page(article: str, *, head: str = "", around: str = "") -> str:
    """A page with a menu, a headline, the article given, a sidebar and a footer."""
    return f"""<html><head><title>Ferry sails again | The Quern Courier</title>{head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
    <li><a href="/sea">Sea</a></li></ul></nav>
    <main><article><h1>Ferry sails again</h1><div class="article-body">{article}</div></article></main>
    <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">{TEASER}</a></li>
    <li><a href="/2">Bakers of Quern strike over flour</a></li></ul></aside>{around}
    <footer><p>© The Quern Courier. All rights reserved. <a href="/imprint">Imprint</a></p></footer>
    </body></html>"""


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def body(markup: str) -> Body:
    return read_body(Page(load(markup.encode()), placed=False))


def texts(markup: str) -> list[str]:
    """The running text, standfirst first."""
    found = body(markup)
    lead = [found.standfirst] if found.standfirst else []
    running = [block for block in found.blocks if block.kind in {"paragraph", "heading", "quote", "list"}]
    return [block.text for block in (*lead, *running)]


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("", id="nothing"),
        pytest.param(f'<p><a href="/3">{TEASER}</a></p>', id="a paragraph that is one link"),
        pytest.param(f'<ul class="related"><li><a href="/3">{TEASER}</a></li></ul>', id="related links"),
        pytest.param(
            '<div class="share-bar"><a href="#">Facebook</a> <a href="#">Mail</a></div>', id="share bar"
        ),
        pytest.param("<script>var text = 'The ferry sails.';</script>", id="script"),
        pytest.param("<figure><img src='q.jpg'><figcaption>The quay</figcaption></figure>", id="caption"),
        pytest.param("<h2>&#8203;</h2><p>&nbsp;</p>", id="empty blocks"),
    ],
)
def test_what_stands_between_paragraphs_is_no_paragraph(between: str) -> None:
    assert texts(page(f"<p>{FIRST}</p><p>{SECOND}</p>{between}<p>{THIRD}</p><p>{FOURTH}</p>")) == PROSE


@pytest.mark.parametrize(
    "article",
    [
        pytest.param(paragraphs(PROSE), id="paragraphs"),
        pytest.param("<br><br>".join(PROSE), id="two line ends in a bare box"),
        pytest.param("<br>".join(PROSE), id="one line end after each long line"),
        pytest.param("".join(f"<div>{text}</div>" for text in PROSE), id="a box for each"),
        pytest.param("".join(f"<div><div><p>{text}</p></div></div>" for text in PROSE), id="boxes in boxes"),
        pytest.param(f"{FIRST}<p>{SECOND}</p>{THIRD}<p>{FOURTH}</p>", id="bare text between paragraphs"),
        pytest.param("<p>" + "<p>".join(PROSE), id="unclosed paragraphs"),
    ],
)
def test_paragraphs_however_they_are_marked(article: str) -> None:
    assert texts(page(article)) == PROSE


def test_single_line_ends_in_a_poem_are_no_paragraphs() -> None:
    poem = "The tide comes in<br>and the tide goes out<br>and the boats lie still"
    assert texts(page(paragraphs([FIRST, SECOND, poem, THIRD, FOURTH])))[2] == (
        "The tide comes in and the tide goes out and the boats lie still"
    )


def test_subheadings_quotes_and_lists_belong() -> None:
    article = f"""<p>{FIRST}</p><p>{SECOND}</p><h2>A ship for ten more years</h2><p>{THIRD}</p>
    <blockquote><p>The sea gives nothing back that you did not tie down, my father said.</p></blockquote>
    <p>{FOURTH}</p>
    <ul><li>The first ship leaves Aldermoor at six in the morning on weekdays.</li>
    <li>The last one comes back from Little Quern at nine in the evening.</li></ul><p>{SECOND[::-1]}</p>"""
    found = body(page(article))
    assert [block.kind for block in found.blocks] == [
        *("paragraph", "paragraph", "heading", "paragraph", "quote", "paragraph", "list", "paragraph")
    ]
    assert found.blocks[2].level == 2
    assert len(found.blocks[6].items) == 2


def test_a_figure_has_its_picture_and_caption() -> None:
    picture = (
        "<figure><img src='quay.jpg' alt='a quay'><figcaption>The quay of Aldermoor</figcaption></figure>"
    )
    found = body(page(f"<p>{FIRST}</p><p>{SECOND}</p>{picture}<p>{THIRD}</p><p>{FOURTH}</p>"))
    figure = next(block for block in found.blocks if block.kind == "figure")
    assert figure.image is not None
    assert figure.image.get("src") == "quay.jpg"
    assert figure.caption is not None
    assert figure.caption.text == "The quay of Aldermoor"


def test_a_line_that_is_one_link_points_to_another_article() -> None:
    link = f'<p><a href="/3">{TEASER}</a></p>'
    found = body(page(f"<p>{FIRST}</p><p>{SECOND}</p>{link}<p>{THIRD}</p><p>{FOURTH}</p>"))
    assert [block.kind for block in found.blocks] == [
        *("paragraph", "paragraph", "related", "paragraph", "paragraph")
    ]
    assert [link.get("href") for link in found.blocks[2].links] == ["/3"]


def test_a_standfirst_outside_the_body_is_found() -> None:
    deck = "After nine weeks of repairs the islanders get their ship back, and with new shafts."
    markup = page(paragraphs(PROSE), head=f'<meta name="description" content="{deck}">').replace(
        "</h1>", f'</h1><div class="article-header"><p class="standfirst">{deck}</p></div>'
    )
    found = body(markup)
    assert found.standfirst is not None
    assert found.standfirst.text == deck
    assert texts(markup) == [deck, *PROSE]


def test_long_comments_are_not_the_article() -> None:
    talk = "I crossed on that ship when I was a boy, and nobody ever looked after her shafts. "
    comments = "".join(f'<div class="comment"><p>{talk * 2}{n}</p></div>' for n in range(6))
    assert texts(page(paragraphs(PROSE), around=f'<section id="comments">{comments}</section>')) == PROSE


def test_a_place_is_its_container_and_two_of_its_children() -> None:
    found = body(page("<br><br>".join(PROSE)))
    first, second = found.blocks[:2]
    assert first.container is second.container
    assert first.after is None
    assert first.before is not None
    assert second.after is first.before.getnext()
    assert second.text == SECOND


def test_what_is_dropped_has_a_reason() -> None:
    reasons = {drop.reason for drop in body(page(paragraphs(PROSE))).dropped}
    assert {"navigation", "furniture"} <= reasons


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<html><body></body></html>", "hardly any text"),
        ("<html><body><p>Enable JavaScript</p></body></html>", "hardly any text"),
        (
            "<html><body>"
            + "".join(f'<p><a href="/{n}">{TEASER} {n}</a></p>' for n in range(30))
            + "</body></html>",
            "list of links",
        ),
    ],
)
def test_a_page_without_an_article_says_why(markup: str, reason: str) -> None:
    found = body(markup)
    if not found.blocks:
        assert found.reason is not None
        assert reason in found.reason
