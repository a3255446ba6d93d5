"""Where on invented pages bylines and dates are looked for, and what stands beside the article."""

from __future__ import annotations

import pytest
from lxml import html

import convert
from convert.readers.html.fields.marked import properties_of
from convert.readers.html.fields.printed import read_headings, read_printed
from convert.readers.html.fields.sidelines import Sidelines
from convert.readers.html.outline import stems

PROSE = "".join(
    f"<p>In its {number} session of the month the council of Velm has voted for the new pier, "
    "after two years of talks about where to build it and who is to pay for it.</p>"
    for number in ("first", "second", "third", "fourth", "fifth")
)
MENU = "<ul>" + "<li><a href='/a'>Pier</a></li>" * 80 + "</ul>"


def page(*, top: str = "", above: str = "", below: str = "", foot: str = "") -> convert.Article:
    markup = (
        f"<html lang=en-GB><body><div>{top}</div><nav>{MENU}</nav>"
        f"<article><h1>A new pier for Velm</h1>{above}"
        f"{PROSE}{below}</article><div>{MENU}</div><div>{foot}</div></body></html>"
    )
    return convert.read(markup.encode(), format="html")


NAME = '<span class="author">Ana Dorn</span>'
DATE = '<span class="date">3 May 2024</span>'


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ({"above": NAME}, True),
        ({"below": NAME}, True),
        # The log-in of a menu, the credits of a footer.
        ({"top": NAME}, False),
        ({"foot": NAME}, False),
    ],
)
def test_authors_are_named_near_the_article(places: dict[str, str], found: bool) -> None:
    assert (page(**places).byline is not None) is found


@pytest.mark.parametrize("place", ["above", "below", "top", "foot"])
def test_a_date_may_stand_anywhere_if_none_is_near(place: str) -> None:
    assert page(**{place: DATE}).published == "2024-05-03"


def test_a_date_near_the_article_outweighs_all_far_from_it() -> None:
    far = '<time class="published" datetime="2024-05-09T10:00Z">9 May 2024</time>'
    assert page(below=DATE, foot=far, top=far).published == "2024-05-03"


BOXES = """
<body><div class="comments"><p id="a">x</p></div><div class="sidebar-layout"><h1>H</h1><p id="b">x</p></div>
<nav><p id="c">x</p></nav><div class="teaser"><article><p id="d">x</p></article></div>
<p id="e" class="related">x</p><p id="f">x</p><article><footer><p id="g">x</p></footer></article>
<footer><p id="h">x</p></footer></body>
"""


def test_what_stands_beside_is_told_alike_however_often_it_is_asked() -> None:
    root = html.document_fromstring(BOXES)
    sidelines = Sidelines()
    marks = list(root.iter("p"))
    said = {mark.get("id"): sidelines.hold(mark) for mark in (*marks, *reversed(marks))}
    assert said == {
        "a": True,
        "b": False,
        "c": True,
        "d": False,
        "e": True,
        "f": False,
        "g": False,
        "h": True,
    }
    assert said == {mark.get("id"): Sidelines().hold(mark) for mark in marks}


def test_names_are_classes_properties_relations_and_addresses() -> None:
    root = html.document_fromstring(
        '<h2>Velm</h2><p itemprop="headline">A pier</p>'
        '<i class="By-Line">a</i><b itemprop="datePublished">1</b>'
        '<a rel="author" href="/x">c</a><a href="/authors/ana">d</a><time>e</time><i class="update">f</i>'
        '<i class="authority">g</i><i class="METADATA">h</i><i class="İ byline">j</i>'
    )
    elements = tuple(root.iter("*"))
    properties = properties_of(root)
    printed = read_printed(elements, range(len(elements)), properties)
    assert [spot.element.text for spot in printed.people] == ["a", "c", "d", "j"]
    assert [spot.element.text for spot in printed.dates] == ["1", "f", "h", "j"]
    assert [spot.element.text for spot in printed.times] == ["e"]
    assert [heading.text for heading in read_headings(root, properties)] == ["Velm", "A pier"]
    some = read_printed(elements, range(4, 6), properties)
    assert [spot.order for spot in (*some.people, *some.dates)] == [4, 5]


def test_every_word_for_a_box_can_be_met_in_a_name() -> None:
    words = [word for group in stems._groups().values() for word in group]
    assert [word for word in words if not stems.named(f"x-{word}_y")] == []
