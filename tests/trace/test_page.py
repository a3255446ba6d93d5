"""What is on the trace page, without a browser."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import convert
from convert.evidence import DataPositionSelector, DroppedSpan, Ledger
from convert.jobs import read_with_spans
from convert.source import load
from convert.trace import trace
from convert.trace.segments import Segment, segments
from tests.golden import SAMPLES, case_folders, input_of

INPUTS = sorted(path for path in SAMPLES.glob("*/article.*") if path.suffix in (".md", ".txt", ".html"))
INPUTS += [input_of(folder) for folder in case_folders()]
HOSTILE = b"""<html><head><title>x</title></head><body><script>alert("nav")</script>
<article><h1>&lt;script&gt;alert(1)</h1>
<p>The harbour office said on Friday that <b onclick="alert(2)">nobody</b> &lt;img src=x onerror=alert(3)&gt;
had been hurt.</p></article></body></html>"""


def traced(path: Path) -> str:
    return trace(*read_with_spans(str(path), None, None)).decode()


def quote(*places: tuple[int, int]) -> tuple[DataPositionSelector, ...]:
    return tuple(DataPositionSelector(start=start, end=end) for start, end in places)


def test_segments_know_their_owners_and_reasons() -> None:
    span = DroppedSpan(selector=DataPositionSelector(start=10, end=20), reason="navigation", count=9)
    ledger = Ledger(total=20, kept=11, dropped={"navigation": 9}, spans=(span,))
    assert list(segments(25, [(0, quote((0, 5))), (1, quote((3, 8), (12, 14)))], ledger)) == [
        Segment(0, 3, (0,), ""),
        Segment(3, 5, (0, 1), ""),
        Segment(5, 8, (1,), ""),
        Segment(8, 10, (), ""),
        Segment(10, 12, (), "navigation"),
        Segment(12, 14, (1,), ""),
        Segment(14, 20, (), "navigation"),
        Segment(20, 25, (), ""),
    ]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted).map(tuple), max_size=8),
    st.integers(0, 40),
)
def test_segments_cover_the_source_once(places: list[tuple[int, int]], length: int) -> None:
    cut = list(segments(length, list(enumerate(quote(place) for place in places)), None))
    assert [at for segment in cut for at in range(segment.start, segment.end)] == list(range(length))


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_value_is_on_both_sides(path: Path) -> None:
    source, _, article = traced(path).partition('<section id="article"')
    for number in re.findall(r'data-v="(\d+)" tabindex="0" role="button"', article):
        assert re.search(rf'data-v="(?:\d+ )*{number}(?: \d+)*"', source)


def test_a_pdf_is_shown_as_its_pages() -> None:
    source, _, article = traced(SAMPLES / "harbour-ferry" / "article.pdf").partition('<section id="article"')
    assert source.count('<svg class="page"') == 1
    assert ">The harbour board said the repair had cost" in source
    shown = re.findall(
        r'data-v="(\d+)" tabindex="0" role="button"><p dir="auto">[^<]+</p><span class="how">paragraph',
        article,
    )
    assert len(shown) > 5
    assert all(re.search(rf'<g class="k [^"]+" data-v="(?:\d+ )*{n}(?: \d+)*"', source) for n in shown)


def test_nothing_of_the_source_is_executed() -> None:
    page = trace(convert.read(HOSTILE, format="html"), load(HOSTILE)).decode()
    assert page.count("<script>") == 1
    assert not re.search(r"<[a-z][^>]*\son[a-z]+=", re.sub(r"<script>.*?</script>", "", page, flags=re.S))
    assert "&amp;lt;img src=x" in page


def test_the_policy_allows_only_its_own_style_and_script() -> None:
    page = traced(SAMPLES / "harbour-ferry" / "article.html")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    for tag in ("style", "script"):
        text = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        assert text
        digest = base64.b64encode(hashlib.sha256(text[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'")
    assert not re.search(r"(?:src|href)=\"(?!#)", page)


def test_it_is_the_same_every_time() -> None:
    assert traced(INPUTS[0]) == traced(INPUTS[0])


def test_long_stretches_that_nothing_quotes_are_folded() -> None:
    data = HOSTILE.replace(b'alert("nav")', b"x" * 30_000)
    page = trace(convert.read(data, format="html"), load(data)).decode()
    assert "characters not shown" in page
    assert len(page) < 30_000
