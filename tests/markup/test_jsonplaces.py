"""JSON whose strings know where they stand."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from convert.markup.jsonplaces import Json, Scalar, scan

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def plain(node: Json, text: str) -> object:
    """The value again, each scalar from its place in the text."""
    if isinstance(node, dict):
        return {key: plain(value, text) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value, text) for value in node]
    assert text[node.start : node.start + len(node.raw)] == node.raw
    assert "".join(said for said, _ in node.pieces()) == (node.text if node.quoted else node.raw)
    return json.loads(f'"{node.raw}"' if node.quoted else node.raw)


@given(VALUES, st.booleans())
def test_every_scalar_stands_where_it_says(value: object, escaped: bool) -> None:
    text = json.dumps(value, ensure_ascii=escaped, indent=1)
    assert plain(scan(text), text) == value


def test_pieces_are_cut_at_escapes() -> None:
    node = scan(r'"a\u00e4\ud83d\ude00b\/"')
    assert isinstance(node, Scalar)
    assert node.text == "aä😀b/"
    assert node.pieces() == [("a", 0), ("ä", 1), ("😀", 7), ("b", 19), ("/", 20)]
