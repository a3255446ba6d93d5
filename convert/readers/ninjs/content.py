"""The body of a ninjs item: the best of its renditions, and its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from convert.blocks import Figure, Image, Text
from convert.draft import Draft, Held
from convert.iptc.bodies import markup_body
from convert.iptc.content import Known, place_content
from convert.iptc.found import Found
from convert.iptc.jsonwords import first, objects, text_layer, words_of
from convert.markup.jsonplaces import Json, Scalar
from convert.readers.ninjs.related import associated, related_of

_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|section|article|html|body)\b[^<>]{0,500}>", re.I)
_FLAT = ("body_xhtml", "body_html", "body_nitf", "body_text")
BODIES = ("bodies", *_FLAT)
"""The properties that hold a text."""

_PICTURES = ("picture", "graphic", "image")
_SIZES = ("original", "highres", "highRes", "baseImage", "viewImage", "preview", "web")


def place_item(draft: Draft, item: dict[str, Json], known: Known) -> None:
    """Enter the body, and behind it the pictures and links that are only associated with it."""
    found = sorted(_renditions(item), key=lambda entry: entry[0])
    for _, scalar in found[1:]:
        draft.drop((scalar.start, scalar.start + len(scalar.raw)), "rendition")
    if not found:
        return
    layer = text_layer(draft.source.text, found[0][1])
    blocks, left = markup_body(layer)
    place_content(draft, blocks, left, known, [*_pictures(item, blocks), *related_of(draft, item)])


def _renditions(item: dict[str, Json]) -> Iterator[tuple[tuple[int, int], Scalar]]:
    """The renditions of the body with their rank: markup, then text, then what is neither."""
    number = 0
    for entry in objects(item, "bodies"):
        value, kind = entry.get("value"), first(entry, ("contentType", "contenttype"), "")
        if isinstance(value, Scalar) and value.text.strip(" .[]\n"):
            yield (_rank(value.text, kind.text if kind else ""), number), value
            number += 1
    for name in _FLAT:
        value = item.get(name)
        if isinstance(value, Scalar) and value.text.strip():
            yield (_rank(value.text, name), number), value
            number += 1


def _rank(text: str, kind: str) -> int:
    if "html" in kind or "plain" in kind or not kind or kind in _FLAT:
        return 0 if _MARKUP.search(text) else 1
    return 2


def _pictures(item: dict[str, Json], blocks: list[Found]) -> Iterator[Found]:
    """Associated pictures that do not stand in the body."""
    shown = {f.block.image.url for f in blocks if isinstance(f.block, Figure) and f.block.image}
    for entry in associated(item):
        kind = first(entry, ("type",), "")
        address = _address(entry)
        if kind and kind.text in _PICTURES and address and not shown & set(_addresses(entry)):
            yield _figure(entry, address)


def _figure(entry: dict[str, Json], address: Scalar) -> Found:
    held = Held(
        "ninjs:associations", ((address.start, address.start + len(address.raw)),), ("json-string/1",)
    )
    parts = {"/image/url": held}
    described = next(
        (words_of(e.get("value"), "ninjs:caption") for e in objects(entry, "descriptions")), None
    )
    caption = described or first(entry, ("description_text",), "ninjs")
    credit = first(entry, ("by", "byline", "creditline", "copyrightNotice"), "ninjs")
    if caption:
        parts["/caption"] = caption.held
    if credit:
        parts["/credit"] = credit.held
    block = Figure(
        image=Image(url=address.text),
        caption=Text(text=caption.text) if caption else None,
        credit=credit.text if credit else None,
    )
    return Found(block, parts, (0, 0), caption.text if caption else "")


def _addresses(entry: dict[str, Json]) -> Iterator[str]:
    return (found.text for _, found in _links(entry))


def _address(entry: dict[str, Json]) -> Scalar | None:
    """The address of the largest rendition."""
    ranked = sorted(
        _links(entry), key=lambda pair: _SIZES.index(pair[0]) if pair[0] in _SIZES else len(_SIZES)
    )
    return ranked[0][1] if ranked else None


def _links(entry: dict[str, Json]) -> Iterator[tuple[str, Scalar]]:
    renditions = entry.get("renditions")
    named = renditions.items() if isinstance(renditions, dict) else ()
    listed = (
        (r.text if isinstance(r := e.get("name"), Scalar) else "", e) for e in objects(entry, "renditions")
    )
    for name, rendition in [*named, *(() if isinstance(renditions, dict) else listed)]:
        href = rendition.get("href") if isinstance(rendition, dict) else None
        if isinstance(href, Scalar) and href.text.startswith(("http://", "https://")):
            yield name, href
