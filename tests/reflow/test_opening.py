"""The head of an article: headline, overline, bylines, dates."""

from __future__ import annotations

import pytest

from convert.reflow.paragraphs import reflow

from .stories import STORY, wrapped

BODY = wrapped(STORY, 72)


def head(*lines: str) -> list[tuple[str, str]]:
    found = reflow("\n".join((*lines, BODY))).paragraphs
    return [(p.kind, p.text) for p in found if p.text not in STORY]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ferry to Oster Island is back after nine days", "of storm and repair"),
        ("Ferry to Oster Island is back af-", "ter nine days of storm and repair"),
        ("Ferry to Oster Island is back", "after nine days of storm", "and repair"),
    ],
)
@pytest.mark.parametrize(
    "front", [("By Runa Tolvik", "March 5, 2024"), ("March 5, 2024",), ("By Runa Tolvik",)]
)
def test_a_headline_over_several_lines(lines: tuple[str, ...], front: tuple[str, ...]) -> None:
    title, *rest = head(*lines, *front)
    assert title == ("headline", "Ferry to Oster Island is back after nine days of storm and repair")
    assert [text for _, text in rest] == list(front)


def test_the_name_of_the_paper_is_not_the_headline() -> None:
    lines = (
        "Oster Courier",
        "Ferry to Oster Island is back after nine days",
        "By Runa Tolvik",
        "March 5, 2024",
    )
    assert [text for _, text in head(*lines)] == list(lines[1:])


def test_nor_is_it_where_blank_lines_part_the_head() -> None:
    title = "Ferry to Oster Island is back after nine days"
    lines = "Oster Courier", "", title, "", "By Runa Tolvik", "", "March 5, 2024", ""
    assert head(*lines)[:2] == [("headline", title), ("byline", "By Runa Tolvik")]


def test_a_headline_above_a_standfirst_stays_one() -> None:
    lines = "Ferry Is Back", "", "The boat sails again after nine days of storm", "", "By Runa Tolvik", ""
    assert head(*lines)[0] == ("headline", "Ferry Is Back")


@pytest.mark.parametrize("name", ["Runa Tolvik", "Par Le Courrier", "Von Tolvik"])
def test_a_name_above_the_date_is_a_byline(name: str) -> None:
    lines = "Ferry to Oster Island is back after nine days", "of storm and repair", name, "March 5, 2024"
    assert ("byline", name) in head(*lines)


def test_no_head_without_byline_or_date() -> None:
    assert all(p.kind != "headline" for p in reflow(BODY).paragraphs)
