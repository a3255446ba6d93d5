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
    "access/1": ("convert.newsroom.access:access_word", "a declared word to free or paywalled"),
    "clean/1": ("convert.clean:clean", "NFC, single spaces, nothing invisible"),
    "date/1": ("convert.newsroom.dates:iso_date", "a printed date to ISO 8601; argument: languages"),
    "full-years/1": ("convert.newsroom.short_years:full_years", "dates with years of four digits for two"),
    "html-attr/1": ("convert.markup.html:html_attr", "the raw value of an HTML attribute to what it says"),
    "html-fragment/1": ("convert.markup.fragments:fragment_text", "a piece of HTML to its text"),
    "html-image/1": ("convert.markup.fragments:image_address", "a picture's address; argument: which"),
    "html-image-alt/1": ("convert.markup.fragments:image_alt", "a picture's stand-in; argument: which"),
    "html-text/1": ("convert.markup.html:html_text", "a slice of a web page to its text"),
    "joints/1": ("convert.reflow.joints:join_lines", "lines to one; argument: a letter for each line end"),
    "json-string/1": ("convert.markup.html:json_string", "the inside of a JSON string to what it says"),
    "language-tag/1": ("convert.transforms:language_tag", "a locale such as en_GB to a language tag"),
    "md-cell/1": ("convert.markup.markdown:cell_source", "undo the escaped pipes of a table cell"),
    "md-definition/1": ("convert.markup.markdown:definition_address", "the address a definition gives"),
    "md-image/1": ("convert.markup.markdown:image_address", "a picture's address; argument: which"),
    "md-image-alt/1": ("convert.markup.markdown:image_alt", "a picture's stand-in; argument: which"),
    "md-image-title/1": ("convert.markup.markdown:image_title", "a picture's title; argument: which"),
    "md-inline/1": ("convert.markup.markdown:inline_text", "inline Markdown to text; argument: labels"),
    "md-link/1": ("convert.markup.markdown:link_address", "a link's address; argument: which"),
    "offset/1": (
        "convert.newsroom.offsets:at_offset",
        "a moment on the clocks of a place; argument: its offset",
    ),
    "substring/1": ("convert.transforms:substring", "some code points; argument: start-end"),
    "yaml-scalar/1": ("convert.markup.scalars:scalar_text", "a YAML scalar to the text it means"),
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
    except (TypeError, ValueError, LookupError) as error:
        raise OptionError(f"transform {name!r}: {error}") from error


def substring(text: str, argument: str) -> str:
    """The code points of `text` from start to end, `argument` being `start-end`."""
    start, end = (int(part) for part in argument.split("-"))
    return text[start:end]


def language_tag(text: str) -> str:
    """A locale's name with the hyphens of BCP 47: `en_GB` is `en-GB`."""
    return text.replace("_", "-")
