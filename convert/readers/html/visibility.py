"""What of a page's source a reader could see: the ledger's total for HTML."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|template|noscript|svg|iframe|title|head)\b.*?(?:</\1\s*>|\Z)"
    r"|<[a-zA-Z/!?][^<>]*>",
    re.S | re.I,
)


def visible_text(text: str) -> str:
    """`text` with tags, comments, scripts and the head blanked out, code point for code point.

    What is left is the text of the page, entities as they are written.  Text that a style
    hides counts as visible: nobody computes styles here.
    """
    out: list[str] = []
    at = 0
    for found in _UNSEEN.finditer(text):
        start, end = found.span()
        out.append(text[at:start])
        out.append(" " * (end - start))
        at = end
    out.append(text[at:])
    return "".join(out)
