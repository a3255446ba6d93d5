"""What can be wrong with a file, and what is said of a file as a whole."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]


class Problem(NamedTuple):
    """One thing wrong with a file."""

    line: int
    """The line, from 1; 0 where it is about no one place."""
    column: int
    """The column in code points, from 1; 0 as for the line."""
    severity: Severity
    """A warning does not make a file invalid."""
    message: str
    """What is wrong, on one line."""
    rule: str
    """Who says so: `well-formed`, `schema`, or the id of a rule of our profile."""

    def __str__(self) -> str:
        place = f"{self.line}:{self.column}: " if self.line else ""
        return f"{place}{self.severity}: {self.message} [{self.rule}]"


class Examination(NamedTuple):
    """What was found out about a file."""

    kind: str
    """What it is, such as `NewsML-G2 newsItem`; `unknown` where nothing here knows it."""
    version: str | None
    """The version of its format that it states or shows."""
    problems: tuple[Problem, ...]
    """All that is wrong, in the order of the file."""

    @property
    def is_valid(self) -> bool:
        """Whether there is no error."""
        return all(problem.severity != "error" for problem in self.problems)

    def __str__(self) -> str:
        errors = sum(problem.severity == "error" for problem in self.problems)
        warnings = len(self.problems) - errors
        counts = ((errors, "error"), (warnings, "warning"))
        words = ", ".join(f"{count} {word}{'s' * (count > 1)}" for count, word in counts if count)
        verdict = f"{'' if errors else 'valid, '}{words}" if words else "valid"
        return f"{' '.join(filter(None, (self.kind, self.version)))}: {verdict}"
