"""Values of a JSON document with their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from convert.clean import clean
from convert.desk import Words
from convert.draft import Held
from convert.iptc.layers import Layer, under
from convert.markup.fragments import fragment_text
from convert.markup.jsonplaces import Json, Scalar, members


def words_of(node: Json | None, method: str) -> Words | None:
    """What a string or a number says; nothing for anything else."""
    if not isinstance(node, Scalar):
        return None
    text = clean(node.text)
    held = Held(method, ((node.start, node.start + len(node.raw)),), ("json-string/1", "clean/1"))
    return Words(text, held) if text else None


def markup_words(node: Json | None, method: str) -> Words | None:
    """The same for a string that is a piece of HTML."""
    words = words_of(node, method)
    if not words or not isinstance(node, Scalar):
        return None
    held = words.held._replace(transforms=("json-string/1", "html-fragment/1", "clean/1"))
    text = clean(fragment_text(node.text))
    return Words(text, held) if text else None


def first(node: Json | None, names: Sequence[str], method: str) -> Words | None:
    """The first of an object's members of these names that says something."""
    return next(said(node, names, method), None)


def said(node: Json | None, names: Sequence[str], method: str) -> Iterator[Words]:
    """The strings that an object's members of these names are, or hold in an array."""
    for name in names:
        for item in members(node.get(name)) if isinstance(node, dict) else []:
            words = words_of(item, f"{method}:{name}")
            if words:
                yield words


def objects(node: Json | None, *names: str) -> Iterator[dict[str, Json]]:
    """The objects that an object's members of these names are, or hold in an array."""
    for name in names:
        found = node.get(name) if isinstance(node, dict) else None
        for item in found if isinstance(found, list) else [found]:
            if isinstance(item, dict):
                yield item


def members_of(node: Json | None, *names: str) -> Iterator[Json]:
    """What an object's members of these names are, or hold in an array."""
    for name in names:
        found = node.get(name) if isinstance(node, dict) else None
        yield from found if isinstance(found, list) else [] if found is None else [found]


def text_layer(source: str, scalar: Scalar) -> Layer:
    """What a string says, as a text of its own."""
    span = scalar.start, scalar.start + len(scalar.raw)
    return under("json-string/1", source, span, scalar.pieces(), scalar.start)
