"""The command line: parse, call, print, exit code.  It mirrors the library and has no logic of its own.

Exit codes: 0 fine; 1 found wanting (another article, an invalid record); 2 wrong usage;
3 an input that cannot be read or a result that cannot be written.
"""

from __future__ import annotations

from typing import Annotated

import typer

from convert import __version__
from convert.cli.checking import validate, verify
from convert.cli.common import say
from convert.cli.conversion import convert_command
from convert.cli.listing import formats, schema
from convert.cli.looking import compare, inspect, ledger, trace

app = typer.Typer(
    name="wirecopy",
    help="Any news article in, wire copy out, every word accounted for.",
    epilog="Exit codes: 0 fine, 1 found wanting, 2 usage, 3 unreadable input or unwritable output.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("convert")(convert_command)
app.command()(inspect)
app.command()(compare)
app.command()(verify)
app.command()(ledger)
app.command()(trace)
app.command()(validate)
app.command()(schema)
app.command()(formats)


def _version(*, asked: bool) -> None:
    if asked:
        say([f"wirecopy {__version__}"])
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Show the version.", is_eager=True, callback=lambda v: _version(asked=v)
        ),
    ] = False,
) -> None: ...


def main() -> None:
    """Run the command line."""
    app()
