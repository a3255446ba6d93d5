"""Our own checks for other formats, as files below `schemas/`, in a checkout or shipped."""

from __future__ import annotations

from pathlib import Path

_SHIPPED = Path(__file__).parents[1] / "schemas"
_CHECKOUT = Path(__file__).parents[2] / "schemas"


def profile_bytes(name: str) -> bytes:
    """The file of that name."""
    shipped = _SHIPPED / name
    return (shipped if shipped.is_file() else _CHECKOUT / name).read_bytes()
