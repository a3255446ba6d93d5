"""The trail as PROV-JSON, read by the `prov` package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import convert
from convert.article import Article
from tests.golden import SAMPLES, case_folders, input_of
from tests.strategies import articles

prov = pytest.importorskip(
    "prov.model", reason="the prov package reads what we write; it is in the test extra"
)

INPUTS = sorted(path for path in SAMPLES.glob("*/article.*") if path.suffix in (".md", ".txt", ".html"))
INPUTS += [input_of(folder) for folder in case_folders()]
PAGE = b"""<h1>Ferry sails</h1><p>By Mara Ellery</p>
<p>It sailed at noon on Friday, the harbour office of Port Sallow said.</p>"""


def parsed(data: bytes) -> Any:  # noqa: ANN401 - the package has no types
    return prov.ProvDocument.deserialize(content=data.decode(), format="json")


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_it_parses_and_round_trips(path: Path) -> None:
    document = parsed(convert.convert(path, "prov"))
    assert parsed(document.serialize(format="json").encode()) == document


def test_what_it_says() -> None:
    written = json.loads(convert.convert(PAGE, "prov", format="html", url="https://post.example/ferry"))
    quotation = next(
        entry
        for entry in written["wasDerivedFrom"].values()
        if entry["prov:generatedEntity"] == "record:/headline"
    )
    start, end = map(int, quotation["wirecopy:bytes"].split("-"))
    assert PAGE[start:end] == b"Ferry sails"
    assert quotation["prov:type"] == {"$": "prov:Quotation", "type": "prov:QUALIFIED_NAME"}
    assert written["agent"]["record:/byline/contributors/0/agent"]["prov:label"] == "Mara Ellery"
    assert written["entity"]["wirecopy:source"]["prov:location"] == "https://post.example/ferry"
    assert written["wasAttributedTo"]["_:by0"]["wirecopy:role"] == "author"


def test_the_frame_alone() -> None:
    written = json.loads(convert.convert(PAGE, "prov", format="html", values=False))
    assert set(written["entity"]) == {"record:article", "wirecopy:source"}


def test_the_clock_is_the_callers() -> None:
    written = json.loads(convert.convert(PAGE, "prov", format="html", created="2026-03-05T11:40:00+01:00"))
    assert written["activity"]["record:conversion"]["prov:endTime"] == "2026-03-05T11:40:00+01:00"
    with pytest.raises(convert.OptionError):
        convert.convert(PAGE, "prov", format="html", created="yesterday")


@given(articles())
@settings(max_examples=50)
def test_any_record_can_be_written(article: Article) -> None:
    document = parsed(convert.write(article, "prov"))
    assert parsed(document.serialize(format="json").encode()) == document
