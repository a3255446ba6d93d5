"""What a PDF file declares of itself: its information dictionary and its XMP packet (ISO 16684-1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

_OPEN, _CLOSE = b"<x:xmpmeta", b"</x:xmpmeta>"
_LONGEST = 256 * 1024
_NAMES = {
    "{http://purl.org/dc/elements/1.1/}title": "xmp:dc:title",
    "{http://purl.org/dc/elements/1.1/}creator": "xmp:dc:creator",
    "{http://purl.org/dc/elements/1.1/}language": "xmp:dc:language",
    "{http://ns.adobe.com/xap/1.0/}CreateDate": "xmp:CreateDate",
    "{http://prismstandard.org/namespaces/basic/2.0/}publicationDate": "xmp:prism:publicationDate",
}


def declared(info: Mapping[str, str], data: bytes) -> tuple[tuple[str, str], ...]:
    """Keys and values, the packet's before the dictionary's.

    The packet is found by scanning the bytes, as ISO 16684-1 intends; the last one is the
    newest.  One that is compressed or too long is left alone.
    """
    return (*_packet(data), *((f"info:{key}", value) for key, value in info.items()))


def _packet(data: bytes) -> Iterable[tuple[str, str]]:
    start = data.rfind(_OPEN)
    end = data.find(_CLOSE, start, start + _LONGEST) if start >= 0 else -1
    return tuple(_values(data[start : end + len(_CLOSE)])) if end >= 0 else ()


def _values(packet: bytes) -> Iterator[tuple[str, str]]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(packet, parser)
    if root is None:
        return
    for element in root.iter(*_NAMES):
        texts = [" ".join(str(text).split()) for text in element.itertext()]
        value = "; ".join(filter(None, texts))
        if value:
            yield _NAMES[element.tag], value
