"""Headings that a file's outline names, which are set like the text around them."""

from __future__ import annotations

from collections.abc import Sequence

from convert.readers.pdf.displays import letters
from convert.readers.pdf.glyphs import Tag
from convert.readers.pdf.layers import Row

_LEAST = 4  # letters: a shorter title may be any word
_LONGEST = 120  # characters of a line


def with_headings(rows: Sequence[Row], outline: Sequence[tuple[str, int]]) -> list[Row]:
    """The lines, those tagged as headings that are, all of them, a title of the outline.

    `outline` holds titles with their depth from 1; each is looked for once, in order of the
    lines.  A line that bears a tag already keeps it.
    """
    wanted = {bare: level for title, level in outline if len(bare := letters(title)) >= _LEAST}
    out = list(rows)
    for at, row in enumerate(rows) if wanted else ():
        if row.line.tag is not None or len(row.line.text) > _LONGEST:
            continue
        level = wanted.pop(letters(row.line.text), None)
        if level is not None:
            tag = Tag(f"outline:{row.number}", "heading", level)
            out[at] = row._replace(line=row.line._replace(tag=tag))
    return out
