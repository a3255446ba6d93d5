"""What terms are in the vocabularies of the IPTC, and words that our own profiles agree on."""

from __future__ import annotations

import re

OPEN_EMBARGO = "until further notice"
"""What our own profiles say of an embargo that names no end."""

UNKNOWN = "unknown"
"""What our own profiles say where the record is silent and the format is not."""

_QCODE = re.compile(r"([a-z0-9\-]{1,20}):\S{1,200}")
_ALIASES = frozenset(
    (
        "medtop",
        "subj",
        "genre",
        "sig",
        "mtyp",
        "ninat",
        "loctyp",
        "wikidata",
        "dbpedia",
        "iso3166-1a2",
        "iso3166-1a3",
    )
)


def in_catalog(code: str) -> bool:
    """Whether a term's code is a QCode of a vocabulary that the IPTC's catalog declares for text."""
    found = _QCODE.fullmatch(code)
    return found is not None and found[1] in _ALIASES
