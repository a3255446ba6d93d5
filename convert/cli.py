"""The command line: parse, call, print, exit code.  It mirrors the library and has no logic of its own.

Exit codes: 0 fine; 1 found wanting (another article, an invalid record); 2 wrong usage;
3 an input that cannot be read or a result that cannot be written.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from convert import __version__
from convert.errors import ConvertError, PluginError, SchemaError
from convert.formats import all_readers, all_writers, find_writer
from convert.jobs import Reading, input_bytes, plan, read_input, run, target_format, url_for
from convert.output import put

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


class Evidence(StrEnum):
    """How much of the trail a record carries."""

    full = "full"
    chosen = "chosen"
    none = "none"


From = Annotated[
    str | None, typer.Option("-f", "--from", help="Format of the input; by content if not given.")
]
Item = Annotated[str | None, typer.Option(help="Which article of several, by id or number.")]
Url = Annotated[
    str | None, typer.Option("--url", help="Where the input was published; recorded as your word.")
]
One = Annotated[str, typer.Argument(metavar="FILE", help='A file, or "-" for standard input.')]


@app.command("convert")
def convert_command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help='Files or folders, or "-" for standard input.')
    ],
    source_format: From = None,
    to: Annotated[
        str | None, typer.Option("-t", "--to", help="Format of the output: text, json or newsml.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File, or folder for several inputs.")
    ] = None,
    url: Url = None,
    evidence: Annotated[
        Evidence, typer.Option(help="How much of the trail the record carries.")
    ] = Evidence.full,
    item: Item = None,
    body_only: Annotated[
        bool | None, typer.Option("--body-only", help="text: only the running text.")
    ] = None,
    wrap: Annotated[int | None, typer.Option(help="text: break lines at this width.")] = None,
    indent: Annotated[int | None, typer.Option(help="json: spaces a level; 0 for one line.")] = None,
    created: Annotated[
        str | None, typer.Option(help="newsml: date and time of this version, with zone.")
    ] = None,
    provider: Annotated[str | None, typer.Option(help="newsml: name of who provides the item.")] = None,
) -> None:
    """Convert articles.

    Without -t the suffix of -o decides, else the record is written as JSON.  One file goes
    to standard output or to the file -o; several files or a folder need -o FOLDER.
    """
    options = _given(body_only=body_only, wrap=wrap, indent=indent, created=created, provider=provider)
    failures: list[ConvertError] = []
    try:
        target = target_format(to, output)
        jobs = plan(files, output, find_writer(target).suffix)
        reading = Reading(source_format, url_for(jobs, url), evidence.value, item)
        failures = [error for job in jobs if (error := run(job, reading, target, options))]
    except ConvertError as error:
        failures = [error]
    _exit(failures)


@app.command()
def inspect(
    file: One,
    source_format: From = None,
    url: Url = None,
    item: Item = None,
    every: Annotated[bool, typer.Option("--all", help="Also the candidates that lost.")] = False,
) -> None:
    """Show each field with the rule that found it and its place, then the body's outline."""
    from convert.views.inspection import candidates, inspection

    try:
        seen = read_input(file, Reading(source_format, url, item=item))
        lines = list(inspection(seen.article, seen.lines))
        if every:
            lines += ["", *candidates(seen.article)]
        _print(lines)
    except ConvertError as error:
        _exit([error])


@app.command()
def compare(
    a: Annotated[str, typer.Argument(metavar="A", help="One article.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Another, in any format that is read.")],
) -> None:
    """Tell whether two files hold the same article, and which paragraphs differ.

    Exits with 0 if it is the same article, else with 1.
    """
    from convert.comparison import compare as compare_articles
    from convert.views.comparison import comparison

    try:
        result = compare_articles(read_input(a).article, read_input(b).article)
        _print(list(comparison(result)))
    except ConvertError as error:
        _exit([error])
    raise typer.Exit(0 if result.verdict == "same" else 1)


@app.command()
def validate(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help='Records in JSON, or "-".')],
) -> None:
    """Check records against the schema; every violation with its JSON path."""
    from convert.schema import validate as validate_record

    failures: list[ConvertError] = []
    for name in files:
        try:
            validate_record(input_bytes(name))
        except SchemaError as error:
            failures.append(error)
            _print([f"{name}: {violation}" for violation in error.violations])
        except ConvertError as error:
            failures.append(error)
            _complain(f"{name}: {error}")
        else:
            _print([f"{name}: valid"])
    raise typer.Exit(max((error.exit_code for error in failures), default=0))


@app.command()
def schema() -> None:
    """Print the JSON Schema of the record."""
    import json

    from convert.schema import load

    put(f"{json.dumps(load(), ensure_ascii=False, indent=2)}\n".encode(), None)


@app.command()
def formats() -> None:
    """List the formats read and written, with those that other packages add."""
    lines = ["READS"]
    lines += [_format_line(name, found) for name, found in all_readers().items()]
    lines += ["", "WRITES"]
    lines += [_format_line(name, found) for name, found in all_writers().items()]
    _print(lines)


def _format_line(name: str, found: object) -> str:
    if isinstance(found, PluginError):
        return f"  {name:<10} not usable: {found}"
    return f"  {name:<10} {getattr(found, 'description', '')}"


def _version(*, asked: bool) -> None:
    if asked:
        _print([f"wirecopy {__version__}"])
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


def _given(**options: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the writers take
    return {name: value for name, value in options.items() if value is not None}


def _print(lines: list[str]) -> None:
    put("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"), None)


def _complain(message: str) -> None:
    sys.stderr.buffer.write(f"wirecopy: {' '.join(message.split())}\n".encode("utf-8", "replace"))
    sys.stderr.flush()


def _exit(failures: list[ConvertError]) -> NoReturn:
    for error in failures:
        _complain(f"{error} [{type(error).__name__}]")
    raise typer.Exit(max((error.exit_code for error in failures), default=0))


def main() -> None:
    """Run the command line."""
    app()
