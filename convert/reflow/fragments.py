"""Words that a program read in pieces ("T outes"), and marks it set apart ("Monday , he")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from convert.reflow.rows import Row

_TOKEN = re.compile(r"[^\W\d_]+")
# No language we know writes a space before a comma or a full stop.
_LOOSE_MARK = re.compile(r"(?<=[^\W_]) {1,2}(?=[,.](?:[\s\"'”’»)]|$))")
# A consonant that is no word by itself, before or behind the rest of its word.
_ALONE = "bcdfghjlmnpqrtxBCDFGHJLMNPQRTVWX"
_LONE_ANYWHERE = re.compile(rf"[\s\ufffe][{_ALONE}][\s\ufffe]")
_LONE = re.compile(rf" [{_ALONE}](?= |$)|^[{_ALONE}] ")
_BEFORE = re.compile(rf"(?<![\w'’.-])([{_ALONE}]) ([^\W\d_A-Z]{{2,40}})")
_BEHIND = re.compile(rf"(?<![\w'’.-])([^\W\d_]{{2,40}}) ([{_ALONE}])(?![\w'’.-])")


def glue(rows: Sequence[Row], text: str) -> list[Row]:
    """The rows without those spaces; a word is put together only if `text` has it whole as well."""
    if not _LONE_ANYWHERE.search(f"\n{text}\n") and " ," not in text and " ." not in text:
        return list(rows)
    found = [list(_spaces(row)) if " " in row.text else [] for row in rows]
    if not any(found):
        return list(rows)
    words = {word.casefold() for word in _TOKEN.findall(text)}
    return [_glued(row, spaces, words) if spaces else row for row, spaces in zip(rows, found, strict=True)]


def _spaces(row: Row) -> Iterator[tuple[int, int, str]]:
    """Start and end of each space in question, and the word it would make; none for a mark."""
    for mark in _LOOSE_MARK.finditer(row.text) if " ," in row.text or " ." in row.text else ():
        yield mark.start(), mark.end(), ""
    for pattern in (_BEFORE, _BEHIND) if _LONE.search(row.text) else ():
        for split in pattern.finditer(row.text):
            yield split.end(1), split.end(1) + 1, (split[1] + split[2]).casefold()


def _glued(row: Row, spaces: Sequence[tuple[int, int, str]], words: set[str]) -> Row:
    if row.glued:  # positions would have to be told apart from the row's text
        return row
    chosen = [(start, end) for start, end, word in sorted(spaces) if not word or word in words]
    if not chosen:
        return row
    parts, at = [], 0
    for start, end in chosen:
        if start < at:
            continue
        parts.append(row.text[at:start])
        at = end
    return row._replace(
        text="".join((*parts, row.text[at:])), glued=tuple(row.start + start for start, _ in chosen)
    )
