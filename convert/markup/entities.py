"""Character references of HTML, decoded as the standard has it and browsers do.

(HTML, section 13.2.5.72 and after: the longest name counts, with or without a semicolon; numbers
from 128 to 159 are windows-1252; what no text may hold is U+FFFD.)
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

_REFERENCE = re.compile("&(?:#([0-9]++);?|#[xX]([0-9a-fA-F]++);?|[a-zA-Z][a-zA-Z0-9]*+;?)")
_LITERAL = re.compile("&(?:#([0-9]++);?|#[xX]([0-9a-fA-F]++);?|[a-zA-Z][a-zA-Z0-9]*+[;=]?)")
_LINE_END = re.compile("\r\n?")
_LARGEST = 0x10FFFF
_DIGITS = 8


def decode_text(text: str) -> str:
    """Running text with its character references decoded."""
    return _REFERENCE.sub(_in_text, text) if "&" in text else text


def decode_value(text: str) -> str:
    """The value of an attribute: line ends are line feeds, and `&copy=` stays what it is."""
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    return _LITERAL.sub(_in_value, text) if "&" in text else text


def _in_text(reference: re.Match[str]) -> str:
    number = _number(reference)
    return unescape(reference[0]) if number is None else number


def _in_value(reference: re.Match[str]) -> str:
    number = _number(reference)
    if number is not None:
        return number
    # A name is decoded only whole: `&copycat` and `&copy=2` are parts of an address.
    return html5.get(reference[0][1:], reference[0])


def _number(reference: re.Match[str]) -> str | None:
    decimal, hexadecimal = reference[1], reference[2]
    if decimal is None and hexadecimal is None:
        return None
    digits = (decimal or hexadecimal).lstrip("0") or "0"
    if len(digits) > _DIGITS:
        return "\ufffd"
    return _character(int(digits, 10 if decimal else 16))


def _character(number: int) -> str:
    if number == 0 or number > _LARGEST or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    if 0x80 <= number <= 0x9F:
        return bytes([number]).decode("cp1252", "ignore") or chr(number)
    return chr(number)
