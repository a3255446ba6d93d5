"""A page's tree and the places of its elements, attributes and words, against an independent parser."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from convert.errors import NoArticleError
from convert.markup.html import element_text
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.stamps import stamp_name
from convert.source import load
from convert.transforms import apply

PAGES = Path(__file__).resolve().parents[4] / "shared" / "bench" / "html"
TAGS = """
<p> </p> <div> </div> <b> </b> <li> <ul> </ul> <td> <tr> <table> </table> <br> <BR/> <o:p> </a> <noscript>
</noscript> <template> </template> <!--a>b--> &amp; &copy=1 &#150; ferry é 日本 😀
"""
SPACED = [
    "<P CLASS=a>",
    "<a href='x>y' title=\"<p>\">",
    "<x-y a=b=c>",
    "<!-- <p> -->",
    " ",
    "\n",
    "\r\n",
    "\r",
]
LINES = ['<img alt="\n>" src=y>', "<h1\n id=z\t>", "</h1 >"]
TAME = [*TAGS.split(), *SPACED, *LINES]
"""Markup that all parsers cut into the same tags."""

OPEN = """
<script> </script> <style> <title> </title> <textarea> </textarea> <xmp> </xmp> <iframe> </iframe> <plaintext>
<script><!--<script> </script --> <!-- --!> <!--> <! <![CDATA[ ]]> ?> > < </ /> =" " ' = / <svg> </svg> <html>
</body> <head> <form> <a/b> _0_0_=1 &#150 &am
"""
WILD = [*TAME, *OPEN.split(), "</br>", "</style >", "<?php ", "<body a=b>", "\0"]
"""Markup that they quarrel about."""


standard = pytest.mark.skipif(
    etree.LIBXML_VERSION < (2, 14), reason="libxml2 before 2.14 cuts odd tags by rules of its own"
)


def begins(text: str, place: int, name: str) -> bool:
    """Whether a start tag of that name stands there; older parsers drop the prefix of `o:p`."""
    return re.match(f"<(?:[^/>:]*:)?{re.escape(name)}", text[place : place + 80].lower()) is not None


def offsets(page: Page) -> Iterator[tuple[int, str]]:
    for element in page.root.iter():
        place = page.offset(element)
        if place is not None:
            yield place, str(element.tag)


def soup_offsets(text: str) -> set[tuple[int, str]]:
    """Where Python's own parser sees start tags, which counts lines by line feeds."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    tags = BeautifulSoup(text, "html.parser").find_all(True)
    return {(starts[(tag.sourceline or 1) - 1] + (tag.sourcepos or 0), tag.name) for tag in tags}


@standard
@given(st.lists(st.sampled_from(TAME), max_size=25).map("".join))
def test_places_are_those_of_an_independent_parser(markup: str) -> None:
    text = f"<main>{markup}"
    assert set(offsets(Page(load(text.encode())))) == soup_offsets(text)


@given(
    st.lists(st.sampled_from(WILD), max_size=25).map("".join),
    st.sampled_from(["utf-8", "utf-16", "shift_jis"]),
)
def test_no_place_is_wrong_whatever_the_markup(markup: str, charset: str) -> None:
    data = f"<main>{markup}".encode(charset, "replace")
    page = Page(load(data, media_type=f"text/html; charset={charset}"))
    for place, name in offsets(page):
        assert begins(page.text, place, name)
        selector = page.source.selector(place, place + 1)
        assert page.source.slice([selector]) == "<"


@standard
@given(st.lists(st.sampled_from(WILD), max_size=25).map("".join))
def test_stamps_change_nothing_in_the_tree(markup: str) -> None:
    source = load(f"<main>{markup}".encode())
    placed, plain = Page(source), Page(source, placed=False)
    for element in placed.root.iter():
        element.attrib.pop(stamp_name(placed.text), None)
    assert etree.tostring(placed.root) == etree.tostring(plain.root)


