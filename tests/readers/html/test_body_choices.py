"""What the choice of an article's text makes of boxes: headings, tables, lists, links, other sites' names."""

from __future__ import annotations

import pytest

from convert.readers.html.body.beforehead import without_text_above
from convert.readers.html.body.reading import _without_comments, _without_data, choose
from convert.readers.html.body.strays import is_figcaption, points_on
from convert.readers.html.judging.hints import Hints, read_hints
from convert.readers.html.judging.judge import Verdict, judge
from convert.readers.html.outline.boxes import Outline
from convert.readers.html.outline.walk import outline
from convert.readers.html.tree.page import Page
from convert.source import load
from tests.readers.html.test_body import FIRST, FOURTH, PROSE, SECOND, TEASER, THIRD, body, page, texts


def judged(markup: str) -> tuple[Outline, Verdict]:
    root = Page(load(markup.encode()), placed=False).root
    tree = outline(root)
    return tree, judge(tree, read_hints(root))


def hints_of(head: str) -> Hints:
    return read_hints(Page(load(f"<html><head>{head}</head><body></body></html>".encode())).root)


def test_a_heading_in_a_box_of_its_own_goes_with_the_paragraph_below_it() -> None:
    parts = [("", FIRST), ("Both shafts are new", SECOND), ("Ten more years", THIRD), ("", FOURTH)]
    article = "".join(
        f"<section>{f'<div><h2>{head}</h2></div>' if head else ''}<div class=text><p>{text}</p></div>"
        "</section>"
        for head, text in parts
    )
    assert texts(page(article)) == [part for pair in parts for part in pair if part]


@pytest.mark.parametrize(("rows", "beside", "stays"), [(20, 0, True), (3, 0, False), (20, 4, False)])
def test_a_table_of_data_is_text_where_there_is_much_of_it_and_nothing_else(
    rows: int, beside: int, stays: bool
) -> None:
    table = "".join(f"<tr><td>Day {n}</td><td>{n}0 crossings</td><td>late</td></tr>" for n in range(rows))
    article = "".join(f"<p>{text}</p>" for text in PROSE[:beside])
    tree, verdict = judged(f"<body>{article}<table>{table}</table></body>")
    chosen = list(range(len(tree.runs)))
    left = _without_data(tree, verdict, chosen)
    assert left == (chosen if stays else chosen[:beside])


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("<p><a href='https://ferry.example/tickets'>https://ferry.example/tickets</a></p>", True),
        ("<p><a href='mailto:desk@ferry.example'>desk@ferry.example</a></p>", True),
        (f"<p><a href='/3'>{TEASER}</a></p>", False),
    ],
)
def test_a_line_that_is_a_link_is_text_if_it_prints_an_address(line: str, stays: bool) -> None:
    article = f"<p>{FIRST}</p><p>{SECOND}</p><p>Tickets are sold at this address:</p>{line}<p>{FOURTH}</p>"
    assert any(".example" in text for text in texts(page(article))) is stays


def test_lines_of_linked_places_point_to_no_article() -> None:
    places = "<p><a href='/quern'>Quern</a> <a href='/velm'>Velm</a> <a href='/aldermoor'>Aldermoor</a></p>"
    article = (
        f"<p>{FIRST}</p>{places}<p>{SECOND}</p><p>{THIRD}</p><p><a href='/3'>{TEASER}</a></p><p>{FOURTH}</p>"
    )
    related = [block for block in body(page(article)).blocks if block.kind == "related"]
    assert [[link.text for link in block.links] for block in related] == [[TEASER]]


def test_readers_comments_are_the_text_where_the_page_is_about_them() -> None:
    letters = "".join(f"<div class='comment'><p>{text}</p></div>" for text in PROSE)
    markup = f"<html><body><h1>Letters on the ferry</h1><div class='comments'>{letters}</div></body></html>"
    assert texts(markup) == PROSE


