"""The table of formats: what is read and what is written, and by which function.

A format is a name and a `module:function` that is imported when it is first used.  Other
packages add theirs through the entry-point groups `convert.readers` and
`convert.writers`: each entry point is named for the format and loads a `Reader` or a
`Writer`.  A plug-in is looked for only where the built-in formats have no answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from convert.errors import OptionError, PluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A format that can be read."""

    name: str
    """What `format=` and `--from` call it."""
    description: str
    """What it is, in a few words."""
    read: str
    """`module:function`; called with a `Source` and a `ReadOptions`, returns an `Article`."""
    media_types: tuple[str, ...] = ()
    """Media types that settle it."""
    suffixes: tuple[str, ...] = ()
    """File name suffixes that settle it, in lower case and with the dot."""
    tally: str | None = None
    """`module:function` from the source's text to the `convert.ledger.Tally` of what a reader sees of it, for
    which its ledger accounts.  Without one all of the text counts."""
    layered: str | None = None
    """`module:function` from the source to the same with the text layers that evidence points into, for a
    format whose bytes are no text."""
    read_all: str = ""
    """`module:function` as `read` that yields every `Article` of a source that may hold several."""


@dataclass(frozen=True, kw_only=True)
class Writer:
    """A format that can be written."""

    name: str
    """What `to=` and `--to` call it."""
    description: str
    """What it is, in a few words."""
    write: str
    """`module:function`; called with an `Article` and the options, returns bytes."""
    options: str
    """`module:class` of its options: a frozen dataclass with defaults for all fields."""
    media_type: str
    """What it writes."""
    suffix: str
    """The suffix of its files, with the dot."""
    write_many: str | None = None
    """`module:function` that writes a sequence of articles as one document, if the format has such."""


