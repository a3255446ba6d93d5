"""The ledger's total for a page, worked out the slow way: the definition that the reader is held to."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<((?i:script|style|template|noscript|svg|iframe|title|head))\b.*?(?:</(?i:\1)\s*>|\Z)"
    r"|<[a-zA-Z/!?][^<>]*>",
    re.S,
)


def visible_text(text: str) -> str:
    """`text` with tags, comments, scripts and the head blanked out, code point for code point."""
    return _UNSEEN.sub(lambda found: " " * (found.end() - found.start()), text)
