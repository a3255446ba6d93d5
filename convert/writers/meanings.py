"""What two fields of the record mean where a format tells apart what the record does not."""

from __future__ import annotations

import re

_COPYRIGHT = re.compile(r"©|℗|\(c\)|copyright|all rights reserved", re.I)
_MEDIA_TOPIC = re.compile(r"(?:medtop:|https?://cv\.iptc\.org/newscodes/mediatopic/)([0-9]{8})")


OPEN_EMBARGO = "until further notice"
"""What our own profiles say of an embargo that names no end."""

_QCODE = re.compile(r"([a-z0-9\-]{1,20}):\S{1,200}")
_ALIASES = frozenset(
    (
        "medtop",
        "subj",
        "genre",
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


def is_notice(rights: str | None) -> bool:
    """Whether `rights` speaks of copyright: then it is a notice, else terms of use."""
    return _COPYRIGHT.search(rights or "") is not None


def media_topic(keyword: str) -> str | None:
    """The code of the IPTC Media Topic that a keyword names, as a QCode or as its URI; else nothing."""
    found = _MEDIA_TOPIC.fullmatch(keyword.strip())
    return found[1] if found else None
