"""Plain text, often pulled out of a PDF: wraps joined, furniture dropped, head and tail told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from convert.article import Article
from convert.blocks import Heading, List, ListItem, Paragraph
from convert.clean import clean
from convert.draft import Draft, Held
from convert.newsroom.layout import HEAD, Piece
from convert.options import ReadOptions
from convert.placing import place_units
from convert.reflow.assembly import Paragraph as Reflowed
from convert.reflow.paragraphs import reflow
from convert.source import Source
from convert.units import Unit

MEDIA_TYPE = "text/plain"

_FEW_LINES = 4


def read(source: Source, options: ReadOptions) -> Article:
    """The article in a plain text.

    Raises `NoArticleError` if there is no text in it, `LimitError` for too many lines.
    """
    draft = Draft(source, options, rest="unread")
    text = source.limited_text()
    flowed = reflow(text)
    for dropped in flowed.dropped:
        draft.drop((dropped.start, dropped.end), dropped.reason)
    place_units(draft, list(_units(text, flowed.paragraphs)))
    for paragraph in flowed.paragraphs:
        draft.drop_all(paragraph.spans, "label")
        if paragraph.marker_span:
            draft.drop(paragraph.marker_span, "list-marker")
    return draft.finish(MEDIA_TYPE)


def _units(text: str, paragraphs: Sequence[Reflowed]) -> Iterator[Unit]:
    items: list[Reflowed] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind == "list-item":
            items.append(paragraph)
            continue
        if items:
            yield _list(items)
            items = []
        yield _unit(text, paragraph, broken=number < HEAD)
    if items:
        yield _list(items)


def _held(paragraph: Reflowed, method: str) -> Held:
    return Held(method, paragraph.spans, paragraph.transforms)


def _unit(text: str, paragraph: Reflowed, *, broken: bool) -> Unit:
    """What a paragraph is; `broken`: whether it matters where its lines end."""
    if paragraph.kind == "headline":
        piece = Piece("heading", paragraph.text, level=1)
        return Unit(piece, _held(paragraph, "text-headline"), Heading(text=paragraph.text, level=1))
    if paragraph.kind == "heading":
        piece = Piece("heading", paragraph.text, level=2)
        return Unit(piece, _held(paragraph, "text-heading"), Heading(text=paragraph.text))
    breaks = _breaks(text, paragraph) if broken else ()
    piece = Piece("paragraph", paragraph.text, breaks=breaks, signed=paragraph.kind == "byline")
    return Unit(piece, _held(paragraph, "text-paragraph"), Paragraph(text=paragraph.text))


def _breaks(text: str, paragraph: Reflowed) -> tuple[int, ...]:
    """Where the printed lines of a short paragraph end in its text."""
    if not 0 < len(paragraph.letters) < _FEW_LINES or paragraph.letters.strip("s"):
        return ()
    raw = "".join(text[start:end] for start, end in paragraph.spans)
    lines = [line for line in map(clean, raw.splitlines()) if line]
    return tuple(accumulate(len(line) + 1 for line in lines[:-1]))


def _list(items: Sequence[Reflowed]) -> Unit:
    block = List(
        items=tuple(ListItem(text=item.text) for item in items), ordered=items[0].marker[:1].isdigit()
    )
    parts = {f"/items/{number}": _held(item, "text-item") for number, item in enumerate(items)}
    whole = Held("text-list", tuple(span for item in items for span in item.spans))
    return Unit(Piece("list", "\n".join(item.text for item in items)), whole, block, parts)
