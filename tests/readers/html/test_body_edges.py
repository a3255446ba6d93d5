"""Menus, tables of data, second headlines and line ends: what borders on an article's text."""

from __future__ import annotations

import pytest
from lxml import html

from convert.readers.html.blocks.grid import is_data
from convert.readers.html.judging.hints import squeezed
from convert.readers.html.judging.judge import settled
from convert.readers.html.outline.boxes import Box
from convert.readers.html.outline.lines import ends_sentence
from convert.readers.html.outline.walk import outline
from tests.readers.html.test_body import PROSE, body, page, paragraphs, texts

LINKS = "".join(f'<li><a href="/{n}">Rubric {n}</a></li>' for n in range(4))
TABLE = "".join(f"<tr><td>Day {n}</td><td>{n}0 crossings</td><td>late</td></tr>" for n in range(5))


def runs_of(markup: str) -> list[str]:
    return [run.text for run in outline(html.fromstring(f"<html><body>{markup}</body></html>")).runs]


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        pytest.param(f"<nav>{LINKS}</nav>", False, id="nav"),
        pytest.param("<footer><div>Imprint</div></footer>", False, id="foot"),
        pytest.param(f"<div class='top-menu'><ul>{LINKS}</ul></div>", False, id="named so"),
        pytest.param(f"<nav><p>The ferry sails.</p>{LINKS}</nav>", True, id="with a paragraph"),
        pytest.param(f"<nav><h1>The ferry sails</h1>{LINKS}</nav>", True, id="with the headline"),
        pytest.param(
            "<div class='menu'>Soup and bread, said the cook</div>", True, id="named so without links"
        ),
        pytest.param(f"<div class='menu article-body'>{LINKS}</div>", True, id="named otherwise as well"),
    ],
)
def test_menus_are_passed_over(markup: str, seen: bool) -> None:
    assert bool(runs_of(markup)) == seen
    assert runs_of(markup + "<p>The harbour board met.</p>")[-1] == "The harbour board met."


def test_a_menu_passed_over_is_dropped_with_its_reason() -> None:
    dropped = {drop.element.tag: drop.reason for drop in body(page(paragraphs(PROSE))).dropped}
    assert dropped["nav"] == "navigation"


def test_a_table_of_data_is_no_running_text() -> None:
    markup = page(paragraphs(PROSE[:2]) + f"<table>{TABLE}</table>" + paragraphs(PROSE[2:]))
    assert texts(markup) == PROSE


def test_a_table_that_lays_out_the_page_is_read() -> None:
    rows = "".join(f"<tr><td><p>{text}</p></td></tr>" for text in PROSE)
    assert texts(page(f"<table>{rows}</table>")) == PROSE


@pytest.mark.parametrize(
    ("rows", "data"),
    [
        pytest.param(TABLE, True, id="short cells"),
        pytest.param("<tr><td>only</td><td>row</td></tr>", False, id="one row"),
        pytest.param("<tr><td>one</td></tr><tr><td>column</td></tr>", False, id="one column"),
        pytest.param("".join(f"<tr><td>{a}</td><td>{a}</td></tr>" for a in PROSE), False, id="prose"),
    ],
)
def test_what_is_a_table_of_data(rows: str, data: bool) -> None:
    assert is_data(Box(html.fromstring(f"<table>{rows}</table>"), "table", None)) is data


def test_another_headline_above_the_text_is_no_standfirst() -> None:
    markup = page(paragraphs(PROSE)).replace(
        "</h1>", '</h1><div class="page-head"><h2 class="subtitle">Islanders see their ship again</h2></div>'
    )
    assert texts(markup) == PROSE
    assert body(markup).standfirst is None


@pytest.mark.parametrize(
    ("markup", "runs"),
    [
        ("a<br>b", ["a b"]),
        ("a<br><br>b", ["a", "b"]),
        ("a<br> <br>b", ["a", "b"]),
        ("a<b>b</b>c<div>d</div>e", ["abc", "d", "e"]),
        ("<p>a<script>x</script>b</p>", ["ab"]),
        ("<p>a<!-- x -->b</p><?x y?>c", ["ab", "c"]),
        ("<a href='/'>a<p>b</p></a>c", ["a", "b", "c"]),
        ("<p> </p>\n<p>a</p>", ["a"]),
    ],
)
def test_runs_end_at_boxes_and_blank_lines(markup: str, runs: list[str]) -> None:
    assert runs_of(markup) == runs


@pytest.mark.parametrize(
    ("text", "ends"), [("He left.", True), ("“He left.”", True), ("He left", False), ("彼は去った。", True)]
)
def test_where_a_sentence_ends(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("text", "key"),
    [("Ferry – sails!", "ferrysails"), ("FERRY_sails 9", "ferrysails9"), ("Fähre, ÖL", "fähreöl")],
)
def test_squeezed_texts_are_letters_and_digits(text: str, key: str) -> None:
    assert squeezed(text) == key


def test_the_second_forest_is_told_nothing_finer_than_the_first_decides_by() -> None:
    assert settled(0.01) == 0.0
    assert settled(0.999) == settled(0.98)
    assert settled(0.5) == 0.5
