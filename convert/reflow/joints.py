"""The decision at a line end, and the transform that carries the decisions out."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from convert.reflow.lines import raw_lines

Decision: TypeAlias = Literal["space", "join", "drop-hyphen", "keep-hyphen", "break"]

LETTERS: dict[Decision, str] = {"space": "s", "join": "j", "drop-hyphen": "h", "keep-hyphen": "k"}
"""The letter of each decision in the argument of `joints/1`; a break has none, it ends the paragraph."""

BREAK = "b"
"""The letter of a break where the decisions of a whole text are written one behind the other."""

HYPHENS = "-\u2010\u00ad\ufffe"
"""What may stand for a hyphen at a line end: U+FFFE is what pdfium writes there."""

_UNSEEN_HYPHENS = "\u00ad\ufffe"


class Joint(NamedTuple):
    """What was decided at one line end, and why."""

    line: int
    """Index of the line before it."""
    decision: Decision
    """How the line goes on: `join` has nothing between, `break` ends the paragraph."""
    reasons: tuple[str, ...]
    """The evidence that was weighed, in fixed words."""
    sure: bool
    """False where the evidence was thin."""
    chance: float | None = None
    """How likely it is that a paragraph ends here, where that was reckoned; None where a rule decided."""


def join_lines(text: str, argument: str) -> str:
    """Make the lines of one paragraph one line: the named transform `joints/1`.

    `argument` has one letter for each joint, which is a run of white space with a line
    end in it: `s` a space, `j` nothing, `h` the hyphen goes, with blanks before it, `k` the hyphen stays.
    White space inside a line becomes one space.  A soft hyphen or U+FFFE was printed as
    a hyphen at its line end and is spelled `-` where it stays; a U+FFFE anywhere else
    goes.  Raises `ValueError` if the letters do not fit.
    """
    if not argument.strip("s") and not may_need_care(text):
        lines = text.splitlines()
        if len(lines) == len(argument) + 1 and all(map(str.strip, lines)):
            return " ".join(text.split())
    segments = [segment for line in raw_lines(text) if (segment := " ".join(line.split()))]
    if len(argument) != max(0, len(segments) - 1):
        raise ValueError(f"{len(argument)} letters for {max(0, len(segments) - 1)} joints")
    out = [go_on(segment, letter) for segment, letter in zip(segments, argument, strict=False)]
    out += segments[-1:]
    return "".join(out).replace("\ufffe", "").strip()


def may_need_care(text: str) -> bool:
    """Whether signs are in a text that line ends have to be joined with care for."""
    return any(char in text for char in "\u00ad\ufffe\x1c\x1d\x1e")


def go_on(segment: str, letter: str) -> str:
    """A line as the next one, for which the letter of the joint stands, goes on behind it."""
    if letter == "s" and segment[-1] not in _UNSEEN_HYPHENS:
        return segment + " "
    if letter == "j":
        return segment
    if letter == "h":
        return segment[:-1].rstrip(" \u00ad") if segment[-1] in HYPHENS else segment
    if letter not in "sk":
        raise ValueError(f"no joint has the letter {letter!r}")
    if segment[-1] in _UNSEEN_HYPHENS or (letter == "k" and segment[-1] == "\u2010"):
        stem = segment[:-1].rstrip(" \u00ad") if letter == "k" else segment[:-1]
        segment = stem + ("\u2010" if segment[-1] == "\u2010" else "-")
    return segment + " " if letter == "s" else segment
