"""YAML as front matter uses it: every scalar with its path and place, nothing constructed.

Only PyYAML's composer runs, so no tag makes an object and an alias stays one node
instead of being copied out: a YAML bomb is as small as its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from yaml import Node

_DEPTH = 4
_SCALARS = 500


class Scalar(NamedTuple):
    """A scalar of a YAML mapping."""

    path: str
    """Its keys, joined by dots, in lower case; items of a sequence share one path."""
    text: str
    """The text it means."""
    start: int
    """First code point of the scalar as written, quotes included."""
    end: int
    """One past the last."""


def scalars(text: str) -> tuple[Scalar, ...]:
    """The scalars of a YAML mapping, in order, down to four levels and at most 500.

    Raises `ValueError` if `text` is not YAML or not a mapping.
    """
    from yaml import MappingNode

    node = _compose(text)
    if not isinstance(node, MappingNode):
        raise ValueError("front matter is not a mapping")
    found: list[Scalar] = []
    for scalar in _walk(node, "", 0):
        found.append(scalar)
        if len(found) == _SCALARS:
            break
    return tuple(found)


def scalar_text(text: str) -> str:
    """`yaml-scalar/1`: the text that a YAML scalar means, be it plain, quoted or a block.

    Raises `ValueError` if `text` is anything else.
    """
    from yaml import ScalarNode

    node = _compose(text)
    if not isinstance(node, ScalarNode):
        raise ValueError("not a YAML scalar")
    return str(node.value)


def _compose(text: str) -> Node | None:
    import yaml

    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise ValueError(f"front matter is not YAML: {str(error).splitlines()[0]}") from error


def _walk(node: Node, path: str, depth: int) -> Iterator[Scalar]:
    from yaml import MappingNode, ScalarNode, SequenceNode

    if isinstance(node, ScalarNode):
        if node.start_mark.index < node.end_mark.index:
            yield Scalar(path, str(node.value), node.start_mark.index, node.end_mark.index)
    elif depth < _DEPTH and isinstance(node, SequenceNode):
        for item in node.value:
            yield from _walk(item, path, depth + 1)
    elif depth < _DEPTH and isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                name = str(key.value).strip().lower()
                yield from _walk(value, f"{path}.{name}" if path else name, depth + 1)
