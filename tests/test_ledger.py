"""The ledger's laws: each visible character is kept or left out for a reason, and the ranges say which."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.api import read_source
from convert.ledger import add_up, left_out, plain_tally, shares, sums, visible
from convert.source import load
from tests.golden import SAMPLES, case_folders, input_of
from tests.visible import visible_text

INPUTS = sorted(
    path for path in SAMPLES.glob("*/article.*") if path.suffix in (".md", ".txt", ".html", ".pdf")
)
INPUTS += [input_of(folder) for folder in case_folders()]
SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair)))


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_ranges_make_the_sums(path: Path) -> None:
    source = load(path)
    article = read_source(source, ledger="spans")
    ledger, info = article.provenance.ledger, article.provenance.source
    assert ledger is not None
    assert info is not None
    sums: Counter[str] = Counter()
    end = 0
    for span in ledger.spans:
        assert span.selector.start >= end
        end = span.selector.end
        sums[span.reason] += span.count
    assert sums == ledger.dropped
    assert ledger.kept + sums.total() == ledger.total
    if info.media_type == "text/plain":
        assert [visible(source.slice((s.selector,))) for s in ledger.spans] == [s.count for s in ledger.spans]


def test_sums_alone_are_the_default() -> None:
    ledger = read_source(load(INPUTS[0])).provenance.ledger
    assert ledger is not None
    assert ledger.spans == ()


def test_what_is_kept_is_kept_whatever_was_dropped_around_it() -> None:
    text = "Home. The ferry sailed. Imprint."
    parts = list(
        shares(len(text), plain_tally(text), [(6, 23)], [((0, 5), "navigation"), ((0, 32), "ad")], "rest")
    )
    assert add_up(parts).dropped == {"ad": 8, "navigation": 5}
    assert [(text[s.start : s.end].strip(), s.reason) for s in left_out(parts)] == [
        ("Home.", "navigation"),
        ("Imprint.", "ad"),
    ]


@given(
    st.text(" ab\n", max_size=30),
    st.lists(SPANS, max_size=4),
    st.lists(st.tuples(SPANS, st.sampled_from(("ad", "hidden"))), max_size=4),
)
def test_every_visible_character_is_booked_once(
    text: str, kept: list[tuple[int, int]], dropped: list[tuple[tuple[int, int], str]]
) -> None:
    ledger = add_up(shares(len(text), plain_tally(text), kept, dropped, "rest"))
    held = {at for start, end in kept for at in range(start, end)}
    assert ledger.total == visible(text)
    assert ledger.kept == sum(1 for at, char in enumerate(text) if at in held and not char.isspace())
    assert ledger.kept + sum(ledger.dropped.values()) == ledger.total


@given(
    st.text(" ab\n", max_size=30),
    st.lists(SPANS, max_size=5),
    st.lists(st.tuples(SPANS, st.sampled_from(("ad", "hidden", "label"))), max_size=6),
)
def test_each_character_has_the_first_fate_that_covers_it(
    text: str, kept: list[tuple[int, int]], dropped: list[tuple[tuple[int, int], str]]
) -> None:
    parts = list(shares(len(text), plain_tally(text), kept, dropped, "rest"))
    reasons = list(dict.fromkeys(reason for _, reason in dropped))
    held = [(span, "") for span in kept]
    covers = held + sorted(dropped, key=lambda entry: reasons.index(entry[1]))
    fates = Counter(
        next((why for (start, end), why in covers if start <= at < end), "rest")
        for at, char in enumerate(text)
        if not char.isspace()
    )
    added = add_up(parts)
    assert (added.kept, added.dropped) == (fates.pop("", 0), fates)
    assert sums(len(text), text, kept, dropped, "rest") == added
    assert sums(len(text), plain_tally(text), kept, dropped, "rest") == added
    assert list(sums(len(text), text, kept, dropped, "rest").dropped) == list(added.dropped)


@given(
    st.text(
        st.sampled_from([*map(chr, range(256)), *" \u2003\u2028\u3000\u1680\ufeff”—é船\ud800"]), max_size=900
    )
)
def test_long_texts_are_counted_as_short_ones(text: str) -> None:
    assert visible(text * 3) == len("".join((text * 3).split()))


def test_markup_is_not_visible() -> None:
    page = (
        "<p>The ferry of Port Sallow sailed again on Friday, after four long weeks.</p><!-- x --><i> b </i>"
    )
    ledger = read_source(load(page), format="html").provenance.ledger
    assert ledger is not None
    assert ledger.total == visible(visible_text(page))
