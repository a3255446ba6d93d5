"""The heads that Markdown files carry above their text, each with its values and their places.

yaml      `---` ... `---`            Jekyll, Hugo, Obsidian and the web clippers
toml      `+++` ... `+++`            Hugo
pandoc    `% Title`, `% Authors`, `% Date`
labelled  `Title: ...`, `URL Source: ...`, `Markdown Content:` as web-to-Markdown services write
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from convert.clean import clean
from convert.draft import Held
from convert.markup.scalars import scalars

MAX_HEAD = 64 * 1024
"""Front matter of more code points than this is not read."""

_FENCED = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.M),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.M),
}
_OPEN = re.compile(r"\s{0,20}?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_ENTRY = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*([:=])[ \t]*([^\r\n]*)(?=[\r\n]|\Z)", re.M)
_BLANK = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*")
_QUOTED = re.compile(r""""(?:[^"\\\r\n]|\\.){0,2000}"|'[^'\r\n]{0,2000}'""")
_PANDOC = re.compile(r"%[ \t]*([^\r\n]*(?:(?:\r\n|\r|\n)[ \t]+[^\r\n]+)*)(?:\r\n|\r|\n|\Z)")
_LABELLED = re.compile(r"[ \t\r\n]*([A-Z][A-Za-z ]{1,20}):([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_LABELS = frozenset(
    (
        *("title", "url source", "published time", "markdown content", "number of pages", "warning"),
        *("author", "authors", "byline", "by", "date", "published", "updated", "source", "url", "site"),
        *("publisher", "description", "tags", "keywords", "language", "section"),
    )
)


class Value(NamedTuple):
    """One value of a head."""

    key: str
    """Its name, in lower case."""
    text: str
    """Clean text."""
    held: Held
    """Where it stands."""


class Head(NamedTuple):
    """A document's head."""

    values: tuple[Value, ...] = ()
    """Its values, in order; several of one key are a list."""
    end: int = 0
    """Where the text starts."""
    trouble: str | None = None
    """What is wrong with it."""


def read_head(text: str) -> Head:
    """The head of a Markdown text; an empty one where there is none."""
    return _fenced(text) or _pandoc(text) or _labelled(text) or Head()


def _fenced(text: str) -> Head | None:
    opened = _OPEN.match(text)
    if not opened:
        return None
    fence, start = opened[1], opened.end()
    closed = _FENCED[fence].search(text, start)
    blank = _BLANK.match(text, start)
    if not closed or not blank or not _ENTRY.match(text, blank.end(), closed.start()):
        return None
    if closed.start() - start > MAX_HEAD:
        return Head(
            end=closed.end(), trouble=f"front matter of more than {MAX_HEAD:,} characters is not read"
        )
    inner = text[start : closed.start()]
    if fence == "+++":
        return Head(tuple(_entries(inner, start, "=")), closed.end())
    try:
        found = scalars(inner)
    except ValueError as error:
        return Head(tuple(_entries(inner, start, ":")), closed.end(), str(error))
    return Head(
        tuple(_yaml_value(text, s.path, s.text, (start + s.start, start + s.end)) for s in found),
        closed.end(),
    )


def _yaml_value(text: str, key: str, meant: str, span: tuple[int, int]) -> Value:
    start, end = span
    while end > start and text[end - 1].isspace():
        end -= 1
    written = text[start:end]
    transforms = () if written == clean(meant) else ("yaml-scalar/1", "clean/1")
    return Value(key, clean(meant), Held(f"yaml:{key}", ((start, end),), transforms))


def _entries(text: str, offset: int, sign: str) -> Iterator[Value]:
    """Line by line, for TOML and for YAML that is broken: `key = "value"`, `key: value`, lists of strings."""
    for found in _ENTRY.finditer(text):
        written = found[3].rstrip()
        if found[2] != sign or not written:
            continue
        key = found[1].strip().lower()
        method = f"{'toml' if sign == '=' else 'yaml'}:{key}"
        quoted = list(_QUOTED.finditer(text, found.start(3), found.end(3)))
        if quoted and written[0] in "\"'[":
            for value in quoted:
                yield _value(method, key, text, value.start() + 1, value.end() - 1, offset)
        elif written[0] not in "|>&*!{[":
            yield _value(method, key, text, found.start(3), found.start(3) + len(written), offset)


def _value(method: str, key: str, text: str, start: int, end: int, offset: int) -> Value:
    written = text[start:end]
    transforms = () if written == clean(written) else ("clean/1",)
    return Value(key, clean(written), Held(method, ((offset + start, offset + end),), transforms))


def _pandoc(text: str) -> Head | None:
    values: list[Value] = []
    at = 0
    for key in ("title", "author", "date"):
        found = _PANDOC.match(text, at)
        if not found:
            break
        at = found.end()
        for piece in re.finditer(r"[^;\r\n]+" if key == "author" else r"\S(?:.*\S)?", found[1], re.S):
            start = found.start(1) + piece.start() + len(piece[0]) - len(piece[0].lstrip())
            end = found.start(1) + piece.start() + len(piece[0].rstrip())
            if start < end:
                values.append(_value(f"pandoc:{key}", key, text, start, end, 0))
    return Head(tuple(values), at) if at else None


def _labelled(text: str) -> Head | None:
    values: list[Value] = []
    at = 0
    while found := _LABELLED.match(text, at):
        key = found[1].lower()
        if key not in _LABELS or (not values and key != "title"):
            break
        at = found.end()
        if key == "markdown content":
            return Head(tuple(values), at)
        if written := found[2].strip():
            start = text.index(written, found.start(2))
            values.append(_value(f"label:{key}", key, text, start, start + len(written), 0))
    return Head(tuple(values), at) if len(values) > 1 else None
