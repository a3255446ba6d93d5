"""Lines that are no text of an article wherever they stand."""

from __future__ import annotations

import pytest

from convert.readers.html.body.strays import asks_for_script, is_caption, is_reading_time
from tests.readers.html.test_body import PROSE, page, paragraphs, texts


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("4 min read", True),
        ("Tempo de leitura: 2 minutos", True),
        ("Lesezeit: 5 Min.", True),
        ("Время чтения: 3 мин", True),
        ("She read it for 20 minutes and then went home to the island", False),
        ("The crossing takes 40 minutes", False),
    ],
)
def test_how_long_a_text_is(text: str, known: bool) -> None:
    assert is_reading_time(text, text.count(" ") + 1) is known


@pytest.mark.parametrize(
    ("text", "known"),
    [("The quay on Friday. Photo: Maren Tolliver", True), ("She took a photo of it.", False)],
)
def test_a_line_that_ends_with_a_pictures_maker(text: str, known: bool) -> None:
    assert is_caption(text, text.count(" ") + 1) is known


@pytest.mark.parametrize("line", ["You may also like…", "[Related: How the ferry was built]", "4 min read"])
def test_such_lines_are_left_out(line: str) -> None:
    assert texts(page(paragraphs([*PROSE[:2], line, *PROSE[2:]]))) == PROSE


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("This slideshow requires JavaScript.", True),
        ("Please enable JavaScript to view the comments.", True),
        ("JavaScript is turned off in your browser.", True),
        ("Bitte aktivieren Sie JavaScript, um die Karte zu sehen.", True),
        ("Veuillez activer JavaScript.", True),
        ("Для работы сайта включите JavaScript", True),
        ("She taught the fishermen's children JavaScript in the evenings.", False),
        ("He wrote the timetable in Java and the script for the play.", False),
    ],
)
def test_a_notice_that_the_page_needs_a_script(text: str, known: bool) -> None:
    assert asks_for_script(text) is known
