"""The pieces of markup in XML, as patterns that look at each character once."""

from __future__ import annotations

import re

_NAME = r"[A-Za-z_:\x80-\U0010ffff][^\s<>/='\"]*+"
_QUOTED = r"\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)"
_SUBSET = rf"\[(?:[^\]\"'<]++|{_QUOTED}|<!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->|\Z)|<)*+(?:\]|\Z)"
TOKEN = re.compile(
    rf"<(?:/({_NAME})[^<>]*+>?"
    rf"|({_NAME})((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)(>?)"
    r"|!\[CDATA\[([^\]]*+(?:\](?!\]>)[^\]]*+)*+)(?:\]\]>|\Z)"
    r"|!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->|\Z)"
    r"|\?[^?]*+(?:\?(?!>)[^?]*+)*+(?:\?>|\Z)"
    rf"|![A-Za-z](?:[^\[<>\"']++|{_QUOTED}|{_SUBSET})*+>?)"
)
"""A piece of markup: group 1 is the name in an end tag, group 2 that in a start tag, with the
attributes in group 3 and its end in group 4; group 5 is what a CDATA section holds."""

ATTRIBUTE = re.compile(rf"({_NAME})\s*+=\s*+(?:\"([^\"<]*+)\"|'([^'<]*+)'|([^\s\"'<>=]++))")
"""An attribute: its name, and its raw value in one of three groups."""
