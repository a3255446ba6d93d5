"""A source as the evidence of a record counts in it, and how much of it a reader could see.

Both are the format's to say: a PDF file is read through a text layer, the tags of a web page are not seen.
"""

from __future__ import annotations

from convert.formats import reader_for, resolve
from convert.ledger import Tally, plain_tally
from convert.source import Source


def as_read(source: Source, media_type: str | None) -> Source:
    """The source with the layers that the reader of its media type takes out of it; itself if there are none.

    Raises what that reader raises for a source that it cannot open.
    """
    reader = reader_for(media_type, "")
    opened: Source = resolve(reader.layered)(source) if reader and reader.layered else source
    return opened


def visible_count(source: Source, media_type: str | None) -> int:
    """The visible characters of a source as it was read: those that a reader sees, without white space."""
    reader = reader_for(media_type, "")
    tally: Tally = resolve(reader.tally)(source.text) if reader and reader.tally else plain_tally(source.text)
    return sum(tally((0, len(source.text))))
