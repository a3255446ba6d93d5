"""Items that this package wrote: what they say in terms of its own."""

from __future__ import annotations

from urllib.parse import unquote

from convert.markup.xmltree import Element

_OURS = "wirecopy"


def is_own(item: Element) -> bool:
    """Whether this package made the item; its provider and its version are then not the article's."""
    meta = item.find("itemMeta")
    made = meta.all("generator") if meta is not None else []
    return any(generator.text[generator.inner : generator.inner_end].strip() == _OURS for generator in made)


def own_term(uri: str | None, kind: str) -> str:
    """The name in an address of one of our own terms of a kind; empty for anything else."""
    prefix = f"urn:wirecopy:{kind}:"
    return unquote(uri.removeprefix(prefix)) if uri and uri.startswith(prefix) else ""
