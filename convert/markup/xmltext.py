"""What a slice of XML says: clean text and marks, and the transforms that evidence in XML names.

Reader and transform are one: a reader finds the slice that a paragraph's words stand in, and
what it says of the slice is what `xml-text/1` says of it.
"""

from __future__ import annotations

import re

from convert.markup.entities import decode_text, decode_value
from convert.markup.inline import Inline, RunMarks
from convert.markup.tags import SILENT, breaks
from convert.markup.xmltokens import TOKEN

AGAIN = "again"
"""The argument of `xml-text/1` for text whose references were escaped twice (`&amp;#39;`)."""

_TWICE = re.compile(r"&amp;(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|quot|apos|nbsp);")
_HREF = re.compile(r"(?:^|\s)(?:xlink:)?href\s*+=\s*+(?:\"([^\"<]*+)\"|'([^'<]*+)')")
_BOLD = re.compile(r"(?:^|\s)class\s*+=\s*+[\"']bold[\"']")
_ALSO_BREAKING = frozenset(("block", "hl1", "hl2", "media", "bq", "byttl", "body.content"))


def is_twice_escaped(text: str) -> bool:
    """Whether raw text has references in it that were escaped once more."""
    return "&amp;" in text and _TWICE.search(text) is not None


def xml_inline(text: str, argument: str = "") -> Inline:
    """The clean text of a slice of XML, its links and emphasis, and where its printed lines end.

    Words end at blocks and line breaks; comments, scripts and the like say nothing.  With the
    argument `again` the references in the text are decoded a second time.
    """
    runs = RunMarks()
    silent, at = "", 0
    open_: list[str] = []
    for token in TOKEN.finditer(text):
        if not silent:
            runs.text(_said(text[at : token.start()], argument))
        at = token.end()
        name = (token[1] or token[2] or "").rpartition(":")[2].lower()
        if silent:
            silent = "" if token[1] and name == silent else silent
        elif token[5]:
            runs.text(_said(token[5], argument) if argument else token[5])
        elif token[2] and name in SILENT and not token[3].endswith("/"):
            silent = name
        elif name == "em":
            _emphasis(runs, token, open_)
        elif name:
            _tag(runs, token, name)
    if not silent:
        runs.text(_said(text[at:], argument))
    return runs.result()


def _said(raw: str, argument: str) -> str:
    said = decode_text(raw)
    return decode_text(said) if argument == AGAIN else said


def _emphasis(runs: RunMarks, token: re.Match[str], open_: list[str]) -> None:
    """Emphasis, which NITF calls strong by the class `bold`."""
    if token[1]:
        runs.end(open_.pop() if open_ else "em")
    elif not token[3].endswith("/"):
        open_.append("strong" if _BOLD.search(token[3]) else "em")
        runs.start(open_[-1])


def _tag(runs: RunMarks, token: re.Match[str], name: str) -> None:
    if name == "br":
        if token[2]:
            runs.line_end()
    elif token[1]:
        runs.end(name)
    if breaks(name) or name in _ALSO_BREAKING:
        runs.text(" ")
    elif token[2] and not token[3].endswith("/"):
        found = _HREF.search(token[3]) if name == "a" else None
        runs.start(name, decode_value(found[1] or found[2] or "") if found else "")


def xml_text(text: str, argument: str = "") -> str:
    """`xml-text/1`: the clean text of a slice of XML."""
    return xml_inline(text, argument).text


def xml_string(text: str) -> str:
    """`xml-string/1`: what the raw content of an element says, markup in it written out.

    References are decoded, the marks of CDATA sections taken off; tags and comments are left out.
    """
    return "".join(said for said, _ in string_pieces(text))


def string_pieces(text: str) -> list[tuple[str, int]]:
    """What the raw content of an element says, cut where it is not as written; and where each piece is."""
    pieces: list[tuple[str, int]] = []
    at = 0
    for token in TOKEN.finditer(text):
        pieces += _decoded(text, at, token.start())
        at = token.end()
        if token[5]:
            pieces.append((token[5], token.start(5)))
    return pieces + _decoded(text, at, len(text))


_REFERENCE = re.compile("&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[a-zA-Z][a-zA-Z0-9]*+;?)")


def _decoded(text: str, start: int, end: int) -> list[tuple[str, int]]:
    pieces: list[tuple[str, int]] = []
    for found in _REFERENCE.finditer(text, start, end):
        if found.start() > start:
            pieces.append((text[start : found.start()], start))
        pieces.append((decode_text(found[0]), found.start()))
        start = found.end()
    if start < end:
        pieces.append((text[start:end], start))
    return pieces
