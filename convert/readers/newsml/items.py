"""The items of a NewsML-G2 document, and the one that is the article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from convert.errors import LimitError, NoArticleError, OptionError, SeveralArticlesError
from convert.markup.xmltree import Element
from convert.source import Source

ROOTS = (
    "newsItem",
    "newsMessage",
    "packageItem",
    "conceptItem",
    "planningItem",
    "knowledgeItem",
    "catalogItem",
)
"""The roots that a NewsML-G2 document may have."""

MAX_ITEMS = 1_000
"""The most items a message is read with; more is a `LimitError`."""

_KINDS = ROOTS[:1] + ROOTS[2:]
_NAMED = 10


def chosen(source: Source, root: Element, item: str | None) -> Element:
    """The item that is to be read: the only one with a text, or the one that `item` names."""
    found = articles_of(source, root)
    if item is not None:
        for number, element in enumerate(found, 1):
            if item in (element.get("guid"), str(number)):
                return element
        raise OptionError(f"no item {item!r:.200}; there are: {_listed(_guids(found))}")
    if len(found) > 1:
        raise SeveralArticlesError(source.name or "input", _guids(found))
    return found[0]


def articles_of(source: Source, root: Element) -> list[Element]:
    """The items with a text; `NoArticleError` that names the items where there is none.

    `LimitError` for a message with more than `MAX_ITEMS` items.
    """
    everything = [root] if root.name in _KINDS else list(islice(root.walk(*_KINDS), MAX_ITEMS + 1))
    if len(everything) > MAX_ITEMS:
        raise LimitError(f"{source.name or 'input'}: more than {MAX_ITEMS:,} items in a message")
    texts = [item for item in everything if item.name == "newsItem" and _has_text(item)]
    if texts:
        return texts
    where = source.name or "input"
    packages = [item for item in everything if item.name == "packageItem"]
    if packages:
        refs = [ref.get("residref") or ref.get("href") or "?" for ref in packages[0].walk("itemRef")]
        raise NoArticleError(f"{where}: a package, which points to {len(refs)} items: {_listed(refs)}")
    kinds = [f"{item.get('guid') or '?'} ({kind_of(item)})" for item in everything]
    raise NoArticleError(f"{where}: no item with a text in it; items: {_listed(kinds) or 'none'}")


def _has_text(item: Element) -> bool:
    """Whether an item has content of its own that is not only elsewhere."""
    content = item.find("contentSet")
    inside = content is not None and bool(content.all("inlineXML", "inlineData"))
    return inside and kind_of(item) not in ("picture", "graphic", "video", "audio")


def kind_of(item: Element) -> str:
    """The last part of the item's class, such as `text`."""
    of_item = item.find("itemMeta", "itemClass")
    code = (of_item.get("qcode") or of_item.get("uri") or "") if of_item is not None else ""
    return code.replace("/", ":").rpartition(":")[2] or item.name


def _guids(items: Sequence[Element]) -> tuple[str, ...]:
    return tuple(item.get("guid") or "?" for item in items)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(name[:120] for name in names[:_NAMED]) + more
