"""Elements to bytes: what the string serializer writes, and what lxml and the slow ways say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from convert.blocks import Block, Heading, List, ListItem, Paragraph
from convert.clean import clean
from convert.writers.addresses import _RUN, _SHOWN, _scheme, link_target, picture_target
from convert.writers.flat import flat
from convert.writers.identity import _encoded_parts, address, term
from convert.writers.running import all_clean, running, word_count
from convert.writers.tree import XHTML, XML_LANG, Node, document, markup, node, verbatim

TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    [
        "",
        "a & b < c > d",
        'she said "yes"',
        "it's",
        "]]>",
        "<!-- -->",
        "&amp;",
        "\u00e9",
        "\ud800",
        "\ufffe\x00",
    ]
)
NAMES = st.sampled_from(["p", "li", "a", "em", "td", "id"])


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> Node:
    """An element with attributes, text, children and the text behind them."""
    children = draw(st.lists(trees(depth - 1), max_size=3)) if depth else []
    names = draw(st.lists(st.sampled_from(["id", "class", "dir", XML_LANG]), unique=True, max_size=4))
    made = node(draw(NAMES), *children, text=draw(TEXTS), **{name: draw(TEXTS) for name in names})
    return made._replace(tail=clean(draw(TEXTS)) if draw(st.booleans()) else "")


def content(element: etree._Element) -> object:
    """Names, attributes and words, without white space between elements."""
    children = [(content(child), (child.tail or "").strip()) for child in element]
    return element.tag, sorted(element.attrib.items()), (element.text or "").strip(), children


def expected(item: Node) -> object:
    """The same of a tree, as lxml names it."""
    names = {XML_LANG: "{http://www.w3.org/XML/1998/namespace}lang"}
    attributes = sorted((names.get(name, name), value) for name, value in item.attributes)
    children = [(expected(child), child.tail.strip()) for child in item.children]
    return f"{{{XHTML}}}{item.tag}", attributes, item.text.strip(), children


@given(trees(), st.integers(-1, 3))
def test_a_tree_is_written_as_it_is(tree: Node, level: int) -> None:
    root = tree._replace(tag=f"{{{XHTML}}}{tree.tag}")
    for canonical in (False, True):
        made = markup(root, level, canonical=canonical)
        assert content(etree.fromstring(made)) == expected(tree)


@given(trees(), st.integers(-1, 3))
def test_the_canonical_form_is_that_of_the_standard(tree: Node, level: int) -> None:
    made = markup(tree._replace(tag=f"{{{XHTML}}}{tree.tag}"), level, canonical=True)
    outer = etree.fromstring(f'<outer xmlns="urn:outer">{made}</outer>')
    assert etree.tostring(outer[0], method="c14n", exclusive=True, with_tail=False) == made.encode()


@pytest.mark.parametrize(
    ("tree", "written"),
    [
        (node("p", text="a & b"), "<p>a &amp; b</p>"),
        (node("p", id='"<>"'), '<p id="&quot;&lt;&gt;&quot;"/>'),
        (node("ul", node("li", text="a"), node("li")), "<ul>\n  <li>a</li>\n  <li/>\n</ul>"),
        (node("p", node("em", text="a")), "<p><em>a</em></p>"),
        (node("ul", verbatim("<li/>")), "<ul>\n  <li/>\n</ul>"),
        (node("{urn:a}p", node("a")), '<p xmlns="urn:a"><a/></p>'),
    ],
)
def test_what_is_written(tree: Node, written: str) -> None:
    assert markup(tree) == written
    assert document(tree) == f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'.encode()


@given(st.lists(TEXTS, max_size=8))
def test_words_are_stretches_that_hold_a_letter_or_a_digit(texts: list[str]) -> None:
    text = " ".join(texts)
    body = (Paragraph(text=text), Heading(text="_ 1 – x_ __ -"), List(items=(ListItem(text=text),)))
    words = [word for word in clean(text).split() if any(map(str.isalnum, word))]
    assert word_count(running(body)) == 2 * len(words) + 2


@given(st.lists(TEXTS | st.sampled_from(["a", "e", "\u0301", "\u034f", " ", "b  c", "d "]), max_size=4))
def test_texts_are_clean_together_as_they_are_one_by_one(texts: list[str]) -> None:
    each = all(text and clean(text) == text for text in texts)
    assert all_clean(" ".join(texts)) == (each and bool(texts))


@given(st.lists(TEXTS | st.just("a b"), max_size=4))
def test_a_body_known_to_be_clean_gives_the_same_lines(texts: list[str]) -> None:
    body: tuple[Block, ...] = (*(Paragraph(text=text) for text in texts), Heading(text="A & B", level=1))
    said = running(body)
    assert said.text == " ".join(filter(None, (clean(text) for text in (*texts, "A & B"))))
    assert list(flat(body, is_clean=said.is_clean)) == list(flat(body))


ADDRESSES = st.text(alphabet="aZ0:/?#[]@%&= .-_~\u00e9'", max_size=12).map("https://a.example".__add__)


URNS = st.text(alphabet="aZ0:/?#%._-\u00e9", max_size=9).map("urn:".__add__)


@given(ADDRESSES | URNS | st.text(max_size=20))
def test_an_address_that_may_stay_is_what_its_parts_say(url: str) -> None:
    assert address(url) == _encoded_parts(url.strip())


@given(
    st.sampled_from(["https://", "http://", "HTTP:", "java\tscript:", "data:", "//", ""]), st.text(max_size=9)
)
def test_a_web_address_is_not_looked_at_twice(start: str, rest: str) -> None:
    shown = clean(start + rest)
    scheme = _scheme(shown)
    assert link_target(start + rest) == (shown if shown and scheme not in _RUN else None)
    seen = shown and (scheme is None or scheme in _SHOWN)
    assert picture_target(start + rest) == (shown if seen else None)


@pytest.mark.parametrize(
    ("name", "uri"), [("a-b.c_d~1", "a-b.c_d~1"), ("a b", "a%20b"), ("é", "%C3%A9"), ("", "")]
)
def test_terms_of_our_own(name: str, uri: str) -> None:
    assert term("rel", name) == f"urn:wirecopy:rel:{uri}"
