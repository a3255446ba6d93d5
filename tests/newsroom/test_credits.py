"""Captions and picture credits."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.newsroom.credits import looks_like_credit, split_caption


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("The pier. Photo: John Roe / Harbour Press", "The pier.", "John Roe / Harbour Press"),
        ("The pier (AP Photo/John Roe)", "The pier", "AP Photo/John Roe"),
        ("The pier (Photo: John Roe)", "The pier", "John Roe"),
        ("The pier. Photo by John Roe", "The pier.", "John Roe"),
        ("The pier. © Reuters", "The pier.", "© Reuters"),
        ("The pier on Tuesday. John Roe/Getty Images", "The pier on Tuesday.", "John Roe/Getty Images"),
        ("The pier | John Roe / AFP", "The pier", "John Roe / AFP"),
        ("The pier. Courtesy of Harbour Museum", "The pier.", "Courtesy of Harbour Museum"),
        ("Photo: John Roe. The pier on Tuesday.", "The pier on Tuesday.", "John Roe"),
        ("Der Hafen - Foto: dpa", "Der Hafen", "dpa"),
        ("Der Hafen (Bild: Anna Muster/dpa)", "Der Hafen", "Anna Muster/dpa"),
        ("Le port mardi. Photo : Anne Dupré/AFP", "Le port mardi.", "Anne Dupré/AFP"),
        ("The pier. Harbour Police/Handout via REUTERS", "The pier.", "Harbour Police/Handout via REUTERS"),
        ("Foto: dpa", None, "dpa"),
        ("Crédit : Anne Dupré", None, "Anne Dupré"),
        ("John Roe/Getty Images", None, "John Roe/Getty Images"),
        ("AFP", None, "AFP"),
        ("The pier on Tuesday", "The pier on Tuesday", None),
        ("Photo: The pier on Tuesday.", "Photo: The pier on Tuesday.", None),
        ("The pier (left) and the quay (right)", "The pier (left) and the quay (right)", None),
        ("Jane Doe, left, and John Roe.", "Jane Doe, left, and John Roe.", None),
        ("The new record (eNR)", "The new record (eNR)", None),
        ("Seen by the courtesy of light.", "Seen by the courtesy of light.", None),
        ("", None, None),
    ],
)
def test_a_caption_and_its_credit(text: str, caption: str | None, credit: str | None) -> None:
    found = split_caption(text)
    assert (found.caption, found.credit) == (caption, credit)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Doe",
        "(AP Photo/John Roe)",
        "Jane Doe / AFP",
        "Getty Images",
        "AFP",
        "© Harbour Press",
        "Armenian Ministry of Defense",
        "Ministry of Foreign Affairs of Harbouria",
        "Harbour Police",
        "Press Service of the Harbour Police",
        "Harbour Fire Department",
        "University of Harbour",
        "Ministère de la Défense",
        "Polizei Hamburg",
        "Bundesministerium der Verteidigung",
        "Министерство обороны Армении",
    ],
)
def test_lines_that_are_credits(line: str) -> None:
    assert looks_like_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Repairs",
        "Background",
        "What happens next",
        "Ministry under fire",
        "Ministry Under Fire",
        "Police",
        "Police Response",
        "New Government",
        "Office Hours",
        "Life After University",
        "Back to the Office",
        "Photo finish",
        "Jane Doe",
        "The ministry of defense said so.",
    ],
)
def test_headings_and_other_lines_are_none(line: str) -> None:
    assert not looks_like_credit(line)


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            ["Photo: ", "Jane Doe", "/", "AFP", " (", ")", "©", ". ", "The pier", " | ", "Photo by "]
        ),
        max_size=8,
    ).map("".join)
)
def test_both_texts_stand_where_they_are_said_to_stand(text: str) -> None:
    found = split_caption(text)
    for part, span in ((found.caption, found.caption_span), (found.credit, found.credit_span)):
        assert part == (text[slice(*span)] if span else None)
        assert part is None or (part and part == part.strip())
    if found.caption_span and found.credit_span:
        first, second = sorted([found.caption_span, found.credit_span])
        assert first[1] <= second[0]


def test_long_text_takes_linear_time() -> None:
    started = time.perf_counter()
    for text in (
        "A" * 1_000_000,
        "(" * 1_000_000,
        "Photo: " * 150_000,
        ". " * 500_000,
        "© " * 500_000,
        " " * 1_000_000,
    ):
        split_caption(text)
        looks_like_credit(text)
    assert time.perf_counter() - started < 2
