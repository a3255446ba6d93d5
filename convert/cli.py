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
from convert.errors import ConvertError, PluginError
from convert.formats import all_readers, all_writers, find_writer
from convert.jobs import (
    Reading,
    input_bytes,
    plan,
    read_input,
    read_with_spans,
    run,
    run_together,
    target_format,
    trail_for,
    url_for,
)
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


class Many(StrEnum):
    """What becomes of several inputs."""

    one_message = "one-message"
    files = "files"


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
One = Annotated[str, typer.Argument(metavar="FILE", help='A file, or "-" for standard input.')]


@app.command("convert")
def convert_command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help='Files or folders, or "-" for standard input.')
    ],
    source_format: From = None,
    to: Annotated[
        str | None, typer.Option("-t", "--to", help="Format of the output; `wirecopy formats` lists them.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File, or folder for several inputs.")
    ] = None,
    url: Url = None,
    evidence: Annotated[
        Evidence, typer.Option(help="How much of the trail the record carries.")
    ] = Evidence.full,
    evidence_file: Annotated[
        Path | None, typer.Option(help="json: put the evidence into this file and not into the record.")
    ] = None,
    best_effort: BestEffort = False,
    body_only: Annotated[
        bool | None, typer.Option("--body-only", help="text: only the running text.")
    ] = None,
    wrap: Annotated[int | None, typer.Option(help="text: break lines at this width.")] = None,
    indent: Annotated[int | None, typer.Option(help="json: spaces a level; 0 for one line.")] = None,
    created: Annotated[
        str | None, typer.Option(help="newsml: date and time of this version, with zone.")
    ] = None,
    provider: Annotated[
        str | None, typer.Option(help="newsml, ninjs, nitf: name of who provides the item.")
    ] = None,
    provider_uri: Annotated[
        str | None, typer.Option(help="newsml, ninjs: URI that identifies the provider.")
    ] = None,
    version: Annotated[
        int | None, typer.Option("--item-version", help="newsml, ninjs: version of the item, from 1.")
    ] = None,
    newsml_version: Annotated[
        str | None, typer.Option(help="newsml: version of the standard, 2.32 to 2.36.")
    ] = None,
    profile: Annotated[
        str | None, typer.Option(help="newsml: flat, a paragraph a line; or rich, with lists and links.")
    ] = None,
    authority: Annotated[
        str | None,
        typer.Option(help="newsml, ninjs, nitf: domain and date for the guid, as desk.example,2026."),
    ] = None,
    usage_terms: Annotated[str | None, typer.Option(help="newsml, ninjs: terms of use, in words.")] = None,
    ai_system: Annotated[
        str | None, typer.Option(help="newsml 2.36: name of an AI system that helped to make the text.")
    ] = None,
    stylesheet: Annotated[str | None, typer.Option(help="html: address of a style sheet to link to.")] = None,
    many: Annotated[
        Many, typer.Option(help="newsml: several inputs as one newsMessage, or as files.")
    ] = Many.files,
) -> None:
    """Convert articles.

    Without -t the suffix of -o decides, else the record is written as JSON.  One file goes
    to standard output or to the file -o; several files or a folder need -o FOLDER, or
    --many one-message, which makes one document of them all.
    """
    options = _given(
        body_only=body_only,
        wrap=wrap,
        indent=indent,
        created=created,
        provider=provider,
        provider_uri=provider_uri,
        version=version,
        newsml_version=newsml_version,
        profile=profile,
        authority=authority,
        usage_terms=usage_terms,
        ai_system=ai_system,
        stylesheet=stylesheet,
    )
    failures: list[ConvertError] = []
    try:
        target = target_format(to, output)
        if many is Many.one_message:
            _exit(run_together(files, output, Reading(source_format, url, evidence.value), target, options))
        jobs = plan(files, output, find_writer(target).suffix)
        reading = Reading(source_format, url_for(jobs, url), evidence.value, best_effort)
        trail = trail_for(jobs, target, evidence_file)
        failures = [error for job in jobs if (error := run(job, reading, target, options, trail))]
    except ConvertError as error:
        failures = [error]
    _exit(failures)


@app.command()
def inspect(
    file: One,
    source_format: From = None,
    url: Url = None,
    every: Annotated[bool, typer.Option("--all", help="Also the candidates that lost.")] = False,
    best_effort: BestEffort = False,
) -> None:
    """Show each field with the rule that found it and its place, then the body's outline."""
    from convert.views.inspection import candidates, inspection

    try:
        seen = read_input(file, Reading(source_format, url, best_effort=best_effort))
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
def verify(
    record: Annotated[str, typer.Argument(metavar="RECORD", help='A record in JSON, or "-".')],
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The file it was read from.")],
    evidence_file: Annotated[
        Path | None, typer.Option(help="The record's evidence, where it has a file of its own.")
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="List only what does not hold.")] = False,
    as_data: Annotated[bool, typer.Option("--json", help="Every check as JSON.")] = False,
) -> None:
    """Check every value of a record against the bytes it says it was read from.

    Each comes out as ok, asserted, moved, broken, not-reproducible or unproven.  Exits with 0 if all
    are ok or asserted, else with 1.
    """
    import json

    from convert.verification import verify as verify_record
    from convert.views.verification import as_json, verification

    try:
        result = verify_record(
            input_bytes(record),
            Path(source),
            trail=input_bytes(str(evidence_file)) if evidence_file else None,
        )
        if as_data:
            put(f"{json.dumps(as_json(result), ensure_ascii=False, indent=2)}\n".encode(), None)
        else:
            _print(list(verification(result, every=not quiet)))
    except ConvertError as error:
        _exit([error])
    raise typer.Exit(0 if result.ok else 1)


@app.command()
def ledger(
    file: One,
    source_format: From = None,
    url: Url = None,
    dropped: Annotated[bool, typer.Option("--dropped", help="Print the text that was left out.")] = False,
) -> None:
    """Show what was kept of a file and what was left out and why, in characters and percent."""
    from convert.views.ledger import dropped_texts, sums

    try:
        article, source = read_with_spans(file, source_format, url)
        _print([*sums(article), *(dropped_texts(article, source) if dropped else ())])
    except ConvertError as error:
        _exit([error])


@app.command()
def trace(
    file: One,
    source_format: From = None,
    url: Url = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File; standard output if not given.")
    ] = None,
) -> None:
    """Write one web page that shows the file and the article read from it side by side."""
    from convert.trace import trace as trace_page

    try:
        put(trace_page(*read_with_spans(file, source_format, url)), output)
    except ConvertError as error:
        _exit([error])


@app.command()
def validate(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help='NewsML-G2, NITF, ninjs or records in JSON; or "-".'),
    ],
    schema_file: Annotated[
        Path | None,
        typer.Option(
            "--schema", metavar="SCHEMA", help="XML Schema, RELAX NG, Schematron or JSON Schema, a file."
        ),
    ] = None,
) -> None:
    """Say what each file is, its version, and what is wrong with it, with line and column.

    Files are held against our own checks, and against --schema if it is given.  Exits with 1 if
    one has an error.
    """
    from convert.validation.examine import examine

    codes = [0]
    for name in files:
        try:
            found = examine(input_bytes(name), schema_file)
        except ConvertError as error:
            codes.append(error.exit_code)
            _complain(f"{name}: {error}")
            continue
        codes.append(0 if found.is_valid else 1)
        _print([f"{name}: {found}", *(f"{name}:{problem}" for problem in found.problems)])
    raise typer.Exit(max(codes))


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
