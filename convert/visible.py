"""How many characters of a source a reader could see: the total that its ledger has to account for."""

from __future__ import annotations

from convert.formats import reader_for, resolve
from convert.ledger import Count, counter
from convert.source import Source


def visible_count(source: Source) -> int:
    """The visible characters of a source of a known media type: code points that are not white space.

    Of which text, is the format's to say (`Reader.visible`); the whole decoded text where it says nothing.
    """
    reader = reader_for(source.media_type, "")
    text = source.text
    count: Count = resolve(reader.visible)(text) if reader and reader.visible else counter(text)
    return count(0, len(text))
