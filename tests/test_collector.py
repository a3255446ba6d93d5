"""The garbage collector rests while a page is read, and only then."""

from __future__ import annotations

import gc
from typing import Literal

import pytest

import convert
from convert.collector import at_rest
from convert.errors import NoArticleError
from tests.readers.html.test_body import PROSE, page, paragraphs


def test_it_rests_inside_and_works_behind() -> None:
    with at_rest():
        assert not gc.isenabled()
        with at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_behind_an_error() -> None:
    with pytest.raises(NoArticleError):
        convert.read("<p>", format="html")
    assert gc.isenabled()


def test_whoever_has_put_it_to_rest_finds_it_so() -> None:
    gc.disable()
    try:
        convert.read(page(paragraphs(PROSE)), format="html")
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("evidence", ["none", "full"])
def test_a_page_leaves_it_nothing_to_do(evidence: Literal["none", "full"]) -> None:
    markup = page(paragraphs(PROSE))
    convert.read(markup, format="html", evidence=evidence)
    gc.collect()
    article = convert.read(markup, format="html", evidence=evidence)
    assert gc.collect() == 0
    assert article.body
