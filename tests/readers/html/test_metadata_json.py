"""JSON as pages contain it: read where it is right, read past its mistakes where it is not."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.readers.html.fields.jsonscan import MAX_DEPTH, Literal, Node, read_leniently, scan
from convert.readers.html.fields.jsonstrict import read_strict


def plain(node: Node) -> object:
    """A node with its literals as strings."""
    if isinstance(node, Literal):
        return node.text
    if isinstance(node, list):
        return [plain(item) for item in node]
    return {key: plain(item) for key, item in node.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": "b"}', [{"a": "b"}]),
        ('[{"a": 1}, {"b": null}]', [[{"a": "1"}, {"b": "null"}]]),
        ('{"a": "x\\u00e9\\n\\"y\\""}', [{"a": 'xé\n"y"'}]),
        ('{"a": "\\ud83d\\ude00"}', [{"a": "\U0001f600"}]),
        ('{"a": ["b", "c",], "d": "e",}', [{"a": ["b", "c"], "d": "e"}]),
        ('{"a": "line\nbreak\tand tab"}', [{"a": "line\nbreak\tand tab"}]),
        ('<!-- {"a": "b"} -->', [{"a": "b"}]),
        ('//<![CDATA[\n{"a": ["b"]}\n//]]>', [{"a": ["b"]}]),
        ('/*<![CDATA[*/{"a": "b"}/*]]>*/', [{"a": "b"}]),
        ('{"a": "b"} {"c": "d"};', [{"a": "b"}, {"c": "d"}]),
        ('{"a": "He said "no" to it", "b": "c"}', [{"a": 'He said "no" to it', "b": "c"}]),
        ('{"a": {"b": ["c"', [{"a": {"b": ["c"]}}]),
        ('{"a": "b" "c": "d"}', [{"a": "b", "c": "d"}]),
        ("", []),
        ("no JSON", []),
    ],
)
def test_values(text: str, expected: list[object]) -> None:
    assert [plain(value) for value in scan(text).values] == expected


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ('{"a": "b"}', False),
        ('  [{"a": "b"}] ', False),
        ('{"a": "He said "no" to it"}', True),
        ('{"a": {"b": "c"}', True),
        ('{"a": "b" "c": "d"}', True),
        ('<!-- {"a": "b"} -->', True),
    ],
)
def test_repairs_are_known(text: str, repaired: bool) -> None:
    assert scan(text).repaired is repaired


VALUES: st.SearchStrategy[object] = st.recursive(
    st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.lists(VALUES, min_size=1) | st.dictionaries(st.text(), VALUES), st.booleans())
def test_json_is_read_as_written(value: object, escaped: bool) -> None:
    scanned = scan(json.dumps(value, ensure_ascii=escaped))
    assert [plain(node) for node in scanned.values] == [value]
    assert not scanned.repaired


@given(st.text(alphabet='{}[]",:\\ a\n'))
def test_anything_is_read_and_literals_stand_where_they_say(text: str) -> None:
    waiting = list(scan(text).values)
    while waiting:
        node = waiting.pop()
        if isinstance(node, Literal):
            assert text[node.start : node.start + len(node.raw)] == node.raw
        else:
            waiting += node if isinstance(node, list) else node.values()


def test_nesting_ends_somewhere() -> None:
    scanned = scan("[" * 100_000)
    assert scanned.repaired
    depth, node = 0, scanned.values[0]
    while isinstance(node, list) and node:
        depth, node = depth + 1, node[0]
    assert depth < MAX_DEPTH


@pytest.mark.parametrize("unit", ['"', '\\"', '"a" ', "{", '"a":"b" ', "[,", '{"a":', '" ', '"\\', '",'])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = '{"a": ' + unit * (300_000 // len(unit))
    start = time.process_time()
    scan(text)
    assert time.process_time() - start < 5


def places(node: Node) -> object:
    """A node with its literals as what is written and where."""
    if isinstance(node, Literal):
        return (node.raw, node.start)
    if isinstance(node, list):
        return [places(item) for item in node]
    return {key: places(item) for key, item in node.items()}


PIECES = [
    "{",
    "}",
    "[",
    "]",
    '"a"',
    ":",
    ",",
    "1",
    "true",
    '"b\\""',
    " ",
    "\n",
    "\u00a0",
    '{"a":"b"}',
    '["c"]',
    '"',
]


@given(st.one_of(VALUES.map(json.dumps), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
def test_strict_and_lenient_reading_say_the_same(text: str) -> None:
    strict = read_strict(text, 0)
    if strict is not None:
        lenient = read_leniently(text, 0)
        assert [places(node) for node in lenient.values] == [places(strict)]
        assert not lenient.repaired


@pytest.mark.parametrize("depth", [MAX_DEPTH, MAX_DEPTH + 1, 5_000])
def test_strict_reading_ends_where_the_lenient_one_does(depth: int) -> None:
    text = "[" * depth + "]" * depth
    assert (read_strict(text, 0) is None) == read_leniently(text, 0).repaired == (depth > MAX_DEPTH)
