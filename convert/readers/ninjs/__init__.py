"""ninjs 1, 2 and 3, and the dialects of it that newsroom systems send.

(IPTC, ninjs 1.0 to 3.1.  Version 3 spells in camel case what was in small letters before.)
"""

from __future__ import annotations

from collections.abc import Iterator

from convert.article import Article
from convert.draft import Draft
from convert.errors import NoArticleError, OptionError, SeveralArticlesError
from convert.markup.jsonplaces import Json, Scalar, members, scan
from convert.options import ReadOptions
from convert.readers.ninjs.content import BODIES, place_item
from convert.readers.ninjs.fields import offer_item
from convert.readers.ninjs.own import is_own, place_own_item
from convert.source import Source

MEDIA_TYPE = "application/ninjs+json"

_HOLDERS = ("item", "items", "_items")


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a ninjs item, or in an answer of a service that holds items.

    Raises `SeveralArticlesError` where there are several and `options.item` chooses none,
    `OptionError` for an item that is not there, `NoArticleError` for one without a text,
    `UnreadableError` for what is not JSON, `LimitError` for bottomless nesting.
    """
    items = _items(source)
    if options.item is not None:
        for number, item in enumerate(items, 1):
            if options.item in (_name(item), str(number)):
                return _read(source, options, item)
        raise OptionError(f"no item {options.item!r:.200}; there are: {', '.join(map(_name, items[:10]))}")
    if len(items) > 1:
        raise SeveralArticlesError(source.name or "input", tuple(map(_name, items)))
    return _read(source, options, items[0])


def read_all(source: Source, options: ReadOptions) -> Iterator[Article]:
    """All articles, in order, items without a text left out; errors as `read`."""
    return (_read(source, options, item) for item in _items(source))


def _items(source: Source) -> list[dict[str, Json]]:
    value = scan(source.text)
    if isinstance(value, dict):
        held = next((members(value[name]) for name in _HOLDERS if isinstance(value.get(name), list)), [value])
    else:
        held = members(value)
    items = [item for item in held if isinstance(item, dict)]
    if not items:
        raise NoArticleError(f"{source.name or 'input'}: no ninjs item in it")
    return [item for item in items if any(item.get(name) for name in BODIES)] or items[:1]


def _name(item: dict[str, Json]) -> str:
    found = item.get("uri") or item.get("guid")
    return found.text if isinstance(found, Scalar) else "?"


def _read(source: Source, options: ReadOptions, item: dict[str, Json]) -> Article:
    draft = Draft(source, options)
    if is_own(item):
        place_own_item(draft, item)
    else:
        place_item(draft, item, offer_item(draft, item))
    return draft.finish(MEDIA_TYPE, bare=True)
