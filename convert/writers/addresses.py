"""Addresses as they may stand in a page: nothing that runs, nothing that hides."""

from __future__ import annotations

import re

from convert.clean import clean

_SCHEME = re.compile(r"([^/?#]*?):")
_RUN = frozenset(
    (
        *("javascript", "vbscript", "livescript", "mocha", "data", "blob", "filesystem"),
        *("jar", "view-source", "about", "mhtml"),
    )
)
_WEB = ("https://", "http://")
"""What most addresses start with; their scheme is neither run nor hidden."""
_SHOWN = frozenset(("http", "https"))


def link_target(url: str) -> str | None:
    """`url` as clean text if a link may go there: nothing for schemes that a browser runs or unpacks.

    Browsers take white space and controls out of a scheme before they read it, and so does this.
    """
    shown = clean(url)
    if shown.startswith(_WEB):
        return shown
    scheme = _scheme(shown)
    return shown if shown and scheme not in _RUN else None


def picture_target(url: str) -> str | None:
    """`url` as clean text if a page may show what is there: a relative address or one of the web."""
    shown = clean(url)
    if shown.startswith(_WEB):
        return shown
    scheme = _scheme(shown)
    return shown if shown and (scheme is None or scheme in _SHOWN) else None


def _scheme(shown: str) -> str | None:
    found = _SCHEME.match("".join(shown.split()))
    return found[1].lower() if found else None
