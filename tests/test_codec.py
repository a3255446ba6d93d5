"""Records to JSON bytes and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.article import SCHEMA_ID, Article, Byline, Contributor
from convert.blocks import Link, List, ListItem, Paragraph
from convert.codec import decode, encode
from convert.errors import ConvertError, LimitError, SchemaError, UnreadableError
from convert.evidence import Evidence, Provenance
from tests.strategies import articles

HEAD = f'{{"schema": "{SCHEMA_ID}"'

FERRY = Article(
    headline="Ferry touches pier in Norholm",
    byline=Byline(text="By Ada Brandt", contributors=(Contributor(name="Ada Brandt"),)),
    body=(
        Paragraph(text="The ferry was late.", marks=(Link(start=4, end=9, href="/ferry"),)),
        List(items=(ListItem(text="Nobody was hurt"), ListItem(text="The pier stands"))),
    ),
    provenance=Provenance(
        evidence={
            "/url": Evidence(kind="asserted", method="url", agent="caller"),
            "/body/0": Evidence(kind="computed", method="m", inputs=("/headline",)),
        }
    ),
)


def test_a_record_comes_back() -> None:
    assert decode(encode(FERRY)) == FERRY


@given(articles())
def test_every_record_comes_back(article: Article) -> None:
    data = encode(article)
    assert decode(data) == article
    assert encode(decode(data)) == data


def test_written_records_are_compact_and_name_their_schema() -> None:
    assert encode(Article(headline="Ferry late")) == (
        b'{"schema":"urn:wirecopy:schema:article:1","headline":"Ferry late",'
        b'"content_digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}'
    )


def test_equal_records_give_equal_bytes() -> None:
    evidence = dict(reversed(list(FERRY.provenance.evidence.items())))
    other = Article(
        headline=FERRY.headline,
        byline=FERRY.byline,
        body=FERRY.body,
        provenance=Provenance(evidence=evidence),
    )
    assert other == FERRY
    assert encode(other) == encode(FERRY)


def test_text_and_bytes_and_a_byte_order_mark_read_alike() -> None:
    data = encode(FERRY)
    assert decode(data.decode()) == decode(b"\xef\xbb\xbf" + data) == FERRY


@pytest.mark.parametrize(
    ("record", "path", "words"),
    [
        ("{}", "", "schema is missing"),
        ('{"schema": "urn:other"}', "/schema", "another schema"),
        ("[]", "", "Expected `object`, got `array`"),
        (HEAD + ', "hedline": "x"}', "", "unknown field `hedline`"),
        (HEAD + ', "headline": 3}', "/headline", "Expected `str | null`, got `int`"),
        (HEAD + ', "body": [{"type": "paragraph", "text": 3}]}', "/body/0/text", "Expected `str`"),
        (HEAD + ', "body": [{"type": "paragraf"}]}', "/body/0/type", "Invalid value 'paragraf'"),
        (HEAD + ', "body": [{"text": "x"}]}', "/body/0", "missing required field `type`"),
        (HEAD + ', "url": ""}', "/url", "length >= 1"),
        (HEAD + ', "content_digest": "' + "0" * 64 + '"}', "", "not the digest of the body"),
        (
            HEAD + ', "provenance": {"evidence": {"/url": {"kind": "guessed"}}}}',
            "/provenance/evidence",
            "an entry: kind: Invalid enum value 'guessed'",
        ),
        (
            HEAD + ', "provenance": {"evidence": {"url": {"kind": "quoted", "method": "m"}}}}',
            "/provenance/evidence",
            "a key: Expected `str` matching",
        ),
        (
            HEAD + ', "provenance": {"ledger": {"total": 1.0, "kept": 1}}}',
            "/provenance/ledger/total",
            "`int`",
        ),
        (
            HEAD + ', "body": [{"type": "paragraph", "text": "", " - at `$.x`": 1}]}',
            "/body/0",
            "unknown field",
        ),
    ],
)
def test_a_record_of_another_shape_is_refused_with_its_place(record: str, path: str, words: str) -> None:
    with pytest.raises(SchemaError) as caught:
        decode(record)
    (violation,) = caught.value.violations
    assert violation.path == path
    assert words in violation.message


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", UnreadableError, "not a JSON document"),
        (b"Ferry late", UnreadableError, "not a JSON document"),
        (b"{} {}", UnreadableError, "not a JSON document"),
        (b'{"x": NaN}', UnreadableError, "not a JSON document"),
        (b'{"x": 1e999}', UnreadableError, "not a JSON document"),
        (b'"\xff"', UnreadableError, "not a JSON document"),
        (b'"\\ud800"', UnreadableError, "not a JSON document"),
        ("\ud800", UnreadableError, "not a JSON document"),
        ("{}".encode("utf-16"), UnreadableError, "not a JSON document"),
        (b'{"a": {"url": 1, "x": 2, "url": 1}}', UnreadableError, "the key 'url' stands twice"),
        (b"[" * 200_000, LimitError, "nested too deeply"),
        (b'{"a":' * 5_000 + b"1" + b"}" * 5_000, LimitError, "nested too deeply"),
    ],
    ids=range(12),
)
def test_what_is_not_json_is_refused(data: bytes | str, error: type[ConvertError], words: str) -> None:
    with pytest.raises(error, match=words):
        decode(data)


def test_half_a_surrogate_pair_cannot_be_written() -> None:
    with pytest.raises(SchemaError, match="surrogate"):
        encode(Article(headline="\ud800"))


@given(st.binary(max_size=60) | st.text(max_size=60))
def test_nothing_but_our_own_errors(data: bytes | str) -> None:
    with pytest.raises(ConvertError):
        decode(data)
