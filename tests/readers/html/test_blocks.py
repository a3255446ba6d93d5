"""How the chosen text becomes blocks: lists, headings, quotes, pictures, and what is dropped on the way."""

from __future__ import annotations

import pytest

import convert
from convert.article import Article
from convert.blocks import Figure, Heading, List, Paragraph, Quote
from convert.markup.addresses import srcset_address, widest
from tests.readers.html.test_body import FIRST, FOURTH, PROSE, SECOND, THIRD, page
from tests.test_laws import check_laws

URL = "https://courier.example/sea/1"


def read(between: str) -> Article:
    """An article in the middle of whose text `between` stands, checked against the laws."""
    data = page(f"<p>{FIRST}</p><p>{SECOND}</p>{between}<p>{THIRD}</p><p>{FOURTH}</p>").encode()
    article = convert.read(data, format="html", url=URL)
    check_laws(data, article)
    assert convert.read(data, format="html", url=URL, evidence="none").body == article.body
    return article


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.body if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("markup", "ordered", "items"),
    [
        pytest.param(
            "<ol><li>Doctors and midwives<ul><li>with their bags</li></ul></li><li><p>Royal mail</p></ol>",
            True,
            [(0, "Doctors and midwives"), (1, "with their bags"), (0, "Royal mail")],
            id="nested and ordered",
        ),
        pytest.param(
            "<dl><dt>Bell</dt><dd>A stroke that calls fifty people on board.</dd></dl>",
            False,
            [(0, "Bell"), (1, "A stroke that calls fifty people on board.")],
            id="definitions",
        ),
        pytest.param(
            "<ul><li>The first bell is rung at half past six in the morning</li><li>Post</li>"
            "<li>The last bell is rung when the lamps are lit on the quay</li></ul>",
            False,
            [
                (0, "The first bell is rung at half past six in the morning"),
                (0, "Post"),
                (0, "The last bell is rung when the lamps are lit on the quay"),
            ],
            id="no gaps",
        ),
    ],
)
def test_list(markup: str, ordered: bool, items: list[tuple[int, str]]) -> None:
    (found,) = [block for block in read(markup).body if isinstance(block, List)]
    assert found.ordered is ordered
    assert [(item.depth, item.text) for item in found.items] == items


@pytest.mark.parametrize(
    ("markup", "levels"),
    [
        (f"<h5>Tickets for the summer</h5><p>{FOURTH} Again.</p>", [2]),
        (
            f"<h3>Fares this year</h3><p>{FOURTH} Once.</p><h6>Children and carts</h6><p>{FOURTH} Twice.</p>",
            [2, 3],
        ),
        (f"<p><strong>Tickets for the summer</strong></p><p>{FOURTH} Again.</p>", [2]),
        (f"<p><b>Will the old ship last?</b></p><p>{FOURTH} Again.</p>", []),
    ],
)
def test_headings_have_levels_without_gaps(markup: str, levels: list[int]) -> None:
    assert [block.level for block in read(markup).body if isinstance(block, Heading)] == levels


def test_a_pull_quote_is_a_duplicate_and_another_quote_is_not() -> None:
    pulled = "But the old ship is sound, and she will be good for another ten years."
    own = "Whoever builds of oak builds for his grandchildren, and whoever builds of pine for the carpenter."
    article = read(
        f"<aside class=pullquote><blockquote><p>{pulled}</p><cite>Maren Tolliver</cite></blockquote></aside>"
        f"<blockquote><p>{own}</p></blockquote>"
    )
    assert [block.text for block in article.body if isinstance(block, Quote)] == [own]
    assert paragraphs(article) == PROSE
    assert article.provenance.ledger is not None
    assert "duplicate" in article.provenance.ledger.dropped


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='ad-slot'><p>New boots for the wet season, now at half the price.</p></div>",
        "<p>Advertisement</p>",
        "<div>ANZEIGE</div>",
        "<p>広告</p>",
    ],
)
def test_labelled_advertising_is_no_text(markup: str) -> None:
    assert paragraphs(read(markup)) == PROSE


