"""Scripts that run from right to left: the first line of a paragraph is set in on the right."""

from __future__ import annotations

import pytest

from convert.readers.pdf.glyphs import Face, Line, Word
from convert.readers.pdf.layers import Row
from convert.readers.pdf.mirror import mirrored, runs_from_right
from convert.readers.pdf.story import tell

EDGE = 500.0
LINES = (
    ("המעבורת היחידה אל האי אוריס הפליגה שוב", 12.0, 300.0),
    ("ביום חמישי תשעה שבועות אחרי הסערה אשר", 0.0, 300.0),
    ("קרעה את הרציף.", 0.0, 90.0),
    ("ספרנו את הימים על קיר המטבח אמרה בעלת", 12.0, 300.0),
    ("החנות שליד הרציף הצפוני.", 0.0, 150.0),
    ("המועצה תדפיס לוח זמנים חדש באפריל ותודיע", 12.0, 300.0),
    ("מה מחיר הכרטיס.", 0.0, 100.0),
)


def rows() -> list[Row]:
    out, at = [], 0
    for number, (text, inset, width) in enumerate(LINES):
        base = 100.0 + 12 * number
        left, right = EDGE - width, EDGE - inset
        words, x = [], right
        start = 0
        for word in text.split(" "):
            wide = (right - left) * len(word) / len(text)
            words.append(Word(start, x - wide, x, Face("David")))
            start += len(word) + 1
            x -= wide + 3
        line = Line(0, text, left, base - 8, right, base + 2, base, 10.0, tuple(words))
        out.append(Row(number, at, at + len(text), line))
        at += len(text) + 1
    return out


def test_paragraphs_begin_where_lines_are_set_in_on_the_right() -> None:
    text = "".join(f"{line}\n" for line, _, _ in LINES)
    story = tell(rows(), text)
    assert [[row.number for row in printed.rows] for printed in story.printed] == [[0, 1, 2], [3, 4], [5, 6]]
    assert story.printed[0].rows[0].line.right == EDGE - 12


def test_two_mirrors_show_what_is() -> None:
    assert mirrored(mirrored(rows())) == rows()


@pytest.mark.parametrize(
    ("text", "answer"),
    [("Orris", False), ("Århus, København", False), ("אוריס Orris", False), ("האי אוריס (Orris)", True)],
)
def test_most_letters_decide(text: str, answer: bool) -> None:
    assert runs_from_right(text) is answer
