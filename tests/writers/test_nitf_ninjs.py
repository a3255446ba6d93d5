"""NITF and ninjs: where each field goes, and that any record gives a valid document."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from lxml import etree

import convert
from convert.article import Article, Embargo, Term
from convert.errors import OptionError
from convert.validation.examine import examine
from tests.strategies import articles, wild_texts
from tests.writers.newsml_tools import STORY

STANDARDS = Path(__file__).resolve().parents[3] / "shared" / "standards"
NITF = {"n": "http://iptc.org/std/NITF/2006-10-18/"}


@cache
def nitf_rules() -> etree.XMLSchema:
    path = STANDARDS / "nitf" / "nitf-3-6.xsd"
    if not path.is_file():
        pytest.skip("the schema of NITF is in ../shared/standards, which is not here")
    return etree.XMLSchema(etree.parse(path, etree.XMLParser(no_network=True)))


@cache
def ninjs_rules() -> Any:  # noqa: ANN401
    path = STANDARDS / "ninjs" / "ninjs-schema_3.1.json"
    if not path.is_file():
        pytest.skip("the schema of ninjs is in ../shared/standards, which is not here")
    return jsonschema_rs.validator_for(
        json.loads(path.read_bytes()), retriever=lambda _: {"type": "object"}, validate_formats=True
    )


def nitf(article: Article, **options: str) -> etree._Element:
    return etree.fromstring(convert.write(article, "nitf", **options))


def ninjs(article: Article, **options: Any) -> dict[str, Any]:  # noqa: ANN401
    made: dict[str, Any] = json.loads(convert.write(article, "ninjs", **options))
    return made


TERMS = Article(
    subjects=(Term(name="harbours", code="medtop:20000394"), Term(name="ships", code="desk:12"), Term()),
    genres=(Term(name="Feature"),),
    slugline="quay",
    creditline="AFP",
    urgency=3,
    status="canceled",
    embargo=Embargo(until="2024-03-06T06:00:00Z"),
    rights="© The Day",
    usage_terms="No archives.",
)


@pytest.mark.parametrize(
    ("article", "path", "expected"),
    [
        (STORY, "//n:hedline/n:hl1/text()", ["Quay at Port Ellis reopens after flood"]),
        (STORY, "//n:hedline/n:hl2/text()", ["Two cranes & one ferry are back"]),
        (STORY, "string(//n:byline[1])", "By Ada Moss in Port Ellis and Bo Lind, AFP"),
        (STORY, "//n:byline/n:person/text()", ["Ada Moss", "Bo Lind", "Cy Reed"]),
        (STORY, "//n:byline//@class", ["reporter", "author", "contributor", "photographer"]),
        (STORY, "//n:byline/n:byttl/n:org/text()", ["AFP"]),
        (STORY, "string(//n:dateline)", "PORT ELLIS, March 5 —"),
        (STORY, "//n:abstract/n:p/text()", ["Ships dock again after the flood."]),
        (STORY, "//n:date.issue/@norm", ["2024-03-05"]),
        (STORY, "//n:keyword/@key", ["quay", "floods"]),
        (STORY, "//n:pubdata/@name", ["The Example Daily"]),
        (STORY, "//n:meta[@name='canonical-url']/@content", ["https://daily.example/2024/quay"]),
        (STORY, "//n:block/n:hl2/@class", ["h3"]),
        (STORY, "//n:block/n:bq/n:block/n:p/text()", ["“We waited,” said the harbour master."]),
        (STORY, "//n:media/n:media-reference/@source", ["/img/quay.jpg"]),
        (STORY, "//n:media/n:media-caption/text()", ["The quay."]),
        (STORY, "//n:media/n:media-producer/text()", ["Photo: Cy Reed"]),
        (STORY, "//n:ul[@class='related']/n:li/n:a/@href", ["https://daily.example/flood"]),
        (STORY, "//n:body/@xml:lang", ["en-GB"]),
        (TERMS, "//n:tobject.subject/@tobject.subject.refnum", ["20000394"]),
        (TERMS, "//n:identified-content/n:classifier/text()", ["ships"]),
        (TERMS, "//n:tobject.property/@tobject.property.type", ["Feature"]),
        (TERMS, "//n:docdata/@management-status", ["canceled"]),
        (TERMS, "//n:urgency/@ed-urg", ["3"]),
        (TERMS, "//n:date.release/@norm", ["2024-03-06T06:00:00Z"]),
        (TERMS, "//n:rights/text()", ["© The Day"]),
    ],
)
def test_nitf_has_an_element_for_it(article: Article, path: str, expected: object) -> None:
    assert nitf(article).xpath(path, namespaces=NITF) == expected


@pytest.mark.parametrize(
    ("article", "name", "expected"),
    [
        (STORY, "uri", "urn:uuid:c6a6055d-b8c0-52f2-a395-6816ff0f636a"),
        (STORY, "by", "By Ada Moss in Port Ellis and Bo Lind, AFP"),
        (STORY, "located", "Port Ellis"),
        (STORY, "language", "en-GB"),
        (STORY, "copyrightNotice", "© 2024 The Example Daily"),
        (STORY, "contentCreated", None),
        (Article(published="2024-03-05T07:30:00Z"), "contentCreated", "2024-03-05T07:30:00Z"),
        (STORY, "infoSources", [{"name": "The Example Daily", "role": "publisher"}]),
        (TERMS, "usageTerms", "No archives."),
        (TERMS, "embargoedUntil", "2024-03-06T06:00:00Z"),
        (TERMS, "pubStatus", "canceled"),
        (TERMS, "urgency", 3),
        (TERMS, "slugline", "quay"),
        (TERMS, "genres", [{"name": "Feature"}]),
        (
            TERMS,
            "subjects",
            [
                {"rel": "about", "name": "harbours", "literal": "medtop:20000394"},
                {"rel": "about", "name": "ships", "literal": "desk:12"},
            ],
        ),
    ],
)
def test_ninjs_has_a_property_for_it(article: Article, name: str, expected: object) -> None:
    assert ninjs(article).get(name) == expected


def test_ninjs_holds_the_text_twice() -> None:
    plain, markup = ninjs(STORY)["bodies"]
    assert plain["contentType"] == "text/plain"
    assert plain["value"].startswith("PORT ELLIS, March 5 — The quay reopened.\n\nTen days\n\n“We waited,”")
    assert markup["contentType"] == "application/xhtml+xml"
    assert '<h3 id="b2">Ten days</h3><blockquote id="b3"><p>“We waited,”' in markup["value"]


def test_options_are_written_and_checked() -> None:
    made = ninjs(
        STORY, created="2024-03-07T08:00:00Z", provider="Desk", version=4, authority="desk.example,2026"
    )
    assert (made["versionCreated"], made["version"]) == ("2024-03-07T08:00:00Z", "4")
    assert made["uri"] == "tag:desk.example,2026:c6a6055d-b8c0-52f2-a395-6816ff0f636a"
    assert made["infoSources"][-1] == {"name": "Desk", "role": "provider"}
    assert nitf(STORY, provider="Desk").xpath("//n:distributor/text()", namespaces=NITF) == ["Desk"]
    assert convert.write(STORY, "ninjs", indent=0).count(b"\n") == 1
    for format_, option in (
        ("ninjs", {"indent": 99}),
        ("ninjs", {"version": 0}),
        ("nitf", {"authority": "x"}),
    ):
        with pytest.raises(OptionError):
            convert.write(STORY, format_, **option)


@settings(deadline=None)
@given(articles() | articles(wild_texts()))
def test_any_record_gives_a_valid_nitf_document(article: Article) -> None:
    made = convert.write(article, "nitf")
    assert nitf_rules().validate(etree.fromstring(made)), nitf_rules().error_log


@settings(deadline=None)
@given(articles() | articles(wild_texts()))
def test_any_record_gives_a_valid_ninjs_object(article: Article) -> None:
    assert [error.message for error in ninjs_rules().iter_errors(ninjs(article))] == []


@settings(deadline=None, max_examples=50)
@given(articles() | articles(wild_texts()))
def test_our_own_checks_pass_what_we_write(article: Article) -> None:
    for format_ in ("newsml", "nitf", "ninjs"):
        found = examine(convert.write(article, format_))
        assert found.is_valid, found.problems
