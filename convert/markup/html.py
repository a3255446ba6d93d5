"""HTML to text without a tree: the transforms that evidence in a web page names.

They say of a slice of a page what the page's tree says of the element: `convert.markup.tree`
is the other side, and tests hold the two together.
"""

from __future__ import annotations

import re

from convert.clean import clean
from convert.markup.entities import decode_text, decode_value
from convert.markup.tags import RUNNING_ON, SILENT, TOKEN, breaks
from convert.markup.tree import element_text, inline

__all__ = ["element_text", "html_attr", "html_text", "inline", "json_string"]

_SILENT = re.compile("<(?:" + "|".join(sorted(SILENT)) + r")(?=[\t\n\f\r />])", re.I)
_ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))"
)
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def html_text(text: str) -> str:
    """`html-text/1`: the clean text of a slice of HTML.

    Words end at blocks and line breaks; scripts, styles, comments, pictures and what stands
    in for them say nothing.
    """
    if "<" in text:
        # A reference does not reach over a tag: a character that clean text never has keeps the ends apart.
        glue = "\0" if "&" in text else ""
        plain = RUNNING_ON.sub(glue, text)
        text = plain if "<" not in plain else _without_tags(text, glue)
    return clean(decode_text(text))


def _without_tags(text: str, glue: str) -> str:
    """`text` without its tags, and without what stands in silent elements; spaces where a word ends."""
    if _SILENT.search(text):
        text = _without_silent(text)
    return TOKEN.sub(lambda tag: _space(tag, glue), text)


def _space(tag: re.Match[str], glue: str) -> str:
    name = tag[4] or tag[5]
    return " " if name and breaks(name.lower()) else glue


def _without_silent(text: str) -> str:
    """`text` with the content of silent elements cut out; their tags stay."""
    kept: list[str] = []
    at, depth, silent = 0, 0, ""
    for tag in TOKEN.finditer(text):
        start, end = _names(tag)
        if silent and start == silent and not tag[0].endswith("/>"):
            depth += 1
        elif silent and end == silent:
            depth -= 1
            if not depth:
                at, silent = tag.start(), ""
        elif not silent and tag[4] and start in SILENT and not tag[0].endswith("/>"):
            kept.append(text[at : tag.end()])
            depth, silent = 1, start
    if not silent:
        kept.append(text[at:])
    return "".join(kept)


def _names(tag: re.Match[str]) -> tuple[str, str]:
    return (tag[4] or "").lower(), (tag[5] or "").lower()


def html_attr(text: str) -> str:
    """`html-attr/1`: the value that an attribute's raw text stands for; nothing is cleaned."""
    return decode_value(text)


def json_string(text: str) -> str:
    """`json-string/1`: what the inside of a JSON string literal says.

    Read as leniently as what consumes JSON in web pages: raw line ends and tabs stand for
    themselves, an escape that JSON does not have is the character behind the backslash, half
    of a surrogate pair is U+FFFD.
    """
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(escape: re.Match[str]) -> str:
    high, low, code, letter = escape.groups()
    if letter is not None:
        return _ESCAPES.get(letter, letter)
    if high is not None:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    number = int(code, 16)
    return "\ufffd" if 0xD800 <= number <= 0xDFFF else chr(number)
