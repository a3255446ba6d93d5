"""The ledger's counting of a page against the slow definition of what is visible."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from convert.readers.html.visibility import visible_count
from tests.visible import visible_text

_WORDS = """
<p> </p> <!-- --> <!--> <script> </script> </SCRIPT > <style> <title> </title> <head> </head> <header> < > <a
<b/> <!doctype> <?x <svg> </svg> <noscript> <a="<p>"> word &amp; é - -- </ </script
"""
PIECES = _WORDS.split()
PAGES = st.lists(st.sampled_from([*PIECES, " ", "\n", "a b"]), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(PAGES, st.data())
def test_any_range_counts_what_the_definition_leaves_of_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    seen = visible_text(text)
    assert visible_count(text)(start, end) == sum(map(len, seen[start:end].split()))


def test_a_megabyte_of_anything_is_counted_at_once() -> None:
    for piece in ("<", "<a ", "<!--", "<!-", "<script>", "</script ", "<script><", "-", "<head", "\0"):
        text = "<p>one</p>" + piece * (1_000_000 // len(piece))
        assert visible_count(text)(0, len(text)) == sum(map(len, visible_text(text[:10]).split())) + (
            visible_count(text)(10, len(text))
        )
