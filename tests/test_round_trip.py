"""Text that we wrote, read back: the same headline, byline, dates, address and running text."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import convert
from convert.article import Article, Byline, Contributor
from convert.blocks import Block, Figure, List, ListItem, Paragraph, Related, RelatedLink, Text
from tests.golden import SAMPLES, case_folders, input_of

# Plain text cannot hold tables and embeds, and not all of what a list can hold; and the reader of text knows
# no Japanese credits and no Arabic bylines.
BEYOND_TEXT = {"table-footnotes", "quotes-and-lists", "tables-and-lists", "embeds", "amp-page", "live-blog"}
PRINTED = {"html", "markdown", "text"}  # news formats say more than a printed line
CASES = [folder for folder in case_folders() if folder.parent.name in PRINTED]
BEYOND_TEXT |= {"japanese-page", "right-to-left"}
INPUTS = [*SAMPLES.glob("*/article.md"), *SAMPLES.glob("*/article.txt"), *map(input_of, CASES)]
INPUTS = [path for path in INPUTS if path.parent.name not in BEYOND_TEXT]

WORDS = st.text(string.ascii_lowercase, min_size=2, max_size=9).filter(
    lambda word: word not in ("by", "von", "par")
)
SENTENCES = st.lists(WORDS, min_size=9, max_size=30).map(lambda words: f"The {' '.join(words)} day.")
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3).map(lambda parts: Paragraph(text=" ".join(parts)))
LISTS = st.lists(SENTENCES, min_size=2, max_size=4).map(
    lambda items: List(items=tuple(ListItem(text=item) for item in items))
)
FIGURES = st.builds(
    lambda caption, credit: Figure(caption=Text(text=caption), credit=f"Ida Quill / {credit.title()} Press"),
    SENTENCES,
    WORDS,
)
RELATED = st.builds(
    lambda words: Related(links=(RelatedLink(text=f"The {words.title()} Case"),), label="Related article"),
    WORDS,
)
BODIES = st.tuples(
    PARAGRAPHS, st.lists(st.one_of(PARAGRAPHS, LISTS, FIGURES, RELATED), max_size=5), PARAGRAPHS
).map(lambda parts: (parts[0], *parts[1], parts[2]))
HEADLINES = st.lists(WORDS, min_size=3, max_size=8).map(lambda words: f"Town of {' '.join(words)} waits")
ARTICLES = st.builds(
    lambda headline, body, day, word: Article(
        headline=headline,
        byline=Byline(text="By Mara Ellery", contributors=(Contributor(name="Mara Ellery", kind="person"),)),
        published=f"2026-03-{day:02}",
        url=f"https://gazette.example/{word}",
        body=body,
    ),
    HEADLINES,
    BODIES,
    st.integers(1, 28),
    WORDS,
)


def content(article: Article) -> dict[str, object]:
    """What plain text can hold of an article."""
    byline = article.byline
    return {
        "headline": article.headline,
        "byline": byline and [(who.name, who.role) for who in byline.contributors],
        "published": article.published,
        "modified": article.modified,
        "url": article.url or article.canonical_url,
        "publisher": article.publisher,
        "digest": article.content_digest,
        "asides": [_aside(block) for block in article.body if isinstance(block, Figure | Related)],
    }


def _aside(block: Block) -> object:
    if isinstance(block, Figure):
        return block.caption and block.caption.text, block.credit
    return [link.text for link in block.links] if isinstance(block, Related) else None


@given(ARTICLES, st.one_of(st.none(), st.integers(40, 120)))
def test_what_we_wrote_we_can_read(article: Article, wrap: int | None) -> None:
    written = convert.write(article, "text", wrap=wrap)
    assert content(convert.read_text(written)) == content(article)


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
@pytest.mark.parametrize("wrap", [None, 72])
def test_samples_come_back(path: Path, wrap: int | None) -> None:
    article = convert.read(path)
    again = convert.read_text(convert.write(article, "text", wrap=wrap))
    before, after = content(article), content(again)
    pictures = [aside for aside in before.pop("asides") if aside != (None, None)]  # type: ignore[attr-defined]
    assert after.pop("asides") == pictures
    assert after == before


@given(ARTICLES)
def test_markdown_and_text_forms_share_a_digest(article: Article) -> None:
    paragraphs = [block for block in article.body if isinstance(block, Paragraph)]
    markdown = f"# {article.headline}\n\n" + "\n\n".join(block.text for block in paragraphs)
    text = "\n\n".join(block.text for block in paragraphs)
    assert convert.read_markdown(markdown).content_digest == convert.read_text(text).content_digest
