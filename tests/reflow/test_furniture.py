"""What belongs to the page and not to the text."""

from __future__ import annotations

import pytest

from convert.reflow.paragraphs import reflow

from .stories import STORY

PROSE = "The ferry to Oster Island left the old pier\nat noon on Tuesday and reached the far\nshore"
MORE = "of the sound before the rain set in.\nNobody on board was hurt."
WHOLE = (
    "The ferry to Oster Island left the old pier at noon on Tuesday and reached the far shore "
    "of the sound before the rain set in. Nobody on board was hurt."
)


def dropped(text: str) -> list[tuple[str, str]]:
    return [(text[item.start : item.end], item.reason) for item in reflow(text).dropped]


@pytest.mark.parametrize(
    "number",
    ["1", "- 3 -", "– 12 –", "3/7", "Page 3 of 7", "page 3", "Seite 3 von 7", "Página 3 de 7", "стр. 3"],
)
@pytest.mark.parametrize("cut", ["{prose}\n\n{number}\n\f{more}", "{prose}\n\f{number}\n\n{more}"])
def test_page_numbers_leave_the_paragraph_whole(number: str, cut: str) -> None:
    text = cut.format(prose=PROSE, more=MORE, number=number)
    assert [paragraph.text for paragraph in reflow(text).paragraphs] == [WHOLE]
    assert dropped(text) == [(number, "page-number")]
    assert len(reflow(text).paragraphs[0].spans) == 2


def test_a_paragraph_runs_on_over_a_page_break() -> None:
    assert [p.text for p in reflow(f"{PROSE}\n\f{MORE}").paragraphs] == [WHOLE]
    assert [p.text for p in reflow(f"{PROSE}\n\n\f\n{MORE}").paragraphs] == [WHOLE]


def test_running_heads_and_feet() -> None:
    stories = [
        "The ferry to Oster Island left the old\npier at noon.",
        "A second boat followed in the evening\nwith the mail.",
        "Both are back in the harbour since the\nearly morning.",
    ]
    text = "\f".join(
        f"Oster Courier {n}\n\n{story}\n\nHarbour desk" for n, story in enumerate(stories, start=1)
    )
    assert dropped(text) == [
        entry
        for n in (1, 2, 3)
        for entry in ((f"Oster Courier {n}", "running-head"), ("Harbour desk", "running-foot"))
    ]
    assert [p.text for p in reflow(text).paragraphs] == [story.replace("\n", " ") for story in stories]


def test_the_first_of_two_pages_keeps_a_line_that_may_be_the_headline() -> None:
    text = f"Ferry Back in Service\n\n{PROSE}\n\fFerry Back in Service\n\n{MORE}"
    assert dropped(text) == [("Ferry Back in Service", "running-head")]
    assert [p.text for p in reflow(text).paragraphs] == ["Ferry Back in Service", WHOLE]


def test_a_browsers_print_lines() -> None:
    head, foot = "11/3/26, 7:45 PM Ferry Back in Service", "https://daily.example/ferry 1/2"
    text = f"{head}\n\n{PROSE}\n{foot}\n\f{head}\n{MORE}\n\n{foot.replace('1/2', '2/2')}"
    assert [reason for _, reason in dropped(text)] == [
        "print-header",
        "print-footer",
        "print-header",
        "print-footer",
    ]
    assert [p.text for p in reflow(text).paragraphs] == [WHOLE]


def test_pages_that_lost_their_form_feeds_still_count_aloud() -> None:
    text = f"{PROSE}\nPage 1 of 2\n{MORE}\nPage 2 of 2"
    assert dropped(text) == [("Page 1 of 2", "page-number"), ("Page 2 of 2", "page-number")]
    assert [p.text for p in reflow(text).paragraphs] == [WHOLE]


@pytest.mark.parametrize(
    "text",
    [
        "42",
        "2024\n\nThe year the ferry came back.",
        "Page one of the log was missing.",
        "11/3/26, 7:45 PM\n\nThe ferry is back.\n\nhttps://daily.example/ferry",
        "The ferry costs\n12\ncrowns and runs daily.",
        "The ferry is back.\n\nThe ferry is back.\n\nThe ferry is back.",
    ],
)
def test_text_is_no_furniture(text: str) -> None:
    assert dropped(text) == []


def test_lines_without_anything_to_see_are_dropped() -> None:
    text = "\ufeff\nThe ferry is\n\u200b\nback."
    assert dropped(text) == [("\ufeff", "invisible"), ("\u200b", "invisible")]
    assert [p.text for p in reflow(text).paragraphs] == ["The ferry is back."]


def test_two_paragraphs_that_begin_alike_are_no_running_heads() -> None:
    first = "The ferry to Oster Island is back after nine days"
    rest = [
        f"{word} the ramp and the bridge were still away and the\nboats were late."
        for word in ("with", "while")
    ]
    lines = *("Ferry Is Back", "", "By Runa Tolvik", "", "2026-03-01", "", first, rest[0], ""), *STORY, ""
    found = reflow("\n".join((*lines, first, rest[1])))
    assert found.dropped == ()
