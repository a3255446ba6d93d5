"""Lines and their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.reflow.lines import split_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("one", [("one", 0)]),
        ("one\n", [("one", 0)]),
        ("one\ntwo", [("one", 0), ("two", 0)]),
        ("one\r\ntwo\rthree", [("one", 0), ("two", 0), ("three", 0)]),
        ("one\n\r\ntwo", [("one", 0), ("", 0), ("two", 0)]),
        (
            "one\vtwo\x85three\u2028four\u2029five",
            [("one", 0), ("two", 0), ("three", 0), ("four", 0), ("five", 0)],
        ),
        ("one\ftwo", [("one", 0), ("two", 1)]),
        ("one\n\f\ftwo\n", [("one", 0), ("", 0), ("", 1), ("two", 2)]),
        (" one \n", [(" one ", 0)]),
    ],
)
def test_lines_and_pages(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(line.text, line.page) for line in split_lines(text)] == expected


@given(st.text(alphabet="a \n\r\f\v\x85\u2028\ufeff"))
def test_lines_tile_the_text(text: str) -> None:
    lines = split_lines(text)
    assert "".join(text[line.start : line.stop] for line in lines) == text
    assert all(line.text == text[line.start : line.end] for line in lines)
    assert [line.start for line in lines[1:]] == [line.stop for line in lines[:-1]]
