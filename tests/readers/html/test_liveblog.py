"""Live blogs: all posts in the order of the page, each headed by its title or its printed time."""

from __future__ import annotations

import pytest

import convert
from convert.blocks import Heading
from tests.readers.html.test_body import FIRST, FOURTH, PROSE, SECOND, THIRD, page
from tests.test_laws import check_laws

SAYS = '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Live: the ferry"}</script>'
POSTS = [
    ("18:40", "Ship is in", FIRST),
    ("18:12", "", SECOND),
    ("17:30", "Off she goes", THIRD),
    ("16:55", "", FOURTH),
]


def outline(markup: str, head: str = "") -> list[str]:
    """The blocks in short: headings with a sign, texts by their first letters."""
    data = page(markup, head=head).encode()
    article = convert.read(data, format="html")
    check_laws(data, article)
    return [
        f"# {block.text}" if isinstance(block, Heading) else getattr(block, "text", "?")[:9]
        for block in article.body
    ]


def posts(template: str, title: str = "<h3>{}</h3>") -> str:
    return "".join(
        template.format(time=time, title=title.format(words) if words else "", text=text)
        for time, words, text in POSTS
    )


SECTIONS = [
    "# Ship is in",
    FIRST[:9],
    "# 18:12",
    SECOND[:9],
    "# Off she goes",
    THIRD[:9],
    "# 16:55",
    FOURTH[:9],
]


@pytest.mark.parametrize(
    ("template", "head"),
    [
        pytest.param(
            "<article class='post'><time>{time}</time>{title}<p>{text}</p></article>", SAYS, id="declared"
        ),
        pytest.param(
            "<div class='liveticker-item'><time>{time}</time>{title}<p>{text}</p></div>", "", id="named"
        ),
        pytest.param(
            "<li class='live-update'><span>{time}</span>{title}<p>{text}</p></li>", "", id="clock only"
        ),
        pytest.param(
            "<section class='update'><div class='when'>{time}</div>{title}<p>{text}</p>"
            "<p class='share'><a href='#'>Share</a></p></section>",
            SAYS,
            id="a share bar in each",
        ),
    ],
)
def test_every_post_is_a_section(template: str, head: str) -> None:
    assert outline(posts(template), head) == SECTIONS


def test_a_picture_stays_in_its_post() -> None:
    template = (
        "<article class='live-post'><img src='{time}.jpg'><time>{time}</time>{title}<p>{text}</p></article>"
    )
    assert outline(posts(template), SAYS)[:5] == ["# Ship is in", "?", FIRST[:9], "# 18:12", "?"]


def test_comments_with_times_are_no_live_blog() -> None:
    comments = "".join(f"<div class='comment'><time>1{n}:20</time><p>{THIRD}</p></div>" for n in range(5))
    text = "".join(f"<p>{text}</p>" for text in PROSE)
    assert outline(f"{text}<section class='comments'>{comments}</section>") == [t[:9] for t in PROSE]


def test_a_time_that_is_never_closed_does_not_head_its_post() -> None:
    template = "<div class='live-post'>{title}<time datetime='2024-05-03T{time}'><p>{text}</p></div>"
    sections = outline(posts(template), SAYS)
    assert [text for text in sections if not text.startswith("#")] == [
        text[:9] for text in (FIRST, SECOND, THIRD, FOURTH)
    ]
    assert not any(len(text) > 40 for text in sections)


def test_a_bold_line_within_a_post_stays_in_its_place() -> None:
    more = "<p><b>And so on</b></p><p>{text} Again.</p>"
    template = f"<div class='live-post'><time>{{time}}</time><p>{{text}}</p>{more}</div>"
    data = page(posts(template, ""), head=SAYS).encode()
    article = convert.read(data, format="html")
    assert [getattr(block, "text", "?")[:9] for block in article.body][:4] == [
        "18:40",
        FIRST[:9],
        "And so on",
        FIRST[:9],
    ]
    assert convert.verify(article, data).ok
