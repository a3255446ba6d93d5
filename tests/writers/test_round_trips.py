"""Written and read again: the same content, but for what docs/formats.md says a format cannot bring back."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import assume, given, settings
from msgspec.structs import replace

import convert
from convert.article import Article
from convert.blocks import Paragraph, Related
from convert.errors import ConvertError, NoArticleError
from convert.formats import READERS, WRITERS
from tests.golden import SAMPLES, case_folders, input_of
from tests.strategies import articles
from tests.test_laws import check_laws
from tests.writers.content import form
from tests.writers.newsml_tools import STORY
from tests.writers.sentinels import leaves

EXACT = ("html", "markdown", "json")
"""The formats that bring back everything."""
NEWS: dict[str, dict[str, str]] = {"newsml": {"profile": "rich"}, "ninjs": {}, "nitf": {}}
"""The formats of the news agencies that are written, with the options that keep most."""
READABLE = sorted({writer.name for writer in WRITERS} & {reader.name for reader in READERS} & NEWS.keys())
INPUTS = [*SAMPLES.glob("*/article.*"), *map(input_of, case_folders())]
BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench" / "html" / "aeb"


@pytest.mark.parametrize("name", EXACT)
@settings(deadline=None)
@given(article=articles())
def test_what_is_written_is_read(name: str, article: Article) -> None:
    wanted = form(article)
    assume(name == "json" or wanted.get("body"))
    written = convert.write(article, name)
    again = convert.read(written, format=name)
    assert form(again) == wanted
    assert again.content_digest == article.content_digest
    if name != "json":
        check_laws(written, again)


@pytest.mark.parametrize("name", EXACT)
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_samples_and_cases_come_back(path: Path, name: str) -> None:
    article = convert.read(path)
    written = convert.write(article, name)
    assert form(convert.read(written)) == form(article), "and the content tells the format"
    assert convert.write(article, name) == written


@pytest.mark.parametrize("name", ["html", "markdown"])
@pytest.mark.parametrize("level", ["full", "chosen", "none"])
def test_all_levels_of_evidence_give_the_same_record(name: str, level: str) -> None:
    again = convert.read(convert.write(STORY, name), format=name, evidence=level)  # type: ignore[arg-type]
    assert form(again) == form(STORY)


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_a_record_without_a_body_is_no_article(name: str) -> None:
    with pytest.raises(NoArticleError):
        convert.read(convert.write(Article(headline="Quay"), name), format=name)


@pytest.mark.parametrize(
    ("page", "field"),
    [
        ('<meta content="x" data-field="/nowhere">', None),
        ('<meta content="x" data-field="/published">', None),
        ('<meta content="x" data-field="/keywords/7">', None),
        ('<meta content="x" data-field="/body/0/text">', None),
        ('<meta content="x" data-field="/provenance/generator/name">', None),
        ('<meta content="x" data-field="/a/b/c/d/e/f">', None),
        ('<meta content="9" data-field="/urgency">', "urgency"),
        ('<meta content="10" data-field="/urgency">', None),
    ],
)
def test_fields_that_a_page_declares_wrongly_are_warnings(page: str, field: str | None) -> None:
    body = '<article data-wirecopy="1"><div data-field="/body"><p>Quay</p><nav>no</nav></div></article>'
    article = convert.read(f"<html><head>{page}</head><body>{body}</body></html>", format="html")
    assert article.body == (Paragraph(text="Quay"),)
    assert bool(article.provenance.warnings) is (field is None)
    if field:
        assert getattr(article, field)


def test_a_page_of_another_profile_is_read_as_any_page() -> None:
    page = convert.write(STORY, "html").replace(b'data-wirecopy="1"', b'data-wirecopy="2"')
    assert convert.read(page, format="html").headline == STORY.headline


@pytest.mark.skipif(not READABLE, reason="no reader of a news format is here yet")
@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_news_formats_bring_back_the_story(path: Path, name: str) -> None:
    article = replace(convert.read(path), published="2026-03-05T11:40:00Z")
    again = convert.read(convert.write(article, name, **NEWS[name]), format=name)
    for field in ("headline", "subheadline", "description", "language", "published"):
        assert form(again).get(field) == form(article).get(field), field
    # Nothing in NITF, and in the others nothing but an address, tells a pointer from a list.
    pointers = [block for block in article.body if isinstance(block, Related)]
    if name == "nitf" and not pointers:
        assert words(again) == words(article)
    elif name != "nitf" and all(link.href for block in pointers for link in block.links):
        assert form(again).get("body") == form(article).get("body")


def words(article: Article) -> str:
    """All letters of the body in their order, whatever blocks they are in."""
    texts = (value for pointer, value in leaves(msgspec.to_builtins(article)) if _is_words(pointer))
    return "".join("".join(texts).split())


def _is_words(pointer: str) -> bool:
    return pointer.startswith("/body/") and not pointer.endswith(("/url", "/href", "/alt", "/provider"))


@pytest.mark.skipif(not BENCH.is_dir(), reason="the pages are in ../shared/bench, which is not here")
def test_real_pages_come_back() -> None:
    import gzip

    count = 0
    for path in sorted((BENCH / "pages").glob("*.html.gz"))[:25]:
        try:
            article = convert.read(gzip.decompress(path.read_bytes()), format="html")
        except ConvertError:
            continue
        count += 1
        for name in EXACT:
            assert form(convert.read(convert.write(article, name), format=name)) == form(article), path.name
    assert count > 15
