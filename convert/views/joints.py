"""The decisions at the line ends of a plain text in words: what `inspect --joints` prints."""

from __future__ import annotations

from collections.abc import Iterator

from convert.reflow.joints import Joint
from convert.reflow.lines import Line, split_lines
from convert.reflow.paragraphs import Reflow, reflow
from convert.views.tables import table

_TAIL = 24


def joints(text: str) -> Iterator[str]:
    """A line for each line end of `text` that was judged, then one for each line that was dropped.

    The chance is how likely it was found that a paragraph ends there; `-` where a rule
    decided.  A question mark behind the decision says that the evidence was thin.
    """
    result, lines = reflow(text), split_lines(text)
    rows = [("LINE", "ENDS", "DECISION", "CHANCE", "EVIDENCE")]
    rows += [_row(joint, lines) for joint in result.joints]
    yield from table(rows) if len(rows) > 1 else ["no line ends to judge"]
    if result.dropped:
        yield ""
        yield from table([("LINE", "DROPPED", "WHY"), *_dropped(result, text)])


def _row(joint: Joint, lines: tuple[Line, ...]) -> tuple[str, str, str, str, str]:
    tail = " ".join(lines[joint.line].text.split())[-_TAIL:]
    decision = joint.decision if joint.sure else f"{joint.decision} ?"
    chance = "-" if joint.chance is None else f"{joint.chance:.2f}"
    return str(joint.line + 1), tail, decision, chance, ", ".join(joint.reasons) or "-"


def _dropped(result: Reflow, text: str) -> Iterator[tuple[str, str, str]]:
    for item in result.dropped:
        yield str(item.line + 1), " ".join(text[item.start : item.end].split())[:_TAIL], item.reason
