"""Whether a text is free to read, in the words in which metadata declares it."""

from __future__ import annotations

_WORDS = {
    "true": "free",  # schema.org isAccessibleForFree
    "false": "paywalled",
    "free": "free",  # content tiers
    "metered": "paywalled",
    "locked": "paywalled",
    "paid": "paywalled",
    "premium": "paywalled",
}


def read_access(text: str) -> str | None:
    """`free` or `paywalled` for a declared word such as `true`, `https://schema.org/False` or `metered`."""
    return _WORDS.get(text.rpartition("/")[2].casefold())


def access_word(text: str) -> str:
    """`access/1`: what `read_access` says; `ValueError` where it says nothing."""
    found = read_access(text)
    if found is None:
        raise ValueError(f"no word for free or paywalled: {text[:40]!r}")
    return found
