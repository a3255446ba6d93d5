"""Columns side by side."""

from __future__ import annotations

import textwrap

import pytest

from convert.reflow.paragraphs import reflow
from convert.transforms import apply

from .stories import STORY


def side_by_side(columns: list[list[str]], gap: int) -> str:
    width = max(len(line) for column in columns for line in column) + gap
    height = max(map(len, columns))
    padded = [column + [""] * (height - len(column)) for column in columns]
    return "\n".join("".join(cell.ljust(width) for cell in row).rstrip() for row in zip(*padded, strict=True))


def set_in(paragraphs: tuple[str, ...], width: int) -> list[str]:
    return [line for text in paragraphs for line in textwrap.wrap(text, width, initial_indent="   ")]


@pytest.mark.parametrize("width", [34, 42])
@pytest.mark.parametrize("gap", [3, 8])
def test_two_columns_are_read_one_after_the_other(width: int, gap: int) -> None:
    text = side_by_side([set_in(STORY[:4], width), set_in(STORY[4:], width)], gap)
    assert [p.text for p in reflow(text).paragraphs] == list(STORY)


def test_what_spans_the_columns_comes_before_them() -> None:
    lines = "Ferry to Oster Island returns to service after nine days of repair and", "very little sleep"
    title = " ".join(lines)
    columns = side_by_side([set_in(STORY[:4], 40), set_in(STORY[4:], 40)], 5)
    text = "\n".join(lines) + f"\nBy Runa Tolvik\n\n{columns}"
    assert [p.text for p in reflow(text).paragraphs] == [title, "By Runa Tolvik", *STORY]


@pytest.mark.parametrize("end", ["", "\n", "   ", "   \n"])
def test_a_paragraph_goes_on_in_the_next_column(end: str) -> None:
    lines = set_in(STORY, 40)
    half = len(lines) // 2 + 1
    text = side_by_side([lines[:half], lines[half:]], 5) + end
    result = reflow(text)
    assert [p.text for p in result.paragraphs] == list(STORY)
    assert any(len(p.spans) > 1 for p in result.paragraphs)
    for paragraph in result.paragraphs:
        raw = "".join(text[start:stop] for start, stop in paragraph.spans)
        assert apply(paragraph.transforms, raw) == paragraph.text


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{name:20}{count:4}" for count, name in enumerate(["bolts", "ramps", "cranes"] * 2)),
        "\n".join(line.replace(" ", "  ") for line in set_in(STORY, 60)),
    ],
)
def test_tables_and_loose_lines_are_no_columns(text: str) -> None:
    starts = [p.spans[0][0] for p in reflow(text).paragraphs]
    assert starts == sorted(starts)
