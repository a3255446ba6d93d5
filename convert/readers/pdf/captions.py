"""Captions by their place: lines right beneath a picture, in a type of their own or with a credit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from convert.newsroom.credits import split_caption
from convert.readers.pdf.glyphs import Page, Picture, Tag
from convert.readers.pdf.layers import Row
from convert.readers.pdf.manner import body_face, same_size

_WIDE, _HIGH = 60.0, 40.0  # points, the least that a picture measures
_WHOLE = 0.9  # share of a page that no picture covers, only a background
_MOST_PICTURES = 50  # on one page
_BENEATH = 1.6  # font sizes from the picture to the top of the first line, at most
_STEP = 1.5  # font sizes from line to line, at most
_APART = 1.7  # font sizes to what follows a caption that is set like the text
_OUTSIDE = 2.0  # font sizes by which a line may stick out
_MOST_LINES = 8
_LONGEST = 400  # characters


def with_captions(rows: Sequence[Row], pages: Sequence[Page]) -> list[Row]:
    """The lines, those of captions beneath the pages' pictures tagged as such."""
    out = list(rows)
    size, _ = body_face(rows) if rows else (0.0, False)
    by_page: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        by_page.setdefault(row.line.page, []).append(at)
    for page in pages:
        for number, picture in enumerate(_large(page)):
            found = _beneath(picture, by_page.get(page.number, ()), rows, size)
            tag = Tag(f"picture:{page.number}:{number}", "caption")
            for at in found:
                out[at] = rows[at]._replace(line=rows[at].line._replace(tag=tag))
    return out


def _large(page: Page) -> Iterator[Picture]:
    for picture in page.pictures[:_MOST_PICTURES]:
        width, height = picture.right - picture.left, picture.bottom - picture.top
        whole = width * height > _WHOLE * page.width * page.height
        if width >= _WIDE and height >= _HIGH and not whole:
            yield picture


def _beneath(picture: Picture, places: Sequence[int], rows: Sequence[Row], size: float) -> list[int]:
    """Which lines are the picture's caption, as places in `rows`; `size`: that of the running text."""
    start = next((n for n, at in enumerate(places) if _is_first(rows[at], picture)), None)
    if start is None:
        return []
    found = [places[start]]
    for at in places[start + 1 : start + _MOST_LINES]:
        if not _goes_on(rows[found[-1]], rows[at], picture):
            break
        found.append(at)
    lines = [rows[at].line for at in found]
    text = " ".join(line.text for line in lines)
    if len(text) > _LONGEST or any(line.tag for line in lines):
        return []
    if all(_is_small(rows[at], size) or _is_slanted(rows[at]) for at in found):
        return found
    last = places.index(found[-1])
    below = rows[places[last + 1]].line if last + 1 < len(places) else None
    apart = below is None or not 0 <= below.base - lines[-1].base < _APART * below.size
    return found if apart and split_caption(text).credit else []


def _is_first(row: Row, picture: Picture) -> bool:
    line = row.line
    near = -0.5 * line.size <= line.top - picture.bottom <= _BENEATH * line.size
    return near and _is_within(row, picture)


def _is_within(row: Row, picture: Picture) -> bool:
    slack = _OUTSIDE * row.line.size
    return picture.left - slack <= row.line.left and row.line.right <= picture.right + slack


def _goes_on(a: Row, b: Row, picture: Picture) -> bool:
    one, two = a.line, b.line
    below = 0 < two.base - one.base <= _STEP * one.size
    alike = same_size(one.size, two.size) and _is_slanted(a) == _is_slanted(b)
    return below and alike and _is_within(b, picture)


def _is_small(row: Row, size: float) -> bool:
    return row.line.size < size and not same_size(row.line.size, size)


def _is_slanted(row: Row) -> bool:
    return all(word.face.italic for word in row.line.words)
