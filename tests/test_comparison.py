"""Two records side by side."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import convert
from convert.alignment import align
from convert.article import Article, Byline, Dateline, content_digest, fold
from convert.blocks import Figure, Heading, List, ListItem, Paragraph, Related, RelatedLink, Text
from convert.comparison import Comparison, FieldDifference, compare, word_diff
from tests.golden import SAMPLES

ONE = "The ferry left Norholm harbour at dawn on Monday with forty passengers aboard."
TWO = "Nobody was hurt, the “coast guard” said, when it touched the pier."
THREE = "Repairs will take until the end of the week."
OTHER = "A committee in Velmora has put off its vote about library hours again."

words = st.sampled_from(["ferry", "pier", "“late”", '"late"', "—", "-", "the", "of", "渡", "船"])
sentences = st.lists(words, max_size=8).map(" ".join)
articles = st.lists(sentences, max_size=6).map(lambda texts: article(*texts))


def article(*texts: str) -> Article:
    return Article(body=tuple(Paragraph(text=text) for text in texts))


@pytest.mark.parametrize(
    ("a", "b", "verdict", "similarity"),
    [
        ((), (), "same", 1.0),
        ((ONE, TWO), (ONE, TWO), "same", 1.0),
        ((ONE, TWO), (ONE, TWO.replace("“", '"').replace("”", '"')), "same", 1.0),
        ((ONE, TWO), (ONE + " " + TWO,), "same", 1.0),
        ((ONE, TWO, THREE), (ONE.replace("forty", "fifty"), TWO, THREE), "revised", 0.9706),
        ((ONE, TWO, THREE), (ONE,), "excerpt", 0.5532),
        ((ONE, TWO, THREE, OTHER), (ONE.replace("forty", "fifty"),), "different", 0.4),
        ((ONE, TWO, THREE), (OTHER,), "different", 0.0),
        ((ONE,), (), "different", 0.0),
        (("Yes.",), ("No.",), "different", 0.0),
    ],
)
def test_verdicts(a: tuple[str, ...], b: tuple[str, ...], verdict: str, similarity: float) -> None:
    result = compare(article(*a), article(*b))
    assert (result.verdict, result.similarity) == (verdict, similarity)


def _rows(result: Comparison) -> list[tuple[str, int | None, int | None]]:
    return [(pair.status, pair.a, pair.b) for pair in result.paragraphs]


@pytest.mark.parametrize(
    ("a", "b", "rows"),
    [
        ((ONE, TWO), (ONE, TWO), [("same", 0, 0), ("same", 1, 1)]),
        ((ONE, THREE), (ONE, OTHER, THREE), [("same", 0, 0), ("only-b", None, 1), ("same", 1, 2)]),
        ((ONE,), (OTHER,), [("only-a", 0, None), ("only-b", None, 0)]),
        (
            (ONE, OTHER, THREE),
            (ONE.replace("Norholm", "the"), THREE.replace("week", "month")),
            [("changed", 0, 0), ("only-a", 1, None), ("changed", 2, 1)],
        ),
        ((ONE + " " + TWO, THREE), (ONE, TWO, THREE), [("changed", 0, 0), ("changed", 0, 1), ("same", 1, 2)]),
        (("Yes.", ONE, "Yes."), ("Yes.", "Yes."), [("same", 0, 0), ("only-a", 1, None), ("same", 2, 1)]),
        (("Bread, two loaves",), ("Bread, three loaves",), [("changed", 0, 0)]),
    ],
)
def test_paragraphs_find_their_counterparts(
    a: tuple[str, ...], b: tuple[str, ...], rows: list[tuple[str, int | None, int | None]]
) -> None:
    assert _rows(compare(article(*a), article(*b))) == rows


def test_only_running_text_counts_and_pairs_name_blocks() -> None:
    a = Article(
        body=(
            Figure(caption=Text(text="The ferry at the pier")),
            Heading(text="What we know"),
            List(items=(ListItem(text=ONE), ListItem(text=TWO))),
        )
    )
    b = Article(
        body=(
            Heading(text="What we know"),
            Paragraph(text=ONE),
            Related(links=(RelatedLink(text=OTHER),)),
            Paragraph(text=TWO),
        )
    )
    result = compare(a, b)
    assert result.verdict == "same"
    assert _rows(result) == [("same", 1, 0), ("same", 2, 1), ("same", 2, 3)]


def test_fields_that_differ_are_listed() -> None:
    a = Article(
        headline="Ferry “late”",
        byline=Byline(text="By Ada Brandt"),
        dateline=Dateline(text="NORHOLM (AP) —"),
        published="2026-03-05",
        keywords=("ferry",),
        rights="not compared",
    )
    b = Article(
        headline='Ferry "late"',
        byline=Byline(text="Ada Brandt"),
        dateline=Dateline(text="NORHOLM (AP) -"),
        published="2026-03-05T08:00Z",
        language="en",
    )
    assert compare(a, b).fields == (
        FieldDifference("byline", "By Ada Brandt", "Ada Brandt"),
        FieldDifference("published", "2026-03-05", "2026-03-05T08:00Z"),
        FieldDifference("keywords", ("ferry",), None),
        FieldDifference("language", None, "en"),
    )


@given(articles)
def test_a_record_is_the_same_as_itself(a: Article) -> None:
    result = compare(a, a)
    assert (result.verdict, result.similarity, result.fields) == ("same", 1.0, ())
    assert all(pair.status == "same" for pair in result.paragraphs)


@given(articles, articles)
def test_the_order_of_the_two_does_not_matter(a: Article, b: Article) -> None:
    there, back = compare(a, b), compare(b, a)
    assert (there.verdict, there.similarity) == (back.verdict, back.similarity)
    assert (there.similarity == 1) == (there.verdict == "same")
    assert {(pair.text_a, pair.text_b) for pair in there.paragraphs} == {
        (pair.text_b, pair.text_a) for pair in back.paragraphs
    }


@given(articles, articles)
def test_every_paragraph_of_both_sides_is_accounted_for_in_order(a: Article, b: Article) -> None:
    pairs = compare(a, b).paragraphs
    in_a = [pair.a for pair in pairs if pair.a is not None]
    in_b = [pair.b for pair in pairs if pair.b is not None]
    assert sorted(set(in_a)) == list(range(len(a.body)))
    assert sorted(set(in_b)) == list(range(len(b.body)))
    assert in_a == sorted(in_a)
    assert in_b == sorted(in_b)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("", "", ()),
        ("", "late", (("+", "late"),)),
        (
            "the ferry is late",
            "the ferry was late",
            (("=", "the ferry"), ("-", "is"), ("+", "was"), ("=", "late")),
        ),
        ("a “late”  ferry", 'a "late" ferry', (("=", "a “late”  ferry"),)),
        ("渡船晚点", "渡船准点", (("=", "渡船"), ("-", "晚"), ("+", "准"), ("=", "点"))),
    ],
)
def test_word_differences(a: str, b: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert word_diff(a, b) == expected


@pytest.mark.parametrize("rest", ["", " é", " “"])
def test_folding_is_the_same_with_and_without_other_letters(rest: str) -> None:
    assert fold("a  `late`\t'ferry' - \"x\"" + rest).startswith("a 'late' 'ferry' - \"x\"")


@given(st.lists(st.text("a“–´ \t\n\xa0é", max_size=6), max_size=4))
def test_texts_digested_together_are_folded_each(texts: list[str]) -> None:
    lines = "".join(f"{fold(text)}\n" for text in texts)
    body = tuple(Paragraph(text=text) for text in texts)
    assert content_digest(body) == hashlib.sha256(lines.encode()).hexdigest()


@given(sentences, sentences)
def test_word_differences_lose_no_word(a: str, b: str) -> None:
    parts = word_diff(a, b)
    for text, sign in ((a, "-"), (b, "+")):
        kept = "".join(part for operation, part in parts if operation in {"=", sign})
        assert fold(kept).replace(" ", "") == fold(text).replace(" ", "")


@given(st.lists(st.sampled_from("abcdef")), st.lists(st.sampled_from("abcdef")))
def test_runs_are_equal_in_order_and_apart(a: list[str], b: list[str]) -> None:
    end_a = end_b = 0
    for start_a, start_b, length in align(a, b):
        assert start_a >= end_a
        assert start_b >= end_b
        assert length
        assert a[start_a : start_a + length] == b[start_b : start_b + length]
        end_a, end_b = start_a + length, start_b + length


@given(st.lists(st.sampled_from("abcdef"), min_size=1), st.data())
def test_what_was_only_cut_is_found_whole(a: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(a)))
    end = data.draw(st.integers(start, len(a)))
    assert sum(run.length for run in align(a[:start] + a[end:], a)) == len(a) - (end - start)


RANDOM = random.Random(7)  # noqa: S311


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (article(*["x"] * 20_000), article(*["x"] * 19_000)),
        (
            article(*(RANDOM.choice("abcde") for _ in range(20_000))),
            article(*(RANDOM.choice("abcde") for _ in range(20_000))),
        ),
        (article(*map(str, range(20_000))), article(*map(str, reversed(range(20_000))))),
        (article("x y " * 50_000), article("y x " * 40_000)),
        (
            article(" ".join(RANDOM.choice("abcde") for _ in range(50_000))),
            article(" ".join(RANDOM.choice("abcde") for _ in range(50_000))),
        ),
        (article("x" * 5_000_000), article("x" * 5_000_000 + "y")),
    ],
    ids=["copies", "few words", "reversed", "one pattern", "one long paragraph", "one long word"],
)
def test_work_stays_close_to_linear(a: Article, b: Article) -> None:
    start = process_time()
    compare(a, b)
    assert process_time() - start < 10


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/article.*")), ids=lambda path: path.name)
def test_all_renditions_of_a_sample_are_one_article(path: Path) -> None:
    written = convert.read(path.with_suffix(".md"))
    assert compare(written, convert.read(path)).verdict == "same"
