"""Python's garbage collector, put to rest while a document is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """No search for garbage in cycles inside the `with`, which is to last no longer than a document.

    A tree of some thousand elements makes Python look through all the objects of the process
    again and again, and there is nothing to find: what a reader makes is freed as soon as nothing
    refers to it.  The collector is one for all threads: those that rest at the same time do so
    until the first of them is done, and it never stays at rest.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
