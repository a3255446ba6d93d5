"""What holds for every text."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from convert.reflow.lines import split_lines
from convert.reflow.paragraphs import Reflow, reflow
from convert.transforms import apply

from .stories import STORY

PHRASES = ["the ferry", "The ferry", "left.", "Left!", "U.S.", "“quoted.”", "Heading here", "har-", "bour"]
SIGNS = ["har\u00ad", "har\ufffe", "正午", "ขึ้น", "7", "3/7", "Page 2", "- ", "• ", "1. ", "2. ", "a) "]
SPACES = [" ", "  ", "\t", "\u3000", "\x1c", "\ufeff", "\u200b", "\x00"]
ENDS = ["\n", "\n\n", "\n ", "\r\n", "\f", "\n\f\n", "\v", "\x85", "\u2028"]
PIECES = st.sampled_from([*PHRASES, *SIGNS, *SPACES, *ENDS])
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=40)
WORDS = st.sampled_from(["ferry", "island", "ramp", "harbour", "divers", "council", "of", "the", "a", "in"])
SENTENCES = st.lists(WORDS, min_size=3, max_size=18).map(lambda words: " ".join(words).capitalize() + ".")
PROSE = st.lists(st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join), min_size=2, max_size=8)


def ranges(result: Reflow) -> list[tuple[int, int]]:
    found = [span for paragraph in result.paragraphs for span in paragraph.spans]
    found += [paragraph.marker_span for paragraph in result.paragraphs if paragraph.marker_span]
    return sorted(found + [(item.start, item.end) for item in result.dropped])


@given(TEXTS)
def test_every_visible_character_is_in_exactly_one_place(text: str) -> None:
    places = ranges(reflow(text))
    assert all(one[1] <= two[0] for one, two in pairwise(places))
    edges = [0, *(edge for place in places for edge in place), len(text)]
    assert all(not text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))


@given(TEXTS)
def test_a_paragraph_is_what_its_spans_and_letters_say(text: str) -> None:
    for paragraph in reflow(text).paragraphs:
        raw = "".join(text[start:end] for start, end in paragraph.spans)
        assert raw == raw.strip()
        assert paragraph.text == apply(paragraph.transforms, raw)
        assert paragraph.text


@given(TEXTS)
def test_joints_stand_between_the_rows_that_were_kept(text: str) -> None:
    result = reflow(text)
    gone = {item.line for item in result.dropped}
    rows = [i for i, line in enumerate(split_lines(text)) if line.text.strip() and i not in gone]
    assert [joint.line for joint in result.joints] == rows[:-1]
    letters = sum(len(paragraph.letters) for paragraph in result.paragraphs)
    breaks = sum(joint.decision == "break" for joint in result.joints)
    assert letters + breaks == len(result.joints)
    assert len(result.paragraphs) == (breaks + 1 if rows else 0)


@given(TEXTS)
def test_the_same_text_gives_the_same_result(text: str) -> None:
    assert reflow(text) == reflow(text)


@settings(max_examples=200)
@given(PROSE, st.integers(30, 120))
@example(list(STORY), 95)
def test_wrapping_and_reflowing_gives_the_paragraphs_back(paragraphs: list[str], width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert [paragraph.text for paragraph in reflow(text).paragraphs] == paragraphs


@given(PROSE)
def test_unwrapped_paragraphs_come_back(paragraphs: list[str]) -> None:
    assert [paragraph.text for paragraph in reflow("\n\n".join(paragraphs)).paragraphs] == paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "word and " * 200_000,
        "ab c\n" * 100_000,
        "The ferry left.\n" * 100_000,
        "-" * 2_000_000,
        "-\n" * 100_000,
        "a-\n" * 100_000,
        "\f" * 300_000,
        "\n" * 1_000_000,
        " " * 2_000_000,
        "a\f" * 50_000,
        "1. a\n\n" * 50_000,
        "a\ufffe" * 500_000,
        '"' * 2_000_000,
        "\u200b" * 2_000_000,
        "7\n\n\n" * 50_000,
        "https://" + "a" * 1_000_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_large_and_odd_texts_come_through(text: str) -> None:
    result = reflow(text)
    visible = sum(map(len, text.split()))
    assert sum(sum(map(len, text[start:end].split())) for start, end in ranges(result)) == visible
