"""Reading, writing and both: the one place that joins sources, readers and writers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, TypedDict, Unpack, get_args

from convert.article import Article
from convert.detection import detect
from convert.errors import LimitError, OptionError, PluginError
from convert.formats import Writer, find_reader, find_writer, resolve
from convert.options import EvidenceLevel, LedgerLevel, ReadOptions
from convert.source import Readable, Source, load


class Reading(TypedDict, total=False):
    """What may be asked of a reader; the meanings are those of `convert.options.ReadOptions`."""

    evidence: EvidenceLevel
    ledger: LedgerLevel
    best_effort: bool
    item: str | None


def read(
    source: Readable,
    *,
    format: str | None = None,  # noqa: A002 - the word users know it by
    url: str | None = None,
    media_type: str | None = None,
    **options: Unpack[Reading],
) -> Article:
    """Read an article from a path, bytes, a binary file, or a `str` that holds the document itself.

    A page that is parsed already, as a BeautifulSoup object or an lxml element, is taken too; its
    evidence speaks of the markup that the tree is written out as, for the page's own bytes are gone.
    `format` names the reader; without it media type, suffix and content decide.  `url` says
    where the source came from and is recorded as your word.  `media_type` may be a whole
    Content-Type header; its charset is a hint.  The other options:

    - `evidence`: how much of the trail the record carries, "full", "chosen" (without the
      candidates that lost) or "none";
    - `ledger`: "sums", or "spans" for the place of each piece that was left out;
    - `item`: which article of a source with several, by its identifier or its number from 1;
    - `best_effort`: a web page without an article is a record of what text it has, and its
      warning `no-article` says why it is none.

    Raises a `ConvertError`: `UnreadableError`, `UnknownFormatError`, `NoArticleError`,
    `SeveralArticlesError`, `LimitError`, `SchemaError` or `OptionError`.
    """
    return read_source(load(source, url=url, media_type=media_type), format=format, **options)


def read_all(
    source: Readable,
    *,
    format: str | None = None,  # noqa: A002 - the word users know it by
    url: str | None = None,
    media_type: str | None = None,
    **options: Unpack[Reading],
) -> Iterator[Article]:
    """Read every article of a source, such as those of a NewsML message, in order; as `read`.

    An article that cannot be read ends the reading with its error.
    """
    loaded = load(source, url=url, media_type=media_type)
    reader = find_reader(format or detect(loaded))
    if not reader.read_all:
        yield read_source(loaded, format=reader.name, **options)
        return
    try:
        yield from resolve(reader.read_all)(loaded, _checked(options))
    except RecursionError as error:
        raise LimitError(f"{loaded.name or 'input'}: nested too deeply") from error


def read_source(
    source: Source,
    *,
    format: str | None = None,  # noqa: A002 - the word users know it by
    **options: Unpack[Reading],
) -> Article:
    """Read an article from a `Source`; as `read`, for callers that need the source as well."""
    checked = _checked(options)
    reader = find_reader(format or detect(source))
    try:
        article = resolve(reader.read)(source, checked)
    except RecursionError as error:
        raise LimitError(f"{source.name or 'input'}: nested too deeply") from error
    if not isinstance(article, Article):
        raise PluginError(f"the reader {reader.name!r} returned no Article")
    return article


def _checked(options: Reading) -> ReadOptions:
    """The options as a reader takes them; `OptionError` for one that there is not or a value it has not."""
    if not options:
        return ReadOptions()
    unknown = set(options) - {field.name for field in fields(ReadOptions)}
    if unknown:
        known = ", ".join(field.name for field in fields(ReadOptions))
        raise OptionError(f"there is no option {min(unknown)!r} of reading; there are: {known}")
    for name, level in (("evidence", EvidenceLevel), ("ledger", LedgerLevel)):
        if options.get(name, get_args(level)[0]) not in get_args(level):
            raise OptionError(f"{name} is one of {', '.join(get_args(level))}, not {options.get(name)!r}")
    return ReadOptions(**options)


def read_markdown(
    source: Readable, *, url: str | None = None, media_type: str | None = None, **options: Unpack[Reading]
) -> Article:
    """Read an article from Markdown; as `read` with `format="markdown"`."""
    return read(source, format="markdown", url=url, media_type=media_type, **options)


def read_text(
    source: Readable, *, url: str | None = None, media_type: str | None = None, **options: Unpack[Reading]
) -> Article:
    """Read an article from plain text, wrapped or not; as `read` with `format="text"`."""
    return read(source, format="text", url=url, media_type=media_type, **options)


def write(article: Article | Iterable[Article], to: str, **options: Any) -> bytes:  # noqa: ANN401 - the writer's
    """Write an article in the format `to`, as bytes; `options` are those of its writer.

    Several articles become one document, such as a NewsML-G2 newsMessage, in a format that has a place
    for several.

    Raises `OptionError` for a format that is not written, for an option that its writer does not have,
    and for several articles in a format that holds one.
    """
    writer = find_writer(to)
    asked = _options_of(writer, options)
    if isinstance(article, Article):
        data: bytes = resolve(writer.write)(article, asked)
    elif writer.write_many is None:
        raise OptionError(f"{to} holds one article a file")
    else:
        data = resolve(writer.write_many)(tuple(article), asked)
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
    **options: Any,  # noqa: ANN401 - those of reading, and each writer has its own
) -> bytes:
    """Read an article and write it in the format `to`: `read` and `write` in one call.

    `options` are those of `read` and those of the writer.
    """
    find_writer(to)
    of_reading = {field.name for field in fields(ReadOptions)}
    asked: Any = {name: value for name, value in options.items() if name in of_reading}
    article = read(source, format=format, url=url, media_type=media_type, **asked)
    return write(article, to, **{name: value for name, value in options.items() if name not in of_reading})
