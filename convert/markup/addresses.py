"""Addresses as pages write them made into addresses that work elsewhere: named transforms."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

# A candidate of a `srcset` (HTML, 4.8.4.2.1): an address without white space that does not end with a
# comma, then perhaps a descriptor such as `640w` or `2x`.
_CANDIDATE = re.compile(r"[\s,]*+(\S++)([^,]*+)")
_WIDTH = re.compile(r"([\d.]{1,12})([wx])")
# A whole address with nothing in it that is ever dropped or added: what it is joined to does not matter.
_WHOLE = re.compile(r"https?://[A-Za-z0-9.:-]++(?:/[!\"$-:<->@-~]*+)?+(?:\?[!\"$-~]++)?+(?:#[!-~]++)?+")
MAX_CANDIDATES = 100
"""So many pictures of a `srcset` are looked at."""


def join_url(address: str, base: str) -> str:
    """`url-join/1`: an address made absolute, `base` being where the page was published."""
    if _WHOLE.fullmatch(address):
        return address
    try:
        return urljoin(base, address.strip())
    except ValueError:  # brackets that are no IPv6 address
        return address


def is_web_address(address: str) -> bool:
    """Whether an address is one of the web, and well enough formed to join others to."""
    try:
        return urlsplit(address).scheme in ("http", "https")
    except ValueError:  # brackets that are no IPv6 address
        return False


def fill_address(value: str, template: str) -> str:
    """`address-template/1`: an identifier put into the address of a service, in place of `{}`."""
    return template.replace("{}", value.strip())


def srcset_address(text: str, number: str) -> str:
    """`srcset/1`: the address of one candidate of a `srcset`, by its number from 0."""
    return _candidates(text)[int(number)][0]


def widest(text: str) -> int | None:
    """The number of the largest picture of a `srcset`; nothing if there is none with an address."""
    found = [
        (size, -number) for number, (address, size) in enumerate(_candidates(text)) if _is_address(address)
    ]
    return -max(found)[1] if found else None


def _is_address(text: str) -> bool:
    return not text.startswith("data:") and "{" not in text


def _candidates(text: str) -> list[tuple[str, float]]:
    out: list[tuple[str, float]] = []
    at = 0
    while len(out) < MAX_CANDIDATES:
        found = _CANDIDATE.match(text, at)
        if not found:
            break
        address, rest = found.groups()
        if address.endswith(","):
            address, rest, at = address.rstrip(","), "", found.end(1)
        else:
            at = found.end()
        size = _WIDTH.search(rest)
        out.append((address, _number(size[1]) * (1 if size[2] == "w" else 1000) if size else 0.0))
    return out


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
