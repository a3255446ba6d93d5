"""`associations`: the pictures in an article and the other articles it points to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from convert.blocks import Block, Figure, Related, RelatedLink
from convert.clean import clean
from convert.writers.identity import address, is_absolute


def associations(body: tuple[Block, ...]) -> Iterator[dict[str, Any]]:
    """One object for each picture and each link that has an absolute address, which ninjs demands."""
    pictures = links = 0
    for block in body:
        if isinstance(block, Figure) and (made := _picture(block)):
            pictures += 1
            yield {"name": f"picture-{pictures}", "type": "picture", **made}
        elif isinstance(block, Related):
            for made in filter(None, map(_link, block.links)):
                links += 1
                yield {"name": f"related-{links}", "rel": "seeAlso", "type": "text", **made}


def _picture(block: Figure) -> dict[str, Any]:
    url = address(block.image.url) if block.image else ""
    if not is_absolute(url):
        return {}
    alt = clean((block.image.alt if block.image else None) or "")
    caption = clean(block.caption.text) if block.caption else ""
    credit = clean(block.credit or "")
    made: dict[str, Any] = {"uri": url, "renditions": [{"name": "main", "href": url}]}
    described = [
        {"role": role, "contentType": "text/plain", "value": text}
        for role, text in (("caption", caption), ("alt", alt))
        if text
    ]
    if described:
        made["descriptions"] = described
    if credit:
        made["infoSources"] = [{"name": credit, "role": "credit"}]
    return made


def _link(link: RelatedLink) -> dict[str, Any]:
    url = address(link.href or "")
    if not is_absolute(url):
        return {}
    made: dict[str, Any] = {"uri": url}
    if title := clean(link.text):
        made["headlines"] = [{"role": "main", "contentType": "text/plain", "value": title}]
    return made
