"""Other articles that a ninjs item is associated with, as one block of links behind its text."""

from __future__ import annotations

from collections.abc import Iterator

from convert.blocks import Related, RelatedLink
from convert.desk import Words
from convert.draft import Draft, Held
from convert.iptc.found import Found
from convert.iptc.jsonwords import first, objects, words_of
from convert.iptc.words import warn_of_more
from convert.markup.jsonplaces import Json

MAX_LINKS = 50
"""How many links of an item are taken."""

_METHOD = "ninjs:associations"
_RELATIONS = ("seealso", "related")
"""What an association to other reading is called: the standard leaves the word open, and G2 has `seeAlso`."""
_TEXTS = ("", "text", "composite")
_WEB = ("http://", "https://")


def associated(item: dict[str, Json]) -> list[dict[str, Json]]:
    """The objects associated with an item: a list from version 2 on, before that an object of named ones."""
    holder = item.get("associations")
    if isinstance(holder, dict):
        return [entry for entry in holder.values() if isinstance(entry, dict)]
    return list(objects(item, "associations"))


def related_of(draft: Draft, item: dict[str, Json]) -> list[Found]:
    """Pages on the web that an item says to see also, as one block; nothing where there are none."""
    parts: dict[str, Held] = {}
    links: list[RelatedLink] = []
    for title, address in _pointers(item):
        if len(links) == MAX_LINKS:
            warn_of_more(draft, "links", MAX_LINKS, path="/body")
            break
        at = f"/links/{len(links)}"
        parts |= {at: title.held, f"{at}/href": address.held}
        links.append(RelatedLink(text=title.text, href=address.text))
    return [Found(Related(links=tuple(links)), parts, (0, 0))] if links else []


def _pointers(item: dict[str, Json]) -> Iterator[tuple[Words, Words]]:
    """Title and address of each; an address stands in for a title that is not there."""
    for entry in associated(item):
        rel, kind = first(entry, ("rel",), "ninjs"), first(entry, ("type",), "ninjs")
        address = words_of(entry.get("uri"), _METHOD)
        wanted = rel is not None and rel.text.rpartition(":")[2].casefold() in _RELATIONS
        if wanted and (kind.text if kind else "") in _TEXTS and address and address.text.startswith(_WEB):
            yield _title(entry) or address, address


def _title(entry: dict[str, Json]) -> Words | None:
    listed = (words_of(line.get("value"), _METHOD) for line in objects(entry, "headlines"))
    return next(filter(None, listed), None) or first(entry, ("headline", "title"), _METHOD)
