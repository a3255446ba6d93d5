"""Documents of our own, some changed by hand: what makes no sense in them is a warning, never an error."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

import convert
from tests.test_laws import check_laws
from tests.writers.newsml_tools import STORY
from tests.writers.sentinels import OPTIONS, SENTINEL

NEWS = ("newsml", "newsml rich", "ninjs", "nitf")


def written(column: str) -> str:
    name, options = OPTIONS[column]
    return convert.write(SENTINEL, name, **options).decode()


@pytest.mark.parametrize(
    ("column", "old", "new", "field"),
    [
        ("newsml", 'rel:access" value="paywalled"', 'rel:access" value="wide open"', "access"),
        ("newsml", "role:translator", "role:juggler", "byline"),
        ("newsml", "<urgency>7</urgency>", "<urgency>70</urgency>", "urgency"),
        ("nitf", 'management-status="canceled"', 'management-status="embargoed"', "status"),
        ("nitf", 'name="subjects.0.uri"', 'name="subjects.9.uri"', ""),
        ("nitf", 'name="subjects.0.uri"', 'name="a.b.c.d.e"', ""),
        ("ninjs", '"urgency": 7', '"urgency": "high"', "urgency"),
    ],
)
def test_a_value_that_makes_no_sense_is_left_out(column: str, old: str, new: str, field: str) -> None:
    page = written(column)
    assert old in page
    data = page.replace(old, new).encode()
    article = convert.read(data)
    assert article.headline == SENTINEL.headline
    assert not field or (getattr(article, field) is None and article.provenance.warnings)
    check_laws(data, article)


@pytest.mark.parametrize("order", ["", "0", "9 8", "1 1", "0 1 2 3 4", "x y"])
def test_an_order_of_people_that_is_none_is_passed_over(order: str) -> None:
    extra = f'<contentMetaExtProperty reluri="urn:wirecopy:rel:byline.order" value="{order}"/></contentMeta>'
    data = convert.write(SENTINEL, "newsml").replace(b"</contentMeta>", extra.encode())
    assert convert.read(data).byline == SENTINEL.byline


def test_people_come_back_in_the_order_of_the_byline() -> None:
    assert STORY.byline is not None
    turned = replace(STORY.byline, contributors=STORY.byline.contributors[::-1])
    story = replace(STORY, byline=turned)
    for column in NEWS:
        name, options = OPTIONS[column]
        again = convert.read(convert.write(story, name, **options))
        assert again.byline == turned, column


@pytest.mark.parametrize(
    ("column", "mark"),
    [("newsml", ">wirecopy</generator>"), ("ninjs", '"profile": "wirecopy"'), ("nitf", 'content="wirecopy"')],
)
def test_a_document_of_anybody_else_is_read_as_any_other(column: str, mark: str) -> None:
    page = written(column)
    assert mark in page
    article = convert.read(page.replace(mark, mark.replace("wirecopy", "desk")).encode())
    assert article.headline == SENTINEL.headline
    assert article.identifiers[0].scheme in ("guid", "doc-id"), "its identifier is then the article's"


def test_references_in_the_text_are_not_decoded_twice() -> None:
    story = convert.read("# The &amp;amp; sign\n\nThe sign &amp;amp; is an entity.", format="markdown")
    for column in NEWS:
        name, options = OPTIONS[column]
        again = convert.read(convert.write(story, name, **options))
        assert (again.headline, again.body) == ("The &amp; sign", story.body), column


def test_a_line_is_the_same_however_its_id_is_spelled() -> None:
    page = written("newsml")
    plain = convert.read(page.encode())
    for spelled in (r"id='b\1'", r'id = "b\1"', r'id="n1.b\1"', r'id="b\1" class=""'):
        changed = re.sub(r'id="b([0-9]+)"', spelled, page)
        assert changed != page
        assert convert.read(changed.encode()).body == plain.body
