"""Where elements begin and end in the source, in good markup and bad."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parsing import parse_page
from convert.readers.html.tree.spans import Places
from convert.source import load
from tests.readers.html.test_page import TAME, WILD


def page(markup: str) -> Page:
    return Page(load(markup.encode()))


@pytest.mark.parametrize(
    ("markup", "path", "content"),
    [
        ("<p>one</p>", "//p", "one"),
        ("<P CLASS='a>b'\n>one</P >two", "//p", "one"),
        ("<p>a <b>c</b> d</p>", "//p", "a <b>c</b> d"),
        ("<p>a <b>c</b> d</p>", "//b", "c"),
        ("<p>one<p>two", "//p[1]", "one"),
        ("<p>one<p>two", "//p[2]", "two"),
        ("<ul><li>one <i>x</i>\n<li>two</ul>three", "//li[1]", "one <i>x</i>\n"),
        ("<ul><li>one\n<li>two</ul>three", "//li[2]", "two"),
        ("<dl><dt>a<dd>b<p>c<dt>d</dl>", "//dd", "b<p>c"),
        ("<table><tr><td>a<td>b<tr><td>c</table>d", "//tr[1]", "<td>a<td>b"),
        ("<div><p>one</div>two", "//p", "one"),
        ("<div><p>one</div>two", "//div", "<p>one"),
        ("<p>one</span> two</p>", "//p", "one</span> two"),
        ("<p>one <b>two</p> three</b>", "//p", "one <b>two"),
        ("<p>one <b>two</p> three</b>", "//b", "two"),
        ("<div><span>a<div>b</span>c</div>d</div>", "//div/span/div", "b</span>c"),
        ("<div>a<script>'</div>'</script></div>b", "//div", "a<script>'</div>'</script>"),
        ("<div>a<!-- </div> --></div>b", "//div", "a<!-- </div> -->"),
        ("<div>a<textarea></div></textarea></div>b", "//div", "a<textarea></div></textarea>"),
        ("<title>a <b> c</title><p>d", "//title", "a <b> c"),
        ("<div/>a", "//div", ""),
        ("<p></p>a", "//p", ""),
        ("<p>a<br>b</p>", "//br", ""),
        ("<p>one<plaintext>two</p>", "//plaintext", "two</p>"),
        ("<p>one", "//p", "one"),
        ("<div><h1><i>one</i></br></h1>two</div>", "//h1", "<i>one</i></br>"),
        ("<body>x<p>one</body></html>", "//p", "one"),
    ],
)
def test_the_content_of_an_element(markup: str, path: str, content: str) -> None:
    read = page(markup)
    (element,) = read.root.xpath(path)
    span = read.span(element)
    assert span is not None
    assert read.text[slice(*span)] == content


BOX = "<div>one<br>two <b>three</b>\nfour<p>five</p> six<!-- </p> --><img src=x/>seven<i/>eight<p>nine</div>"


@pytest.mark.parametrize(
    ("after", "before", "content"),
    [
        (None, "br", "one"),
        ("br", "b", "two "),
        ("br", "p[1]", "two <b>three</b>\nfour"),
        ("p[1]", "img", " six<!-- </p> -->"),
        ("img", "i", "seven"),
        ("i", "p[2]", "eight"),
        ("p[2]", None, ""),
        ("i", None, "eight<p>nine"),
    ],
)
def test_a_run_between_two_children(after: str | None, before: str | None, content: str) -> None:
    read = page(BOX)
    (box,) = read.root.xpath("//div")
    first, last = (box.find(path) if path else None for path in (after, before))
    span = read.span(box, first, last)
    assert span is not None
    assert read.text[slice(*span)] == content


class Slow(Places):
    """All end tags followed by the parser's rules."""

    def _neat_end(self, tags: Sequence[str], last: int) -> None:
        return None


@given(st.lists(st.sampled_from([*TAME, *TAME, *WILD]), max_size=25).map("".join))
def test_end_tags_that_come_one_by_one_are_those_of_the_rules(markup: str) -> None:
    tree = parse_page(load(f"<main>{markup}".encode()), placed=True)
    text = f"<main>{markup}"
    quick, slow = Places(text, tree.starts), Slow(text, tree.starts)
    for element in tree.elements:
        assert quick.content(element) == slow.content(element)
        assert quick.outer_end(element) == slow.outer_end(element)