@pytest.mark.parametrize(("remarks", "stay"), [(2, False), (40, True)])
def test_comments_that_the_page_is_about_stay_if_nearly_all_of_it_is_theirs(remarks: int, stay: bool) -> None:
    article = "".join(f"<p>{text}</p>" for text in PROSE)
    comments = "".join(f"<p>{text} ({number})</p>" for number in range(remarks) for text in PROSE[:1])
    tree, verdict = judged(f"<body><div>{article}</div><div class='comments'>{comments}</div></body>")
    heart = tree.runs[-1].box.parent
    assert heart is not None
    chosen = list(range(len(tree.runs)))
    left = _without_comments(tree, verdict._replace(heart=heart), chosen)
    assert left == (chosen if stay else chosen[: len(PROSE)])
    assert _without_comments(tree, verdict._replace(heart=tree.runs[0].box), chosen) == chosen[: len(PROSE)]


@pytest.mark.parametrize(
    ("line", "on"),
    [
        (f"More: <a href='/3'>{TEASER}</a>", True),
        (f"<a href='/3'>{TEASER}</a>, she said on Friday.", False),
        ("Write to <a href='mailto:x'>the.harbour.desk@courier.example</a>", False),
        ("Tickets: <a href='/t'>www.ferry.example/tickets</a>", False),
    ],
)
def test_a_line_points_on_by_the_link_at_its_end_unless_that_is_an_address(line: str, on: bool) -> None:
    run = outline(Page(load(f"<p>{line}</p>".encode()), placed=False).root).runs[0]
    assert points_on(run, run.linked / len(run.text)) is on


@pytest.mark.parametrize(
    ("markup", "caption"),
    [
        ("<figure><figcaption>The quay</figcaption></figure>", True),
        ("<figure><figcaption><p>The quay</p></figcaption></figure>", True),
        ("<figure><p>The quay</p></figure>", False),
        ("<figcaption>The quay</figcaption>", False),
    ],
)
def test_what_is_the_caption_of_a_figure(markup: str, caption: bool) -> None:
    run = outline(Page(load(f"<body>{markup}</body>".encode()), placed=False).root).runs[0]
    assert is_figcaption(run.box) is caption


@pytest.mark.parametrize(
    ("headline", "gone"),
    [
        ("<h1>Ferry sails again</h1>", True),
        ("<h2>Ferry sails again to Little Quern from Monday</h2>", True),
        ("<h2>Ferry sails again</h2>", False),
    ],
)
def test_text_above_a_sure_headline_goes_if_there_is_enough_below(headline: str, gone: bool) -> None:
    above = "".join(
        f"<div class='intro{at}'><p>{text}</p></div>" for at, text in enumerate(PROSE + PROSE[:2])
    )
    below = "".join(f"<p>{text} And {number}.</p>" for number, text in enumerate(PROSE * 2))
    title = "<title>Ferry sails again to Little Quern from Monday</title>"
    if "Monday" not in headline:
        title = "<title>Ferry sails again</title>"
    tree, verdict = judged(f"{title}<body>{above}{headline}<div>{below}</div></body>")
    everything = list(range(len(tree.runs)))
    far = [at for at in everything if at < verdict.headline - 5]
    assert far
    left = without_text_above(tree, verdict, everything)
    assert (set(left).isdisjoint(far), set(everything) - set(left) <= set(far)) == (gone, True)


def test_a_page_printed_twice_is_chosen_once_and_a_refrain_each_time() -> None:
    def chosen(markup: str) -> int:
        tree, verdict = judged(markup)
        return sum(tree.runs[at].text == THIRD for at in choose(tree, verdict, 0.1))

    article = "".join(f"<p>{text}</p>" for text in (FIRST, THIRD, SECOND, THIRD, FOURTH))
    assert chosen(page(article)) == 2
    twice = "".join(f"<p>{text}</p>" for text in PROSE)
    assert chosen(page(twice, around=f"<div class='article-body print'>{twice}</div>")) == 1


@pytest.mark.parametrize(
    ("head", "sites"),
    [
        ("<title>Ferry sails again | The Quern Courier</title>", ("thequerncourier",)),
        ("<title>Ferry sails again :: Courier</title>", ("courier",)),
        ("<title>Ferry sails again</title><meta property=og:site_name content='Courier'>", ("courier",)),
        ("<title>A half-timbered ferry</title>", ()),
        ("<title>Ferry sails again - QC</title>", ()),
    ],
)
def test_what_the_site_may_be_called(head: str, sites: tuple[str, ...]) -> None:
    assert hints_of(head).sites == sites
