"""Pages that print no text and state it in their JSON-LD; the towns are invented."""

from __future__ import annotations

import json
import time

import pytest

import convert
from convert.options import EvidenceLevel

SENTENCE = "The north quay of Velm opened again on day {} after the storm, and the board counted its planks."
LINES = [SENTENCE.format(day) for day in range(9)]


def page(text: str, body: str = '<div id="app"></div>', **more: object) -> str:
    said = {"@type": "NewsArticle", "headline": "Quay opens", "articleBody": text, **more}
    data = json.dumps(said).replace(chr(92) * 2 + "u003c", chr(92) + "u003c")
    script = f'<script type="application/ld+json">{data}</script>'
    return f"<html><head><title>Quay opens</title>{script}</head><body>{body}<script></script></body></html>"


def paragraphs(source: str, evidence: EvidenceLevel = "full") -> list[str]:
    article = convert.read(source, format="html", evidence=evidence)
    if article.provenance.evidence:
        assert convert.verify(article, source.encode()).ok
    return convert.write(article, "text", body_only=True).decode().strip().split("\n\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(LINES), id="lines"),
        pytest.param("\r\n\r\n".join(LINES), id="empty lines"),
        pytest.param("".join(f"<p class='a'>{line}</p>" for line in LINES), id="paragraphs of HTML"),
        pytest.param("".join(f"<p>{line}</p>" for line in LINES).replace("<", "\\u003c"), id="escaped tags"),
        pytest.param("<br/>".join(LINES).replace("Velm", "V&#101;lm"), id="breaks and references"),
    ],
)
@pytest.mark.parametrize("evidence", ["full", "none"])
def test_the_stated_text_is_the_text(text: str, evidence: EvidenceLevel) -> None:
    assert paragraphs(page(text), evidence=evidence) == LINES


def test_a_page_that_prints_its_text_is_read_as_printed() -> None:
    printed = [line.replace("planks", "boards") for line in LINES]
    body = "<h1>Quay opens</h1>" + "".join(f"<p>{line}</p>" for line in printed)
    assert paragraphs(page("\n".join(LINES * 3), body)) == printed


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(page("\n".join(LINES), isAccessibleForFree=False), id="to be paid for"),
        pytest.param(page("\n".join(LINES[:2])), id="short"),
        pytest.param(page("\n".join(LINES), **{"@type": "WebPage"}), id="of no article"),
    ],
)
def test_other_stated_texts_are_not_taken(source: str) -> None:
    with pytest.raises(convert.NoArticleError):
        convert.read(source, format="html")


def test_a_giant_text_is_read_in_parts() -> None:
    assert len(paragraphs(page("\n".join(SENTENCE.format(n) for n in range(3_000))))) > 1_900


@pytest.mark.parametrize(
    "tags", ["<b " * 60_000, "<b>" * 60_000, "</b " * 60_000], ids=["open", "whole", "end"]
)
def test_a_line_of_nothing_but_tags_is_left_out_and_costs_little(tags: str) -> None:
    start = time.process_time()
    assert paragraphs(page("\n".join([*LINES, tags])), evidence="none") == LINES
    assert time.process_time() - start < 5
