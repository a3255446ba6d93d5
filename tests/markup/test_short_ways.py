"""The short ways to a run's text and marks, and to whole addresses, say what the long ones do."""

from __future__ import annotations

from urllib.parse import urljoin

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from convert.clean import clean
from convert.markup import html as markup_html
from convert.markup.addresses import join_url
from convert.markup.entities import decode_text
from convert.markup.runmarks import marks_of
from convert.markup.tree import inline
from tests.readers.html.test_page import WILD

MARKUP = st.lists(
    st.sampled_from(
        ["<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<a href=/a>", "<a>", "<a href=''>", "</a>", "<br>",
         "<br/>x", "<span>", "</span>", "<script>x</script>", "<x-a>", "</x-a>", "<p>", "</p>", "Ana ", "\n",
         " ", "&amp;", "&nbsp;", "Dorn", "e", "&#769;", "&shy;", "\u200d", "&#847;"]
    ),
    max_size=9,
).map("".join)  # fmt: skip
ADDRESSES = st.builds(
    "{}{}".format,
    st.sampled_from(["http://", "https://", "http:/", "/"]),
    st.text("aB.:/?#;@[]%=\" '\n", max_size=12),
)


@given(MARKUP)
@example("<b>" * 30 + "Ana")
def test_the_marks_of_a_run_are_those_of_all_it_says(markup: str) -> None:
    element = html.fromstring(f"<div>{markup}</div>")
    children = [None, *element]
    for number, after in enumerate(children):
        for before in [None, *children[number + 1 :]]:
            said = inline(element, after=after, before=before)
            short = marks_of(element, said.text, after=after, before=before)
            assert short in (said.marks, None)
            assert short is not None or markup.count("<") > 20


@given(
    st.lists(st.sampled_from([*WILD, "<b>", "</b>", "<a title='>'>", '<i x="<b>">', "&am", "p;"]), max_size=9)
)
def test_a_text_of_running_elements_is_what_all_its_tags_leave(pieces: list[str]) -> None:
    text = "".join(pieces)
    slow = markup_html._without_tags(text, "\0") if "<" in text else text
    assert markup_html.html_text(text) == clean(decode_text(slow))


def test_words_that_are_not_those_of_the_run_have_no_marks() -> None:
    element = html.fromstring("<p>The <b>ferry</b> sails.</p>")
    assert marks_of(element, "The ferry sails.") == inline(element).marks != ()
    assert marks_of(element, "The ferry sailed.") == ()


@given(ADDRESSES, st.sampled_from(["", "http://b/c?d#e", "https://b/c/d", "mailto:x"]))
def test_a_whole_address_is_joined_to_itself(address: str, base: str) -> None:
    try:
        joined = urljoin(base, address.strip())
    except ValueError:
        joined = address
    assert join_url(address, base) == joined
