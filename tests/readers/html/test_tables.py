"""Data tables are blocks of rows and cells; tables that lay a page out are not."""

from __future__ import annotations

import pytest

import convert
from convert.blocks import Table
from tests.readers.html.test_body import FIRST, FOURTH, SECOND, THIRD, page
from tests.test_laws import check_laws


def tables(markup: str) -> list[Table]:
    """The tables of an article in whose text `markup` stands, checked against the laws."""
    data = page(f"<p>{FIRST}</p><p>{SECOND}</p>{markup}<p>{THIRD}</p><p>{FOURTH}</p>").encode()
    article = convert.read(data, format="html")
    check_laws(data, article)
    return [block for block in article.body if isinstance(block, Table)]


def words(table: Table) -> list[list[str]]:
    """The cells' words, header cells in capitals."""
    return [[cell.text.upper() if cell.header else cell.text for cell in row] for row in table.rows]


FARES = (
    "<table><caption>Fares <b>from</b> March</caption><thead><tr><th>Who<th>One way</tr></thead>"
    "<tbody><tr><td>Adult</td><td>4</td></tr><tr><td><a href='/c'>Child</a></td><td></td></tr></tbody>"
    "</table>"
)


def test_rows_header_cells_and_caption() -> None:
    (table,) = tables(FARES)
    assert words(table) == [["WHO", "ONE WAY"], ["Adult", "4"], ["Child", ""]]
    assert table.caption is not None
    assert table.caption.text == "Fares from March"
    assert [type(mark).__name__ for mark in table.rows[2][0].marks] == ["Link"]


def test_a_table_without_header_cells() -> None:
    (table,) = tables(
        "<table><tr><td>Police<td>110<tr><td>Fire<td>112<tr><td>Coast guard<script>x()</script><td>113"
        "</table>"
    )
    assert words(table) == [["Police", "110"], ["Fire", "112"], ["Coast guard", "113"]]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(f"<table><tr><td>{SECOND}</td></tr><tr><td>{FOURTH}</td></tr></table>", id="one column"),
        pytest.param(
            f"<table><tr><td>{SECOND}</td><td>x</td></tr><tr><td>{FOURTH}</td><td>y</td></tr></table>",
            id="long cells",
        ),
        pytest.param("<table role='presentation'><tr><td>a<td>b<tr><td>c<td>d</table>", id="presentation"),
        pytest.param(f"<table><tr><td>{FARES}<td>b<tr><td>c<td>d</table>", id="a table in it"),
        pytest.param(
            "<table><tr><td><a href=/1>One story</a><td><a href=/2>Two stories</a>"
            "<tr><td><a href=/3>Three</a><td><a href=/4>Four</a></table>",
            id="links",
        ),
        pytest.param("<table><tr><td>a</td></tr></table>", id="one cell"),
        pytest.param(f'<div class="related-box">{FARES}</div>', id="of another story"),
    ],
)
def test_a_layout_is_no_table(markup: str) -> None:
    assert tables(markup) == []


def test_an_article_in_a_table_is_text() -> None:
    cells = "".join(
        f"<tr><td><p>{text}</p></td><td>&nbsp;</td></tr>" for text in (FIRST, SECOND, THIRD, FOURTH)
    )
    article = convert.read(page(f"<table>{cells}</table>"), format="html")
    assert [type(block).__name__ for block in article.body] == ["Paragraph"] * 4
