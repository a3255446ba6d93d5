"""What `verify` says of records and sources, honest and not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

import convert
from convert.article import Article
from convert.blocks import Table
from convert.pointers import parts_of
from convert.seal import digest_of, sealed
from convert.verification import Verification, verify
from convert.verification.values import leaves
from tests.golden import SAMPLES, case_folders, input_of
from tests.strategies import articles

INPUTS = sorted(
    path for path in SAMPLES.glob("*/article.*") if path.suffix in (".md", ".txt", ".html", ".pdf")
)
INPUTS += [input_of(folder) for folder in case_folders()]
PAGE = b"""<html><head><title>Ferry sails again - Harbour Post</title></head><body><nav>Home</nav><article>
<h1>Ferry sails again</h1><p>By <a rel="author" href="/mara">Mara Ellery</a></p>
<p>The ferry of Port Sallow sailed again on Tuesday, four days after the storm had torn its ramp away.</p>
<p>Its master said that the crossing was calm, that nobody was sick, and that the bar had sold out of tea.</p>
</article><footer>Imprint</footer></body></html>"""


def record_of(data: bytes) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(convert.convert(data, "json", format="html"))
    return record


def outcomes(result: Verification) -> dict[str, str]:
    return {check.what: check.outcome for check in (*result.whole, *result.values)}


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_just_read_is_ok(path: Path) -> None:
    result = verify(convert.convert(path, "json"), path)
    assert result.failures == ()
    assert outcomes(result)["record"] == "ok"


def test_an_article_in_memory_can_be_verified_too() -> None:
    assert convert.verify(convert.read(PAGE), PAGE).ok


def test_the_words_of_the_caller_are_asserted() -> None:
    article = convert.read(PAGE, url="https://post.example/ferry")
    result = verify(article, PAGE)
    assert result.ok
    assert outcomes(result)["/url"] == "asserted"


def test_a_change_in_the_text_breaks_the_value_and_the_source() -> None:
    result = verify(record_of(PAGE), PAGE.replace(b"four days", b"five days"))
    assert [check.what for check in result.failures] == ["source", "/body/0"]


def test_a_change_outside_all_evidence_breaks_the_source_alone() -> None:
    result = verify(record_of(PAGE), PAGE.replace(b"Imprint", b"imprint"))
    assert [check.what for check in result.failures] == ["source"]


def test_what_stands_elsewhere_in_a_changed_page_has_moved() -> None:
    result = verify(record_of(PAGE), PAGE.replace(b"<nav>", b"<p>Breaking</p><nav>"))
    assert set(result.counts) == {"moved", "ok"}
    moved = next(check for check in result.values if check.what == "/body/0")
    (place,) = moved.selectors
    assert PAGE.replace(b"<nav>", b"<p>Breaking</p><nav>")[place.start : place.end].startswith(
        b"The ferry of Port"
    )


def change(record: dict[str, Any], pointer: str, value: object) -> None:
    *path, last = parts_of(pointer)
    at: Any = record
    for step in path:
        at = at[int(step)] if isinstance(at, list) else at[step]
    at[last] = value


LIES: list[tuple[str, Callable[[dict[str, Any]], None], dict[str, str]]] = [
    (
        "another headline",
        lambda record: change(record, "/headline", "Ferry sinks"),
        {"record": "broken", "/headline": "broken"},
    ),
    (
        "another paragraph",
        lambda record: change(record, "/body/0/text", "Nothing happened at all."),
        {"record": "broken", "content": "broken", "/body/0": "broken"},
    ),
    (
        "no evidence for a value",
        lambda record: record["provenance"]["evidence"].pop("/headline"),
        {"record": "broken", "/headline": "unproven"},
    ),
    (
        "a transform that there is not",
        lambda record: change(record, "/provenance/evidence/~1headline/transforms", ["magic/1"]),
        {"record": "broken", "/headline": "broken"},
    ),
    (
        "a pointer to nowhere",
        lambda record: change(
            record, "/provenance/evidence/~1body~17", record["provenance"]["evidence"]["/headline"]
        ),
        {"record": "broken", "/body/7": "broken"},
    ),
    (
        "sums that do not add up",
        lambda record: change(record, "/provenance/ledger/total", 5),
        {"record": "broken", "ledger": "broken"},
    ),
    (
        "another digest of the content",
        lambda record: change(record, "/content_digest", "0" * 64),
        {"record": "broken", "content": "broken"},
    ),
    (
        "an encoding that there is not",
        lambda record: change(record, "/provenance/source/charset", "klingon"),
        {"record": "broken", "source": "broken"},
    ),
]


@pytest.mark.parametrize(
    ("lie", "wrong"), [(lie, wrong) for _, lie, wrong in LIES], ids=[name for name, *_ in LIES]
)
def test_a_record_that_lies(lie: Callable[[dict[str, Any]], None], wrong: dict[str, str]) -> None:
    record = record_of(PAGE)
    lie(record)
    assert {check.what: check.outcome for check in verify(record, PAGE).failures} == wrong


@pytest.mark.parametrize("place", [{"start": 5, "end": 10**15}, {"start": 9, "end": 3}])
def test_selectors_that_no_source_has(place: dict[str, int]) -> None:
    record = record_of(PAGE)
    record["provenance"]["evidence"]["/headline"]["selectors"] = [{"type": "DataPositionSelector", **place}]
    assert {check.what: check.outcome for check in verify(record, PAGE).failures} == {
        "record": "broken",
        "/headline": "broken",
    }


@pytest.mark.parametrize("selectors", [[{"type": "DataPositionSelector", "start": -1, "end": 3}], "none"])
def test_what_is_no_record_is_refused(selectors: object) -> None:
    record = record_of(PAGE)
    record["provenance"]["evidence"]["/headline"]["selectors"] = selectors
    with pytest.raises(convert.SchemaError):
        verify(record, PAGE)


def test_a_record_of_another_schema_is_refused() -> None:
    with pytest.raises(convert.SchemaError, match="another schema"):
        verify(record_of(PAGE) | {"schema": "urn:wirecopy:schema:article:99"}, PAGE)


def test_blocks_that_quote_the_same_bytes() -> None:
    record = record_of(PAGE)
    evidence = record["provenance"]["evidence"]
    record["body"][1] = record["body"][0]
    evidence["/body/1"] = evidence["/body/0"]
    assert outcomes(verify(record, PAGE))["order"] == "broken"


def test_blocks_out_of_order() -> None:
    record = record_of(PAGE)
    evidence = record["provenance"]["evidence"]
    record["body"].reverse()
    evidence["/body/0"], evidence["/body/1"] = evidence["/body/1"], evidence["/body/0"]
    found = outcomes(verify(record, PAGE))
    assert found["order"] == "broken"
    assert found["/body/0"] == found["/body/1"] == "ok"


def test_evidence_that_quotes_the_source_over_and_over_comes_to_an_end() -> None:
    data = b"# Long\n\n" + b"word " * 400_000 + b"."
    record = json.loads(convert.convert(data, "json", format="markdown"))
    found = record["provenance"]["evidence"]["/body/0"]
    record["keywords"] = ["x"] * 2_000
    record["provenance"]["evidence"] |= {f"/keywords/{n}": found for n in range(2_000)}
    result = verify(record, data)
    assert any("times over" in check.reason for check in result.failures)


def test_a_record_that_is_too_large_is_refused() -> None:
    with pytest.raises(convert.LimitError, match="bytes of JSON"):
        verify(b" " * (64 * 1024 * 1024 + 1), PAGE)


def test_a_large_record_takes_time_in_proportion() -> None:
    """Thousands of values in a source that has moved: no pass is quadratic."""
    record = record_of(PAGE)
    record["keywords"] = ["word"] * 4_000
    one = {
        "kind": "quoted",
        "method": "x",
        "selectors": [{"type": "DataPositionSelector", "start": 0, "end": 4}],
    }
    record["provenance"]["evidence"] |= {f"/keywords/{n}": one for n in range(4_000)}
    result = verify(record, b"<!-- moved -->" + PAGE)
    assert result.counts["broken"] >= 4_000


def test_a_record_without_evidence_proves_nothing() -> None:
    article = convert.read(PAGE, evidence="none")
    result = verify(article, PAGE)
    assert not result.ok
    assert set(result.counts) == {"unproven"}


@pytest.mark.parametrize("source", [b"", b"%PDF-1.7\n\x00\x01", "# A ferry\n\nNo.".encode("utf-16")])
def test_another_source_breaks_and_does_not_crash(source: bytes) -> None:
    result = verify(record_of(PAGE), source)
    assert not result.ok
    assert outcomes(result)["source"] == "broken"


@given(articles())
@settings(max_examples=60)
def test_the_digest_of_a_written_record_is_that_of_its_canonical_json(article: Article) -> None:
    written = json.loads(convert.write(article, "json"))
    said = written["provenance"].pop("record_digest")
    assert hashlib.sha256(rfc8785.dumps(written)).hexdigest() == said == digest_of(written)
    assert sealed(sealed(article)) == sealed(article)


CHANGES = st.tuples(st.integers(0, 10**6), st.sampled_from("aZ9. \n<"))


@given(CHANGES)
@settings(max_examples=200)
def test_any_changed_character_of_a_written_record_is_found(change: tuple[int, str]) -> None:
    written = convert.convert(PAGE, "json", format="html", indent=0).decode()
    at = change[0] % len(written)
    changed = written[:at] + change[1] + written[at + 1 :]
    try:
        same = json.loads(changed) == json.loads(written)
        result = verify(changed, PAGE)
    except (convert.ConvertError, ValueError):
        return
    assert result.ok == same


@given(CHANGES)
@settings(max_examples=200)
def test_any_changed_byte_of_a_source_is_found(change: tuple[int, str]) -> None:
    at = change[0] % len(PAGE)
    changed = PAGE[:at] + change[1].encode() + PAGE[at + 1 :]
    assert verify(convert.read(PAGE), changed).ok == (changed == PAGE)


def test_an_empty_cell_of_a_table_needs_no_proof() -> None:
    data = b"# Fares\n\nThe board set two fares.\n\n| from | to |\n|---|---|\n| Orris | |\n"
    article = convert.read(data, format="markdown")
    (table,) = (block for block in article.body if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows] == [["from", "to"], ["Orris", ""]]
    assert "/body/1/rows/1/0/text" in list(leaves(article))
    assert "/body/1/rows/1/1/text" not in list(leaves(article))
    assert verify(article, data).ok


@pytest.mark.parametrize("name", ["no-such", "hex", "punycode", "utf-16", "a\0b"])
def test_a_record_that_names_no_encoding_of_text_is_broken(name: str) -> None:
    record = record_of(PAGE)
    record["provenance"]["source"]["charset"] = name
    assert outcomes(verify(record, PAGE))["source"] == "broken"
