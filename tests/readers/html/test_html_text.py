"""HTML to text with and without a tree, attributes, JSON strings, and that the two sides agree."""

from __future__ import annotations

import json
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml.html import HtmlElement

from convert.blocks import Emphasis, Link, Strong
from convert.markup.html import element_text, html_attr, html_text, inline, json_string
from convert.readers.html.tree.page import Page
from convert.source import load
from convert.transforms import apply


def parsed(markup: str) -> HtmlElement:
    """The first element inside the body of a page that holds `markup`."""
    page = Page(load(f"<body>{markup}</body>".encode()), placed=False)
    return page.root.xpath("/html/body/*")[0]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("The ferry\n is  late", "The ferry is late"),
        ("The <b>fer</b>ry", "The ferry"),
        ("one<br>two<br/>three", "one two three"),
        ("<p>one</p><p>two</p>", "one two"),
        ("<td>1<td>2", "1 2"),
        ("<x-card>one</x-card>two", "one two"),
        ("<o:p>one</o:p>two", "onetwo"),
        ("a<!-- > <b> -->b", "ab"),
        ("a<!-->b-->", "ab-->"),
        ("a<!-- b --!>c", "ac"),
        ("a<![CDATA[b>c", "ac"),
        ("a<?php echo 1 ?>b", "ab"),
        ("a</ b>c</>d", "acd"),
        ("<!DOCTYPE html>a", "a"),
        ("a<script>if (b<c) d('</p>')</script>e", "ae"),
        ("a<script><!--<script>b</script>c--></script>d", "ad"),
        ("a<STYLE>b</Style >c", "ac"),
        ("a<svg><title>b</title><g>c</g></svg>d", "ad"),
        ("a<svg/>b", "ab"),
        ("a<noscript><p>b</p></noscript>c", "ac"),
        ("a<template><template>b</template>c</template>d", "ad"),
        ("a<iframe><b>c</iframe>d", "ad"),
        ("a<video>no video here</video>b", "a b"),
        ("a<plaintext>b</plaintext>c", "a"),
        ('<a title="a>b" href=c>d</a>', "d"),
        ("<a title=\"x>y'z\" class='q>\"'>d</a>", "d"),
        ('<a title"x>y">d</a>', 'y">d'),
        ("a < b > c <3", "a < b > c <3"),
        ("a<b", "a"),
        ('a<b title="', "a"),
        ("<A HREF=x>b</A><BR>c", "b c"),
        ("Fish &amp; chips&nbsp;&lt;b&gt; &#39;&#x2019;&#146;", "Fish & chips <b> '’’"),
        ("&copy2026 &notit; &amp &bogus; &", "©2026 ¬it; & &bogus; &"),
        ("&#0;&#xD800;&#x110000;&#99999999999999999999999;&#00000000000065;", "����A"),
        ("&am<i>p;</i>", "&amp;"),
        ("soft&shy;ly\u200b\0", "softly"),
    ],
)
def test_html_text(markup: str, text: str) -> None:
    assert html_text(markup) == text
    assert apply(["html-text/1"], markup) == text


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("", ""),
        (" as  it\tis ", " as  it\tis "),
        ("?a=1&copy=2&amp;b=3&lt;", "?a=1&copy=2&b=3<"),
        ("&copycat &copy &copy;", "&copycat © ©"),
        ("&notit; &notin;", "&notit; ∉"),
        ("&#38=&#x26;&#150", "&=&–"),
        ("one\r\ntwo\rthree&#13;", "one\ntwo\nthree\r"),
        ("<b>&quot;", '<b>"'),
    ],
)
def test_html_attr(raw: str, value: str) -> None:
    assert html_attr(raw) == value
    assert apply(["html-attr/1"], raw) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("plain", "plain"),
        (r"\"a\" \\ \/ \n\t\b\f\r", '"a" \\ / \n\t\b\f\r'),
        (r"caf\u00e9 \ud83d\ude00", "café 😀"),
        (r"\ud83d \ude00 \ud83dx", "\ufffd \ufffd \ufffdx"),
        (r"it\'s \x \u12", "it's x u12"),
        ("a\nb\tc", "a\nb\tc"),
        ("end\\", "end\\"),
    ],
)
def test_json_string(raw: str, value: str) -> None:
    assert json_string(raw) == value
    assert apply(["json-string/1"], raw) == value


@given(st.text(st.characters(codec="utf-8")))
def test_json_string_reads_what_json_writes(text: str) -> None:
    assert json_string(json.dumps(text)[1:-1]) == text


@given(st.text())
def test_html_attr_undoes_escaping(text: str) -> None:
    assert html_attr(escape(text)) == text.replace("\r\n", "\n").replace("\r", "\n")


REFERENCES = st.from_regex(
    r"&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{1,8}|amp|copy|notin|nbsp);?[=a-z;]?", fullmatch=True
)


@pytest.mark.skipif(etree.LIBXML_VERSION < (2, 14), reason="libxml2 before 2.14 decodes fewer references")
@given(REFERENCES)
def test_references_are_those_of_the_tree(reference: str) -> None:
    page = parsed(f'<p title="a{reference}b">a{reference}b</p>')
    assert html_text(f"a{reference}b") == element_text(page)
    assert html_attr(f"a{reference}b") == page.get("title")


WORDS = st.sampled_from(
    ["ferry", " ", "late ", "\n", "&amp;", "é", "a &lt; b", "<!-- no -->", "<br>", "<img src=x>"]
)
NAMES = st.sampled_from(
    ["b", "a", "em", "span", "div", "x-y", "svg", "noscript", "video", "blockquote", "script"]
)


def element(name: str, inside: str) -> str:
    return f"<{name}>{'no' if name == 'script' else inside}</{name}>"


NESTED = st.recursive(
    WORDS,
    lambda inside: st.builds(element, NAMES, st.lists(inside, max_size=4).map("".join)),
    max_leaves=20,
)


@given(st.lists(NESTED, max_size=6).map("".join))
def test_the_tree_and_its_markup_say_the_same(markup: str) -> None:
    tree = parsed(f"<div>{markup}</div>")
    assert element_text(tree) == html_text(markup)
    assert inline(tree).text == html_text(markup)


def test_inline_marks_links_and_emphasis() -> None:
    run = inline(parsed("<p>The <a href='/f'>late <b>ferry</b></a> is <em>not</em> <a>in</a><br>port</p>"))
    assert run.text == "The late ferry is not in port"
    assert run.marks == (
        Link(start=4, end=14, href="/f"),
        Strong(start=9, end=14),
        Emphasis(start=18, end=21),
    )
    assert [run.text[at:].strip() for at in run.breaks] == ["port"]


def test_a_run_lies_between_two_children() -> None:
    box = parsed("<div>one<br>two <b>three</b> four<p>five</p>six</div>")
    line, block = box[0], box[2]
    assert inline(box, before=line).text == "one"
    assert inline(box, after=line, before=block).text == "two three four"
    assert inline(box, after=block).text == "six"


def test_what_is_left_out_still_ends_a_word_if_it_is_a_block() -> None:
    box = parsed("<p>one<sup>2</sup>, two<figure>three</figure>four</p>")
    assert element_text(box, without=(box[0],)) == "one, two three four"
    assert element_text(box, without=tuple(box)) == "one, two four"


def test_depth_is_no_matter() -> None:
    assert element_text(parsed("<b>" * 200 + "deep" + "</b>" * 200)) == "deep"
    assert html_text("<b>" * 100_000 + "deep") == "deep"
