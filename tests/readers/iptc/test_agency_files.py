"""What agencies really send: every text item gives a record with what its file has, and the laws hold."""

from __future__ import annotations

from pathlib import Path

import pytest

import convert
from convert.article import Article
from tests.test_laws import check_laws

AGENCY = Path(__file__).resolve().parents[4] / "shared" / "standards" / "agency"
FILES = sorted(path for path in AGENCY.glob("*/*") if path.suffix in (".xml", ".json"))

NO_ARTICLE = {
    "dpa_dw_no_content.xml": "(picture)",
    "snep.xml": "a package, which points to 10 items",
    "aap-finance-lite.xml": "no running text",
}
"""Files without a text, and what the error says."""

LACKING: dict[str, set[str]] = {
    "stt_newsml_abstract_test.xml": {"headline"},
    "ritzau_news.xml": {"headline", "language"},
    "ritzau_news_test_ednote.xml": {"headline", "language"},
    "reuters_L1N14N0FF_v1542761538.xml": {"body"},
    **{name: {"language"} for name in ("ninjs2.json", "ninjs5.json")},
    **{name: {"language"} for name in ("aap-1.xml", "aap-finance.xml", "aap-finance1.xml")},
    **{name: {"language"} for name in ("ap-nitf.xml", "nitf-fishing.xml", "pa1.xml", "pa3.xml")},
}
"""What the files do not have."""

pytestmark = pytest.mark.skipif(
    not FILES,
    reason="the agency files are in ../shared/standards, which is not here; tests/cases has invented ones",
)


def has(article: Article) -> set[str]:
    return {name for name in ("headline", "published", "language", "body") if getattr(article, name)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_text_item_is_read(path: Path) -> None:
    if path.name in NO_ARTICLE:
        with pytest.raises(convert.NoArticleError) as error:
            convert.read(path)
        assert NO_ARTICLE[path.name] in str(error.value)
        return
    for article in convert.read_all(path):
        assert has(article) == {"headline", "published", "language", "body"} - LACKING.get(path.name, set())
        check_laws(path.read_bytes(), article)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_private_notes_stay_private(path: Path) -> None:
    text = path.read_text("utf-8", "replace")
    articles = list(convert.read_all(path)) if path.name not in NO_ARTICLE else []
    for note in text.split('pubconstraint="')[1:]:
        private = note.partition(">")[2].partition("</edNote>")[0].strip()
        for article in articles:
            assert private[:40] not in convert.write(article, "text").decode()
            assert private[:40] not in convert.write(article, "json").decode()


def test_a_message_with_three_items() -> None:
    path = AGENCY / "g2" / "ap.xml"
    with pytest.raises(convert.SeveralArticlesError) as error:
        convert.read(path)
    assert len(error.value.items) == 3
    articles = list(convert.read_all(path))
    assert [article.identifiers[0].value for article in articles] == list(error.value.items)
    assert convert.read(path, item=error.value.items[1]) == articles[1]
    assert convert.read(path, item="3") == articles[2]
