"""What a page's head declares, whatever it is declared with."""

from __future__ import annotations

import pytest
from lxml import html

from convert.readers.html.fields.head import _OTHER_RELATIONS, _RELATIONS, Head, read_head
from convert.readers.html.fields.headline import _MOST_DECLARED, headline_claims
from convert.readers.html.fields.jsonld import read_graph


def head_of(markup: str) -> Head:
    return read_head(html.document_fromstring(f"<html><head>{markup}</head><body></body></html>"))


@pytest.mark.parametrize(
    ("meta", "names"),
    [
        ("name=author content=A", {"author"}),
        ("name=Author content=A", {"author"}),
        ("property=schema:author content=A", {"author"}),
        ("name=author itemprop=creator content=A", {"author", "creator"}),
        ("property='author dc.creator' content=A", {"author", "dc.creator"}),
        ("name='a b c d e' content=A", {"a", "b", "c", "d"}),
        ("http-equiv=Content-Language content=de", {"content-language"}),
        ("itemprop=author value=A", {"author"}),
        ("name=author content=''", set()),
        ("name=' ' content=A", set()),
        ("content=A", set()),
    ],
)
def test_under_which_names_a_value_is_declared(meta: str, names: set[str]) -> None:
    assert set(head_of(f"<meta {meta}>").metas) == names


@pytest.mark.parametrize(
    ("rel", "relations"),
    [
        ("canonical", {"canonical"}),
        ("CANONICAL shortlink", {"canonical", "shortlink"}),
        ("stylesheet", set()),
        ("alternate amphtml", {"amphtml"}),
    ],
)
def test_which_relations_count(rel: str, relations: set[str]) -> None:
    assert set(head_of(f"<link rel='{rel}' href='/x'>").links) == relations


def test_what_is_passed_over_at_once_says_nothing_of_the_article() -> None:
    assert not any(_RELATIONS.intersection(said.split()) for said in _OTHER_RELATIONS)


def test_so_many_declared_headlines_are_weighed_and_the_first_among_them() -> None:
    titles = "".join(f"<meta property=og:title content='Ferry number {n}'>" for n in range(500))
    claims = headline_claims(head_of(titles), read_graph(()), (), frozenset())
    assert len(claims) == _MOST_DECLARED
    assert claims[0].value in {f"Ferry number {n}" for n in range(_MOST_DECLARED)}
