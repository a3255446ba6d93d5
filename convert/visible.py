"""How many characters of a source a reader could see: the total that its ledger has to account for."""

from __future__ import annotations

from convert.formats import reader_for, resolve
from convert.ledger import Tally, plain_tally
from convert.source import Source


def visible_count(source: Source) -> int:
    """The visible characters of a source of a known media type: code points that are not white space.

    What is visible is the format's to say (`Reader.tally`); the whole decoded text where it says nothing.
    """
    reader = reader_for(source.media_type, "")
    tally: Tally = resolve(reader.tally)(source.text) if reader and reader.tally else plain_tally(source.text)
    return sum(tally((0, len(source.text))))
