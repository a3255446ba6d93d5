"""Plain text: what of an article is its running text."""

from __future__ import annotations

from convert.article import Article
from convert.blocks import Cell, Figure, Image, Paragraph, Table, Text
from convert.writers.text import TextOptions, write


def test_a_table_is_running_text_row_by_row() -> None:
    rows = (
        (Cell(text="Ship", header=True), Cell(text="Seats", header=True)),
        (Cell(text="Saint Alder"), Cell(text="240")),
    )
    article = Article(
        headline="Ferries",
        body=(
            Paragraph(text="Two ships sail."),
            Table(rows=rows, caption=Text(text="The fleet")),
            Figure(image=Image(url="/quay.jpg"), caption=Text(text="The quay")),
        ),
    )
    assert write(article, TextOptions(body_only=True)).decode() == (
        "Two ships sail.\n\nThe fleet\nShip | Seats\nSaint Alder | 240\n"
    )
