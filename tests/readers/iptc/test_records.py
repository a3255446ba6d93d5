"""What holds of every record that a news format gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

import convert
from convert.article import Article
from convert.blocks import Paragraph
from convert.options import EvidenceLevel
from tests.golden import case_folders, input_of
from tests.readers.iptc.samples import NINJS

FORMATS = {"newsml", "newsml1", "nitf", "ninjs", "schemaorg", "newsxml"}
CASES = [folder for folder in case_folders() if folder.parent.name in FORMATS]


def content(article: Article) -> dict[str, Any]:
    return {name: value for name, value in msgspec.to_builtins(article).items() if name != "provenance"}


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_the_trail_asked_for_changes_nothing_else(folder: Path) -> None:
    full, chosen, none = (convert.read(input_of(folder), evidence=level) for level in get_args(EvidenceLevel))
    assert content(full) == content(chosen) == content(none)
    assert none.provenance.evidence == {}


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_the_record_holds_all_of_it(folder: Path) -> None:
    article = convert.read(input_of(folder))
    assert convert.read(convert.write(article, "json")) == article


def test_lists_of_our_own_items_keep_their_order() -> None:
    words = tuple(f"word {number}" for number in range(102))
    article = Article(headline="Ferry sails", keywords=words, body=(Paragraph(text="The ferry sailed."),))
    for name in ("newsml", "nitf", "ninjs"):
        assert convert.read(convert.write(article, name), format=name).keywords == words


def test_items_without_a_text_are_no_articles() -> None:
    item = json.loads(NINJS)
    picture = {"uri": "tag:hpa.example,2026:2", "type": "picture", "headlines": [{"value": "A pier"}]}
    data = json.dumps({"items": [picture, item]}).encode()
    assert convert.read(data).identifiers[0].value == "tag:hpa.example,2026:1"
    assert len(list(convert.read_all(data))) == 1
