"""What is worked out for all runs or boxes of a page in one go is what it is for each by itself."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from convert.clean import clean
from convert.readers.html.blocks import liveblog
from convert.readers.html.body.leavings import dropped_of
from convert.readers.html.judging import local
from convert.readers.html.judging.columns import picked
from convert.readers.html.judging.context import NAMES
from convert.readers.html.judging.counts import Texts
from convert.readers.html.judging.local import Row
from convert.readers.html.judging.neighbours import NAMES as SAID
from convert.readers.html.judging.neighbours import Places, neighbours
from convert.readers.html.outline.boxes import Box, Outline
from convert.readers.html.outline.stems import Names, named
from convert.readers.html.outline.walk import outline

_STEPS = (-3, -2, -1, 1, 2, 3)
_RUN = st.tuples(
    st.floats(0, 1), st.integers(0, 150), st.integers(0, 26), st.integers(0, 2), st.integers(0, 2)
)
_MARKUP = st.lists(
    st.sampled_from(
        ["<div>", "</div>", "<p>Ana Dorn</p>", "text ", "<nav><a>a</a><a>b</a></nav>", "<ul><li>x</li></ul>"]
    ),
    max_size=12,
).map("".join)
_WORDS = st.lists(st.sampled_from(["article", "Body", "ABCnav", "x1", "på", "Š", "-", "_", " "]), max_size=9)


def seen_from(at: int, runs: list[tuple[float, int, int, int, int]]) -> Row:
    """What is said of the neighbours of one run."""
    told: list[float] = []
    alike: list[float] = []
    for other in (at + step for step in _STEPS):
        if 0 <= other < len(runs):
            likely, words, code, box, sign = runs[other]
            told += (likely, min(words, 100), code)
            alike.append((box == runs[at][3]) + (sign == runs[at][4]))
        else:
            told += (-1, -1, -1)
            alike.append(-1)
    return (*told, *alike)


@given(st.lists(_RUN, min_size=1, max_size=9), st.data())
def test_neighbours_are_those_of_each_run(
    runs: list[tuple[float, int, int, int, int]], data: st.DataObject
) -> None:
    wanted = sorted(data.draw(st.sets(st.sampled_from(range(len(runs))))))
    boxes, signs = [object() for _ in range(3)], [object() for _ in range(3)]
    places = Places(
        [run[0] for run in runs],
        [run[1] for run in runs],
        [run[2] for run in runs],
        [boxes[run[3]] for run in runs],
        [signs[run[4]] for run in runs],
    )
    assert list(neighbours(places, wanted)) == [seen_from(at, runs) for at in wanted]
    assert len(SAID) == len(seen_from(0, runs))
    assert set(SAID) < set(NAMES)


@given(st.integers(0, (1 << 33) - 1))
def test_the_bits_of_a_mask_are_told_lowest_first(mask: int) -> None:
    assert local._bits(mask) == tuple(mask >> bit & 1 for bit in range(33))


@given(st.text("ab", max_size=60), st.lists(st.text("ab", max_size=60), max_size=3))
@example("a" * 40 + "b", ["a" * 45])
@example("a" * 45, ["a" * 40 + "b"])
def test_a_run_is_as_like_a_title_as_both_hold_each_other(key: str, titles: list[str]) -> None:
    found = [
        min(len(key), len(title)) / max(len(key), len(title))
        for title in titles
        if min(len(key), len(title)) >= 15 and (key in title or title in key or key.startswith(title[:40]))
    ]
    like = local._like(key, titles, local._compared(titles))
    assert like == (1.0 if key in titles else max(found, default=0.0))


@given(st.lists(st.text("19:h. aé", max_size=8), min_size=1, max_size=4))
@example(["٩:٣٠"])
def test_a_clock_time_has_three_digits(lines: list[str]) -> None:
    texts = [text for text in map(clean, lines) if text] or ["x"]
    times = [at for at, text in enumerate(texts) if liveblog._CLOCK.fullmatch(text)]
    assert set(times) <= set(Texts(texts).with_digits(3))


@given(_WORDS.map("".join), _WORDS.map("".join))
def test_names_say_the_same_however_often_they_are_met(one: str, other: str) -> None:
    names = Names()
    assert [names.groups(name) for name in (one, other, one)] == [named(one), named(other), named(one)]


def outermost(tree: Outline, kept: set[int]) -> list[Box]:
    """The boxes with text, nothing of it kept, that lie in the root or in one of which something was kept."""

    def holds(box: Box, inner: Box | None) -> bool:
        while inner is not None and inner is not box:
            inner = inner.parent
        return inner is box

    texts = [run.box for run in tree.runs]
    chosen = [box for at, box in enumerate(texts) if at in kept]
    full = [box for box in tree.boxes if any(holds(box, inner) for inner in (*texts, *tree.menus))]
    own = [box for box in full if not any(holds(box, inner) for inner in chosen)]
    return [
        box for box in own if (above := box.parent) is not None and (above.parent is None or above not in own)
    ]


@given(_MARKUP, st.sets(st.integers(-1, 6)))
def test_what_is_dropped_are_the_outermost_boxes_without_text_that_is_kept(
    markup: str, kept: set[int]
) -> None:
    tree = outline(html.document_fromstring(f"<body>{markup}<p>End</p></body>"))
    for box in tree.boxes:
        box.scope = 0
    assert [found.element for found in dropped_of(tree, frozenset(kept))] == [
        box.element for box in outermost(tree, kept)
    ]


@given(st.lists(st.integers(), min_size=1), st.data())
def test_values_are_picked_by_their_places(column: list[int], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.sampled_from(range(len(column)))))
    assert list(picked(column, places)) == [column[at] for at in places]
