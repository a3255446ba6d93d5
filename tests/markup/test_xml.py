"""XML as a tree that knows its places, and what slices of it say."""

from __future__ import annotations

import gc
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.errors import LimitError
from convert.markup import xml
from convert.markup.xml import parse
from convert.markup.xmltext import string_pieces, xml_inline, xml_string, xml_text
from convert.markup.xmltokens import LEAF_TOKEN
from convert.markup.xmltree import Element


def shape(element: Element) -> str:
    """An element and what lies in it, in brackets."""
    inside = " ".join(shape(child) for child in element.elements())
    return f"{element.name}({inside})" if inside else element.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<a><b/><c>x</c></a>", "a(b c)"),
        ("<x:a xmlns:x='u'><x:b/></x:a>", "a(b)"),
        ("<a><!-- <b> --><?p <c>?><![CDATA[<d>]]></a>", "a"),
        ("<!DOCTYPE a [<!ENTITY b '<c/>'>]><a/>", "a"),
        ("<a><b></a>", "a(b)"),
        ("<a></b></a>", "a"),
        ("<a><b>x", "a(b)"),
        ("<a b='>'/>", "a"),
        ("", "-"),
        ("5 < 6", "-"),
    ],
)
def test_trees(text: str, expected: str) -> None:
    root = parse(text).root
    assert (shape(root) if root else "-") == expected


def places(element: Element) -> list[object]:
    """An element, its attributes, and where everything in it stands."""
    own = (element.name, element.prefix, element.start, element.inner, element.inner_end, element.end)
    inside = [places(child) if isinstance(child, Element) else child for child in element.children]
    return [own, element.places(), sorted(element.holds), inside]


PIECES = """
<a>|</a>|<a/>|<b c='1'>|</b>|</b >|<x:a>|</x:a>|<a|>|/>|x| |&lt;|<!-- -->|<![CDATA[<a>]]>|<a></a>|<a >y</a>
""".strip().split("|")


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_leaf_read_at_once_is_a_leaf_read_in_parts(text: str) -> None:
    in_parts = re.compile(LEAF_TOKEN.pattern.replace("(?<=[^/]>)", "(?!)"))
    tree = parse(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xml, "LEAF_TOKEN", in_parts)
        other = parse(text)
    assert places(tree.whole) == places(other.whole)
    assert tree.troubles == other.troubles


IN_TAGS = """
b|x:b|bb|c|=|"|'|="1"|='2'| b="3"| c="b"|="b= " b="4"|b=5| |\t|é|\x85|/
""".strip().split("|")


@given(st.lists(st.sampled_from(IN_TAGS), max_size=12).map("".join))
def test_an_attribute_found_alone_is_the_one_found_among_all(inside: str) -> None:
    alone, among = parse(f"<a {inside}>").root, parse(f"<a {inside}>").root
    if alone is None or among is None:
        return
    for name in ("b", "c", "x:b"):
        assert alone.place(name) == among.places().get(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a<p>b<br>c", "p p(br)"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li li(ul(li)))"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td td) tr(td))"),
        ("<P>a</p><IMG src=x>", "p img"),
    ],
)
def test_html_is_forgiven(text: str, expected: str) -> None:
    tree = parse(text, html=True)
    assert " ".join(shape(element) for element in tree.whole.elements()) == expected
    assert tree.troubles == ()


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("<a><b>x", "the document breaks off inside <b>", (7, 7)),
        ("<a></b></a>", "an end tag </b> without a start", (3, 7)),
        ("<a><b></a>", "<b> does not end before </a>", (6, 10)),
        ("<a><b c='</a>", "a start tag that does not end", (3, 8)),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "declared entities are not expanded", (0, 30)),
    ],
)
def test_troubles_are_told_with_their_place(text: str, message: str, place: tuple[int, int]) -> None:
    assert (message, place) in parse(text).troubles


def test_places() -> None:
    text = "<a>\n <b c = \"1 &amp; 2\" x:d='3'>four<!-- no --> five</b></a>"
    root = parse(text).root
    assert root
    b = root.find("b")
    assert b
    assert b.get("c") == "1 & 2"
    assert b.get("x:d") == "3"
    assert b.get("d") is None
    assert text[slice(*b.places()["c"])] == "1 &amp; 2"
    assert text[b.inner : b.inner_end] == "four<!-- no --> five"
    assert text[b.start : b.end].endswith("</b>")


def test_own_vocabulary_comes_first() -> None:
    root = parse("<n:a><x:b>1</x:b><n:b>2</n:b><c/></n:a>").root
    assert root
    assert [b.prefix for b in root.all("b")] == ["n"]
    assert [c.name for c in root.all("c")] == ["c"]


@pytest.mark.parametrize(
    ("text", "argument", "expected"),
    [
        ("a <b>b</b>c", "", "a bc"),
        ("a<br/>b", "", "a b"),
        ("<p>a</p><p>b</p>", "", "a b"),
        ("a &amp; b &#228; &eacute; &unknown;", "", "a & b ä é &unknown;"),
        ("a<![CDATA[ <b> &amp; ]]>c", "", "a <b> &amp; c"),
        ("a<!-- b -->c<?d e?>", "", "ac"),
        ("a<script>b()</script>c<x:style>d</x:style>", "", "ac"),
        ("it&amp;#39;s &amp;quot;so&amp;quot;", "again", 'it\'s "so"'),
        ("By A<byttl>B</byttl>", "", "By A B"),
    ],
)
def test_text(text: str, argument: str, expected: str) -> None:
    assert xml_text(text, argument) == expected


def test_marks() -> None:
    said = xml_inline('The <em>old</em> <x:a href="https://a.example/?b&amp;c">pier</x:a>.')
    assert said.text == "The old pier."
    kinds = [(type(mark).__name__, said.text[mark.start : mark.end]) for mark in said.marks]
    assert kinds == [("Emphasis", "old"), ("Link", "pier")]


@given(st.text(st.sampled_from("ab<>&;![]CDATA/p#39 \n\"'=-?"), max_size=60))
def test_any_text_has_a_tree_and_a_text(text: str) -> None:
    tree = parse(text)
    assert tree.whole.end == len(text)
    assert xml_text(text) == xml_inline(text).text
    assert xml_string(text) == "".join(said for said, _ in string_pieces(text))
    for html in (False, True):
        for element in parse(text, html=html).whole.walk("p", "a", "b"):
            assert element.start < element.inner <= element.inner_end <= element.end <= len(text)


def test_a_tree_goes_with_its_last_owner() -> None:
    gc.collect()
    gc.disable()
    try:
        assert parse("<a><b c='1'>x</b><d><e/>y</d></a>").root is not None
        assert gc.collect() == 0  # nothing in it holds itself, so nothing waits for the collector
    finally:
        gc.enable()


def test_many_names_in_many_levels_are_too_much() -> None:
    names = "".join(f"<n{number}/>" for number in range(xml.MAX_NAMES // 100))
    with pytest.raises(LimitError, match="4,000,000 names"):
        parse("<a>" * 150 + names + "</a>" * 150)
    assert parse(f"<a>{names}</a>").root
