"""`body.content`: the blocks in the elements of NITF.

    heading     hl2, its depth as class: h2 ... h6
    quote       bq/block/p
    figure      media with media-reference, media-caption and media-producer
    related     ul.related, its label as an li.label
    embed       p.embed/a, the provider as its title
    strong      em.bold

The others are called as in XHTML.
"""

from __future__ import annotations

from collections.abc import Iterator

from convert.blocks import Block, Figure, Heading, Quote, Related
from convert.clean import clean
from convert.writers.addresses import picture_target
from convert.writers.inline import line
from convert.writers.rich import element
from convert.writers.tree import Node, maybe, node


def body_content(body: tuple[Block, ...]) -> Iterator[Node]:
    """One element a block, with the id `b` and its number in the record from 1 up."""
    for number, block in enumerate(body, 1):
        for made in _element(block):
            yield _in_nitf(made._replace(attributes=(("id", f"b{number}"), *made.attributes)))


def _element(block: Block) -> tuple[Node, ...]:
    match block:
        case Heading():
            words = line("hl2", block.text, block.marks, **{"class": f"h{block.level}"})
            return (words,) if clean(block.text) else ()
        case Quote():
            return tuple(node("bq", node("block", *made.children)) for made in element(block))
        case Figure():
            return _media(block)
        case Related():
            return _related(block)
        case _:
            return element(block)


def _media(block: Figure) -> tuple[Node, ...]:
    source = picture_target(block.image.url) if block.image else None
    alt = block.image.alt if block.image and source else None
    caption = block.caption
    lines = (
        *([line("media-caption", caption.text, caption.marks)] if caption and clean(caption.text) else []),
        *maybe("media-producer", block.credit),
    )
    if not source and not lines:
        return ()
    reference = node("media-reference", source=source, **{"alternate-text": alt})
    return (node("media", reference, *lines, **{"media-type": "image"}),)


def _related(block: Related) -> tuple[Node, ...]:
    """The links as a list: NITF has no element for what stands beside the text."""
    out = []
    for made in element(block):
        label = [child.text for child in made.children if child.tag == "p"]
        items = [item for child in made.children if child.tag == "ul" for item in child.children]
        heads = [node("li", text=text, **{"class": "label"}) for text in label]
        out.append(node("ul", *heads, *items, **{"class": "related"}))
    return tuple(out)


def _in_nitf(item: Node) -> Node:
    """The element and all in it with NITF's word for strong importance."""
    children = tuple(_in_nitf(child) for child in item.children)
    if item.tag == "strong":
        return item._replace(tag="em", attributes=(("class", "bold"),), children=children)
    return item._replace(children=children)
