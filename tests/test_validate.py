"""Records held against the schema and against the rules beyond it: every violation, with its path."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from convert import schema
from convert.article import SCHEMA_ID, Article
from convert.blocks import Cell, Figure, List, ListItem, Paragraph, Strong, Table, Text
from convert.codec import encode
from convert.errors import ConvertError, LimitError, SchemaError, UnreadableError
from convert.evidence import (
    DataPositionSelector,
    Evidence,
    Ledger,
    Provenance,
    ReadWarning,
    SourceInfo,
)
from tests.strategies import articles

FILE = Path(__file__).resolve().parents[1] / "schemas" / "article.schema.json"
FERRY = Paragraph(text="The ferry was late.")
SOURCE = SourceInfo(sha256="0" * 64, size=20, media_type="text/plain")


def test_a_sound_record_passes_in_every_form() -> None:
    article = Article(
        url="https://daily.example/fähre?a=1#x",
        published="2026-03-05",
        body=(FERRY, Table(rows=((Cell(text="a"),),)), Figure(caption=Text(text="b"))),
        provenance=Provenance(
            source=SOURCE,
            evidence={
                "/body/0": Evidence(kind="quoted", method="m", selectors=(selector(0, 20),)),
                "/body/0/type": Evidence(kind="asserted", method="m", agent="caller"),
                "/body/1/rows/0/0/header": Evidence(kind="computed", method="m", inputs=("/body/1",)),
                "/content_digest": Evidence(kind="computed", method="m", inputs=("/body",)),
            },
            ledger=Ledger(total=16, kept=12, dropped={"markup": 4}),
        ),
    )
    schema.validate(article)
    schema.validate(encode(article))
    schema.validate(encode(article).decode())
    schema.validate(msgspec.json.decode(encode(article)))


@given(articles())
def test_every_record_of_the_right_types_has_the_right_shape(article: Article) -> None:
    bare = msgspec.structs.replace(article, provenance=Provenance())
    assert _violations(bare) == _violations(encode(bare)) == []


def selector(start: int, end: int) -> DataPositionSelector:
    return DataPositionSelector(start=start, end=end)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({}, ["/: schema is missing"]),
        (b"[]", ["/: is an array, not an object"]),
        ({"schema": "urn:other"}, [f"/schema: 'urn:other' is not {SCHEMA_ID!r}"]),
        ({"hed/line~": 1}, ["/hed~1line~0: is not allowed here"]),
        ({"headline": 3}, ["/headline: is a number, not null or a string"]),
        ({"headline": None}, []),
        ({"byline": {}}, ["/byline: text is missing"]),
        ({"byline": "Ada Brandt"}, ["/byline: is a string, not null or an object"]),
        ({"url": ""}, ["/url: '' is shorter than 1"]),
        ({"published": "last week"}, ["/published: 'last week' does not have the form that is asked for"]),
        (
            {"published": "2026-03-05\n"},
            [r"/published: '2026-03-05\n' does not have the form that is asked for"],
        ),
        ({"access": "no"}, ["/access: 'no' is not one of 'free', 'paywalled', 'teaser', null"]),
        ({"content_digest": "7"}, ["/content_digest: '7' does not have the form that is asked for"]),
        ({"content_digest": ""}, []),
        ({"content_digest": "0" * 64}, ["/content_digest: is not the digest of the body"]),
        (
            {"body": [{"type": "paragraf"}, {"text": "x"}, "x", {"type": "paragraph", "level": 2}]},
            [
                "/body/0/type: 'paragraf' is not one of 'paragraph', 'heading', 'quote', 'list', 'table',"
                " 'figure', 'related', 'embed'",
                "/body/1: type is missing",
                "/body/2: is a string, not an object",
                "/body/3: text is missing",
                "/body/3/level: is not allowed here",
            ],
        ),
        (
            {
                "body": [
                    {"type": "heading", "text": "x", "level": 7, "marks": [{"type": "link", "start": -1}]}
                ]
            },
            [
                "/body/0/level: 7 is more than 6",
                "/body/0/marks/0: end is missing",
                "/body/0/marks/0: href is missing",
                "/body/0/marks/0/start: -1 is less than 0",
            ],
        ),
        (
            {"provenance": {"evidence": {"url": {}, "/url": {"kind": "quoted"}}}, "headline": 1},
            [
                "/provenance/evidence/url: is not allowed here",
                "/provenance/evidence/~1url: method is missing",
                "/headline: is a number, not null or a string",
            ],
        ),
        (
            {"provenance": {"ledger": {"total": 1.0, "kept": 1}}},
            ["/provenance/ledger/total: Expected `int`, got `float`"],
        ),
        ({"headline": ["x" * 5_000_000]}, ["/headline: is an array, not null or a string"]),
        (
            {"access": "x" * 5_000_000},
            [f"/access: {'x' * 60!r}... is not one of 'free', 'paywalled', 'teaser', null"],
        ),
    ],
    ids=range(21),
)
def test_every_violation_is_listed_in_the_order_of_the_record(
    record: Mapping[str, object] | bytes, expected: list[str]
) -> None:
    if isinstance(record, Mapping) and record and "schema" not in record:
        record = {"schema": SCHEMA_ID, **record}
    assert _violations(record) == expected


def _violations(record: Article | Mapping[str, object] | bytes) -> list[str]:
    try:
        schema.validate(record)
    except SchemaError as error:
        return [str(violation) for violation in error.violations]
    return []


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            Article(body=(Paragraph(text="late", marks=(Strong(start=0, end=4), Strong(start=2, end=2))),)),
            ["/body/0/marks/1: marks nothing: 2 to 2"],
        ),
        (
            Article(body=(List(items=(ListItem(text="late", marks=(Strong(start=2, end=5),)),)),)),
            ["/body/0/items/0/marks/0/end: 5 lies behind the text's 4 characters"],
        ),
        (
            Article(body=(Table(rows=((Cell(text="", marks=(Strong(start=0, end=1),)),),)),)),
            ["/body/0/rows/0/0/marks/0/end: 1 lies behind the text's 0 characters"],
        ),
        (
            Article(body=(Figure(caption=Text(text="a", marks=(Strong(start=0, end=2),))),)),
            ["/body/0/caption/marks/0/end: 2 lies behind the text's 1 characters"],
        ),
    ],
)
def test_marks_lie_inside_their_text(article: Article, expected: list[str]) -> None:
    assert _violations(article) == expected


@pytest.mark.parametrize(
    ("provenance", "expected"),
    [
        (
            Provenance(evidence={"/headline": Evidence(kind="asserted", method="m", agent="caller")}),
            ["/evidence/~1headline: '/headline' points to nothing in the record"],
        ),
        (
            Provenance(evidence={"/body/1": Evidence(kind="asserted", method="m", agent="caller")}),
            ["/evidence/~1body~11: '/body/1' points to nothing in the record"],
        ),
        (
            Provenance(candidates={"/body/00": ()}),
            ["/candidates/~1body~100: '/body/00' points to nothing in the record"],
        ),
        (
            Provenance(warnings=(ReadWarning(code="c", message="m", path="/url"),)),
            [],  # a field that is empty because of what it warns of
        ),
        (
            Provenance(warnings=(ReadWarning(code="c", message="m", path="/byline/text"),)),
            ["/warnings/0/path: '/byline/text' points to nothing in the record"],
        ),
        (
            Provenance(evidence={"/body": Evidence(kind="computed", method="m", inputs=("/rights",))}),
            ["/evidence/~1body/inputs/0: '/rights' points to nothing in the record"],
        ),
        (
            Provenance(evidence={"/body": Evidence(kind="quoted", method="m")}),
            ["/evidence/~1body: is quoted and has no selectors"],
        ),
        (
            Provenance(evidence={"/body": Evidence(kind="computed", method="m")}),
            ["/evidence/~1body: is computed and has no inputs"],
        ),
        (
            Provenance(evidence={"/body": Evidence(kind="asserted", method="m")}),
            ["/evidence/~1body: is asserted and has no agent"],
        ),
        (
            Provenance(
                source=SOURCE,
                evidence={
                    "/body": Evidence(kind="quoted", method="m", selectors=(selector(3, 2), selector(0, 21)))
                },
            ),
            [
                "/evidence/~1body/selectors/0: ends at 2, before it starts at 3",
                "/evidence/~1body/selectors/1/end: 21 lies behind the source's 20 bytes",
            ],
        ),
        (
            Provenance(
                source=SOURCE, warnings=(ReadWarning(code="c", message="m", selector=selector(20, 21)),)
            ),
            ["/warnings/0/selector/end: 21 lies behind the source's 20 bytes"],
        ),
        (
            Provenance(ledger=Ledger(total=9, kept=3, dropped={"markup": 4})),
            ["/ledger: kept 3 + dropped 4 is not the total 9"],
        ),
    ],
)
def test_provenance_holds_together(provenance: Provenance, expected: list[str]) -> None:
    article = Article(body=(FERRY,), provenance=provenance)
    assert _violations(article) == ["/provenance" + line for line in expected]


@pytest.mark.parametrize(
    ("record", "error"),
    [
        (b"no JSON", UnreadableError),
        (b'{"a": 1, "a": 1}', UnreadableError),
        ({"published": date(2026, 3, 5)}, UnreadableError),
        ({"headline": "\ud800"}, UnreadableError),
        ({"x": float("nan")}, UnreadableError),
        ({"x": 10**30}, UnreadableError),
        ({1: "x"}, UnreadableError),
        (b"[" * 100_000, LimitError),
        ({"x": msgspec.json.decode(b"[" * 100 + b"]" * 100)}, LimitError),
    ],
    ids=range(9),
)
def test_what_no_record_can_be(record: bytes | dict[str, object], error: type[ConvertError]) -> None:
    with pytest.raises(error):
        schema.validate(record)


def test_a_record_built_of_other_things_is_refused() -> None:
    broken: Any = {"headline": object()}
    with pytest.raises(UnreadableError, match="cannot be written as JSON"):
        schema.validate(Article(**broken))


def test_many_violations_do_not_take_long() -> None:
    many = 5_000
    record = {
        "schema": SCHEMA_ID,
        "body": [{"type": "paragraph", "text": 3}] * many,
        "provenance": {"evidence": {f"key{number}": {} for number in range(many)}},
    } | {f"field{number}": 1 for number in range(many)}
    assert len(_violations(record)) == 3 * many
