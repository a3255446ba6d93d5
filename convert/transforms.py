"""The named text functions that may stand between a slice of the source and a value.

Evidence names them as `name/version` or `name/version:argument`.  Each is pure: text
and argument in, text out.  A change of behaviour is a new version; nothing unnamed
happens to a quoted text.  The functions live with the knowledge they need; this table
is where they are looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from convert.errors import OptionError

TRANSFORMS = {
    "clean/1": ("convert.clean:clean", "NFC, single spaces, nothing invisible"),
    "date/1": ("convert.newsroom.dates:iso_date", "a printed date to ISO 8601; argument: languages"),
    "joints/1": ("convert.reflow.joints:join_lines", "lines to one; argument: a letter for each line end"),
    "md-cell/1": ("convert.markup.markdown:cell_source", "undo the escaped pipes of a table cell"),
    "md-destination/1": ("convert.markup.markdown:destination", "a destination to the address it means"),
    "md-html/1": ("convert.markup.fragments:fragment_text", "an HTML block to its text"),
    "md-inline/1": ("convert.markup.markdown:inline_text", "inline Markdown to text; argument: link labels"),
    "substring/1": ("convert.transforms:substring", "some code points; argument: start-end"),
    "yaml-scalar/1": ("convert.markup.yaml:scalar_text", "a YAML scalar to the text it means"),
}
"""Name and version: where the function is, and what it does."""


def apply(names: Iterable[str], text: str) -> str:
    """Put `text` through the named transforms in order.

    Raises `OptionError` for a name that is not in the table or an argument it refuses.
    """
    for name in names:
        text = _apply_one(name, text)
    return text


def _apply_one(name: str, text: str) -> str:
    key, colon, argument = name.partition(":")
    if key not in TRANSFORMS:
        raise OptionError(f"no transform named {key!r}")
    module, _, attribute = TRANSFORMS[key][0].partition(":")
    function: Callable[..., str] = getattr(import_module(module), attribute)
    try:
        return function(text, argument) if colon else function(text)
    except (TypeError, ValueError) as error:
        raise OptionError(f"transform {name!r}: {error}") from error


def substring(text: str, argument: str) -> str:
    """The code points of `text` from start to end, `argument` being `start-end`."""
    start, end = (int(part) for part in argument.split("-"))
    return text[start:end]
