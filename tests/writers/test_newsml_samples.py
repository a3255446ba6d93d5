"""Every sample and every case as a NewsML-G2 item: valid, and with the text still in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

import convert
from convert.blocks import running_texts
from tests.golden import SAMPLES, case_folders, input_of
from tests.writers.newsml_tools import STANDARD, assert_valid, iptc_reading

INPUTS = [*SAMPLES.glob("*/article.md"), *SAMPLES.glob("*/article.txt"), *map(input_of, case_folders())]


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_item_holds_the_article(path: Path) -> None:
    article = convert.read(path)
    item = convert.write(article, "newsml")
    text = " ".join(str(words) for words in etree.fromstring(item).itertext())
    for block in article.body:
        for words in running_texts(block):
            assert words in text
    if article.embargo and not article.embargo.until:
        return  # IPTC's reader (1.1) stops at the empty element that the standard has for it
    read = iptc_reading(item)
    assert [str(line) for line in read.contentmeta.headline or []][:1] == (
        [article.headline] if article.headline else []
    )


@pytest.mark.skipif(
    not STANDARD.is_dir(), reason="the NewsML-G2 standard is in ../shared/standards, which is not here"
)
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_item_is_valid(path: Path) -> None:
    assert_valid(convert.convert(path, "newsml"))
