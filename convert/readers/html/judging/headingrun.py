"""Which of the headings that a page prints is the headline, as far as the choice of the text needs it."""

from __future__ import annotations

from convert.readers.html.judging.columns import Columns
from convert.readers.html.judging.hints import Hints

_LEAST = 8
"""Letters and digits of a headline; fewer are a section or nothing."""


def headline_at(known: Columns, hints: Hints) -> int:
    """The heading that agrees most with the head of the page; else the first of level one; else -1.

    The name of the site is none: it stands in the title as well.
    """
    found, most = -1, 0
    for at in known.headings:
        key = known.keys[at]
        if len(key) < _LEAST or key in hints.sites:
            continue
        alike = max((min(len(key), len(title)) for title in hints.titles if _agree(key, title)), default=0)
        if alike > most:
            found, most = at, alike
        if found < 0 and known.boxes[at].tag == "h1":
            found = at
    return found


def _agree(key: str, title: str) -> bool:
    return len(title) >= _LEAST and (key in title or title in key)
