"""Fragments of HTML: what they say, whatever is left open in them."""

from __future__ import annotations

import time

import pytest

from convert.markup.fragments import fragment_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>The pier</p><p>is <b>open</b></p>", "The pier is open"),
        ("The pier is open &lt;now", "The pier is open <now"),
        ("The pier <i>is</i> open" + "<i " * 30, "The pier is open" + ("<i " * 30).rstrip()),
    ],
)
def test_what_a_fragment_says(markup: str, text: str) -> None:
    assert fragment_text(markup) == text


@pytest.mark.parametrize("tag", ["<p ", "</p ", "<!-- ", "<? ", "<"])
def test_tags_that_never_end_cost_little(tag: str) -> None:
    start = time.process_time()
    fragment_text(tag * 50_000)
    assert time.process_time() - start < 3
