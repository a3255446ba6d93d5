"""The table of formats: what is read and what is written, and by which function.

A format is a name and a `module:function` that is imported when it is first used.  Other
packages add theirs through the entry-point groups `convert.readers` and
`convert.writers`: each entry point is named for the format and loads a `Reader` or a
`Writer`.  A plug-in is looked for only where the built-in formats have no answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from convert.errors import OptionError, PluginError
from convert.format_table import READERS, WRITERS
from convert.format_types import Reader, Writer

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "READERS",
    "WRITERS",
    "Reader",
    "Writer",
    "all_readers",
    "all_writers",
    "find_reader",
    "find_writer",
    "reader_for",
    "resolve",
    "writer_for",
]


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
