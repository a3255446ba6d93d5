"""Links of an item to other reading, which stand behind the text as one block."""

from __future__ import annotations

import json
from typing import Any

import pytest

import convert
from convert.blocks import Related, RelatedLink
from tests.readers.iptc.samples import NINJS, g2
from tests.test_laws import check_laws

PAGE = "https://pier.example/plan"


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        (f"<link rel='irel:seeAlso' href='{PAGE}'><title>The plan</title></link>", [("The plan", PAGE)]),
        (f"<link rel='irel:seeAlso' href='{PAGE}'/>", [(PAGE, PAGE)]),
        (
            f"<link rel='irel:seeAlso' href='{PAGE}'><itemClass qcode='ninat:text'/><title>A</title></link>"
            f"<link relu='x'/><link rel='irel:seeAlso' href='{PAGE}2'><title>B</title></link>",
            [("A", PAGE), ("B", f"{PAGE}2")],
        ),
        (f"<link rel='irel:seeAlso' href='{PAGE}'><itemClass qcode='ninat:video'/></link>", []),
        (f"<link rel='irel:seeAlso' href='{PAGE}' pubconstraint='c:nonpublic'/>", []),
        (f"<link rel='irel:derivedFrom' href='{PAGE}'/>", []),
        ("<link rel='irel:seeAlso' residref='urn:newsml:pier.example:1'/>", []),
        ("<link rel='irel:seeAlso' href='javascript:alert(1)'/>", []),
    ],
)
def test_links(links: str, expected: list[tuple[str, str]]) -> None:
    data = g2().replace(b"</itemMeta>", links.encode() + b"</itemMeta>")
    article = convert.read(data)
    check_laws(data, article)
    made = tuple(RelatedLink(text=text, href=href) for text, href in expected)
    assert list(article.body[1:]) == ([Related(links=made)] if made else [])


def test_too_many_links_are_a_warning() -> None:
    links = f"<link rel='irel:seeAlso' href='{PAGE}'/>" * 51
    article = convert.read(g2().replace(b"</itemMeta>", links.encode() + b"</itemMeta>"))
    assert [(w.code, w.path) for w in article.provenance.warnings] == [("limit", "/body")]


ANOTHER = {"name": "r1", "rel": "seeAlso", "type": "text", "uri": PAGE}


@pytest.mark.parametrize(
    ("associations", "expected"),
    [
        ([ANOTHER | {"headlines": [{"role": "main", "value": "The plan"}]}], [("The plan", PAGE)]),
        ({"r1": ANOTHER | {"headline": "The  plan"}}, [("The plan", PAGE)]),
        ([ANOTHER, ANOTHER | {"rel": "irel:related", "uri": f"{PAGE}2"}], [(PAGE, PAGE), (f"{PAGE}2",) * 2]),
        ([ANOTHER | {"type": "video"}], []),
        ([ANOTHER | {"rel": "derivedFrom"}], []),
        ([{"name": "r1", "type": "text", "uri": PAGE}], []),
        ([ANOTHER | {"uri": "tag:pier.example,2026:1"}], []),
        ([ANOTHER | {"uri": 7}, "text", None], []),
    ],
)
def test_associations(associations: Any, expected: list[tuple[str, str]]) -> None:  # noqa: ANN401
    data = json.dumps(json.loads(NINJS) | {"associations": associations}).encode()
    article = convert.read(data, format="ninjs")
    check_laws(data, article)
    made = tuple(RelatedLink(text=text, href=href) for text, href in expected)
    assert list(article.body[1:]) == ([Related(links=made)] if made else [])


def test_too_many_associations_are_a_warning() -> None:
    data = json.dumps(json.loads(NINJS) | {"associations": [ANOTHER] * 51}).encode()
    article = convert.read(data, format="ninjs")
    assert [(w.code, w.path) for w in article.provenance.warnings] == [("limit", "/body")]
