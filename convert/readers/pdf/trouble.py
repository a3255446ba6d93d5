"""Trouble with a PDF file that its reader recovers from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from convert.draft import Draft
from convert.readers.pdf.furniture import Reason
from convert.readers.pdf.layers import Layers

_FEW_UNMAPPED = 0.005
_NAMED = 10


def warn_of(draft: Draft, layers: Layers, furniture: Mapping[int, Reason]) -> None:
    """Note what of the file could not be read, and what was not to be seen."""
    characters = sum(page.characters for page in layers.pages)
    unmapped = sum(page.unmapped for page in layers.pages)
    if unmapped > _FEW_UNMAPPED * characters:
        share = 100 * unmapped / characters
        message = f"{share:.0f} % of the characters have no Unicode value: a font without a map"
        draft.warn("unmapped-characters", message)
    broken = [page.number + 1 for page in layers.pages if page.broken]
    if broken:
        draft.warn("unreadable-pages", f"{_named(broken)} cannot be opened: the file is damaged")
    empty = [page.number + 1 for page in layers.pages if not page.characters and not page.broken]
    if empty:
        draft.warn("pages-without-text", f"no text on {_named(empty)}: blank, or pictures of text")
    hidden = {row.number for row in layers.rows if row.line.hidden}
    if hidden and all(furniture.get(number) != "hidden" for number in hidden):
        draft.warn("recognised-text", "the text lies invisible under pictures: it was read by a machine")
    elif hidden:
        draft.warn("hidden-text", f"{len(hidden)} lines that nobody sees are left out")


def _named(pages: Sequence[int]) -> str:
    shown = ", ".join(map(str, pages[:_NAMED]))
    more = f" and {len(pages) - _NAMED} more" if len(pages) > _NAMED else ""
    return f"page{'s' if len(pages) > 1 else ''} {shown}{more}"
