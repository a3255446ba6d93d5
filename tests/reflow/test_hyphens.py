"""What becomes of a hyphen, or of nothing, at a line end."""

from __future__ import annotations

import pytest

from convert.reflow.joints import Decision, Joint
from convert.reflow.lines import split_lines
from convert.reflow.paragraphs import reflow


def only_hyphen(text: str) -> Joint:
    lines = split_lines(text)
    return next(
        joint for joint in reflow(text).joints if lines[joint.line].text.rstrip()[-1] in "-\u2010\u00ad\ufffe"
    )


@pytest.mark.parametrize(
    ("text", "decision", "reason", "sure"),
    [
        ("The har-\nbour is open. A harbour.", "drop-hyphen", "word-whole-elsewhere", True),
        ("Harbour news: the har\u2010\nbour is open.", "drop-hyphen", "word-whole-elsewhere", True),
        ("A half-\ntide bell, the half-tide bell.", "keep-hyphen", "word-hyphenated-elsewhere", True),
        ("A half-\ntide bell, the half\u2010tide bell.", "keep-hyphen", "word-hyphenated-elsewhere", True),
        ("The har-\nbour is open.", "drop-hyphen", "next-lower", False),
        ("The har\ufffe\nbour is open.", "drop-hyphen", "next-lower", False),
        ("The HAR-\nBOUR is open.", "drop-hyphen", "next-lower", False),
        ("The North-\nSouth ferry.", "keep-hyphen", "next-upper", True),
        ("The class of Covid-\n19 rules.", "keep-hyphen", "next-digit", True),
        ("A bridge of 1990-\nstyle steel.", "keep-hyphen", "digit-before", True),
        ("Die Hafen-\nund Fährstadt.", "space", "suspended-hyphen", True),
        ("De in-\nen uitvoer van staal.", "space", "suspended-hyphen", True),
        ("Die Frau-\nen und das Boot.", "drop-hyphen", "next-lower", False),
        ("First- \nand second-class cabins.", "space", "suspended-hyphen", True),
    ],
)
def test_hyphens(text: str, decision: Decision, reason: str, sure: bool) -> None:
    joint = only_hyphen(text)
    assert (joint.decision, joint.sure) == (decision, sure)
    assert reason in joint.reasons


def test_where_a_page_draws_its_own_hyphens_the_plain_one_is_the_authors() -> None:
    text = "The ves\u2010\nsel lay at the quay\u2010\nside for a self-\nimposed week of re\u2010\npairs."
    assert [joint.decision for joint in reflow(text).joints] == [
        "drop-hyphen",
        "drop-hyphen",
        "keep-hyphen",
        "drop-hyphen",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渡し船は正\n午に出た。", "渡し船は正午に出た。"),
        ("新港的 Blue\nStar 号渡轮\n停航。", "新港的 Blue Star 号渡轮停航。"),
        ("เรือข้ามฟาก\nออกจากท่า", "เรือข้ามฟากออกจากท่า"),
        ("เรือ Blue\nStar ออกจากท่า", "เรือ Blue Star ออกจากท่า"),
        ("여객선은 정오에\n떠났다.", "여객선은 정오에 떠났다."),
        ("غادرت العبارة\nالميناء.", "غادرت العبارة الميناء."),
        ("המעבורת יצאה\nמן הנמל.", "המעבורת יצאה מן הנמל."),
        ("The ferry -\nthe last one -\nleft.", "The ferry - the last one - left."),
        ("The ferry --\nthe last.", "The ferry -- the last."),
    ],
)
def test_scripts_and_dashes(text: str, expected: str) -> None:
    assert [paragraph.text for paragraph in reflow(text).paragraphs] == [expected]