def test_what_the_parser_made_up_has_no_place() -> None:
    read = page("<p>one")
    assert read.span(read.root) is None
    assert read.offset(read.root) is None
    assert read.words("made-up", read.root, "one") is None


def test_without_places_nothing_has_one() -> None:
    read = Page(load(b"<p title=x>one"), placed=False)
    (element,) = read.root.xpath("//p")
    assert element.attrib == {"title": "x"}
    assert read.offset(element) is None
    assert read.span(element) is None
    assert read.attribute(element, "title", "title") is None
    assert read.words("p", element, "one") is None


def test_words_are_trimmed_checked_and_cut() -> None:
    read = page("<p>\n One <sup>2</sup>two <em>three</em> <figure>four</figure>&amp; five </p>")
    (element,) = read.root.xpath("//body/p")
    cut = (element[0], element[1])
    held = read.words("paragraph", element, "One two four & five", without=cut)
    assert held is not None
    assert held.method == "paragraph"
    assert held.transforms == ("html-text/1",)
    assert [read.text[slice(*span)] for span in held.spans] == [
        "One <sup>",
        "</sup>two <em>",
        "</em> <figure>four</figure>&amp; five",
    ]
    assert read.words("paragraph", element, "One 2 two") is None


@pytest.mark.parametrize(
    ("markup", "path", "text", "transforms"),
    [
        ("<title>Fish &amp; <b>chips</title>", "//title", "Fish & <b>chips", ("html-attr/1", "clean/1")),
        ("<script> {'a': '&amp;'} </script>", "//script", "{'a': '&amp;'}", ("clean/1",)),
        ("<p>a</br>b</p>", "//p", "a b", ("html-text/1",)),
        ("<p>a\0b</p>", "//p", "ab", ("html-text/1",)),
        ("<p></p>", "//p", "", ("html-text/1",)),
    ],
)
def test_words_of_all_kinds(markup: str, path: str, text: str, transforms: tuple[str, ...]) -> None:
    read = page(markup)
    held = read.words("x", read.root.xpath(path)[0], text)
    assert held is not None
    assert held.transforms == transforms


def test_many_ends_and_much_depth_are_not_followed_for_ever() -> None:
    read = page("<p>one" + "</i>" * 1_000 + "</p>")
    assert read.span(read.root.xpath("//p")[0]) is None
    read = page("<div>" * 1_500 + "one")
    outer, inner = read.root.xpath("//div")[::1_499]
    assert read.span(outer) == (5, len(read.text))
    assert read.words("div", inner, "one") is not None


def test_words_among_others_are_cut_out_by_name() -> None:
    read = page("<div><p>Zero.</p> One <i>two</i> three.<p>Four.</p></div>")
    (inner,) = read.root.xpath("//i")
    held = read.among("x", inner, "One two three.")
    assert held is not None
    assert held.transforms == ("html-text/1", "substring/1:6-20")
    assert [read.text[slice(*span)] for span in held.spans] == [
        "<p>Zero.</p> One <i>two</i> three.<p>Four.</p>"
    ]
    assert read.among("x", inner, "two five") is None
    assert read.among("x", inner, "two") == read.words("x", inner, "two")._replace(transforms=())  # type: ignore[union-attr]


def test_words_are_not_looked_for_in_half_a_page() -> None:
    read = page(f"<div>One <b>two</b> {'and more ' * 1_000}</div>")
    assert read.among("x", read.root.xpath("//b")[0], "One two") is None


def test_the_nearest_element_with_a_place_encloses() -> None:
    read = page("<p><b></b>one")
    assert read.enclosing(read.root.xpath("//b")[0]) == (3, len(read.text))
    assert read.enclosing(read.root) == (0, len(read.text))


def test_a_part_of_a_text_with_line_ends_of_two_characters() -> None:
    read = page("<script>\r\n{'a':\r\n 'one\r\ntwo'}</script>")
    (script,) = read.root.xpath("//script")
    text = script.text
    start = text.index("one")
    span = read.part(script, start, text.index("two") + 3)
    assert span is not None
    assert read.text[slice(*span)] == "one\r\ntwo"
