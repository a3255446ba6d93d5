"""What the commands share: parameters, printing, leaving."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated, NoReturn

import typer

from convert.errors import ConvertError
from convert.output import put


class Evidence(StrEnum):
    """How much of the trail a record carries."""

    full = "full"
    chosen = "chosen"
    none = "none"


From = Annotated[
    str | None, typer.Option("-f", "--from", help="Format of the input; by content if not given.")
]
Url = Annotated[
    str | None, typer.Option("--url", help="Where the input was published; recorded as your word.")
]
BestEffort = Annotated[
    bool,
    typer.Option("--best-effort", help="A page without an article: what text it has, and a warning."),
]
Item = Annotated[str | None, typer.Option(help="Which article of several, by its identifier or number.")]
One = Annotated[str, typer.Argument(metavar="FILE", help='A file, or "-" for standard input.')]


def say(lines: list[str]) -> None:
    """Print lines of data on standard output."""
    put("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"), None)


def complain(message: str) -> None:
    """Print one line about trouble on standard error."""
    sys.stderr.buffer.write(f"wirecopy: {' '.join(message.split())}\n".encode("utf-8", "replace"))
    sys.stderr.flush()


def leave(failures: list[ConvertError]) -> NoReturn:
    """Say what failed and exit with the worst of the codes."""
    for error in failures:
        complain(f"{error} [{type(error).__name__}]")
    raise typer.Exit(max((error.exit_code for error in failures), default=0))