READERS = (
    Reader(
        name="markdown",
        description="Markdown: CommonMark with tables, footnotes and the usual heads",
        read="convert.readers.markdown:read",
        media_types=("text/markdown", "text/x-markdown"),
        suffixes=(".md", ".markdown", ".mdown", ".mkd"),
    ),
    Reader(
        name="text",
        description="plain text, wrapped or not, such as text pulled out of a PDF",
        read="convert.readers.text:read",
    ),
    Reader(
        name="html",
        description="a web page",
        read="convert.readers.html:read",
        media_types=("text/html", "application/xhtml+xml"),
        suffixes=(".html", ".htm", ".xhtml"),
        tally="convert.readers.html.visibility:page_tally",
    ),
    Reader(
        name="pdf",
        description="a PDF file with a text layer",
        read="convert.readers.pdf:read",
        layered="convert.readers.pdf.layers:layered",
        media_types=("application/pdf", "application/x-pdf"),
        suffixes=(".pdf",),
    ),
    Reader(
        name="json",
        description="our own record",
        read="convert.readers.record:read",
        suffixes=(".json",),
    ),
    Reader(
        name="newsml",
        description="NewsML-G2 2.9 to 2.36: an item, or a message with items",
        read="convert.readers.newsml:read",
        read_all="convert.readers.newsml:read_all",
        media_types=("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
    ),
    Reader(
        name="newsml1",
        description="NewsML 1.0 to 1.2",
        read="convert.readers.newsml1:read",
    ),
    Reader(
        name="nitf",
        description="NITF 3, with or without its namespace",
        read="convert.readers.nitf:read",
        media_types=("application/nitf+xml",),
    ),
    Reader(
        name="ninjs",
        description="ninjs 1 to 3",
        read="convert.readers.ninjs:read",
        read_all="convert.readers.ninjs:read_all",
    ),
    Reader(
        name="newsxml",
        description="one article in an agency's own flat XML",
        read="convert.readers.newsxml:read",
    ),
    Reader(
        name="schemaorg",
        description="schema.org NewsArticle in JSON-LD",
        read="convert.readers.schemaorg:read",
        media_types=("application/ld+json",),
    ),
)
"""The formats this package reads."""

WRITERS = (
    Writer(
        name="text",
        description="plain text: headline, byline, date, body, source; or the running text alone",
        write="convert.writers.text:write",
        options="convert.writers.text:TextOptions",
        media_type="text/plain",
        suffix=".txt",
    ),
    Writer(
        name="json",
        description="the record, with the evidence for each field and block",
        write="convert.writers.json:write",
        options="convert.writers.json:JsonOptions",
        media_type="application/json",
        suffix=".json",
    ),
    Writer(
        name="newsml",
        description="NewsML-G2 2.32 to 2.36, a text item of conformance power",
        write="convert.writers.newsml:write",
        write_many="convert.writers.newsml:write_many",
        options="convert.writers.newsml:NewsmlOptions",
        media_type="application/vnd.iptc.g2.newsitem+xml",
        suffix=".xml",
    ),
    Writer(
        name="prov",
        description="where each value comes from, as W3C PROV-JSON",
        write="convert.writers.prov:write",
        options="convert.writers.prov:ProvOptions",
        media_type="application/json",
        suffix=".prov.json",
    ),
    Writer(
        name="ninjs",
        description="ninjs 3.1, news in JSON",
        write="convert.writers.ninjs:write",
        options="convert.writers.ninjs:NinjsOptions",
        media_type="application/vnd.iptc.ninjs+json",
        suffix=".ninjs.json",
    ),
    Writer(
        name="nitf",
        description="NITF 3.6, the News Industry Text Format",
        write="convert.writers.nitf:write",
        options="convert.writers.nitf:NitfOptions",
        media_type="application/nitf+xml",
        suffix=".nitf.xml",
    ),
    Writer(
        name="html",
        description="a web page with JSON-LD that holds the whole record",
        write="convert.writers.html:write",
        options="convert.writers.html:HtmlOptions",
        media_type="text/html",
        suffix=".html",
    ),
    Writer(
        name="markdown",
        description="Markdown with front matter that holds the whole record",
        write="convert.writers.markdown:write",
        options="convert.writers.markdown:MarkdownOptions",
        media_type="text/markdown",
        suffix=".md",
    ),
)
"""The formats this package writes."""

_Format = TypeVar("_Format", Reader, Writer)


def find_reader(name: str) -> Reader:
    """The reader of that name, built in or of another package; `OptionError` if there is none."""
    return _find(name, READERS, Reader, "convert.readers")


def find_writer(name: str) -> Writer:
    """The writer of that name, built in or of another package; `OptionError` if there is none."""
    return _find(name, WRITERS, Writer, "convert.writers")


def all_readers() -> Mapping[str, Reader | PluginError]:
    """Every reader by name; in place of one that cannot be loaded, why."""
    return _all(READERS, Reader, "convert.readers")


def all_writers() -> Mapping[str, Writer | PluginError]:
    """Every writer by name; in place of one that cannot be loaded, why."""
    return _all(WRITERS, Writer, "convert.writers")


def reader_for(media_type: str | None, suffix: str) -> Reader | None:
    """The reader that a media type or, failing that, a suffix settles."""
    for readers in (iter(READERS), _plugged(Reader, "convert.readers") if media_type or suffix else iter(())):
        known = list(readers)
        for reader in known:
            if media_type and media_type in reader.media_types:
                return reader
        for reader in known:
            if suffix and suffix in reader.suffixes:
                return reader
    return None


def writer_for(suffix: str) -> Writer | None:
    """The writer whose files have that suffix."""
    return next((writer for writer in WRITERS if writer.suffix == suffix.lower()), None)


def resolve(target: str) -> Any:  # noqa: ANN401 - what the table names may be any function or class
    """The function or class that `module:name` names; `PluginError` if it cannot be had."""
    module, _, name = target.partition(":")
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise PluginError(f"cannot load {target}: {error}") from error


def _find(name: str, built_in: tuple[_Format, ...], kind: type[_Format], group: str) -> _Format:
    for item in built_in:
        if item.name == name:
            return item
    plugged = _points(group)
    for point in plugged:
        if point.name == name:
            return _loaded(point, kind)
    known = ", ".join([item.name for item in built_in] + [point.name for point in plugged])
    raise OptionError(f"no {kind.__name__.lower()} named {name!r}; there are: {known}")


def _all(
    built_in: tuple[_Format, ...], kind: type[_Format], group: str
) -> Mapping[str, _Format | PluginError]:
    found: dict[str, _Format | PluginError] = {item.name: item for item in built_in}
    for point in _points(group):
        try:
            plugged: _Format | PluginError = _loaded(point, kind)
        except PluginError as error:
            plugged = error
        if point.name in found:
            plugged = PluginError(f"{_origin(point)} may not replace the format {point.name!r}")
            found[f"{point.name} ({_origin(point)})"] = plugged
        else:
            found[point.name] = plugged
    return found


def _plugged(kind: type[_Format], group: str) -> Iterator[_Format]:
    for point in _points(group):
        try:
            yield _loaded(point, kind)
        except PluginError:  # it is reported by `formats` and where it is asked for by name
            continue


def _points(group: str) -> list[EntryPoint]:
    """The entry points of a group, by name."""
    from importlib.metadata import entry_points

    return sorted(entry_points(group=group), key=lambda point: point.name)


def _loaded(point: EntryPoint, kind: type[_Format]) -> _Format:
    try:
        item = point.load()
    except Exception as error:
        raise PluginError(f"{_origin(point)}: cannot load {point.value}: {error}") from error
    if not isinstance(item, kind):
        raise PluginError(f"{_origin(point)}: {point.value} is not a convert.formats.{kind.__name__}")
    return item


def _origin(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.group
