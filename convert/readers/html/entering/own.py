"""Pages that say themselves which of their elements is which field of the record.

Such a page has an `article` with `data-wirecopy="1"` (docs/formats.md, profile of pages).  Nothing
is guessed there: fields are the elements with `data-field`, blocks are told by their elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from convert.article import Article
from convert.declared.blocks import declared_block, place_declared
from convert.declared.fields import offer_declared
from convert.draft import Draft, Held
from convert.markup.tree import element_text
from convert.options import ReadOptions
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.visibility import page_tally

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARK = "data-wirecopy"
_FIELD = "data-field"
_BODY = "/body"
_VALUES = {"meta": "content", "link": "href", "time": "datetime"}
_MOST_FIELDS = 5_000


def is_own(page: Page) -> bool:
    """Whether the page has an article of this profile."""
    return any(e.get(_MARK) == "1" for e in page.root.iter("article"))


def read_own(page: Page, options: ReadOptions, media_type: str) -> Article:
    """The article of a page of this profile; `NoArticleError` if it has no body."""
    draft = Draft(page.source, options, rest="furniture")
    places = _OnPage(page)
    found = [e for e in page.root.iter() if isinstance(e.tag, str) and e.get(_FIELD)][:_MOST_FIELDS]
    body = next((element for element in found if element.get(_FIELD) == _BODY), None)
    for element in body.iterchildren() if body is not None else ():
        made = declared_block(places, element) if isinstance(element.tag, str) else None
        if made:
            place_declared(draft, made)
    offer_declared(draft, _values(places, found), "html-fields")
    return draft.finish(media_type, page_tally(page.text) if page.placed else None)


def _values(places: _OnPage, found: list[HtmlElement]) -> Iterator[tuple[str, str, Held]]:
    """Pointer, value and place of all fields but the body."""
    for element in found:
        pointer = element.get(_FIELD) or ""
        if pointer == _BODY:
            continue
        method, name = f"html-{element.tag}", _VALUES.get(element.tag)
        value = (element.get(name) or "") if name else element_text(element)
        held = places.attribute(method, element, name) if name else places.words(method, element, value, ())
        yield pointer, value, held or places.whole(method, element)


class _OnPage:
    """Where the elements of a page stand in it."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def words(
        self, method: str, element: HtmlElement, text: str, without: tuple[HtmlElement, ...]
    ) -> Held | None:
        return self._page.words(method, element, text, without=without)

    def attribute(self, method: str, element: HtmlElement, name: str) -> Held | None:
        return self._page.attribute(element, name, method)

    def whole(self, method: str, element: HtmlElement) -> Held:
        span = self._page.span(element) or (0, 0)
        return Held(method, (span,), (), "the slice holds more than the words")
