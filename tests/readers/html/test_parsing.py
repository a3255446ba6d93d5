"""A page parsed: the places of its tags by their order and by stamps, and what is too much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.errors import LimitError
from convert.markup.tags import ATTRIBUTE, CALM, MAX_ATTRIBUTES, TAG
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parsing import Tree, by_stamps, has_few_tags, in_order
from convert.readers.html.tree.stamps import MAX_TAGS, find_tags
from convert.source import load
from tests.readers.html.test_page import WILD


def places(tree: Tree) -> list[tuple[str, int | None]]:
    return [(element.tag, tree.starts.get(element)) for element in tree.elements]


@given(st.lists(st.sampled_from(WILD), max_size=25).map("".join))
def test_tags_in_order_have_the_places_of_the_stamps(markup: str) -> None:
    source = load(f"<main>{markup}".encode())
    tree = in_order(source)
    if tree is not None:
        assert places(tree) == places(by_stamps(source))


@given(st.lists(st.sampled_from(WILD), max_size=25).map("".join))
def test_no_page_has_more_tags_than_are_counted(markup: str) -> None:
    bound = markup.count("<") - markup.count("</") - markup.count("<!")
    assert len(find_tags(markup).opening) <= bound


@pytest.mark.parametrize(
    ("text", "few"),
    [
        ("<p>" * MAX_TAGS, True),
        ("<p></p><!-- -->" * (MAX_TAGS // 2), True),
        ("<p>" * (MAX_TAGS + 1) + " ", False),
    ],
)
def test_long_pages_may_have_few_tags(text: str, few: bool) -> None:
    assert has_few_tags(text) is few


FRAMES = """
<html> </html> <head> </head> <body> <BODY> </body> <title>a</title> <p> </p> <br>
</br> </BR/> <!--<p>--> a <link> <form> </form> <script></script> <noscript> <frameset>
"""


@given(
    st.lists(
        st.sampled_from([*FRAMES.replace("\n", " ").split(" "), "<html\nlang=de>", "<body\nid=a>", "\n"]),
        max_size=12,
    ).map("".join)
)
def test_tags_in_order_whatever_the_frame(markup: str) -> None:
    source = load(f"{markup}<main>".encode())
    tree = in_order(source)
    if tree is not None:
        assert places(tree) == places(by_stamps(source))


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("<html><head><title>a</title></head><body><p>b<p>c</body></html>", True),
        ("<title>a</title><p>b", True),
        ("<!-- <p> --><P>b<IMG src=c>", True),
        ("<html><html><p>b", True),
        ("<html>a<body><p>b", False),
        ("a<p>b", False),
        ("<p>a</p></p>", True),
        ("<p>a</body><body><p>b", False),
        ("<div>a</br>b</div>", False),
    ],
)
def test_whether_the_tags_in_order_tell_the_places(markup: str, told: bool) -> None:
    assert (in_order(load(markup.encode())) is not None) == told


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("<b>" * (MAX_TAGS + 1), "1,000,000 elements"),
        ("<div>" * 100_000 + "x", "2,000 deep"),
        ("<p " + " ".join(f"attribute{n}" for n in range(MAX_ATTRIBUTES + 1)) + ">a", "1,000 attributes"),
        ("<p" + " a" * (MAX_ATTRIBUTES + 1) + ">a", "1,000 attributes"),
        ("<p" + "/a" * (MAX_ATTRIBUTES + 1) + "></p><b></b><!-- -->", "1,000 attributes"),
        ("<p" + " a='>' b=<" * (MAX_ATTRIBUTES // 2 + 1) + ">a</br>", "1,000 attributes"),
        ("<script" + ' a="b"c=d e' * (MAX_ATTRIBUTES // 3 + 1) + "></script>", "1,000 attributes"),
    ],
)
@pytest.mark.parametrize("placed", [True, False])
def test_limits_are_stated(markup: str, message: str, placed: bool) -> None:
    source = load(markup.encode())
    with pytest.raises(LimitError, match=message):
        Page(source, placed=placed)


@pytest.mark.parametrize(
    "attributes", [" a" * MAX_ATTRIBUTES, "/a='>'" * MAX_ATTRIBUTES, ' a = "b"' * MAX_ATTRIBUTES]
)
@pytest.mark.parametrize("placed", [True, False])
def test_so_many_attributes_are_read(attributes: str, placed: bool) -> None:
    page = Page(load(f"<p{attributes}>a</p>".encode()), placed=placed)
    assert page.root.xpath("string(//p)") == "a"


@given(st.lists(st.sampled_from([*WILD, " a" * 30, " a=b" * 50, "</br>"]), max_size=25).map("".join))
def test_calm_markup_has_no_breaks_and_few_attributes(markup: str) -> None:
    calm = CALM.fullmatch(markup) is not None
    tags = find_tags(markup)
    counts = [len(ATTRIBUTE.findall(TAG.match(markup, start)[0])) for start, _ in tags.opening]  # type: ignore[index]
    assert calm or tags.breaks or "br" in markup.lower()[-3:] or max(counts, default=0) > 900
    assert not (calm and tags.breaks and not markup.lower().endswith("</br"))


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<script src=a/><b></script><i>", ["script", "i"]),
        ("<script src=a /><b></script><i>", ["script", "b", "i"]),
        ("<script><!--<script></script><b>--></script><i>", ["script", "i"]),
        ("<style><b></styles><b></STYLE/><i>", ["style", "i"]),
        ('<p ="a><b>">', ["p", "b"]),
        ('<p a="><b>"c="><b>"><i>', ["p", "i"]),
        ('<p="><b>"><i>', ['p="', "b", "i"]),
        ("<p a='><i>", ["p"]),
        ("<!doctype html public '><b>'><i>", ["b", "i"]),
    ],
)
def test_start_tags_are_where_the_standard_sees_them(markup: str, names: list[str]) -> None:
    assert [markup[start + 1 : end] for start, end in find_tags(markup).opening] == names
