"""Where paragraphs end, by the ways in which texts mark them."""

from __future__ import annotations

import pytest

from convert.reflow.paragraphs import reflow

from .stories import STORY, wrapped


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in reflow(text).paragraphs]


def kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in reflow(text).paragraphs]


@pytest.mark.parametrize("width", [40, 60, 72, 95, 120])
def test_blank_lines_between_wrapped_paragraphs(width: int) -> None:
    assert texts(wrapped(STORY, width)) == list(STORY)


@pytest.mark.parametrize("width", [60, 72, 95])
@pytest.mark.parametrize("indent", [" ", "  ", "    ", "\t"])
@pytest.mark.parametrize("place", range(1, len(STORY)))
def test_one_break_is_only_an_indent(width: int, indent: str, place: int) -> None:
    text = f" {wrapped(STORY[:place], width)}\n{indent}{wrapped(STORY[place:], width)}\n "
    assert texts(text) == list(STORY)


@pytest.mark.parametrize("width", [50, 72, 95])
def test_first_line_indents_without_blank_lines(width: int) -> None:
    assert texts(wrapped(STORY, width, between="\n", first="   ")) == list(STORY)


@pytest.mark.parametrize("width", [60, 72, 80, 95])
def test_short_last_lines_without_blank_lines(width: int) -> None:
    lines = {paragraph: wrapped([paragraph], width) for paragraph in STORY}
    story = [
        paragraph
        for paragraph in STORY
        if len(lines[paragraph].rpartition("\n")[2]) < width * 0.7 and ".\n" not in lines[paragraph]
    ]
    assert len(story) > 2
    assert texts(wrapped(story, width, between="\n")) == story


def test_a_full_line_that_ends_a_sentence_leaves_doubt() -> None:
    text = wrapped(STORY, 72, between="\n")
    assert "why the ramp gave way.\nIt is" in text
    assert not next(joint for joint in reflow(text).joints if joint.reasons == ("sentence-end",)).sure


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n", "\n \n", "\u2029"])
def test_a_line_is_a_paragraph(between: str) -> None:
    assert texts(between.join(STORY)) == list(STORY)


@pytest.mark.parametrize("paragraph", STORY)
@pytest.mark.parametrize("width", [30, 45, 72, 95])
def test_one_wrapped_paragraph(paragraph: str, width: int) -> None:
    lines = wrapped([paragraph], width)
    if ".\n" not in lines and '."\n' not in lines:
        assert texts(lines) == [paragraph]


def test_a_blank_line_in_mid_sentence_is_no_break() -> None:
    text = wrapped(STORY, 72).replace("nine days\nafter", "nine days\n\nafter")
    text = text.replace("from a letter\nby", "from a letter\n \n\nby")
    assert text.count("\n\n") > len(STORY)
    assert texts(text) == list(STORY)


@pytest.mark.parametrize("width", [72, 95])
def test_a_label_between_blank_lines_is_a_paragraph(width: int) -> None:
    story = [*STORY[:3], "Read also: Storm Closes the Harbour", *STORY[3:]]
    result = reflow(wrapped(story, width))
    assert [paragraph.text for paragraph in result.paragraphs] == story
    assert {paragraph.kind for paragraph in result.paragraphs} == {"paragraph"}


def test_a_label_over_an_address() -> None:
    text = wrapped([*STORY, "Original url:", "https://daily.example/ferry"], 72)
    assert texts(text)[-2:] == ["Original url:", "https://daily.example/ferry"]


def test_where_blank_lines_rule_a_sentence_may_end_a_line() -> None:
    text = wrapped(STORY, 72).replace("January. They", "January.\nThey").replace('quay. "The', 'quay.\n"The')
    assert "January.\nThey" in text
    assert texts(text) == list(STORY)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["By Runa Tolvik", "2024-03-05"], ["By Runa Tolvik", "2024-03-05"]),
        (["By Runa Tolvik,", "Harbour Press"], ["By Runa Tolvik, Harbour Press"]),
        (["Ferry returns", "after the storm"], ["Ferry returns after the storm"]),
    ],
)
def test_two_lines_that_would_fit_on_one(lines: list[str], expected: list[str]) -> None:
    text = "\n".join(lines) + "\n\n" + wrapped(STORY, 72)
    assert texts(text) == expected + list(STORY)


