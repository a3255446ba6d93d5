"""Summaries of other articles behind the text: each in its own box, under a headline that is a link."""

from __future__ import annotations

import pytest

from convert.readers.html.body.amends import amended
from convert.readers.html.judging.hints import read_hints
from convert.readers.html.judging.judge import judge
from convert.readers.html.outline.walk import outline
from convert.readers.html.tree.page import Page
from convert.source import load
from tests.readers.html.test_body import PROSE, page, paragraphs

HEADS = ["Bakers of Quern strike over flour", "A bridge that does not meet", "Who carried the island's post"]
SUMMARIES = [
    f"The {who} told the council on Monday that nobody had asked them, and that they would do it again."
    for who in ("bakers", "builders", "fishermen")
]


def kept(count: int, head: str) -> list[str]:
    """The summaries that stay when every run of the page is chosen."""
    teasers = "".join(
        f"<div class='cell'>{head.format(text)}<p>{summary}</p></div>"
        for text, summary in list(zip(HEADS, SUMMARIES, strict=True))[:count]
    )
    html = page(paragraphs(PROSE), around=f"<section>{teasers}</section>")
    root = Page(load(html.encode()), placed=False).root
    tree = outline(root)
    verdict = judge(tree, read_hints(root))
    prose = [at for at, words in enumerate(verdict.words) if words > 12]
    texts = [tree.runs[at].text for at in amended(tree, verdict, prose)]
    assert texts[: len(PROSE)] == PROSE
    return [text for text in texts if text in SUMMARIES]


@pytest.mark.parametrize(
    ("count", "head", "stay"),
    [
        pytest.param(3, "<h3><a href='/x'>{}</a></h3>", 0, id="a list of teasers"),
        pytest.param(3, "<h3>{}</h3>", 3, id="headings that are no links"),
        pytest.param(2, "<h3><a href='/x'>{}</a></h3>", 2, id="too few to tell"),
    ],
)
def test_teasers_behind_the_text_are_not_the_text(count: int, head: str, stay: int) -> None:
    assert len(kept(count, head)) == stay
