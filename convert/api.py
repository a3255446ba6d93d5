"""Reading, writing and both: the one place that joins sources, readers and writers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, get_args

from convert.article import Article
from convert.detection import detect
from convert.errors import LimitError, OptionError, PluginError
from convert.formats import Writer, find_reader, find_writer, resolve
from convert.options import EvidenceLevel, ReadOptions
from convert.source import Readable, Source, load


def read(
    source: Readable,
    *,
    format: str | None = None,  # noqa: A002 - the word users know it by
    url: str | None = None,
    media_type: str | None = None,
    evidence: EvidenceLevel = "full",
) -> Article:
    """Read an article from a path, bytes, a binary file, or a `str` that holds the document itself.

    `format` names the reader; without it media type, suffix and content decide.  `url` says
    where the source came from and is recorded as your word.  `media_type` may be a whole
    Content-Type header; its charset is a hint.  `evidence` is how much of the trail the
    record carries: "full", "chosen" (without the candidates that lost) or "none".

    Raises a `ConvertError`: `UnreadableError`, `UnknownFormatError`, `NoArticleError`,
    `LimitError`, `SchemaError` or `OptionError`.
    """
    return read_source(load(source, url=url, media_type=media_type), format=format, evidence=evidence)


def read_source(
    source: Source,
    *,
    format: str | None = None,  # noqa: A002 - the word users know it by
    evidence: EvidenceLevel = "full",
) -> Article:
    """Read an article from a `Source`; as `read`, for callers that need the source as well."""
    if evidence not in get_args(EvidenceLevel):
        raise OptionError(f"evidence is one of {', '.join(get_args(EvidenceLevel))}, not {evidence!r}")
    reader = find_reader(format or detect(source))
    try:
        article = resolve(reader.read)(source, ReadOptions(evidence=evidence))
    except RecursionError as error:
        raise LimitError(f"{source.name or 'input'}: nested too deeply") from error
    if not isinstance(article, Article):
        raise PluginError(f"the reader {reader.name!r} returned no Article")
    return article


def read_markdown(
    source: Readable,
    *,
    url: str | None = None,
    media_type: str | None = None,
    evidence: EvidenceLevel = "full",
) -> Article:
    """Read an article from Markdown; as `read` with `format="markdown"`."""
    return read(source, format="markdown", url=url, media_type=media_type, evidence=evidence)


def read_text(
    source: Readable,
    *,
    url: str | None = None,
    media_type: str | None = None,
    evidence: EvidenceLevel = "full",
) -> Article:
    """Read an article from plain text, wrapped or not; as `read` with `format="text"`."""
    return read(source, format="text", url=url, media_type=media_type, evidence=evidence)


def write(article: Article, to: str, **options: Any) -> bytes:  # noqa: ANN401 - each writer has its own
    """Write an article in the format `to`, as bytes; `options` are those of its writer.

    Raises `OptionError` for a format that is not written or an option that its writer does
    not have.
    """
    writer = find_writer(to)
    data: bytes = resolve(writer.write)(article, _options_of(writer, options))
    return data


def write_many(articles: Iterable[Article], to: str, **options: Any) -> bytes:  # noqa: ANN401 - as `write`
    """Write several articles as one document in the format `to`, such as a NewsML-G2 newsMessage.

    Raises `OptionError` as `write` does, and for a format that holds one article only.
    """
    writer = find_writer(to)
    if writer.write_many is None:
        raise OptionError(f"{to} holds one article a file")
    data: bytes = resolve(writer.write_many)(tuple(articles), _options_of(writer, options))
    return data


def _options_of(writer: Writer, options: Mapping[str, Any]) -> Any:  # noqa: ANN401 - each writer has its own
    """The options of a writer; `OptionError` for one that it does not have."""
    kind = resolve(writer.options)
    known = [field.name for field in fields(kind)]
    for name in options:
        if name not in known:
            raise OptionError(f"{writer.name} has no option {name!r}; it has: {', '.join(known)}")
    return kind(**options)


def convert(
    source: Readable,
    to: str,
    *,
    format: str | None = None,  # noqa: A002 - the word users know it by
    url: str | None = None,
    media_type: str | None = None,
    evidence: EvidenceLevel = "full",
    **options: Any,  # noqa: ANN401 - each writer has its own
) -> bytes:
    """Read an article and write it in the format `to`: `read` and `write` in one call."""
    find_writer(to)
    article = read(source, format=format, url=url, media_type=media_type, evidence=evidence)
    return write(article, to, **options)
