"""How sites say whether an article is free to read."""

from __future__ import annotations

_SAID = {
    "true": "free",
    "false": "paywalled",
    "free": "free",
    "locked": "paywalled",
    "metered": "paywalled",
    "premium": "paywalled",
    "paid": "paywalled",
}
"""The values of schema.org's `isAccessibleForFree` and of `article:content_tier`, and what they come to."""


def access(text: str) -> str:
    """`free` or `paywalled`, as a declared value says; `ValueError` for a word that says neither.

    schema.org's booleans may be written as addresses (`https://schema.org/False`).
    """
    found = _SAID.get(text.rpartition("/")[2].strip().casefold())
    if found is None:
        raise ValueError(f"says nothing of access: {text!r:.40}")
    return found


def says_access(text: str) -> bool:
    """Whether a declared value says if the article is free."""
    return text.rpartition("/")[2].strip().casefold() in _SAID
