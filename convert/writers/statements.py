"""Checks of what callers state about an item, shared by the writers' options; `OptionError` if one fails."""

from __future__ import annotations

from typing import Any, get_args

from convert.clean import clean
from convert.errors import OptionError
from convert.writers.dates import is_moment
from convert.writers.identity import address, is_absolute, is_authority

MAX_INDENT = 16


def check_created(created: str | None) -> None:
    """A full time with seconds and zone, or nothing."""
    if created is not None and not is_moment(created):
        raise OptionError(f"created: not a full time such as 2026-03-05T11:40:00Z: {created!r}")


def check_provider(name: str | None, uri: str | None = None) -> None:
    """A name with something in it and an absolute URI, or nothing."""
    if name is not None and not clean(name):
        raise OptionError("provider: the name is empty")
    if uri is not None and not (is_absolute(uri) and address(uri) == uri):
        raise OptionError(f"provider_uri: not an absolute URI: {uri!r}")


def check_version(version: int) -> None:
    """A whole number from 1 up."""
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise OptionError(f"version: not a whole number from 1 up: {version!r}")


def check_authority(authority: str | None) -> None:
    """A tagging entity by RFC 4151, or nothing."""
    if authority is not None and not is_authority(authority):
        raise OptionError(f"authority: not a name and a date such as desk.example,2026: {authority!r}")


def check_choice(name: str, value: str, choices: Any) -> None:  # noqa: ANN401 - a Literal type
    """One of the words of a Literal type."""
    if value not in get_args(choices):
        raise OptionError(f"{name}: one of {', '.join(get_args(choices))}, not {value!r}")


def check_indent(indent: int) -> None:
    """Spaces a level, up to `MAX_INDENT`."""
    if not 0 <= indent <= MAX_INDENT:
        raise OptionError(f"indent is 0 to {MAX_INDENT}, not {indent}")
