"""What inline Markdown says and where it stands: text with marks, pictures, and units of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from convert.blocks import Figure, Heading, Link, Mark, Paragraph, Text
from convert.draft import Held
from convert.markup.inline import Inline
from convert.markup.markdown import MAX_NESTING, labels_used, normal, parser, render
from convert.newsroom.layout import Piece
from convert.readers.markdown.addresses import image_parts, link_addresses
from convert.readers.markdown.lines import Lines
from convert.readers.markdown.tokens import Node, tree
from convert.units import Unit, is_dead

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")


class Page(NamedTuple):
    """A parsed document: its lines, its nodes, and the labels it defines."""

    lines: Lines
    nodes: tuple[Node, ...]
    env: Mapping[str, Any]
    definitions: Mapping[str, tuple[int, int]]
    """The lines of the first link reference definition for each address."""
    md: MarkdownIt

    @property
    def too_deep(self) -> tuple[Node, ...]:
        """The blocks whose insides the parser did not read."""
        return tuple(node for top in self.nodes for node in top.below(MAX_NESTING))


class Said(NamedTuple):
    """What some inline Markdown says, and where it stands."""

    inline: Inline
    content: str
    held: Held


def parse(lines: Lines) -> Page:
    """Parse the Markdown of `lines`."""
    md = parser()
    env: dict[str, Any] = {}
    nodes = tree(md.parse(lines.markdown, env))
    definitions: dict[str, tuple[int, int]] = {}
    for found in env.get("references", {}).values():
        definitions.setdefault(found["href"], (found["map"][0], found["map"][1]))
    return Page(lines, nodes, env, definitions, md)


def say(page: Page, inlines: Sequence[Node], method: str) -> Said:
    """The text of one or more runs of inline Markdown, as one."""
    spans = tuple(span for node in inlines for span in _extended(page, node, node is not inlines[-1]))
    contents = [node.token.content for node in inlines]
    content = normal("".join(page.lines.text[start:end] for start, end in spans))
    known = len(inlines) == 1 and content == contents[0]
    children = (
        inlines[0].token.children if known else page.md.parseInline(content, dict(page.env))[0].children
    )
    labels = labels_used(content, page.env)
    transform = "md-inline/1:" + "\n".join(labels) if labels else "md-inline/1"
    return Said(render(children or ()), content, Held(method, spans, (transform,)))


def _extended(page: Page, node: Node, more: bool) -> tuple[tuple[int, int], ...]:
    """The place of inline content; with its last line's end if `more` is to follow it."""
    spans = page.lines.find(node.token.content, node.lines[0])
    if more and spans:
        last = node.lines[0] + node.token.content.count("\n")
        return (*spans[:-1], (spans[-1][0], page.lines.span(last + 1, last + 1)[0]))
    return spans


def prose_piece(inline: Inline) -> Piece:
    """A paragraph as the layout looks at it: its text, and whether all of it is stressed or a link."""
    whole = {type(m).__name__ for m in inline.marks if m.start == 0 and m.end == len(inline.text)}
    covered = "".join(inline.text[m.start : m.end] for m in inline.marks if isinstance(m, Link))
    linked = bool(covered) and "".join(covered.split()) == "".join(inline.text.split())
    return Piece(
        "paragraph",
        inline.text,
        breaks=inline.breaks,
        stressed=bool(whole & {"Strong", "Emphasis"}),
        linked=linked and not _ADDRESS.match(inline.text),
    )


def text_unit(page: Page, said: Said, piece: Piece, block: Heading | Paragraph) -> Unit:
    """A block of running text with where its links stand."""
    return Unit(piece, said.held, block, addresses=link_addresses(page, said))


def pictures(page: Page, said: Said) -> Iterator[Unit]:
    """The pictures in some inline Markdown, each a figure of its own."""
    if not said.inline.images:
        return
    every = zip(said.inline.images, said.inline.titles, image_parts(page, said), strict=True)
    for image, title, parts in every:
        caption = Text(text=title) if title else None
        piece = Piece("image", title or image.alt or "")
        yield Unit(piece, said.held, Figure(image=image, caption=caption), parts)


def live(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks without links that lead nowhere."""
    return tuple(m for m in marks if not (isinstance(m, Link) and is_dead(m.href)))
