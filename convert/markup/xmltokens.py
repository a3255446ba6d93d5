"""The pieces of markup in XML, as patterns that look at each character once."""

from __future__ import annotations

import re

_NAME = r"[A-Za-z_:\x80-\U0010ffff][^\s<>/='\"]*+"
_QUOTED = r"\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)"
_SUBSET = rf"\[(?:[^\]\"'<]++|{_QUOTED}|<!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->|\Z)|<)*+(?:\]|\Z)"
_END = rf"/({_NAME})[^<>]*+>?"
_START = rf"({_NAME})((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)(>?)"
_OTHER = (
    r"!\[CDATA\[([^\]]*+(?:\](?!\]>)[^\]]*+)*+)(?:\]\]>|\Z)"
    r"|!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->|\Z)"
    r"|\?[^?]*+(?:\?(?!>)[^?]*+)*+(?:\?>|\Z)"
    rf"|![A-Za-z](?:[^\[<>\"']++|{_QUOTED}|{_SUBSET})*+>?"
)
TOKEN = re.compile(rf"<(?:{_END}|{_START}|{_OTHER})")
"""A piece of markup: group 1 is the name in an end tag, group 2 that in a start tag, with the
attributes in group 3 and its end in group 4; group 5 is what a CDATA section holds."""

LEAF_TOKEN = re.compile(rf"<(?:{_END}|{_START}(?:(?<=[^/]>)([^<]*+)</\2>)?|{_OTHER})")
"""As `TOKEN`, but an element that holds only characters is one piece: they are group 5, a CDATA section's 6.
Of a text behind a start tag each character is looked at twice at most."""

ATTRIBUTE = re.compile(rf"({_NAME})\s*+=\s*+(?:\"([^\"<]*+)\"|'([^'<]*+)'|([^\s\"'<>=]++))")
"""An attribute: its name, and its raw value in one of three groups."""

PLAIN_ATTRIBUTES = re.compile(rf"(?:[ \t\r\n]++{_NAME}=\"[^\"<]*+\")*+[ \t\r\n]++")
"""What stands in a tag before an attribute if it is all well formed, in double quotes."""
