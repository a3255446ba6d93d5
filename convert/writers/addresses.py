"""Addresses as they may stand in a page: nothing that runs, nothing that hides."""

from __future__ import annotations

import re

from convert.clean import clean

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*)(?=:)")
_LINKED = frozenset(
    ("http", "https", "mailto", "tel", "ftp", "ftps", "sms", "geo", "news", "urn", "tag", "doi", "at")
)
_SHOWN = frozenset(("http", "https"))


def link_target(url: str) -> str | None:
    """`url` as clean text if a link may go there: a relative address, or one of a scheme that is known.

    Scripts, data and whatever else a browser might run are nothing.  Browsers take white space
    and controls out of a scheme before they read it, and so does this.
    """
    return _allowed(url, _LINKED)


def picture_target(url: str) -> str | None:
    """The same for what a page shows as a picture."""
    return _allowed(url, _SHOWN)


def _allowed(url: str, schemes: frozenset[str]) -> str | None:
    shown = clean(url)
    scheme = _SCHEME.match("".join(shown.split()))
    return shown if shown and (scheme is None or scheme[1].lower() in schemes) else None
