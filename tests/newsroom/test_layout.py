"""What the pieces of a page are, told by position and words together."""

from __future__ import annotations

import pytest

from convert.newsroom.bylines import parse_byline
from convert.newsroom.layout import Piece, lay_out

PROSE = "The mill ground on through the night, and nobody in Askrigg slept until it stopped at six."
MORE = "At noon it began again, and the baker said that he had never seen so much flour in one place."


def piece(text: str) -> Piece:
    """A piece from a line: `# ` and `## ` are headings, `!` a picture, `* ` italics, `@ ` a link."""
    if text.startswith("#"):
        signs, _, words = text.partition(" ")
        return Piece("heading", words, len(signs))
    if text.startswith("! "):
        return Piece("image", text[2:])
    if text.startswith("@ "):
        return Piece("paragraph", text[2:], linked=True)
    if text.startswith("* "):
        return Piece("paragraph", text[2:], stressed=True)
    lines = text.split(" // ")
    breaks = [sum(len(line) + 1 for line in lines[: n + 1]) for n in range(len(lines) - 1)]
    return Piece("paragraph", " ".join(lines), breaks=tuple(breaks))


def roles(*lines: str, titled: bool = False) -> list[str]:
    """The role of each line, or of each part of it joined with a plus."""
    found = lay_out([piece(line) for line in lines], titled=titled)
    return ["+".join(role.name for role in found if role.piece == n) for n in range(len(lines))]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["# Mill grinds again", PROSE], ["headline", "body"]),
        (["# Mill grinds again", "By AFP", "March 5, 2026", PROSE], ["headline", "byline", "date", "body"]),
        (["# Mill grinds again", "By Jane Doe | March 5, 2026", PROSE], ["headline", "byline+date", "body"]),
        (["# Mill grinds again", "By Jane Doe // March 5, 2026", PROSE], ["headline", "byline+date", "body"]),
        (["# Mill grinds again", "Jane Doe // March 5, 2026", PROSE], ["headline", "byline+date", "body"]),
        (["# Mill grinds again", "Jane Doe", "March 5, 2026", PROSE], ["headline", "byline", "date", "body"]),
        (
            ["# Mill", "The town had waited for it", "By Jane Doe", PROSE],
            ["headline", "subheadline", "byline", "body"],
        ),
        (
            ["# Mill", "## The town had waited", "By Jane Doe", PROSE],
            ["headline", "subheadline", "byline", "body"],
        ),
        (["# Mill", "## What was ground", PROSE], ["headline", "body", "body"]),
        (["# Mill", "By AFP", "## Ministry of Flour", PROSE], ["headline", "byline", "credit", "body"]),
        (["# Mill", "By AFP", "## Background", PROSE], ["headline", "byline", "body", "body"]),
        (["Mill grinds again", "By Jane Doe", PROSE], ["headline", "byline", "body"]),
        (["By Jane Doe", PROSE], ["byline", "body"]),
        ([PROSE, "By Jane Doe", MORE], ["body", "body", "body"]),
        ([PROSE, MORE, "March 5, 2026", PROSE], ["body"] * 4),
        (["! A mill", "# Mill grinds again", "By AFP", PROSE], ["body", "headline", "byline", "body"]),
        ([PROSE], ["body"]),
        (["# Mill"], ["headline"]),
        (["March 5, 2026"], ["date"]),
    ],
)
def test_heads(lines: list[str], expected: list[str]) -> None:
    assert roles(*lines) == expected


def test_where_the_headline_is_known_only_a_first_level_heading_is_it_again() -> None:
    assert roles("## Part one", PROSE, titled=True) == ["body", "body"]
    assert roles("# Mill", PROSE, titled=True) == ["headline", "body"]
    assert roles("## Part one", PROSE) == ["headline", "body"]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (["Original url:", "https://a.example/b"], ["source", "source"]),
        (["Source: The Gazette"], ["source"]),
        (["Tags: mills, flour"], ["tags"]),
        (["(Reporting by Jane Doe; Editing by John Roe)", "-30-"], ["byline", "end"]),
        (["Published 3 March 2026"], ["date"]),
        (["https://a.example/b"], ["body"]),
        (["By noon all the flour was gone, and the mill with it."], ["body"]),
    ],
)
def test_tails(tail: list[str], expected: list[str]) -> None:
    assert roles("# Mill", PROSE, MORE, *tail) == ["headline", "body", "body", *expected]


@pytest.mark.parametrize(
    ("middle", "expected"),
    [
        (["Related article: Flour to spare"], ["related"]),
        (["Read also:", "@ Flour to spare"], ["related", "related"]),
        (["@ Flour to spare"], ["related"]),
        (["! A mill", "* The mill at dawn."], ["body", "caption"]),
        (["! A mill", "The mill at dawn. Photo: Jane Doe"], ["body", "caption"]),
        (["! A mill", PROSE], ["body", "body"]),
        (["[Picture: The mill at dawn. Photo: Jane Doe]"], ["caption"]),
        (["[Photo: Jane Doe]"], ["caption"]),
        (["[This story has been corrected.]"], ["body"]),
    ],
)
def test_between_the_paragraphs(middle: list[str], expected: list[str]) -> None:
    assert roles("# Mill", PROSE, *middle, MORE) == ["headline", "body", *expected, "body"]


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Doe",
        "By Jane Doe and John Roe, dpa",
        "By Jane Doe | 12 March 2024",
        "Von Anna Muster, Berlin",
        "Jane Doe, Political Editor",
        "Reporting by Jane Doe; Editing by John Roe",
    ],
)
def test_those_a_role_names_are_those_its_words_name(text: str) -> None:
    prose = Piece("paragraph", "The ferry sailed again on Friday, after four long weeks in the yard.")
    pieces = [Piece("heading", "Ferry sails again", level=1), Piece("paragraph", text), prose]
    named = [role for role in lay_out(pieces) if role.people]
    for role in named:
        found = parse_byline(text[role.start : role.end])
        assert found is not None
        assert role.people == found.people
    assert bool(named) == ("|" not in text)
