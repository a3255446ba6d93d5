"""The commands that check a file: `verify`, `validate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from convert.cli.common import complain, leave, say
from convert.errors import ConvertError
from convert.jobs import input_bytes
from convert.output import put


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
            say(list(verification(result, every=not quiet)))
    except ConvertError as error:
        leave([error])
    raise typer.Exit(0 if result.ok else 1)


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
            complain(f"{name}: {error}")
            continue
        codes.append(0 if found.is_valid else 1)
        say([f"{name}: {found}", *(f"{name}:{problem}" for problem in found.problems)])
    raise typer.Exit(max(codes))
