"""Which far scripts a text may have signs of, at a glance; letters of all folded quickly."""

from __future__ import annotations

WIDE = bytes([0x11, *range(0x2E, 0xD8), 0xF9, 0xFA, 0xFE, 0xFF])
"""The blocks of 256 code points in which there are signs that take two columns; by high byte."""

CYRILLIC = b"\x04"


def may_have(text: str, blocks: bytes) -> bool:
    """Whether a sign of `text` is in one of some blocks of 256 code points, each given by its high byte.

    A pattern has to look each sign up in a set; this takes a twentieth of its time.
    """
    if text.isascii():
        return False
    high = text.encode("utf-16-le", "surrogatepass")[1::2]
    return len(high.translate(None, blocks)) < len(high)


_ASCII = bytes(range(128))
_FEW_SIGNS = 12


def fold(text: str) -> str:
    """The same as `text.casefold()`, which looks each sign up if one of them is not ASCII.

    Each sign folds by itself: so the letters of ASCII are made small in one go, and of
    the others those few that fold to something else are replaced.
    """
    coded = text.encode("utf-8", "surrogatepass")
    others = coded.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    capitals = [sign for sign in set(others) if sign.casefold() != sign]
    if len(capitals) > _FEW_SIGNS:
        return text.casefold()
    small = coded.lower().decode("utf-8", "surrogatepass")
    for sign in capitals:
        small = small.replace(sign, sign.casefold())
    return small
