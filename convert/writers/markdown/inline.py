"""A line of text with its marks as inline Markdown.

Every character that could be markup is escaped.  Stars mark strong words and stress where CommonMark's
rules of flanking surely let them, an inline element does elsewhere; an address that a Markdown parser
would rewrite stands in an `a` element, which no parser touches.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from convert.blocks import Mark
from convert.writers.inline import line
from convert.writers.tree import Node

_SIGNS = re.compile(r"[\\`*_\[\]<~|]|&(?=[#A-Za-z0-9])")
_START = re.compile(r"(?P<number>[0-9]{1,9})(?=[.)](?: |$))|(?=[#>+=:-])")
_DESTINATION = re.compile(r"[\\<>&]")
_STARS = {"strong": "**", "em": "*"}


def inline_markdown(text: str, marks: Sequence[Mark] = ()) -> str:
    """Clean text with its marks as one line of Markdown that starts no block of another kind."""
    return _line_start(_inside(line("p", text, marks), starred=True))


def _line_start(text: str) -> str:
    """The line with a backslash before what would make a heading, quote, list item or rule of it."""
    found = _START.match(text)
    if not found or text[:2] in ("**", ""):
        return text
    number = found["number"] or ""
    return f"{number}\\{text[len(number) :]}"


def _inside(item: Node, *, starred: bool) -> str:
    """What an element holds; `starred` lets its children be marked with stars."""
    out = [_escaped(item.text)]
    for number, child in enumerate(item.children):
        alone = bool(number == 0 or item.children[number - 1].tail) and bool(
            child.tail or number == len(item.children) - 1
        )
        if child.tag == "a" and out[-1].endswith("!"):
            out[-1] = out[-1][:-1] + "\\!"  # before a link it would make a picture of it
        out += [_marked(child, starred=starred and alone), _escaped(child.tail)]
    return "".join(out)


def _marked(child: Node, *, starred: bool) -> str:
    if child.tag == "a":
        return _link(child)
    sign = _STARS[child.tag]
    plain = not child.children and child.text[:1].isalnum() and child.text[-1:].isalnum()
    if starred and plain:
        return f"{sign}{_escaped(child.text)}{sign}"
    return f"<{child.tag}>{_inside(child, starred=False)}</{child.tag}>"


def _link(child: Node) -> str:
    href = dict(child.attributes)["href"]
    # Stars inside brackets could meet stars outside; there are none of either.
    words = _inside(child, starred=False)
    if is_kept(href):
        return f"[{words}](<{destination(href)}>)"
    return f'<a href="{escape(href)}">{words}</a>'


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda sign: "\\" + sign[0], text)


def destination(href: str) -> str:
    """An address as it stands between angle brackets."""
    return _DESTINATION.sub(lambda sign: "\\" + sign[0], href)


def is_kept(href: str) -> bool:
    """Whether a Markdown parser leaves an address as it is, and makes a link of it at all."""
    from markdown_it.common.normalize_url import normalizeLink, validateLink

    made: str = normalizeLink(href)
    return made == href and bool(validateLink(made))
