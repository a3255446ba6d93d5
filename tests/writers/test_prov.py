"""The trail as PROV-JSON, read by the `prov` package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import convert
from convert.article import Article
from convert.blocks import Paragraph
from convert.evidence import (
    Evidence,
    LayerInfo,
    PageBox,
    Provenance,
    SourceInfo,
    TextPositionSelector,
)
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


def test_a_text_layer_is_an_entity_between_source_and_values() -> None:
    layer = LayerInfo(name="text", tool="lines", version="1", length=40, sha256="0" * 64)
    box = PageBox(page=2, left=72, top=90.5, width=200, height=24)
    quoted = Evidence(
        kind="quoted",
        method="pdf-paragraph",
        selectors=(TextPositionSelector(layer="text", start=3, end=9),),
        boxes=(box,),
    )
    source = SourceInfo(sha256="1" * 64, size=9, media_type="application/pdf", layers=(layer,))
    article = Article(
        body=(Paragraph(text="Sailed."),), provenance=Provenance(source=source, evidence={"/body/0": quoted})
    )
    written = convert.write(article, "prov")
    derived = {
        entry["prov:generatedEntity"]: entry for entry in json.loads(written)["wasDerivedFrom"].values()
    }
    assert derived["wirecopy:layer-text"]["prov:usedEntity"] == "wirecopy:source"
    assert derived["record:/body/0"]["prov:usedEntity"] == "wirecopy:layer-text"
    assert derived["record:/body/0"]["wirecopy:characters"] == "3-9"
    assert derived["record:/body/0"]["wirecopy:fragments"] == "page=2&viewrect=72,90.5,200,24"
    assert parsed(parsed(written).serialize(format="json").encode()) == parsed(written)


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
