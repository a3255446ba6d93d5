"""The pictures between the paragraphs, with what is printed under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from convert.markup.tree import element_text
from convert.readers.html.blocks.build import found_of
from convert.readers.html.blocks.embeds import Aside
from convert.readers.html.blocks.region import BEFORE, Region, is_in
from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import Box, Outline, Run
from convert.readers.html.outline.stems import bit
from convert.readers.html.tree.parts import Found
from convert.readers.html.tree.picturesources import picture_address

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOT_OURS = (
    bit("related") | bit("ad") | bit("share") | bit("nav") | bit("bio") | bit("comment") | bit("newsletter")
)
_CREDIT = bit("byline")
_CAPTION = bit("caption")
_UNDER = 3
_SMALL = 100
_THUMB = 160
_DEEP = 6
_LONELY = 2
_LONGEST = 300
_MAKER = re.compile(r"credit|copyright|photographer|source|author|byline", re.I)
# A size that stands in an address: `?w=150`, `resize=40%2C40`, `s=150x`, `ferry-150x150.jpg`.
_NAMED_SIZE = re.compile(
    r"[?&](?:w|width|resize|fit|s|size)=(\d{1,3})(?!\d)|[-_/](\d{2,3})x\d{2,3}\.(?:jpe?g|png|webp|gif)", re.I
)
_ICON = re.compile(
    r"/[^/?]{0,80}(?:icon|logo|avatar|sprite|emoji|smiley|button)[^/?]{0,80}(?:\?|$)|gravatar", re.I
)
# What such an address must hold, without letters that have a third case, as i, k and s do.
_ICON_PARTS = ("con", "logo", "avatar", "prite", "emoj", "mile", "button")


def figures_in(region: Region, verdict: Verdict, others: Sequence[Aside]) -> list[Aside]:
    """The pictures that stand in the article, from a little before its first run to its last.

    What the asides `others` hold, an embedded post's picture for one, is theirs.
    """
    tree, chosen = region.tree, region.chosen
    low = max(min(chosen[0] - BEFORE, verdict.headline if verdict.headline >= 0 else chosen[0]), 0)
    high, taken = chosen[-1], {*chosen, *(at for aside in others for at in aside.runs)}
    out: list[Aside] = []
    figures: set[int] = set()
    seen: set[str] = set()
    for at, element, box in _pictures(region):
        if not low <= at <= high or box.scope & _NOT_OURS:
            continue
        figure = _figure_of(box)
        holder = figure or box
        if id(holder) in figures or any(is_in(element, (aside.found.container,)) for aside in others):
            continue
        address = picture_address(element)
        if address in seen or not _is_picture(element, box, address):
            continue
        seen.add(address)
        if figure is not None:
            figures.add(id(figure))
        out.append(_pictured(tree, at, element, figure, taken))
    lonely = [aside.at <= chosen[0] and _is_lonely(aside, region) for aside in out]
    if sum(lonely) <= _LONELY:
        return out
    return [aside for aside, alone in zip(out, lonely, strict=True) if not alone]


def _is_lonely(aside: Aside, region: Region) -> bool:
    """Whether a picture before the text stands in no figure and outside the text's box."""
    container = aside.found.container
    return aside.found.caption is None and container.tag != "figure" and not is_in(container, (region.heart,))


def _pictures(region: Region) -> list[tuple[int, HtmlElement, Box]]:
    """The pictures of the page with those that the parser put into the `source` before them."""
    inner = [
        e
        for e in region.root.iter("img", "amp-img")
        if (p := e.getparent()) is not None and p.tag == "source"
    ]
    if not inner:
        return region.tree.pictures
    found = [(at, element, region.box(element)) for at, element in region.places(inner)]
    return sorted([*region.tree.pictures, *found], key=lambda picture: picture[0])


def _pictured(tree: Outline, at: int, image: HtmlElement, figure: Box | None, taken: set[int]) -> Aside:
    container = figure.element if figure is not None else image
    caption: Found | None = None
    credit: Found | None = None
    used: list[int] = []
    places = range(at, min(at + _UNDER, len(tree.runs)))
    if any(_is_captioned(tree.runs[place].box, figure) for place in places):
        # Before its caption a figure may hold the words on its buttons.
        places = range(next(p for p in places if _is_captioned(tree.runs[p].box, figure)), places.stop)
    for place in places:
        run = tree.runs[place]
        inside = figure is not None and _figure_of(run.box) is figure
        other = None if inside else _figure_of(run.box)
        if other is not None or not (inside or run.box.tag == "figcaption" or run.box.mask & _CAPTION):
            break
        if place in taken and not (place == at and _is_line(run)):
            break
        words = found_of(run)._replace(kind="paragraph")
        named = None if credit is not None else _credit_in(run)
        if named is not None and caption is None:
            without = (*words.without, named.container)
            text = element_text(run.container, without)
            caption = words._replace(text=text, without=without) if text else None
            credit = named
        elif caption is None and not (run.box.mask & _CREDIT and not run.box.mask & _CAPTION):
            caption = words
        elif credit is None:
            credit = words
        used.append(place)
        taken.add(place)
    text = caption.text if caption else ""
    return Aside(
        at, Found("figure", container, text=text, image=image, caption=caption, credit=credit), tuple(used)
    )


def _credit_in(run: Run) -> Found | None:
    """The part of a caption that is marked up as the picture's credit."""
    if run.after is not None or run.before is not None:
        return None
    for inner in run.container.iter("span", "small", "em", "i", "cite", "a"):
        if _MAKER.search(inner.get("class") or ""):
            text = element_text(inner)
            return Found("paragraph", inner, text=text) if text and inner is not run.container else None
    return None


def _is_line(run: Run) -> bool:
    """Whether a run is short enough for a caption, in a box that is named one and holds nothing else."""
    return len(run.text) <= _LONGEST and bool(run.box.mask & _CAPTION) and run.box.runs <= _LONELY


def _is_captioned(box: Box, figure: Box | None) -> bool:
    """Whether a box of a figure is its `figcaption` or lies in it."""
    here: Box | None = box
    for _ in range(_DEEP):
        if here is None or here is figure or figure is None:
            return False
        if here.tag == "figcaption":
            return _figure_of(here) is figure
        here = here.parent
    return False


def _figure_of(box: Box) -> Box | None:
    here: Box | None = box
    for _ in range(6):
        if here is None or here.tag == "figure":
            break
        here = here.parent
    return here if here is not None and here.tag == "figure" else None


def _is_icon(address: str) -> bool:
    """Whether a picture's file is named as an icon is."""
    folded = address.lower()
    return any(map(folded.__contains__, _ICON_PARTS)) and _ICON.search(address) is not None


def _is_picture(element: HtmlElement, box: Box, address: str) -> bool:
    """Whether an image is more than an icon, a counter's pixel or a teaser's thumbnail."""
    if box.hidden or not address or (_figure_of(box) is None and _is_icon(address)):
        return False
    sizes_named = _NAMED_SIZE.search(address)
    if sizes_named and int(sizes_named[1] or sizes_named[2]) <= _THUMB:
        return False
    sizes = [element.get(name) or "" for name in ("width", "height")]
    return not any(size.isascii() and size.isdigit() and int(size[:6]) < _SMALL for size in sizes)
