"""The blocks beside the running text, each made of one or more units: figures and related links."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from msgspec import structs

from convert.blocks import Block, Figure, Link, List, Mark, Paragraph, Related, RelatedLink, Text
from convert.draft import Held
from convert.newsroom.credits import split_caption
from convert.newsroom.layout import Role
from convert.units import Address, Unit, is_dead


class Made(NamedTuple):
    """A block made of some units."""

    block: Block
    method: str
    """The rule that made it."""
    parts: dict[str, Held]
    """Where its parts stand, by pointer relative to the block."""
    used: int
    """How many roles went into it."""


def make_figure(source_text: str, units: Sequence[Unit], roles: Sequence[Role]) -> Made:
    """A picture with the caption and credit lines right below it, or those of a picture that is lost."""
    unit = units[roles[0].piece]
    pictured = roles[0].name == "body" and isinstance(unit.block, Figure)
    figure = unit.block if pictured and isinstance(unit.block, Figure) else Figure()
    parts = dict(unit.parts) if pictured else {}
    lines = list(takewhile(lambda role: role.name in ("caption", "credit"), roles[1:] if pictured else roles))
    taken: dict[str, Held] = {}
    used = 0
    for role in lines:
        figure_with, more = _with_line(source_text, figure, units[role.piece], role)
        if taken.keys() & more.keys():  # a second caption or credit is another picture's
            break
        figure, taken, used = figure_with, taken | more, used + 1
    method = unit.held.method if pictured else f"{roles[0].name}-line"
    return Made(figure, method, parts | taken, used + (1 if pictured else 0))


def _with_line(source_text: str, figure: Figure, unit: Unit, role: Role) -> tuple[Figure, dict[str, Held]]:
    """The figure with what one caption or credit line adds; a printed caption outranks a picture's title."""
    text = unit.piece.text
    last = len(text) if role.end is None else role.end
    split = split_caption(text[role.start : last])
    if role.name == "credit" and not split.credit:
        split = split._replace(caption_span=None, credit_span=(0, last - role.start))
    parts: dict[str, Held] = {}
    if split.caption_span:
        start, end = (role.start + at for at in split.caption_span)
        figure = structs.replace(figure, caption=Text(text=text[start:end], marks=_clipped(unit, start, end)))
        parts["/caption"] = _part(source_text, unit, start, end, "caption-line")
    if split.credit_span:
        start, end = (role.start + at for at in split.credit_span)
        figure = structs.replace(figure, credit=text[start:end])
        parts["/credit"] = _part(source_text, unit, start, end, "credit-line")
    return figure, parts


def _clipped(unit: Unit, start: int, end: int) -> tuple[Mark, ...]:
    """The marks of a unit's text that lie inside a part of it, counted from its start."""
    marks = unit.block.marks if isinstance(unit.block, Paragraph) else ()
    return tuple(
        structs.replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
        for mark in marks
        if mark.start < end and mark.end > start and not _is_all(mark, unit)
    )


def _is_all(mark: Mark, unit: Unit) -> bool:
    """Whether a caption is in italics as a whole, which is only how captions look."""
    return not isinstance(mark, Link) and mark.start == 0 and mark.end == len(unit.piece.text)


def make_related(source_text: str, units: Sequence[Unit], roles: Sequence[Role]) -> Made:
    """The links behind a label, on its line or on the one below it; or links that stand alone."""
    unit, label = units[roles[0].piece], roles[0].label
    parts: dict[str, Held] = {}
    words, start, used = None, 0, 1
    if label:
        words = unit.piece.text[label.start : label.end].rstrip(" :：")
        parts["/label"] = _part(source_text, unit, label.start, label.start + len(words), "related-label")
        start = label.end
        if not unit.piece.text[start:].strip():
            unit, start, used = units[roles[1].piece], 0, 2
    found = _items(unit) if isinstance(unit.block, List) else _links(source_text, unit, start)
    for number, pointer in enumerate(found):
        parts[f"/links/{number}"] = pointer.held
        if pointer.address and pointer.link.href:
            parts[f"/links/{number}/href"] = pointer.address.held
    method = "related-line" if label else "whole-link"
    return Made(Related(links=tuple(p.link for p in found), label=words), method, parts, used)


class _Pointer(NamedTuple):
    link: RelatedLink
    held: Held
    address: Address | None


def _links(source_text: str, unit: Unit, start: int) -> list[_Pointer]:
    """The links of a line from `start` on; the words themselves where none of them is a link."""
    text = unit.piece.text
    inside = [address for address in unit.addresses if address.start >= start]
    if not inside:
        start += len(text[start:]) - len(text[start:].lstrip())
        held = _part(source_text, unit, start, len(text), "related-link")
        return [_Pointer(RelatedLink(text=text[start:]), held, None)]
    return [
        _pointer(text[a.start : a.end], _part(source_text, unit, a.start, a.end, "related-link"), a)
        for a in inside
    ]


def _items(unit: Unit) -> list[_Pointer]:
    """The items of a list, each with its first link."""
    found, at = [], 0
    for number, text in enumerate(unit.piece.text.split("\n")):
        address = next((a for a in unit.addresses if at <= a.start < at + len(text)), None)
        found.append(_pointer(text, unit.parts[f"/items/{number}"], address))
        at += len(text) + 1
    return found


def _pointer(text: str, held: Held, address: Address | None) -> _Pointer:
    href = address.href if address and not is_dead(address.href) else None
    return _Pointer(RelatedLink(text=text, href=href), held, address)


def _part(source_text: str, unit: Unit, start: int, end: int, method: str) -> Held:
    if (start, end) == (0, len(unit.piece.text)):
        return unit.held._replace(method=method)
    return unit.held.part(source_text, unit.piece.text[start:end], start, method)
