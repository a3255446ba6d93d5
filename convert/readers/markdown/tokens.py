"""The parser's flat row of tokens as a tree of blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token


class Node(NamedTuple):
    """A block of Markdown: an opening token with what lies in it, or a token that stands alone."""

    token: Token
    children: tuple[Node, ...] = ()

    @property
    def name(self) -> str:
        """The token's type without `_open`."""
        return self.token.type.removesuffix("_open")

    @property
    def lines(self) -> tuple[int, int]:
        """First line and the one behind the last, as far as the parser says."""
        first, stop = self.token.map or (0, 0)
        return first, stop

    def walk(self, name: str) -> Iterator[Node]:
        """All nodes of that name below this one, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.walk(name)

    def below(self, depth: int) -> Iterator[Node]:
        """The nodes at that depth, where the parser stops."""
        if self.token.level >= depth - 1 and self.token.nesting > 0 and not self.children:
            yield self
        for child in self.children:
            yield from child.below(depth)


def tree(tokens: Sequence[Token]) -> tuple[Node, ...]:
    """The nodes of a row of tokens."""
    stack: list[list[Node]] = [[]]
    opened: list[Token] = []
    for token in tokens:
        if token.nesting > 0:
            opened.append(token)
            stack.append([])
        elif token.nesting < 0:
            children = tuple(stack.pop())
            stack[-1].append(Node(opened.pop(), children))
        else:
            stack[-1].append(Node(token))
    return tuple(stack[0])