@given(st.lists(st.sampled_from(WILD), max_size=25).map("".join))
def test_words_and_attributes_are_found_again(markup: str) -> None:
    page = Page(load(f"<main>{markup}".encode()))
    for element in page.root.iter():
        text = element_text(element)
        held = page.words("any", element, text)
        if held:
            assert apply(held.transforms, "".join(page.text[slice(*span)] for span in held.spans)) == text
        for name in element.attrib:
            found = page.attribute(element, str(name), "any")
            if found:
                (span,) = found.spans
                assert apply(found.transforms, page.text[slice(*span)]) == element.get(name)


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "utf-16", "utf-16-le", "iso8859-15"])
def test_bytes_of_words_in_any_charset(charset: str) -> None:
    data = "<p>Die Fähre</p>\r\n<h1 title='Fähre'>kommt spät</h1>".encode(charset)
    page = Page(load(data, media_type=f"text/html; charset={charset}"))
    (element,) = page.root.xpath("//h1")
    held = page.words("h1", element, "kommt spät")
    assert held is not None
    selector = page.source.selector(*held.spans[0])
    start, end = selector.start, selector.end
    assert data[start:end] == "kommt spät".encode(page.source.charset.name)
    assert page.source.slice([selector]) == "kommt spät"


@pytest.mark.parametrize(
    ("tag", "name", "raw"),
    [
        ('<a href="x&amp;y>">', "href", "x&amp;y>"),
        ("<a title='a' HREF = 'x'>", "href", "x"),
        ("<a href=x/y?a=b>", "href", "x/y?a=b"),
        ("<a hrefs=1 data-href=2 href=3 href=4>", "href", "3"),
        pytest.param("<a\nhref\n=\n'one\r\ntwo'\n>", "href", "one\r\ntwo", marks=standard),
        ('<a title=" href=no " href="yes">', "href", "yes"),
        ('<a title=\' href="yes" \' href="yes">', "href", "yes"),
        ('<a title = " href="yes" x=" href="no">', "href", None),
        ('<a title=a" b=" href="yes">', "href", None),
        ('<a href="yes"href="no">', "href", "yes"),
        pytest.param("<a/href=x>", "href", "x", marks=standard),
        ("<a href>", "href", None),
        ("<a href=''>", "href", None),
        ("<a>", "href", None),
    ],
)
def test_the_value_of_an_attribute(tag: str, name: str, raw: str | None) -> None:
    page = Page(load(f"<p>One {tag}two</a></p>".encode()))
    held = page.attribute(page.root.xpath("//a")[0], name, "link")
    assert (page.text[slice(*held.spans[0])] if held else None) == raw
    assert held is None or (held.method, held.transforms) == ("link", ("html-attr/1",))


@pytest.mark.parametrize("decoy", ["title=' href=\"yes\" '", "title=\" href='yes' \"", 'title = "href=yes"'])
def test_a_value_is_found_behind_its_own_name(decoy: str) -> None:
    page = Page(load(f'<a {decoy} href="yes">two</a>'.encode()))
    held = page.attribute(page.root.xpath("//a")[0], "href", "link")
    assert held is not None
    assert held.spans[0][0] == page.text.rindex("yes")


@pytest.mark.parametrize("markup", ["<p _0_0_='7'>a<p _0_0_>b", "<html><p>a<html _0_0_=3>", "_0_0_<p>a"])
def test_a_page_cannot_forge_a_stamp(markup: str) -> None:
    page = Page(load(markup.encode()))
    assert stamp_name(page.text) not in page.text
    assert all(page.text.startswith(f"<{name}", place) for place, name in offsets(page))
    assert any(True for _ in offsets(page))


@pytest.mark.parametrize("data", [b"", b"  \n", b"<!-- only -->", b"<!doctype html>"])
def test_no_markup_is_no_article(data: bytes) -> None:
    for placed in (True, False):
        with pytest.raises(NoArticleError, match="no markup"):
            Page(load(data), placed=placed)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a ",
        '<a x="',
        "<!--",
        "<!-",
        "<script>",
        "<script><!--<script>",
        "</a",
        "&",
        "&#1",
        "\0",
        pytest.param("<title><", marks=standard),
    ],
)
def test_a_megabyte_of_anything_is_read_at_once(piece: str) -> None:
    text = "<p>one</p>" + piece * (1_000_000 // len(piece))
    page = Page(load(text.encode()))
    assert page.words("p", page.root.xpath("//p")[0], "one") is not None


def real_pages() -> list[Path]:
    return sorted(PAGES.glob("*/pages/*.html.gz"))[::25]


@pytest.mark.skipif(
    not PAGES.is_dir(), reason="needs the real pages of ../shared/bench/html beside the checkout"
)
def test_places_on_real_pages() -> None:
    total = verified = 0
    for path in real_pages():
        page = Page(load(gzip.decompress(path.read_bytes())))
        for place, name in offsets(page):
            assert begins(page.text, place, name)
        for element in page.root.iter("p", "h1", "li"):
            total += 1
            verified += page.words("any", element, element_text(element)) is not None
    assert verified >= 0.995 * total
