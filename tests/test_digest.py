"""The digest that renditions of one article share: quickly worked out, and what it says it is."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.article import content_digest, fold
from convert.blocks import Block, List, ListItem, Paragraph

TEXTS = st.lists(st.text(" \n\tab`’–\xa0\u2003é", max_size=6), max_size=4)


@given(TEXTS, TEXTS)
def test_it_is_that_of_each_folded_text_and_a_line_feed(paragraphs: list[str], items: list[str]) -> None:
    listed = List(items=tuple(ListItem(text=text) for text in items))
    body: list[Block] = [*(Paragraph(text=text) for text in paragraphs), listed]
    said = "".join(fold(text) + "\n" for text in (*paragraphs, *items))
    assert content_digest(tuple(body)) == hashlib.sha256(said.encode()).hexdigest()


@pytest.mark.parametrize(
    "text",
    ["A 'quay' - closed.", " A ‘quay’ – closed.", "A  `quay`\n- closed.", "A\u2003’quay‘ ‑\xa0closed. "],
)
def test_signs_and_white_space_make_no_difference(text: str) -> None:
    assert content_digest((Paragraph(text=text),)) == content_digest((Paragraph(text="A 'quay' - closed."),))
