"""The fallback: the same files by way of pypdf, where pdfium is not installed."""

from __future__ import annotations

import pytest

import convert
from convert.blocks import Paragraph
from convert.errors import EncryptedError, UnreadableError
from convert.readers.pdf import opening
from tests.readers.pdf.stories import BODY, HEADLINE, spaced, two_columns
from tests.readers.pdf.test_pdf_bad_input import GOOD, locked


@pytest.fixture
def without_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "find_spec", lambda name: None)


@pytest.mark.usefixtures("without_pdfium")
def test_columns_by_way_of_pypdf() -> None:
    article = convert.read(two_columns())
    assert article.headline == HEADLINE
    assert [block.text for block in article.body if isinstance(block, Paragraph)] == list(BODY) * 4
    assert article.provenance.source is not None
    assert article.provenance.source.layers[0].tool.startswith("pypdf ")


@pytest.mark.usefixtures("without_pdfium")
def test_spaced_paragraphs_by_way_of_pypdf() -> None:
    texts = [getattr(block, "text", "") for block in convert.read(spaced()).body]
    assert [text for text in texts if text in BODY] == list(BODY)


@pytest.mark.usefixtures("without_pdfium")
def test_errors_are_the_same() -> None:
    with pytest.raises(EncryptedError):
        convert.read(locked("open sesame"))
    with pytest.raises(UnreadableError):
        convert.read(b"%PDF-1.4\n" + bytes(range(256)), format="pdf")
    assert len(convert.read(GOOD).body) == len(BODY)
