"""Where a sentence ends at a full stop: the rule by words against the same rule as patterns."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from convert.reflow.rows import Ending, ending

# The rule in one pattern each; behind white space, a bracket or the start of what is looked at.
_NO_END = re.compile(
    r"(?:^|[\s(])(?:[A-ZÀ-ÞА-Я]|Mrs?|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|Mme|Mlle|Sra?|Sig|"
    r"Nr|No|bzw|vgl|ca|vs|Abs|Art|Bd|Hr|Fr)\.$"
)
_MAYBE_END = re.compile(r"(?:[^\W\d_]\.[^\W\d_]\.|(?:^|\s)\d{1,2}\.)$")
_TAIL = 24

PIECES = st.sampled_from(
    ["Dr", "Mr", "Sra", "vgl", "Abs", "doctor", "A", "z", "Ä", "×", "Ж", "ж", "ß", "3", "31", "314", "٣", "²",
     "U.S", "z.B", "a.b.c", ".", "..", "(", ")", " ", "  ", "\xa0", "-", "_", "”", "ferry"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8).map("".join))
@example("")
@example(".")
@example("(31")
@example("see (vgl")
@example("x" * 22 + " A")
@example("x" * 23 + "Dr")
def test_a_full_stop_is_ruled_on_by_words_as_by_patterns(before: str) -> None:
    text = f"{before}.".strip()
    core = text[-_TAIL:]
    slow = "open" if _NO_END.search(core) else "maybe" if _MAYBE_END.search(core) else "sentence"
    assert ending(text) == slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board met on the quay.", "sentence"),
        ("She spoke to Dr.", "open"),
        ("the board (vgl.", "open"),
        ("The ship was built by J.", "open"),
        ("Das Schiff fährt am 3.", "maybe"),
        ("The ship sails for the U.S.", "maybe"),
        ("It left in 1998.", "sentence"),
        ("“We sail.”", "sentence"),
        ("The board said", "open"),
    ],
)
def test_how_a_line_ends(text: str, expected: Ending) -> None:
    assert ending(text) == expected
