"""Plain text, often pulled out of a PDF: wraps joined, furniture dropped, head and tail told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from convert.article import Article
from convert.blocks import Heading, List, ListItem, Paragraph
from convert.clean import clean
from convert.draft import Draft, Held
from convert.newsroom.fronts import FRONT_CHARS
from convert.newsroom.pieces import HEAD, Piece
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
    place_units(draft, list(_units(text, flowed.paragraphs)), said=flowed.judged.prepared.said)
    draft.drop_all([span for paragraph in flowed.paragraphs for span in paragraph.spans], "label")
    markers = [paragraph.marker_span for paragraph in flowed.paragraphs if paragraph.marker_span]
    draft.drop_all(markers, "list-marker")
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


def _unit(text: str, paragraph: Reflowed, *, broken: bool) -> Unit:
    """What a paragraph is; `broken`: whether it matters where its lines end."""
    kind, words = paragraph.kind, paragraph.text
    if kind in ("headline", "heading"):
        level = 1 if kind == "headline" else 2
        held = Held(f"text-{kind}", paragraph.spans, paragraph.transforms)
        return Unit(Piece("heading", words, level), held, Heading(text=words, level=level))
    held = Held("text-paragraph", paragraph.spans, paragraph.transforms)
    breaks = _breaks(text, paragraph) if broken and len(words) <= FRONT_CHARS else ()
    return Unit(Piece("paragraph", words, 0, breaks, signed=kind == "byline"), held, Paragraph(text=words))


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
    parts = {
        f"/items/{number}": Held("text-item", item.spans, item.transforms)
        for number, item in enumerate(items)
    }
    whole = Held("text-list", tuple(span for item in items for span in item.spans))
    return Unit(Piece("list", "\n".join(item.text for item in items)), whole, block, parts)
