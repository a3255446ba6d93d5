"""What is not set like the running text: title, headings, captions, pull quotes, drop caps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias, TypeGuard, cast

from convert.newsroom.credits import split_caption
from convert.readers.pdf.glyphs import Tag
from convert.readers.pdf.layers import Row
from convert.readers.pdf.manner import Manner, all_bold, is_body, same_size
from convert.readers.pdf.structure import SET_APART, same_element
from convert.reflow.rows import ending

Kind: TypeAlias = Literal[
    "title", "heading", "front", "caption", "pull-quote", "quote", "note", "table", "item"
]

_TITLE = 1.2  # body sizes
_STEP = 1.5  # font sizes, the most from line to line
_AGREEING = 16  # letters, the least for which two titles can agree
_BEFORE_TITLE = 150  # characters, the most that come before it
_LONGEST_CAPTION = 400
_HEADING_WORDS = 25
_LETTERS = re.compile(r"[\W_]+")


class Display(NamedTuple):
    """Some lines set alike, and apart from the running text."""

    kind: Kind
    rows: tuple[Row, ...]


def group_displays(rows: Sequence[Row], manner: Manner) -> list[Row | tuple[Row, ...]]:
    """The lines in order; those that are set alike and apart from the running text in groups."""
    paragraphs = {
        row.line.tag.element for row in rows if _is_paragraph(row.line.tag) and is_body(row, manner)
    }
    out: list[Row | tuple[Row, ...]] = []
    for row in rows:
        tag = row.line.tag
        if is_plain(row) and (is_body(row, manner) or (_is_paragraph(tag) and tag.element in paragraphs)):
            out.append(row)
        elif (
            out
            and not isinstance(out[-1], Row)
            and _alike(out[-1][-1], row, large=row.line.size >= _TITLE * manner.size)
        ):
            out[-1] = (*out[-1], row)
        else:
            out.append((row,))
    return out


def _is_paragraph(tag: Tag | None) -> TypeGuard[Tag]:
    return tag is not None and tag.part == "paragraph"


def is_plain(row: Row) -> bool:
    """Whether no tag sets a line apart from the running text."""
    return row.line.tag is None or row.line.tag.part not in SET_APART


def _alike(a: Row, b: Row, *, large: bool) -> bool:
    """Whether a line goes on with the display before it; in `large` type weight does not tell."""
    told = same_element(a, b)
    if told is not None:
        return told
    one, two = a.line, b.line
    step = two.base - one.base
    level = abs(step) < 0.2 * one.size and 0 < two.left - one.right < 6 * one.size
    below = 0 < step < _STEP * one.size and two.left < one.right and one.left < two.right + 3 * one.size
    alike = same_size(one.size, two.size) and (all_bold(a) == all_bold(b) or large)
    return one.page == two.page and alike and (level or below)


def title_of(
    items: Sequence[Row | tuple[Row, ...]], manner: Manner, declared: Sequence[str] = ()
) -> tuple[Row, ...] | None:
    """The title: of the first page's displays that are larger than the text the largest, or the first.

    It stands at the top of the text: no more than a few words come before.  One that a
    title the file declares agrees with is it, though the name of the paper be larger.
    """
    best: tuple[Row, ...] | None = None
    known = [bare for title in declared if len(bare := letters(title)) >= _AGREEING]
    before = 0
    for item in items:
        if isinstance(item, Row):
            before += len(item.line.text)
            continue
        size = item[0].line.size
        if item[0].line.page or before > _BEFORE_TITLE:
            break
        if size >= _TITLE * manner.size and any(_agrees(item, title) for title in known):
            return item
        larger = best is None or size > best[0].line.size * 1.05
        if larger and size >= _TITLE * manner.size and not _is_credit(item):
            best = item
    return best


def _agrees(rows: tuple[Row, ...], title: str) -> bool:
    """Whether display lines say what a declared title says, which may name the paper behind it."""
    bare = letters("".join(row.line.text for row in rows))
    return len(bare) >= _AGREEING and (title.startswith(bare) or bare.startswith(title))


def kind_of(rows: tuple[Row, ...], manner: Manner, body: str, *, front: bool) -> Kind:
    """What some display lines are.

    `body` is the letters of all running text and headings; `front` says that no running text came yet.
    """
    text = " ".join(row.line.text for row in rows)
    tag = rows[0].line.tag
    if tag and tag.part in SET_APART:
        return "pull-quote" if tag.part == "quote" and _repeats(text, body) else cast("Kind", tag.part)
    if _is_credit(rows) or front:
        return "front" if front and not _is_credit(rows) else "caption"
    words = len(text.split())
    if not all_bold(rows[0]) and _repeats(text, body):
        return "pull-quote"
    size = rows[0].line.size
    if size < manner.size and not same_size(size, manner.size):
        return "note"
    stated = ending(text) == "sentence" and text[-1] in ".…" and words > 12 and not all_bold(rows[0])
    if stated or words > _HEADING_WORDS:
        return "quote" if size > manner.size and not same_size(size, manner.size) else "note"
    return "heading"


def _repeats(text: str, body: str) -> bool:
    """Whether a text says again what the running text says."""
    return len(text.split()) > 3 and letters(text) in body


def letters(text: str) -> str:
    """The letters and digits of a text, folded."""
    return _LETTERS.sub("", text).casefold()


def _is_credit(rows: tuple[Row, ...]) -> bool:
    text = " ".join(row.line.text for row in rows)
    return len(text) <= _LONGEST_CAPTION and split_caption(text).credit is not None
