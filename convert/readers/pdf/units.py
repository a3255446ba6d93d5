"""Printed pieces as units with their place in the text layer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from convert.blocks import Block, Figure, Heading, List, ListItem, Mark, Paragraph, Quote, Text
from convert.clean import clean
from convert.draft import Held
from convert.newsroom.credits import split_caption
from convert.newsroom.dates import date_line
from convert.newsroom.layout import Kind, Piece
from convert.readers.pdf.marks import Marker
from convert.readers.pdf.story import Printed
from convert.readers.pdf.tabulation import make_table
from convert.reflow.joints import join_lines
from convert.reflow.rows import ending
from convert.units import Address, Unit

_FEW_LINES = 8
_ADDRESS = re.compile(r"https?://[^\s/<>]{1,255}/[^\s<>]{1,2000}")
_MARKER = re.compile(r"(?:[•‣◦▪●■►]|[*–—-](?=\s|$)|(\d{1,3}|[a-z])[.)](?=\s|$))\s{0,40}")
_LONGEST_NAME = 50


class Made(NamedTuple):
    """A printed piece in words."""

    printed: Printed
    text: str
    held: Held
    marks: tuple[Mark, ...]
    addresses: tuple[Address, ...]


def make_units(text: str, printed: Sequence[Printed], marker: Marker) -> Iterator[Unit]:
    """The units of a story; `text` is that of the layer."""
    everything = [one for piece in printed if (one := _make(text, piece, marker)).text]
    signature = _signature(everything)
    address = everything[-1] if everything and _is_address(everything[-1]) else None
    for kind, run in groupby(everything, key=lambda made: made.printed.kind):
        if kind == "item":
            yield _list(list(run))
        elif kind == "table":
            yield from (make_table(text, made.printed.rows) for made in run)
        else:
            yield from (_unit(made, signed=made is signature, addressed=made is address) for made in run)


def _signature(made: Sequence[Made]) -> Made | None:
    """The line that names the authors by its place: a short one between the title and the date."""
    for title, line, date in zip(made, made[1:], made[2:], strict=False):
        if title.printed.kind == "title":
            short = (
                len(line.printed.rows) == 1 and len(line.text) <= _LONGEST_NAME and len(line.text.split()) < 7
            )
            plain = line.printed.kind in ("front", "paragraph") and ending(line.text) != "sentence"
            return line if short and plain and date_line(date.text) and not date_line(line.text) else None
    return None


def _is_address(made: Made) -> bool:
    """Whether a text is one address and no more: that of a page, not of a whole site."""
    text = made.text.replace(" ", "") if _is_linked(made) else made.text
    return made.printed.kind == "paragraph" and bool(_ADDRESS.fullmatch(text))


def spans_of(printed: Printed) -> tuple[tuple[int, int], ...]:
    """The ranges of the layer's text that hold a piece, its bullet left out; line ends part lines."""
    rows = printed.rows
    skip = _marker_length(rows[0].line.text) if printed.kind == "item" else 0
    starts = (rows[0].start + skip, *(row.start for row in rows[1:]))
    stops = (*(row.end + 1 for row in rows[:-1]), rows[-1].end)
    spans: list[tuple[int, int]] = []
    for start, stop in zip(starts, stops, strict=True):
        if spans and spans[-1][1] == start:
            spans[-1] = (spans[-1][0], stop)
        else:
            spans.append((start, stop))
    return tuple(spans)


def _marker_length(text: str) -> int:
    marker = _MARKER.match(text)
    return marker.end() if marker else 0


def _without_bare_marker(printed: Printed) -> Printed:
    """An item without a first line that is nothing but its bullet or number, drawn far from the text."""
    first = printed.rows[0].line.text
    if printed.kind == "item" and len(printed.rows) > 1 and _marker_length(first) == len(first):
        return printed._replace(rows=printed.rows[1:], joints=printed.joints[1:])
    return printed


def _make(text: str, printed: Printed, marker: Marker) -> Made:
    printed = _without_bare_marker(printed)
    spans = spans_of(printed)
    raw = "".join(text[start:end] for start, end in spans)
    joints = (f"joints/1:{printed.joints}",) if printed.joints else ()
    words = clean(join_lines(raw, printed.joints))
    held = Held(f"pdf-{printed.kind}", spans, (*joints, "clean/1"))
    marks, addresses = marker.marks(printed.rows, words, held)
    return Made(printed, words, held, marks, addresses)


def _unit(made: Made, *, signed: bool, addressed: bool) -> Unit:
    kind: Kind = "paragraph"
    block: Block = Paragraph(text=made.text, marks=made.marks)
    level = 0
    match made.printed.kind:
        case "title":
            kind, level, block = "heading", 1, Heading(text=made.text, marks=made.marks)
        case "heading":
            kind, level = "heading", _level(made.printed)
            block = Heading(text=made.text, level=level, marks=made.marks)
        case "quote":
            kind, block = "quote", Quote(text=made.text, marks=made.marks)
        case "caption":
            return _figure(made)
    linked = level == 0 and _is_linked(made)
    piece = Piece(
        kind,
        made.text,
        level=level,
        breaks=_breaks(made),
        signed=signed,
        linked=linked,
        addressed=addressed,
    )
    return Unit(piece, made.held, block, addresses=made.addresses)


def _level(printed: Printed) -> int:
    """The depth of a heading below the title."""
    tag = printed.rows[0].line.tag
    return max(2, tag.level) if tag else 2


def _figure(made: Made) -> Unit:
    """A picture's caption and credit; the picture itself is not in the text layer."""
    split = split_caption(made.text)
    parts: dict[str, Held] = {}
    caption = credit = None
    if split.caption_span:
        caption = Text(text=made.text[slice(*split.caption_span)])
        parts["/caption"] = _part(made, *split.caption_span)
    if split.credit_span:
        credit = made.text[slice(*split.credit_span)]
        parts["/credit"] = _part(made, *split.credit_span)
    return Unit(Piece("image", ""), made.held, Figure(caption=caption, credit=credit), parts)


def _part(made: Made, start: int, end: int) -> Held:
    held = made.held
    return held._replace(transforms=(*held.transforms, f"substring/1:{start}-{end}"))


def _breaks(made: Made) -> tuple[int, ...]:
    """Where the printed lines of a short piece end in its text."""
    rows = made.printed.rows
    if not 1 < len(rows) < _FEW_LINES or set(made.printed.joints) != {"s"}:
        return ()
    at, out = 0, []
    for row, _ in pairwise(rows):
        at += len(clean(row.line.text)) + 1
        out.append(at)
    return tuple(out)


def _list(items: Sequence[Made]) -> Unit:
    block = List(items=tuple(ListItem(text=item.text, marks=item.marks) for item in items))
    parts = {f"/items/{number}": item.held for number, item in enumerate(items)}
    whole = Held("pdf-list", tuple(span for item in items for span in item.held.spans))
    addresses: list[Address] = []
    at = 0
    for item in items:
        addresses += (a._replace(start=a.start + at, end=a.end + at) for a in item.addresses)
        at += len(item.text) + 1
    linked = all(map(_is_linked, items))
    piece = Piece("list", "\n".join(item.text for item in items), linked=linked)
    return Unit(piece, whole, block, parts, tuple(addresses))


def _is_linked(made: Made) -> bool:
    """Whether all of a text is links."""
    covered = sum(address.end - address.start for address in made.addresses)
    return covered + len(made.addresses) > len(made.text)
