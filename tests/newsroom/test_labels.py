"""Labels at the start of a line, and sentences that start with the same words."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.newsroom import labels, months
from convert.newsroom.labels import find_label


@pytest.mark.parametrize(
    ("line", "kind", "label"),
    [
        ("Related article: The Pier Is Open", "related", "Related article:"),
        ("Related:", "related", "Related:"),
        ("Read also: The pier", "related", "Read also:"),
        ("Read more", "related", "Read more"),
        ("READ MORE The pier is open", "related", "READ MORE"),
        ("See also | The pier", "related", "See also |"),
        ("Don’t miss: the pier", "related", "Don’t miss:"),
        ("Lesen Sie auch: Der Hafen", "related", "Lesen Sie auch:"),
        ("Mehr zum Thema", "related", "Mehr zum Thema"),
        ("À lire aussi : Le port", "related", "À lire aussi :"),
        ("Lea también: El puerto", "related", "Lea también:"),
        ("Leggi anche: Il porto", "related", "Leggi anche:"),
        ("Lees ook: De haven", "related", "Lees ook:"),
        ("Läs också: Hamnen", "related", "Läs också:"),
        ("Czytaj też: Port", "related", "Czytaj też:"),
        ("Читайте также: Порт", "related", "Читайте также:"),
        ("Original url:", "source", "Original url:"),
        ("Original url", "source", "Original url"),
        ("Source: https://daily.example/pier", "source", "Source:"),
        ("Source https://daily.example/pier", "source", "Source"),
        ("Originally published at https://daily.example", "source", "Originally published at"),
        ("Quelle: dpa", "source", "Quelle:"),
        ("Fuente: EFE", "source", "Fuente:"),
        ("URL: daily.example", "source", "URL:"),
        ("Tags: pier, storm", "tags", "Tags:"),
        ("Keywords: pier", "tags", "Keywords:"),
        ("Filed under: Harbour", "tags", "Filed under:"),
        ("-30-", "end", "-30-"),
        ("- 30 -", "end", "- 30 -"),
        ("###", "end", "###"),
        ("# # #", "end", "# # #"),
        ("(END)", "end", "(END)"),
        ("ENDS", "end", "ENDS"),
        ("- ENDS -", "end", "- ENDS -"),
    ],
)
def test_labels(line: str, kind: str, label: str) -> None:
    found = find_label(f" {line} ")
    assert found is not None
    assert (found.kind, f" {line} "[found.start : found.end]) == (kind, label)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Read more books, she said.",
        "Read More Books, She Said",
        "READ MORE BOOKS",
        "Source code was leaked.",
        "Source",
        "Related companies suffered.",
        "See also the house next door.",
        "Filed under seal, the complaint names nobody.",
        "Background",
        "End of story",
        "30 boats",
        "***",
        "The source: a sailor",
    ],
)
def test_other_lines(line: str) -> None:
    assert find_label(line) is None


@given(
    st.text(max_size=40) | st.builds(str.__add__, st.sampled_from(["Read more", "Source", "Tags"]), st.text())
)
def test_a_label_opens_its_line(line: str) -> None:
    found = find_label(line)
    if found:
        assert not line[: found.start].strip()
        assert found.start < found.end <= len(line)


def test_long_text_takes_no_time() -> None:
    started = time.perf_counter()
    for text in (
        "#" * 1_000_000,
        "- " * 500_000,
        "Related " * 100_000,
        " " * 1_000_000,
        "Read more" + " " * 1_000_000,
    ):
        find_label(text)
    assert time.perf_counter() - started < 1


def test_a_glance_at_the_first_word_lets_every_label_pass() -> None:
    related = (labels._RELATED, labels._RELATED_BEFORE_COLON)
    tables = (*related, labels._SOURCE, labels._SOURCE_BEFORE_COLON, labels._TAGS, labels._TAGS_BEFORE_COLON)
    phrases = [" ".join(phrase.split()) for table in tables for phrase in table.split("|")]
    for phrase in phrases:
        for printed in (phrase, phrase.upper(), phrase.title(), phrase.capitalize()):
            assert months.may_open_with(f"{printed} x", labels._openings()), printed
    assert not months.may_open_with("Harbour closed", labels._openings())


@given(st.text("aelm ÄéıİK'-\u0301", max_size=7))
def test_the_glance_takes_no_word_for_another(text: str) -> None:
    word = re.match(r"[\w'’-]+", text)
    assert months.may_open_with(text, [months.fold(word[0]) if word else ""])


@pytest.mark.parametrize("text", ["END ***", "ENDS --", "End", " END", "(END)", "- 30 -"])
def test_the_glance_lets_marks_of_the_end_pass(text: str) -> None:
    assert months.may_open_with(text, labels._openings())