@pytest.mark.parametrize(
    "line",
    [
        "Copyright The Quern Courier",
        "© 2026 The Quern Courier",
        "URL of this article: https://courier.example/sea/1",
    ],
)
def test_closing_notices_are_no_text(line: str) -> None:
    article = convert.read(page("".join(f"<p>{text}</p>" for text in (*PROSE, line))), format="html")
    assert paragraphs(article) == PROSE


LAZY = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


@pytest.mark.parametrize(
    ("markup", "address", "caption", "credit"),
    [
        ("<img src='a.jpg' alt='A &amp; B'>", "/sea/a.jpg", None, None),
        (f"<img src='{LAZY}' data-src='/a.jpg'>", "/a.jpg", None, None),
        ("<img src='/placeholder.png' data-original=' /a.jpg '>", "/a.jpg", None, None),
        ("<img srcset='/s.jpg 320w, /l.jpg 1600w, /m.jpg 800w'>", "/l.jpg", None, None),
        (f"<picture><source srcset='/a.jpg, /b.jpg 2x'><img src='{LAZY}'></picture>", "/b.jpg", None, None),
        ("<picture><source srcset='/a.webp'><img src='/a.jpg'></picture>", "/a.jpg", None, None),
        ("<amp-img src='/a.jpg' width='800'></amp-img>", "/a.jpg", None, None),
        ("<figure><img src='/a.jpg'><button>Open gallery</button><figcaption>The quay.</figcaption></figure>",
         "/a.jpg", "The quay.", None),
        ("<figure><img src='/a.jpg'><figcaption>The quay. <em class=credit>T. Birch</em></figcaption>",
         "/a.jpg", "The quay.", "T. Birch"),
        ("<figure><img src='/a.jpg'><figcaption><i class=credit>Photo: Tam Birch</i></figcaption></figure>",
         "/a.jpg", None, "Tam Birch"),
        ("<img src='/a.jpg'><div class='image-caption'>The quay at six. Photo: Tam Birch</div>",
         "/a.jpg", "The quay at six.", "Tam Birch"),
    ],
)  # fmt: skip
def test_figure(markup: str, address: str, caption: str | None, credit: str | None) -> None:
    (figure,) = [block for block in read(markup).body if isinstance(block, Figure)]
    assert figure.image is not None
    assert figure.image.url == f"https://courier.example{address}"
    assert (figure.caption and figure.caption.text, figure.credit) == (caption, credit)


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='/icons/play-icon.png'>",
        "<img src='/quay-150x150.jpg'>",
        "<img src='/quay.jpg?w=90'>",
        "<img src='/pixel.gif' width='1' height='1'>",
        f"<img src='{LAZY}'>",
        "<img src='/{width}/a.jpg'>",
        "<img>",
        "<div hidden><img src='/b.jpg'></div>",
    ],
)
def test_no_figure(markup: str) -> None:
    assert [block for block in read(markup).body if isinstance(block, Figure)] == []


def test_a_picture_is_shown_once_and_captions_stay_with_their_pictures() -> None:
    shots = "".join(
        f"<figure><img src='/{n}.jpg'><figcaption>Plank {n} of the pier.</figcaption></figure>"
        for n in (1, 2, 1)
    )
    figures = [block for block in read(shots).body if isinstance(block, Figure)]
    assert [figure.caption.text for figure in figures if figure.caption] == [
        "Plank 1 of the pier.",
        "Plank 2 of the pier.",
    ]
    assert [figure.credit for figure in figures] == [None, None]


@pytest.mark.parametrize(
    ("srcset", "number", "address"),
    [
        ("a.jpg", 0, "a.jpg"),
        ("a.jpg 1x, b.jpg 2x", 1, "b.jpg"),
        ("a.jpg 100w,b.jpg 50w", 0, "a.jpg"),
        ("a,b.jpg 9w , c.jpg", 0, "a,b.jpg"),
        ("data:x 1x, b.jpg", 1, "b.jpg"),
        (" , ,", None, None),
        ("", None, None),
    ],
)
def test_srcset(srcset: str, number: int | None, address: str | None) -> None:
    assert widest(srcset) == number
    if number is not None:
        assert srcset_address(srcset, str(number)) == address
