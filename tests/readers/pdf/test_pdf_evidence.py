"""Evidence for PDF files: positions in a text layer that can be taken out again, and boxes on the page."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import pytest

import convert
from convert.article import Article, content_digest
from convert.evidence import TextPositionSelector
from convert.layer import LayeredSource
from convert.readers.pdf import text_layer
from convert.readers.pdf.layers import take_layers
from convert.source import load
from convert.transforms import apply
from tests.golden import CASES, case_folders, input_of
from tests.readers.pdf.stories import HEADLINE, drop_cap, spaced, two_columns
from tests.test_laws import leaves, value_at

BENCH = Path(__file__).resolve().parents[4] / "shared" / "bench" / "pdf" / "files"
STORIES = {"two columns": two_columns(), "spaced": spaced(), "drop cap": drop_cap()}
STORIES |= {
    str(folder.relative_to(CASES)): input_of(folder).read_bytes()
    for folder in case_folders()
    if input_of(folder).suffix == ".pdf"
}


def check_pdf_laws(data: bytes, article: Article) -> None:
    """Slice + transforms = value for every pointer; every value has evidence; the ledger sums."""
    layers = take_layers(load(data))
    source = LayeredSource.of(load(data), layers.all)
    trail = article.provenance
    assert trail.source is not None
    assert trail.source.sha256 == hashlib.sha256(data).hexdigest()
    assert [(layer.name, layer.sha256, layer.length) for layer in trail.source.layers] == [
        (layer.name, layer.sha256, len(layer.text)) for layer in layers.all
    ]
    record = msgspec.json.decode(msgspec.json.encode(article))
    for pointer, evidence in trail.evidence.items():
        if evidence.kind != "quoted":
            assert evidence.inputs or evidence.agent, pointer
            continue
        assert all(isinstance(selector, TextPositionSelector) for selector in evidence.selectors)
        if not evidence.approximate:
            assert apply(evidence.transforms, source.slice(evidence.selectors)) == value_at(
                record, pointer
            ), pointer
        printed = all(getattr(selector, "layer", "") == "text" for selector in evidence.selectors)
        assert bool(evidence.boxes) == printed, pointer
    record.pop("provenance")
    for leaf in leaves(record):
        parents = [leaf.rsplit("/", n)[0] for n in range(leaf.count("/"))]
        assert any(parent in trail.evidence for parent in parents), f"{leaf} has no evidence"
    assert trail.ledger is not None
    assert trail.ledger.kept + sum(trail.ledger.dropped.values()) == trail.ledger.total
    assert trail.ledger.total == sum(map(len, layers.text.text.split()))
    assert article.content_digest == content_digest(article.body)
    convert.validate(article)


@pytest.mark.parametrize("name", STORIES)
def test_laws(name: str) -> None:
    check_pdf_laws(STORIES[name], convert.read(STORIES[name]))


@pytest.mark.skipif(not BENCH.is_dir(), reason="the files are in ../shared/bench, which is not here")
def test_laws_on_the_files_of_others() -> None:
    for path in sorted(BENCH.glob("*.pdf"))[::4]:
        check_pdf_laws(path.read_bytes(), convert.read(path))


def test_the_layer_is_taken_out_again_the_same() -> None:
    source = load(two_columns())
    layer = text_layer(source)
    assert layer.sha256 == text_layer(source).sha256
    assert layer.tool.startswith(("pypdfium2 ", "pypdf "))
    assert layer.pages == 2
    assert layer.text.count("\f") == 2
    assert layer.text.startswith("The Skellan Gazette\nPage 1 of 2\nFerry Returns to Skellan Sound\n")


def test_a_box_holds_the_headline() -> None:
    evidence = convert.read(two_columns()).provenance.evidence["/headline"]
    (box,) = evidence.boxes
    assert box.page == 1
    assert box.left == 50
    assert 56 < box.top < 68
    assert 104 < box.top + box.height < 112
    assert evidence.transforms == ("joints/1:s", "clean/1")
    assert len(HEADLINE) == sum(selector.end - selector.start for selector in evidence.selectors)


def test_a_paragraph_over_two_pages_has_two_boxes() -> None:
    article = convert.read(two_columns())
    boxes = [article.provenance.evidence[f"/body/{number}"].boxes for number in range(len(article.body))]
    assert [box.page for box in next(found for found in boxes if len(found) == 2)] == [1, 2]


@pytest.mark.parametrize("back_end", ["pypdfium2", "pypdf"])
@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        ("0<</S/D/P(A)/St 3>>", ["A3", "A4"]),  # as newspapers name their sections' pages
        ("0<</S/r>>1<</S/D>>", ["i", "1"]),  # front matter, then the first page
        ("0<</S/D>>", [None, None]),  # their numbers
        ("", [None, None]),
        ("0<</S/D/P(\\377\\376)/St 9>>1 7", None),  # not a tree of names
    ],
)
def test_pages_go_by_the_names_that_the_file_gives_them(
    labels: str, shown: list[str | None] | None, back_end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if back_end == "pypdf":
        monkeypatch.setattr("convert.readers.pdf.opening.find_spec", lambda name: None)
    article = convert.read(two_columns(labels=labels))
    boxes = [box for evidence in article.provenance.evidence.values() for box in evidence.boxes]
    found = {box.page: box.label for box in boxes}
    assert sorted(found) == [1, 2]
    if shown is not None:
        assert [found[1], found[2]] == shown


def test_evidence_can_be_left_out() -> None:
    article = convert.read(two_columns(), evidence="none")
    assert article.provenance.evidence == {}
    assert article.body == convert.read(two_columns()).body
