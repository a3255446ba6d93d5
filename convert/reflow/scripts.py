"""Letters of all scripts folded quickly."""

from __future__ import annotations

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
