"""The laws of evidence on pages nobody would write."""

from __future__ import annotations

import sys
import unicodedata
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import convert
from convert.clean import WHITE_SPACE, clean, clean_runs
from convert.errors import NoArticleError, SchemaError, UnknownFormatError, UnreadableError
from convert.source import load
from tests.test_laws import check_laws

PIECES = [
    *(
        "# Head\n\n",
        "## *Two* words\n\n",
        "Head\n===\n\n",
        "By [Jane Doe](#)\n\n",
        "By Ann Lee  \n4 May 2026\n\n",
        "\n\n",
        "\n",
    ),
    *(
        "A *line* of **text**, `code` & more.",
        " [link](http://a.example/x_y?z=1)",
        " [ref][r]",
        "[^n]",
        "&amp;",
        "\\*",
        "<b>b</b>",
    ),
    *(
        "> quoted\n",
        "> > twice\nlazy\n",
        "- item\n",
        "  - sub\n",
        "    more\n",
        "1. one\n",
        "\t",
        "  ",
        "| a | b\\|c |\n|--|--|\n| 1 | |\n\n",
    ),
    *(
        "\n[r]: http://b.example 'T'\n",
        "\n[^n]: a note\n",
        '![alt *x*](p.png "Title")',
        "*Caption. Photo: Jo Ray*\n\n",
        "***\n\n",
    ),
    *(
        "<div>block <i>html</i>\n</div>\n\n",
        "<!-- gone -->\n\n",
        "```\ncode\n```\n\n",
        "Related article: [That](#)\n\n",
        "Source: <http://c.example/>\n",
    ),
    *(
        "---\ntitle: \"A \\u00e9 b\"\ntags: [x, 'y z']\ndate: 2026-05-04\n---\n",
        "\r\n",
        "\r",
        "\0",
        "é",
        "e\u0301",
        "\u00ad",
        "\u200b",
        "日本",
        "😀",
        "\u00a0",
    ),
    *(
        "KYIV, May 4 (AP) - ",
        "(Reporting by Al Fox; Editing by Di Wu)\n\n",
        "Tags: a, b\n\n",
        "<http://d.example/>",
        "word ",
        "Word. ",
    ),
]
PAGES = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@settings(max_examples=300, deadline=None)
@given(PAGES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom"]))
def test_markdown(page: str, encoding: str) -> None:
    data = b"\xfe\xff" + page.encode("utf-16-be") if encoding == "utf-16-be-bom" else page.encode(encoding)
    try:
        article = convert.read(data, format="markdown")
    except NoArticleError:
        return
    check_laws(data, article)
    assert convert.read(convert.write(article, "json")) == article
    assert convert.read(data, format="markdown") == article


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_text(page: str) -> None:
    data = page.encode()
    try:
        article = convert.read(data, format="text")
    except NoArticleError:
        return
    check_laws(data, article)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    try:
        article = convert.read(data)
    except (NoArticleError, UnreadableError, UnknownFormatError, SchemaError):
        return
    check_laws(data, article)


@given(st.text())
def test_clean_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == " ".join(cleaned.split())
    assert not any(ord(char) < 32 or char in "\u00ad\u200b\ufeff\ufffe\uffff" for char in cleaned)


SPACED = st.sampled_from(["a", "b c", " ", "  ", "\u00e9", "e\u0301", "\u034f", "\u00a0", "\t"])


@given(st.lists(SPACED).map("".join))
def test_clean_text_is_that_of_its_runs(text: str) -> None:
    assert clean(text) == clean_runs([text])[0]


@given(
    st.lists(
        st.text() | st.sampled_from(["e", "\u0301", "a b ", " ", "\u00ad", "é", "\u200d", "\u1100", "\u1161"])
    )
)
def test_tidy_runs_are_cleaned_as_all_runs_are(runs: list[str]) -> None:
    quick = clean_runs(runs)
    with patch("convert.clean._is_tidy", return_value=False):
        assert quick == clean_runs(runs)


@given(st.lists(st.text(max_size=12), max_size=8))
def test_cleaning_in_runs_is_cleaning_the_whole(runs: list[str]) -> None:
    cleaned, starts = clean_runs(runs)
    assert cleaned == clean("".join(runs))
    assert len(starts) == len(runs) + 1
    assert starts == sorted(starts)
    assert (starts[0], starts[-1]) == (min(starts[0], len(cleaned)), len(cleaned))


@pytest.mark.parametrize(
    "charset",
    [
        "utf-8",
        "utf-16",
        "utf-32",
        "cp1252",
        "iso8859-7",
        "koi8-r",
        "shift_jis",
        "euc_jp",
        "gb18030",
        "big5",
        "iso2022_jp",
    ],
)
@given(st.text(st.characters(codec="utf-8"), max_size=200), st.data())
def test_every_slice_is_where_it_says(charset: str, text: str, data: st.DataObject) -> None:
    raw = text.encode(charset, "ignore") if charset != "utf-8" else text.encode()
    source = load(raw, media_type=f"text/plain; charset={charset}")
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    assert source.slice([source.selector(start, end)]) == source.text[start:end]
    assert source.selector(len(source.text), len(source.text)).end == len(raw)
    spans = [(start, end), (0, end), (start, len(source.text)), (start, start)]
    assert source.selectors(spans) == tuple(source.selector(*span) for span in spans)


@given(st.binary(max_size=100), st.data())
def test_damaged_bytes_have_places_too(raw: bytes, data: st.DataObject) -> None:
    source = load(raw)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    assert source.slice([source.selector(start, end)]) == source.text[start:end]
    assert source.selectors([(start, end)]) == (source.selector(start, end),)


@given(st.lists(st.sampled_from(["é", "a" * 100, "a" * 3_000, "„x“" * 700]), max_size=8), st.data())
def test_places_in_a_long_text_are_found_together_as_one_by_one(
    pieces: list[str], data: st.DataObject
) -> None:
    source = load("".join(pieces))
    place = st.integers(0, len(source.text))
    spans = [(min(pair), max(pair)) for pair in data.draw(st.lists(st.tuples(place, place), max_size=5))]
    assert source.selectors(spans) == tuple(source.selector(*span) for span in spans)


@pytest.mark.parametrize(("letters", "accented"), [(244, 6), (2_040, 4), (500, 6)])
def test_a_last_piece_of_few_characters_and_many_bytes_is_not_taken_for_ascii(
    letters: int, accented: int
) -> None:
    source = load("a" * letters + "é" * accented)
    at = letters + accented - 2
    assert source.slice([source.selector(at, at + 2)]) == "éé"


def test_all_white_space_is_known() -> None:
    assert [char for char in map(chr, range(sys.maxunicode + 1)) if char.isspace()] == list(WHITE_SPACE)
