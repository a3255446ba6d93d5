"""What `inspect` tells an editor: values, how sure they are, the body in outline, what was left out."""

from __future__ import annotations

import pytest

import convert
from convert.article import Article
from convert.blocks import Block, Cell, Embed, Figure, Heading, Image, List, ListItem, Paragraph, Table, Text
from convert.evidence import Candidate, Evidence, Ledger, Provenance
from convert.views.inspection import candidates, inspection, outline
from convert.views.tables import short, table, width

ROW = (Cell(text="Who"), Cell(text="Fare"))
META = Evidence(kind="asserted", method="meta:og:title", agent="caller")


def lines(article: Article) -> str:
    return "\n".join(inspection(article, {}))


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2026-03-05", "2026-03-05 (Thursday, no time given)"),
        ("2026-03-05T18:20", "2026-03-05T18:20 (Thursday, no zone given)"),
        ("2026-03-05T18:20:00+01:00", "2026-03-05T18:20:00+01:00 (Thursday)"),
        ("2026-03-05T18:20:00Z", "2026-03-05T18:20:00Z (Thursday)"),
        ("2026-03", "2026-03 (no day given)"),
    ],
)
def test_a_date_says_its_day_and_what_is_open(published: str, said: str) -> None:
    assert f"{said}  " in lines(Article(published=published))


def test_agreement_counts_the_places_that_say_the_same() -> None:
    losers = (
        Candidate(value="Ferry sails", reason="agrees", evidence=META),
        Candidate(value="The Courier", reason="outranked", evidence=META),
    )
    article = Article(headline="Ferry sails", provenance=Provenance(candidates={"/headline": losers}))
    assert "2 of 3" in lines(article)
    assert [line.split()[-1] for line in candidates(article)] == ["NOT", "outranked", "agrees"]
    assert "AGREED" not in lines(Article(headline="Ferry sails"))


@pytest.mark.parametrize(
    ("block", "label", "text"),
    [
        (Heading(text="Fares", level=3), "heading 3", "Fares"),
        (List(items=(ListItem(text="one"), ListItem(text="two"))), "list", "2 items: one; two"),
        (
            Table(rows=(ROW, ROW[:1]), caption=Text(text="Costs")),
            "table",
            "Costs 2 rows by 2: Who | Fare",
        ),
        (Embed(url="https://x.com/q/status/1", provider="X", text="Salt!"), "embed",
         "X: Salt!: https://x.com/q/status/1"),
        (Figure(image=Image(url="a.jpg"), caption=Text(text="The quay"), credit="T. Birch"), "figure",
         "The quay [T. Birch] a.jpg"),
    ],
)  # fmt: skip
def test_outline(block: Block, label: str, text: str) -> None:
    assert outline(block) == (label, text)


def test_words_are_counted_in_any_script() -> None:
    body = (Paragraph(text="The ferry sails again."), Paragraph(text="連絡船が再開する。"))
    shown = lines(Article(body=body))
    assert "0 paragraph      4  The ferry" in shown
    assert "1 paragraph      4  連絡船" in shown
    assert "body     8 words in 2 paragraphs" in shown


def test_what_was_dropped_is_shown_with_its_share_the_most_first() -> None:
    ledger = Ledger(total=1000, kept=700, dropped={"comments": 50, "navigation": 250})
    assert "dropped: 250 navigation (25.0 %), 50 comments (5.0 %)" in lines(
        Article(provenance=Provenance(ledger=ledger))
    )


def test_columns_stand_under_each_other_in_japanese_too() -> None:
    rows = list(table([("A", "B"), ("連絡船", "x"), ("ferry", "z")]))
    assert [width(row[: row.index(mark)]) for row, mark in zip(rows, "Bxz", strict=True)] == [8, 8, 8]
    assert width(short("連" * 100)) <= 60
    assert short("a" * 61) == "a" * 59 + "…"
    assert short("a" * 60) == "a" * 60


def test_a_page_that_is_no_article_says_so() -> None:
    page = "<html><body><h1>404</h1><p>Not found</p></body></html>"
    assert "warning  no-article: an error page; seen: 3 words" in lines(
        convert.read(page, format="html", best_effort=True)
    )
