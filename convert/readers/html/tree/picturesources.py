"""Where a page says the address of a picture: the real one, not what stands in until it is loaded."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from convert.markup.addresses import widest
from convert.transforms import apply

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LAZY = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-full-src",
    "data-hi-res-src",
    "data-image",
)
_NESTED = 9
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_STAND_IN = re.compile(r"placeholder|blank\.|spacer|1x1|loading|lazy|grey\.|pixel")


def picture_address(element: HtmlElement) -> str:
    """The address by which a picture is known; empty if it has none."""
    for source, name, number in picture_sources(element):
        value = (source.get(name) or "").strip()
        return value if number is None else apply((f"srcset/1:{number}",), value)
    return ""


def picture_sources(element: HtmlElement) -> list[tuple[HtmlElement, str, int | None]]:
    """The attributes that give a picture's address, the best first; a number says which of a `srcset`."""
    values = dict(element.items())
    found: list[tuple[HtmlElement, str, int | None]] = [
        (element, name, None) for name in _LAZY if name in values and _is_address(values[name])
    ]
    if _is_address(values.get("src")) and not _stands_in(values["src"]):
        found.append((element, "src", None))
    if found:
        return found
    sources = [element]
    for parent in islice(element.iterancestors("source", "picture"), _NESTED):
        sources += parent.iterchildren("source") if parent.tag == "picture" else [parent]
    for source in sources:
        for name in _SETS:
            number = widest(source.get(name) or "")
            if number is not None:
                found.append((source, name, number))
    return found or ([(element, "src", None)] if _is_address(values.get("src")) else [])


def _is_address(value: str | None) -> bool:
    text = (value or "").strip()
    return bool(text) and not text.startswith(("data:", "about:", "blob:", "{", "[", "#")) and "{" not in text


def _stands_in(address: str) -> bool:
    """Whether a picture is only there until the real one is loaded."""
    return _STAND_IN.search(address.rsplit("/", 1)[-1].lower()) is not None
