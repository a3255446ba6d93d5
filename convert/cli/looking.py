"""The commands that show an article: `inspect`, `compare`, `ledger`, `trace`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from convert.cli.common import BestEffort, From, Item, One, Url, leave, say
from convert.errors import ConvertError
from convert.jobs import Reading, read_input, read_with_spans
from convert.output import put


def inspect(
    file: One,
    source_format: From = None,
    url: Url = None,
    every: Annotated[bool, typer.Option("--all", help="Also the candidates that lost.")] = False,
    best_effort: BestEffort = False,
    item: Item = None,
    line_ends: Annotated[
        bool, typer.Option("--joints", help="Of plain text, what was decided at each line end, and why.")
    ] = False,
) -> None:
    """Show each field with the rule that found it and its place, then the body's outline."""
    from convert.views.inspection import candidates, inspection
    from convert.views.joints import joints

    try:
        seen = read_input(file, Reading(source_format, url, best_effort=best_effort, item=item))
        lines = list(inspection(seen.article, seen.lines))
        if every:
            lines += ["", *candidates(seen.article)]
        if line_ends:
            lines += ["", *joints(seen.plain_text())]
        say(lines)
    except ConvertError as error:
        leave([error])


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
        say(list(comparison(result)))
    except ConvertError as error:
        leave([error])
    raise typer.Exit(0 if result.verdict == "same" else 1)


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
        say([*sums(article), *(dropped_texts(article, source) if dropped else ())])
    except ConvertError as error:
        leave([error])


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
        leave([error])
