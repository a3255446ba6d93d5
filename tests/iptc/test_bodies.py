"""Typed lines in a wire's body: each paragraph has the evidence that its reflow gives."""

from __future__ import annotations

import json

import pytest

import convert
from tests.test_laws import check_laws

LINES = "The ferry sailed again on Thursday {said}\nand the harbour board of Orris was told of it.\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("at noon", "at noon and"),
        ("at noon , he said ,", "at noon, he said, and"),
        ("with a \ufb01nal crew", "with a final crew and"),
        ("with a \ufb01nal crew , he said ,", "with a final crew, he said, and"),
    ],
)
def test_lines_in_need_of_repair(said: str, expected: str) -> None:
    lines = LINES.format(said=said) * 2
    ninjs = json.dumps({"uri": "urn:x:1", "type": "text", "headline": "Ferry", "body_text": lines})
    article = convert.read(ninjs.encode())
    assert expected in " ".join(getattr(block, "text", "") for block in article.body)
    check_laws(ninjs.encode(), article)
