"""The lines of a PDF file put together to paragraphs, headings and captions, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from convert.newsroom.bylines import parse_byline
from convert.readers.pdf.breaks import BULLETS, ends, see
from convert.readers.pdf.columns import find_columns
from convert.readers.pdf.displays import Display, group_displays, is_plain, kind_of, letters, title_of
from convert.readers.pdf.dropcaps import set_caps
from convert.readers.pdf.layers import Row
from convert.readers.pdf.manner import Column, Manner, all_bold, body_face, is_body, read_manner
from convert.readers.pdf.mirror import mirrored, runs_from_right
from convert.readers.pdf.order import in_order
from convert.readers.pdf.seams import seams_of
from convert.readers.pdf.structure import SET_APART, same_element
from convert.readers.pdf.tables import find_tables, tagged_tables

Kind: TypeAlias = Literal[
    "paragraph", "item", "title", "heading", "front", "caption", "quote", "note", "table"
]

_HEAD_LINE = 40
_FRONT = 200  # characters of short lines and bylines between headline and text, at most


class Group(NamedTuple):
    """Lines that belong together."""

    kind: Kind
    rows: tuple[Row, ...]


class Printed(NamedTuple):
    """A paragraph, heading or other piece, and the lines it was printed on."""

    kind: Kind
    rows: tuple[Row, ...]
    """In the order in which they are read."""
    joints: str
    """The argument of `joints/1`."""


class Story(NamedTuple):
    """The text of a file, taken apart."""

    printed: tuple[Printed, ...]
    repeated: tuple[Row, ...]
    """The lines of pull quotes, which say what the text says."""
    manner: Manner | None


def tell(rows: Sequence[Row], text: str, titles: Sequence[str] = ()) -> Story:
    """Put lines together.

    `text` is that of the whole file, whose words decide on hyphens; `titles` are those it declares.
    """
    if not rows:
        return Story((), (), None)
    if not runs_from_right(text):
        return _tell(rows, text, titles)
    as_printed = {row.number: row for row in rows}
    story = _tell(mirrored(rows), text, titles)
    back = (one._replace(rows=tuple(as_printed[row.number] for row in one.rows)) for one in story.printed)
    repeated = tuple(as_printed[row.number] for row in story.repeated)
    return Story(tuple(back), repeated, story.manner)


def _tell(rows: Sequence[Row], text: str, titles: Sequence[str]) -> Story:
    size, bold = body_face(rows)
    plain = Manner(size, bold, 1.25, False, False, False)
    tagged = tagged_tables(rows)
    told = {cell.number for table in tagged for level in table for cell in level}
    tables = [*tagged, *find_tables([row for row in rows if row.number not in told])]
    tables.sort(key=lambda table: table[0][0].number)
    cells = {cell.number for table in tables for level in table for cell in level}
    placed = set_caps([row for row in rows if row.number not in cells], plain)
    items = group_displays(in_order(placed.rows), plain)
    body = [item for item in items if isinstance(item, Row)]
    columns = find_columns(body)
    manner = read_manner(columns, size, bold=bold)
    entries = _with_tables(_entries(items, manner, titles), tables)
    groups = list(_Grouping(columns, manner, placed.caps).run(entries))
    joints = seams_of([group.rows for group in groups], text, placed.caps, justified=manner.justified)
    printed = tuple(
        Printed(group.kind, group.rows, marks) for group, marks in zip(groups, joints, strict=True)
    )
    quotes = [e for e in entries if isinstance(e, Display) and e.kind == "pull-quote"]
    return Story(printed, tuple(row for quote in quotes for row in quote.rows), manner)


def _entries(
    items: Sequence[Row | tuple[Row, ...]], manner: Manner, titles: Sequence[str]
) -> list[Row | Display]:
    """The items with what each display is; the title first."""
    title = title_of(items, manner, titles)
    rows = [row for item in items for row in ((item,) if isinstance(item, Row) else item)]
    said = (row for row in rows if is_plain(row) and (is_body(row, manner) or all_bold(row)))
    text = letters("".join(row.line.text for row in said))
    out: list[Row | Display] = [Display("title", title)] if title else []
    left = _FRONT if title else 0
    for item in items:
        if isinstance(item, Row):
            if left > 0:
                left -= len(item.line.text) if _may_be_front(item.line.text) else _FRONT
            out.append(item)
        elif item is not title:
            out.append(Display(kind_of(item, manner, text, front=left > 0), item))
    return out


def _with_tables(
    entries: Sequence[Row | Display], tables: Sequence[Sequence[Sequence[Row]]]
) -> list[Row | Display]:
    """The entries with each table behind the last line that was drawn before it."""
    out = list(entries)
    for table in reversed(tables):
        cells = tuple(cell for level in table for cell in level)
        places = [at for at, entry in enumerate(out) if _last_number(entry) < cells[0].number]
        behind = max(places, key=lambda at: _last_number(out[at]), default=-1)
        out.insert(behind + 1, Display("table", cells))
    return out


def _last_number(entry: Row | Display) -> int:
    return entry.number if isinstance(entry, Row) else max(row.number for row in entry.rows)


def _may_be_front(text: str) -> bool:
    """Whether a line may stand between headline and text: a short one, or a byline."""
    return len(text) <= _HEAD_LINE or parse_byline(text) is not None


class _Grouping:
    """Lines to groups, from the top; what stands in the midst of a paragraph comes after it."""

    def __init__(self, columns: Sequence[Column], manner: Manner, caps: Mapping[int, Row]) -> None:
        self._of = {row.number: column for column in columns for row in column.rows}
        self._manner, self._caps = manner, caps
        self._current: list[Row] = []
        self._waiting: list[Group] = []
        self._jump = False

    def run(self, entries: Sequence[Row | Display]) -> Iterator[Group]:
        """The groups in order."""
        for entry in entries:
            if isinstance(entry, Display):
                yield from self._display(entry)
            else:
                yield from self._row(entry)
        yield from self._close()

    def _display(self, display: Display) -> Iterator[Group]:
        self._jump = True
        tag = display.rows[0].line.tag
        told = tag is not None and tag.part in SET_APART and tag.part != "caption"
        if display.kind in ("title", "heading", "front", "item") or (told and display.kind != "pull-quote"):
            yield from self._close()
            yield Group(display.kind, display.rows)
        elif display.kind != "pull-quote":
            self._waiting.append(Group(display.kind, display.rows))
            if not self._current:
                yield from self._close()

    def _row(self, row: Row) -> Iterator[Group]:
        if self._current and self._ends_before(row):
            yield from self._close()
        if row.number in self._caps:
            self._current.append(self._caps[row.number])
        self._current.append(row)
        self._jump = False

    def _ends_before(self, row: Row) -> bool:
        last = self._current[-1]
        if row.number in self._caps:
            return True
        told = same_element(last, row)
        if told is False:
            return True
        columns = self._of[last.number], self._of[row.number]
        first = self._current[0].line
        hang = first.words[1].left if first.text[0] in BULLETS and len(first.words) > 1 else None
        facts = see(last, row, columns, self._manner, jump=self._jump, hang=hang)
        # one element may hold several paragraphs, parted by empty lines
        return ends(facts, self._manner) and (not told or (facts.space and facts.sentence_end))

    def _close(self) -> Iterator[Group]:
        if self._current:
            kind: Kind = "item" if self._current[0].line.text[0] in BULLETS else "paragraph"
            yield Group(kind, tuple(self._current))
        yield from self._waiting
        self._current, self._waiting = [], []
