"""Pictures, pointers to other articles, and what is embedded in a body."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from convert.blocks import Embed, Figure, Image, Related, RelatedLink, Text
from convert.clean import clean
from convert.draft import Held
from convert.iptc.found import Found
from convert.iptc.layers import Layer
from convert.iptc.runs import Said, said, said_in
from convert.ledger import Span
from convert.markup.entities import decode_value
from convert.markup.xmltree import Element
from convert.newsroom.credits import split_caption
from convert.units import is_dead

_CREDITS = frozenset(("credit", "byline", "copyright", "source"))


def figure_of(layer: Layer, element: Element) -> Found | None:
    """A picture with its caption and its credit; nothing where it has neither address nor words."""
    parts: dict[str, Held] = {}
    figure = Figure(image=_image(layer, element, parts))
    credit = _credit(element)
    span = _caption(element, credit)
    caption = said(layer, span, "xml-caption") if span else None
    if caption:
        figure = captioned(layer, figure, caption, parts)
    words = said_in(layer, credit, "xml-credit")
    if words:
        parts["/credit"] = words.held
        figure = structs.replace(figure, credit=words.text)
    return Found(figure, parts, (element.start, element.end)) if parts else None


def _image(layer: Layer, element: Element, parts: dict[str, Held]) -> Image | None:
    names = ("img", "media-reference")
    found = [element] if element.name in names else element.walk(*names)
    for image in found:
        kind = image.get("mime-type") or image.get("type") or ""
        name = "source" if image.name == "media-reference" else "src"
        place = image.place(name)
        address = decode_value(layer.text[slice(*place)]) if place else ""
        if place and address.strip() and not is_dead(address) and not kind.startswith(("video", "audio")):
            parts["/image/url"] = layer.held("xml-img", *place, ("html-attr/1",))
            said = image.get("alt") or image.get("alternate-text") or ""
            return Image(url=address, alt=clean(said) or None)
    return None


def _caption(element: Element, credit: Element | None) -> Span | None:
    """Where the caption stands: the paragraph called so, else what holds it, up to the credit in it."""
    holder = next(element.walk("figcaption", "media-caption"), None) or next(
        _named(element, "figcaption"), None
    )
    inside = holder if holder is not None else element
    called = next(_named(inside, "caption"), None)
    if called is not None:
        return called.inner, called.inner_end
    if holder is None:
        return None
    within = credit is not None and holder.inner <= credit.start < holder.inner_end
    return holder.inner, credit.start if within and credit else holder.inner_end


def _credit(element: Element) -> Element | None:
    return next(element.walk("media-producer"), None) or next(_named(element, *_CREDITS), None)


def _named(element: Element, *names: str) -> Iterator[Element]:
    """The elements inside that have one of these classes."""
    for inner in element.walk("p", "div", "span", "li", "figcaption", "small", "cite"):
        if set((inner.get("class") or "").split()).intersection(names):
            yield inner


def captioned(layer: Layer, figure: Figure, caption: Said, parts: dict[str, Held]) -> Figure:
    """The figure with a caption, taken apart where the credit stands in it."""
    split = split_caption(caption.text)
    if not split.credit_span:
        parts["/caption"] = caption.held
        return structs.replace(figure, caption=Text(text=caption.text, marks=caption.marks))
    for key, span in (("caption", split.caption_span), ("credit", split.credit_span)):
        if span:
            text = caption.text[slice(*span)]
            parts[f"/{key}"] = caption.held.part(layer.source, text, span[0], f"xml-{key}")
            value = Text(text=text) if key == "caption" else text
            figure = structs.replace(figure, **{key: value})
    return figure


def related_of(layer: Layer, element: Element) -> Found | None:
    """Links to other articles that are set apart, with the words before them."""
    parts: dict[str, Held] = {}
    links: list[RelatedLink] = []
    label = said_in(layer, next(_named(element, "label"), None), "xml-label")
    if label:
        parts["/label"] = label.held
    for link in element.walk("a", "li"):
        if "label" in (link.get("class") or "").split():
            continue
        words = said_in(layer, link, "xml-link") if link.name == "a" or not link.holds & {"a"} else None
        if not words:
            continue
        place = link.place("href")
        href = decode_value(layer.text[slice(*place)]) if place else ""
        at = f"/links/{len(links)}"
        parts[at] = words.held
        if place and not is_dead(href):
            parts[f"{at}/href"] = layer.held("xml-link", *place, ("html-attr/1",))
        links.append(RelatedLink(text=words.text, href=None if is_dead(href) else href))
    block = Related(links=tuple(links), label=label.text if label else None)
    return Found(block, parts, (element.start, element.end)) if links else None


def embed_of(layer: Layer, element: Element) -> Found | None:
    """Something of another service: its address, and the words that stand in for it."""
    inside = [element, *element.walk("a", "source", "iframe", "embed")]
    for holder in inside:
        for name in ("src", "href", "data"):
            place = holder.place(name)
            url = decode_value(layer.text[slice(*place)]) if place else ""
            if not place or is_dead(url):
                continue
            parts = {"/url": layer.held("xml-embed", *place, ("html-attr/1",))}
            words = said_in(layer, holder, "xml-embed")
            text = words.text if words and words.text != clean(url) else None
            if words and text:
                parts["/text"] = words.held
            title = clean(holder.get("title") or "") or None
            block = Embed(url=url, text=text, provider=title)
            return Found(block, parts, (element.start, element.end), text or "")
    return None
