"""NewsML 1.0 to 1.2, as AFP and Business Wire send it.

(IPTC, NewsML 1.2 functional specification.)
"""

from __future__ import annotations

from convert.article import Article
from convert.draft import Draft
from convert.errors import NoArticleError, OptionError, SeveralArticlesError
from convert.iptc.documents import open_document
from convert.markup.xmltree import Element
from convert.options import ReadOptions
from convert.readers.newsml1.components import chain_of, text_component
from convert.readers.newsml1.content import place_component
from convert.readers.newsml1.fields import offer_components, offer_item
from convert.source import Source

MEDIA_TYPE = "text/vnd.iptc.newsml"


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a NewsML 1 document.

    Raises `SeveralArticlesError` for several items of which `options.item` chooses none,
    `OptionError` for an item that is not there, `NoArticleError` where none has a text,
    `UnreadableError` for what is no NewsML, `LimitError` for a document too large or too deep.
    """
    draft = Draft(source, options)
    layer, root = open_document(draft, "NewsML", "NewsItem")
    items = [root] if root.name == "NewsItem" else (root.all("NewsItem") or list(root.walk("NewsItem")))
    texts = [item for item in items if text_component(item) is not None]
    item = _chosen(source, texts, options.item)
    component = text_component(item)
    if component is None:
        raise NoArticleError(f"{source.name or 'input'}: no item with a text in it")
    known = offer_components(draft, layer, item, chain_of(item, component))
    place_component(draft, layer, component, known)
    offer_item(draft, layer, root, item)
    for other in items:
        if other is not item:
            draft.drop((other.start, other.end), "other-item")
    return draft.finish(MEDIA_TYPE, bare=True)


def _chosen(source: Source, items: list[Element], wanted: str | None) -> Element:
    names = tuple(_name(item) for item in items)
    if wanted is not None:
        for number, item in enumerate(items, 1):
            if wanted in (names[number - 1], str(number)):
                return item
        raise OptionError(f"no item {wanted!r:.200}; there are: {', '.join(names[:10])}")
    if len(items) > 1:
        raise SeveralArticlesError(source.name or "input", names)
    if not items:
        raise NoArticleError(f"{source.name or 'input'}: no item with a text in it")
    return items[0]


def _name(item: Element) -> str:
    public = item.find("Identification", "NewsIdentifier", "PublicIdentifier")
    return public.text[public.inner : public.inner_end].strip() if public is not None else "?"
