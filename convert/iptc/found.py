"""What a body of markup is cut into, before anyone has said what is the article's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from convert.blocks import Block
from convert.draft import Held
from convert.ledger import Span
from convert.value import Value

_BLOCKS = """
address article aside block blockquote body body.content body.end body.head bq caption center dd details div
dl dt embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hl3 hl4 hr html iframe img
li main media nav nitf-table note object ol p pre section table tagline tbody td tfoot th thead tr
ul video audio
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements before and behind which a paragraph ends; all others run on in a line."""

HEADINGS: Mapping[str, int] = {f"h{n}": max(2, n) for n in range(1, 7)} | {
    "hl1": 2,
    "hl2": 2,
    "hl3": 3,
    "hl4": 4,
}
"""Elements that are headings, and their level."""


class Found(Value, frozen=True):
    """A block with its places."""

    block: Block
    parts: Mapping[str, Held]
    """Where its parts stand, by pointer relative to the block."""
    span: Span
    """The range of the layer it stands in."""
    text: str = ""
    """Its words."""
    names: frozenset[str] = frozenset()
    """What its element is called: its own name, its classes, and `header` if it lies in one."""


class Left(NamedTuple):
    """Ranges that are no text of the article, and why."""

    spans: tuple[Span, ...]
    """Places in the source."""
    reason: str
