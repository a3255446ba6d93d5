"""Pages whose data for search engines holds the whole text, and says which paragraphs it is."""

from __future__ import annotations

import json

import pytest

import convert
from convert.article import Article
from convert.blocks import Heading, Paragraph
from convert.readers.html.outline.walk import outline
from convert.readers.html.tree.page import Page
from convert.source import load

SHOWN = (
    "The ferry to Orris sailed again on Thursday, nine weeks after a storm tore away the ramp at the pier."
)
HIDDEN = [
    "The harbour board said the repair had cost a third more than it had set aside, and that the weaknesses "
    "in the ramp had been known to its engineers since the autumn before last.",
    "Agnes Torvill, who keeps the grocer's shop by the quay, said that she had counted the days on her wall "
    "and would not wipe it clean before the second boat was in and unloaded.",
    "The board has agreed a reduced timetable until the end of April, with two crossings a day and room for "
    "twelve cars, and has told nobody on the island what a ticket will cost.",
    "Nine fishermen carried the post while the ferry lay in dock, and the council thanked them with a dinner "
    "at which, as the mayor put it, nobody wanted to eat any more herring.",
]
HEAD = "What sails when, and with how many cars"
BOXED = (
    "On the mainland another story was being told that day: the builders of the new bridge at Velmer had "
    "found that its two halves would not meet, and had sent for the surveyor."
)


def markup(stated: str, *, box: str = "") -> bytes:
    hidden = "".join(f"<p>{text}</p>" for text in HIDDEN[:2])
    hidden += f"<div><h3>{HEAD}</h3></div>" + "".join(f"<p>{text}</p>" for text in HIDDEN[2:])
    data = json.dumps({"@type": "NewsArticle", "articleBody": stated})
    return f"""<html><head><title>Ferry returns to Orris</title>
<script type="application/ld+json">{data}</script></head><body><main><article><h1>Ferry returns to Orris</h1>
<p>{SHOWN}</p>{box}<div class="paywall" style="display: none">{hidden}</div></article></main></body></html>
""".encode()


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.body if isinstance(block, Paragraph | Heading)]


WHOLE = " ".join([SHOWN, *HIDDEN[:2], HEAD, *HIDDEN[2:]])


def test_text_that_a_script_would_show_is_read_and_proven() -> None:
    data = markup(WHOLE)
    article = convert.read(data, format="html")
    assert paragraphs(article) == [SHOWN, *HIDDEN[:2], HEAD, *HIDDEN[2:]]
    assert convert.verify(article, data).ok


@pytest.mark.parametrize("stated", ["", SHOWN, BOXED * 6], ids=["nothing", "only the start", "another text"])
def test_a_witness_who_says_little_or_something_else_is_not_heard(stated: str) -> None:
    article = convert.read(markup(stated), format="html", best_effort=True)
    assert HIDDEN[2] not in paragraphs(article)


def test_a_second_story_in_a_box_is_not_the_text() -> None:
    box = f"<div class='story'><p>{BOXED}</p></div>"
    article = convert.read(markup(WHOLE, box=box), format="html")
    assert BOXED not in paragraphs(article)
    assert HIDDEN[0] in paragraphs(article)


def runs_of(body: str) -> list[str]:
    page = Page(load(f"<html><body>{body}</body></html>".encode()), placed=False)
    return [run.text for run in outline(page.root).runs]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<div>One.<span class='x br'></span>Two.</div>", ["One.", "Two."]),
        ("<div>One.<span class='abbr'></span>Two.</div>", ["One.Two."]),
        ("<div>One.<span class='br'>Two.</span></div>", ["One.Two."]),
        ("<p>市長の<ruby>東<rp>(</rp><rt>ひがし</rt><rp>)</rp></ruby>氏</p>", ["市長の東氏"]),
        ("<p>市長の<ruby><rb>東</rb><rtc><rt>ひがし</rt></rtc></ruby>氏</p>", ["市長の東氏"]),
    ],
    ids=["a drawn line end", "not called so", "with text", "readings", "readings apart"],
)
def test_line_ends_that_a_style_draws_and_readings_above_a_line(body: str, texts: list[str]) -> None:
    assert runs_of(body) == texts


def test_readings_are_cut_out_of_the_evidence() -> None:
    name = "<ruby>東<rp>（</rp><rt>ひがし</rt><rp>）</rp></ruby>"
    data = markup(WHOLE).replace(b"The ferry", f"Mayor {name}: The ferry".encode())
    article = convert.read(data, format="html")
    assert paragraphs(article)[0] == "Mayor 東: " + SHOWN
    assert convert.verify(article, data).ok


@pytest.mark.parametrize(
    ("second", "subheadline"),
    [
        ("Island ferry: what travellers need to know", None),
        ("Crossings resume. " * 6 + "The island waits.", "Crossings resume. " * 6 + "The island waits."),
    ],
    ids=["another headline", "a standfirst"],
)
def test_a_secondary_title_is_a_headline_unless_it_is_long_and_a_sentence(
    second: str, subheadline: str | None
) -> None:
    data = markup(WHOLE).replace(b'"@type"', f'"alternativeHeadline": "{second}", "@type"'.encode())
    article = convert.read(data, format="html")
    assert (article.headline, article.subheadline) == ("Ferry returns to Orris", subheadline)
