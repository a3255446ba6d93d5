"""The web page reader on a checkout of one of the two public benchmarks, beside its peers.

    python -m benchmarks.public_html CHECKOUT [OUTPUT_FOLDER]

CHECKOUT is a clone of the article extraction benchmark (it holds `ground-truth.json` and
`html/*.html.gz`) or of trafilatura (it holds `tests/evaldata.json`, or `.py`, and the pages in
`tests/eval` and `tests/cache`).  Prints a table for wirecopy and for those of trafilatura and
readability-lxml that can be imported: scores as `benchmarks.scores` describes them, pages without
text, CPU time and its ratio to trafilatura's (to wirecopy's without it).  OUTPUT_FOLDER gets a file
for each system in the form that the article extraction benchmark's own `evaluate.py` takes.
"""

from __future__ import annotations

import ast
import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.peer import html, html_bare
from benchmarks.scores import (
    Counts,
    Scores,
    compare_names,
    compare_segments,
    compare_texts,
    same_words,
    score_segments,
    score_texts,
)
from convert.errors import ConvertError

_EMPTY: dict[str, Any] = {"title": None, "authors": [], "published": None, "text": ""}


class Page(NamedTuple):
    """A page of a benchmark."""

    name: str
    """What the benchmark calls it."""
    raw: bytes
    """Its bytes."""
    gold: dict[str, Any]
    """What the benchmark says of it."""


class Outcome(NamedTuple):
    """What a system made of all pages."""

    answers: list[dict[str, Any]]
    """In the order of the pages."""
    seconds: float
    """CPU time."""


# --- the checkouts


def article_pages(checkout: Path) -> Iterator[Page]:
    """The pages of the article extraction benchmark."""
    gold = json.loads((checkout / "ground-truth.json").read_text("utf-8"))
    for name, said in gold.items():
        yield Page(name, gzip.decompress((checkout / "html" / f"{name}.html.gz").read_bytes()), said)


def segment_pages(checkout: Path) -> Iterator[Page]:
    """The pages of trafilatura's evaluation that the checkout holds."""
    for name, said in _segment_gold(checkout / "tests").items():
        places = [checkout / "tests" / folder / said["file"] for folder in ("cache", "eval")]
        found = next((path for path in places if path.is_file()), None)
        if found:
            yield Page(name, found.read_bytes(), said)


def _segment_gold(folder: Path) -> dict[str, Any]:
    """The annotations: JSON, or in older checkouts a Python file that is one literal, which is not run."""
    if (folder / "evaldata.json").is_file():
        gold: dict[str, Any] = json.loads((folder / "evaldata.json").read_text("utf-8"))
        return gold
    tree = ast.parse((folder / "evaldata.py").read_text("utf-8"))
    values = [node.value for node in tree.body if isinstance(node, ast.Assign)]
    tables = [ast.literal_eval(value) for value in values if isinstance(value, ast.Dict)]
    return {name: said for table in tables for name, said in table.items()}


# --- the systems


def trafilatura(raw: bytes, _: str | None) -> dict[str, Any]:
    """Trafilatura with its defaults, with metadata and without comments."""
    from trafilatura import bare_extraction

    found = bare_extraction(raw, with_metadata=True, include_comments=False)
    said = found if isinstance(found, dict) or found is None else found.as_dict()
    if not said:
        return _EMPTY
    authors = (said.get("author") or "").split("; ")
    return {
        "title": said.get("title"),
        "authors": authors,
        "published": said.get("date"),
        "text": said.get("text") or "",
    }


def readability(raw: bytes, _: str | None) -> dict[str, Any]:
    """readability-lxml, with the text of the markup it gives."""
    from lxml.html import fromstring

    document = import_module("readability").Document(raw)
    text = "\n".join(str(piece) for piece in fromstring(document.summary()).itertext())
    return {**_EMPTY, "title": document.short_title(), "text": text}


System = Callable[[bytes, str | None], dict[str, Any]]


def systems() -> dict[str, System]:
    """The systems that can run here."""
    found: dict[str, System] = {"wirecopy": html, "wirecopy without evidence": html_bare}
    peers = {"trafilatura": trafilatura, "readability": readability}
    return found | {name: peer for name, peer in peers.items() if find_spec(name)}


def run(system: System, pages: list[Page]) -> Outcome:
    """Run a system over all pages; one it fails on counts as empty."""
    answer(system, pages[0].raw)  # what is loaded once is not timed
    start = time.process_time()
    answers = [answer(system, page.raw) for page in pages]
    return Outcome(answers, time.process_time() - start)


def answer(system: System, raw: bytes) -> dict[str, Any]:
    """What a system says of one page."""
    try:
        return system(raw, None)
    except ConvertError:
        return _EMPTY
    except Exception as error:  # a peer may raise anything
        print(f"{system.__name__}: {type(error).__name__}: {error}", file=sys.stderr)
        return _EMPTY


# --- the table


def text_scores(pages: list[Page], answers: list[dict[str, Any]], *, segments: bool) -> Scores:
    """The benchmark's own scores."""
    counts: list[Counts] = []
    for page, said in zip(pages, answers, strict=True):
        if segments:
            counts.append(compare_segments(page.gold["with"], page.gold["without"], said["text"]))
        else:
            counts.append(compare_texts(page.gold.get("articleBody") or "", said["text"]))
    return score_segments(counts) if segments else score_texts(counts)


def field_scores(pages: list[Page], answers: list[dict[str, Any]]) -> dict[str, float]:
    """Titles that are right, names by F1, and days that are right, where the benchmark says them."""
    rows = [(page.gold, said) for page, said in zip(pages, answers, strict=True)]
    titles = [same_words(gold["title"], said["title"]) for gold, said in rows if gold.get("title")]
    days = [(said["published"] or "")[:10] == gold["date"] for gold, said in rows if gold.get("date")]
    names = [compare_names(gold["author"], said["authors"]) for gold, said in rows if gold.get("author")]
    return {
        "title": sum(titles) / (len(titles) or 1),
        "authors": score_segments(names).f1 if names else 0.0,
        "day": sum(days) / (len(days) or 1),
    }


def main(checkout: Path, output: Path | None) -> None:
    """Print the table."""
    segments = not (checkout / "ground-truth.json").is_file()
    pages = list(segment_pages(checkout) if segments else article_pages(checkout))
    outcomes = {name: run(system, pages) for name, system in systems().items()}
    base = outcomes.get("trafilatura", outcomes["wirecopy"]).seconds
    fields = field_scores(pages, outcomes["wirecopy"].answers) if segments else {}
    heads = ["precision", "recall", "F1", "accuracy", *fields, "empty", "ms/page", "CPU ratio"]
    print(f"{len(pages)} pages\n\n| system | {' | '.join(heads)} |\n| --- |{' --: |' * len(heads)}")
    for name, outcome in outcomes.items():
        scores = text_scores(pages, outcome.answers, segments=segments)
        more = field_scores(pages, outcome.answers) if segments else {}
        empty = sum(not said["text"].strip() for said in outcome.answers)
        row = [f"{value:.3f}" for value in (*scores, *more.values())]
        row += [str(empty), f"{outcome.seconds / len(pages) * 1000:.1f}", f"{outcome.seconds / base:.2f}"]
        print(f"| {name} | {' | '.join(row)} |")
        if output:
            said = {p.name: {"articleBody": a["text"]} for p, a in zip(pages, outcome.answers, strict=True)}
            (output / f"{name.replace(' ', '-')}.json").write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
