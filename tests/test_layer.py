"""Text layers: selectors, boxes, and what a record says of them."""

from __future__ import annotations

import pytest
from msgspec import structs

import convert
from convert.article import Article
from convert.blocks import Paragraph
from convert.errors import SchemaError
from convert.evidence import Evidence, LayerInfo, PageBox, Provenance, SourceInfo, TextPositionSelector
from convert.layer import LayeredSource, Place, TextLayer
from convert.source import load

TEXT = "A ferry\nsails.\n\fIt is\nback.\n\f"
LAYER = TextLayer(
    name="text",
    tool="press",
    version="1",
    text=TEXT,
    places=(
        Place(0, 7, 0, 50, 100, 90, 110),
        Place(8, 14, 0, 50, 112, 80, 122),
        Place(16, 21, 1, 300, 40, 330, 50),
        Place(22, 27, 1, 300, 52, 330, 62),
    ),
    pages=2,
)
SOURCE = LayeredSource.of(load(b"%PDF-1.4 and so on"), (LAYER,))


@pytest.mark.parametrize(
    ("spans", "boxes"),
    [
        ([(0, 7)], [(1, 50, 100, 40, 10)]),
        ([(2, 5)], [(1, 50, 100, 40, 10)]),
        ([(0, 14)], [(1, 50, 100, 40, 22)]),
        ([(8, 21)], [(1, 50, 112, 30, 10), (2, 300, 40, 30, 10)]),
        ([(8, 14), (22, 27)], [(1, 50, 112, 30, 10), (2, 300, 52, 30, 10)]),
        ([], []),
    ],
)
def test_boxes_hold_the_lines_of_ranges(
    spans: list[tuple[int, int]], boxes: list[tuple[int, float, float, float, float]]
) -> None:
    found = [(b.page, b.left, b.top, b.width, b.height) for b in SOURCE.boxes(spans)]
    assert found == boxes


def test_a_selector_names_the_layer() -> None:
    selector = SOURCE.selector(8, 14)
    assert selector == TextPositionSelector(layer="text", start=8, end=14)
    assert SOURCE.slice([selector]) == "sails."
    assert SOURCE.line_of(16) == 2
    with pytest.raises(LookupError):
        SOURCE.slice([structs.replace(selector, layer="other")])


@pytest.mark.parametrize(
    ("layer", "end", "message"),
    [("text", 40, "lies behind the layer's 29 characters"), ("other", 3, "the source has no layer")],
)
def test_a_selector_into_nowhere_breaks_the_record(layer: str, end: int, message: str) -> None:
    info = SOURCE.info("application/pdf")
    assert info.charset is None
    assert info.layers == (LayerInfo(name="text", tool="press", version="1", length=29, sha256=LAYER.sha256),)
    with pytest.raises(SchemaError, match=message):
        convert.validate(record(info, TextPositionSelector(layer=layer, start=0, end=end)))
    convert.validate(record(info, TextPositionSelector(layer="text", start=0, end=7)))


def record(info: SourceInfo, selector: TextPositionSelector) -> Article:
    box = PageBox(page=1, left=50, top=100, width=40, height=10)
    evidence = Evidence(kind="quoted", method="pdf-paragraph", selectors=(selector,), boxes=(box,))
    provenance = Provenance(source=info, evidence={"/body/0": evidence})
    return Article(body=(Paragraph(text="A ferry"),), provenance=provenance)