@pytest.mark.parametrize("width", [72, 95])
@pytest.mark.parametrize("after", ["\n", "\n\n"])
def test_headings(width: int, after: str) -> None:
    heading = "What the divers found"
    text = wrapped(STORY[:4], width) + "\n\n" + heading + after + wrapped(STORY[4:], width)
    assert texts(text) == [*STORY[:4], heading, *STORY[4:]]
    assert kinds(text) == ["paragraph"] * 4 + ["heading"] + ["paragraph"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "The ferry is back.",
        "the ferry, again",
        "Ferry, ramp, bolts,",
        "Note: the ferry",
        "2024-03-05",
        "“The crane”",
        "One two three four five six seven eight nine ten eleven twelve thirteen",
    ],
)
def test_lines_that_are_not_surely_headings(line: str) -> None:
    assert kinds("\n\n".join([STORY[0], STORY[1], line, STORY[3]]))[2:3] == ["paragraph"]


def test_the_last_line_heads_nothing() -> None:
    assert kinds(f"{STORY[0]}\n\nWhat the divers found") == ["paragraph", "paragraph"]
    assert kinds("What the divers found") == ["paragraph"]


@pytest.mark.parametrize(
    ("one", "two"), [("•", "•"), ("-", "-"), ("*", "*"), ("–", "–"), ("1.", "2."), ("1)", "2)"), ("a)", "b)")]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_list_items(one: str, two: str, between: str) -> None:
    items = [f"{one} four bolts and a ramp", f"{two} a crane, hired for the week by the shipping line"]
    text = "\n\n".join([*STORY[:2], "The divers asked for:", between.join(items), *STORY[2:]])
    found = [p for p in reflow(text).paragraphs if p.kind == "list-item"]
    assert [p.marker for p in found] == [one, two]
    assert [p.text for p in found] == [item.partition(" ")[2] for item in items]
    assert [text[slice(*p.marker_span)] for p in found if p.marker_span] == [one, two]
    assert len(texts(text)) == len(STORY) + 3


def test_a_list_item_hangs_under_its_text() -> None:
    text = (
        "The divers asked for:\n\n- Four bolts for the ramp and a\n  pair of gloves. Nothing came.\n"
        "  They waited.\n- A crane."
    )
    assert texts(text) == [
        "The divers asked for:",
        "Four bolts for the ramp and a pair of gloves. Nothing came. They waited.",
        "A crane.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ramp of the old pier - a thing of rust\n- fell in the storm of last week and\n- was lost.",
        "The ferry left the harbour on March\n5. It came back after nine days on March\n14.",
        "– That is all, said Tolvik – and left.\n\n– All of it?",
    ],
)
def test_dashes_and_numbers_in_running_text_are_no_list(text: str) -> None:
    assert "list-item" not in kinds(text)


def test_a_page_has_its_own_width() -> None:
    wide, narrow = wrapped(STORY[:3], 110), wrapped(STORY[3:], 45)
    assert texts(f"{wide}\n\f{narrow}") == list(STORY)


@pytest.mark.parametrize("text", ["", "\n", " \n\f\n\t", "\f\f\f"])
def test_nothing_gives_nothing(text: str) -> None:
    result = reflow(text)
    assert (result.paragraphs, result.joints, result.dropped) == ((), (), ())


def test_joints_tell_their_reasons() -> None:
    result = reflow(f"{wrapped(STORY[:2], 72)}\n {wrapped(STORY[2:], 72)}")
    line = result.paragraphs[1].lines[1]
    joint = next(joint for joint in result.joints if joint.line == line)
    assert joint.decision == "break"
    assert joint.sure
    assert {"sentence-end", "stray-space"} <= set(joint.reasons)


def test_a_credit_at_a_line_end_parts_nothing_where_blank_lines_do() -> None:
    caption = "[Picture: The ramp at the north pier. Photo: Ida Quill / Oster Press]"
    lines = (
        *("Ferry Is Back", "", "By Runa Tolvik", "", "2026-03-01", "", "The boat sailed on Monday."),
        *("", "[Picture: The ramp at the north pier.", "Photo: Ida Quill / Oster", "Press]", ""),
        *("The ramp had been away for nine days.",),
    )
    assert caption in [p.text for p in reflow("\n".join(lines)).paragraphs]
