"""The command `convert`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from convert.cli.common import BestEffort, Evidence, From, Item, Url, leave
from convert.errors import ConvertError
from convert.formats import find_writer
from convert.jobs import Reading, plan, run, run_together, target_format, trail_for, url_for


class Many(StrEnum):
    """What becomes of several inputs."""

    one_message = "one-message"
    files = "files"


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
    item: Item = None,
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
            leave(run_together(files, output, Reading(source_format, url, evidence.value), target, options))
        jobs = plan(files, output, find_writer(target).suffix)
        reading = Reading(source_format, url_for(jobs, url), evidence.value, best_effort, item)
        trail = trail_for(jobs, target, evidence_file)
        failures = [error for job in jobs if (error := run(job, reading, target, options, trail))]
    except ConvertError as error:
        failures = [error]
    leave(failures)


def _given(**options: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the writers take
    return {name: value for name, value in options.items() if value is not None}
