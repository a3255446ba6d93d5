"""The ledger's counting of a page against the slow definition of what is visible."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.readers.html.tree.visibility import page_tally
from tests.visible import visible_text

_WORDS = """
<p> </p> <!-- --> <!--> <script> </script> </SCRIPT > <style> <title> </title> <head> </head> <header> < > <a
<b/> <!doctype> <?x <svg> </svg> <noscript> <a="<p>"> word &amp; é - -- </ </script
"""
PIECES = _WORDS.split()
SPACES = (" ", "\n", "a b")
MARKS = ("\x1c", "<\x1c", "<b\x1d>", "<\x1d")
PAGES = st.lists(st.sampled_from([*PIECES, *SPACES]), max_size=30).map("".join)
ODD_PAGES = st.lists(st.sampled_from([*PIECES, *SPACES, *MARKS]), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(PAGES | ODD_PAGES, st.data())
def test_any_range_counts_what_the_definition_leaves_of_it(text: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    seen = visible_text(text)
    assert page_tally(text)(places) == [sum(map(len, seen[a:b].split())) for a, b in pairwise(places)]


def test_a_page_cannot_forge_the_marks() -> None:
    assert page_tally("a<<b>\x1cc<<b>\x1dd")([0, 1, 16]) == [1, 4]


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "<!-", "<script>", "</script ", "<script><", "-", "\0", "<b>", "\x1c"]
)
def test_a_megabyte_of_anything_is_counted_at_once(piece: str) -> None:
    text = "<p>one</p>" + piece * (1_000_000 // len(piece))
    places = [0, 10, 500_000, 999_000, len(text)]
    assert sum(page_tally(text)(places)) == page_tally(text)([0, len(text)])[0]
