"""The work of the `convert` command: which files, which formats, where each result goes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from convert.api import read_source, write
from convert.article import Article
from convert.errors import ConvertError, OptionError, OutputError, UnreadableError
from convert.evidence import DataPositionSelector
from convert.formats import find_writer, writer_for
from convert.ground import as_read
from convert.options import EvidenceLevel
from convert.output import put
from convert.sidecar import apart, encode_trail
from convert.source import MAX_BYTES, Readable, Source, load


class Reading(NamedTuple):
    """How inputs are to be read."""

    format: str | None = None
    url: str | None = None
    evidence: EvidenceLevel = "full"
    best_effort: bool = False
    item: str | None = None


_AS_IT_IS = Reading()


class Job(NamedTuple):
    """One input and where its result goes."""

    source: str
    """A path, or `-` for standard input."""
    target: Path | None
    """A file, or nothing for standard output."""


class Seen(NamedTuple):
    """An article as it was read from an input."""

    article: Article
    lines: dict[str, int]
    """For each pointer with a place in the source, the number of its line."""
    text: str | None = None
    """The source's text, where it was read as plain text."""

    def plain_text(self) -> str:
        """The text; `OptionError` where the input was not read as plain text."""
        if self.text is None:
            raise OptionError("--joints is for plain text")
        return self.text


def read_input(name: str, reading: Reading = _AS_IT_IS) -> Seen:
    """Read an article from a path or, for `-`, from standard input."""
    source = load(_opened(name), url=reading.url)
    article = read_source(
        source,
        format=reading.format,
        evidence=reading.evidence,
        best_effort=reading.best_effort,
        item=reading.item,
    )
    info = article.provenance.source
    if info is None or info.sha256 != source.sha256:  # a record: its evidence speaks of another file
        return Seen(article, {})
    evidence = article.provenance.evidence.items()
    first = {at: e.selectors[0] for at, e in evidence if e.selectors}
    lines = {at: source.line_of(s.start) for at, s in first.items() if isinstance(s, DataPositionSelector)}
    return Seen(article, lines, source.text if info.media_type == "text/plain" else None)


def read_with_spans(name: str, format: str | None, url: str | None) -> tuple[Article, Source]:  # noqa: A002
    """An article with every range of its source that was left out, and that source as it was read."""
    source = load(_opened(name), url=url)
    article = read_source(source, format=format, ledger="spans")
    info = article.provenance.source
    return article, as_read(source, info.media_type) if info and info.layers else source


def input_bytes(name: str) -> bytes:
    """The bytes of a path or, for `-`, of standard input."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UnreadableError(f"{name}: {error.strerror or error}") from error


def _opened(name: str) -> Readable:
    """The path, or as much of standard input as can tell that it is too large."""
    return sys.stdin.buffer.read(MAX_BYTES + 1) if name == "-" else Path(name)


def plan(sources: Sequence[str], output: Path | None, suffix: str) -> list[Job]:
    """Where each result goes.

    One file goes to standard output or to the file `output`.  Several files, or a folder,
    need `output` to be a folder, which is made if it is not there; each result is named
    for its input: `a.md` becomes `a.json`, or `a.md.json` if there is an `a.txt` too.
    """
    many = len(sources) > 1 or any(Path(source).is_dir() for source in sources)
    if output is None or (not many and not output.is_dir()):
        if many:
            raise OptionError("several files or a folder need --output FOLDER")
        return [Job(sources[0], output)]
    if output.exists() and not output.is_dir():
        raise OptionError(f"{output} is not a folder, and there are several inputs")
    found = [pair for source in sources for pair in _inputs(source)]
    if not found:
        raise UnreadableError(f"{', '.join(sources)}: no files in it")
    names = Counter(place.with_suffix(suffix) for _, place in found)
    jobs = [Job(source, output / _result_name(place, suffix, names)) for source, place in found]
    twice = [target for target, count in Counter(job.target for job in jobs).items() if count > 1]
    if twice:
        raise OptionError(f"{twice[0]} would be written twice")
    return jobs


def _inputs(source: str) -> Iterator[tuple[str, Path]]:
    """A file, or the files below a folder that are not hidden, each with its place below that folder."""
    root = Path(source)
    if not root.is_dir():
        yield source, Path("stdin" if source == "-" else root.name)
        return
    for path in sorted(root.rglob("*")):
        below = path.relative_to(root)
        if path.is_file() and not any(part.startswith(".") for part in below.parts):
            yield str(path), below


def _result_name(place: Path, suffix: str, names: Mapping[Path, int]) -> Path:
    """The input's name with the new suffix; behind the old one where two inputs differ in nothing else."""
    name = place.with_suffix(suffix)
    return name if names[name] == 1 else place.with_name(place.name + suffix)


def trail_for(jobs: Sequence[Job], to: str, trail: Path | None) -> Path | None:
    """Where the evidence goes; `OptionError` where it cannot go into a file of its own."""
    if trail and (len(jobs) > 1 or to != "json"):
        raise OptionError("--evidence-file is for one input written as json")
    return trail


def url_for(jobs: Sequence[Job], url: str | None) -> str | None:
    """The address the user gives; `OptionError` if it cannot be that of every input."""
    if url and len(jobs) > 1:
        raise OptionError("--url is for one input, and there are several")
    return url


def run_together(
    sources: Sequence[str], target: Path | None, reading: Reading, to: str, options: Mapping[str, Any]
) -> list[ConvertError]:
    """Write all inputs as one document; the errors that stopped it, and then nothing is written."""
    found = [name for source in sources for name, _ in _inputs(source)]
    if reading.url and len(found) > 1:
        raise OptionError("--url is for one input, and there are several")
    articles, failures = list[Article](), list[ConvertError]()
    for name in found:
        try:
            articles.append(read_input(name, reading).article)
        except ConvertError as error:
            failures.append(error)
    if not failures:
        try:
            put(write(articles, to, **options), target)
        except ConvertError as error:
            failures.append(error)
    return failures


def target_format(to: str | None, output: Path | None) -> str:
    """The format asked for, else the one that the output's suffix names, else `json`."""
    if to:
        return find_writer(to).name
    guessed = writer_for(output.suffix) if output and output.suffix else None
    return guessed.name if guessed else "json"


def run(
    job: Job, reading: Reading, to: str, options: Mapping[str, Any], trail: Path | None = None
) -> ConvertError | None:
    """Do one job; return the error that stopped it.  With `trail` the evidence goes there."""
    try:
        article = read_input(job.source, reading).article
        if trail:
            article, evidence = apart(article)
            put(encode_trail(evidence), trail)
        data = write(article, to, **options)
        if job.target is not None:
            job.target.parent.mkdir(parents=True, exist_ok=True)
        put(data, job.target)
    except ConvertError as error:
        return error
    except OSError as error:
        return OutputError(f"{job.target}: {error.strerror or error}")
    return None
