"""The lines of one page out of pdfium's characters, by calls for each word and not for each character."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from convert.errors import LimitError
from convert.readers.pdf.frame import Frame
from convert.readers.pdf.glyphs import Line, LinkArea, Page, Tag, Word
from convert.readers.pdf.pdfium_faces import Faces
from convert.reflow.widths import is_unspaced

_MOST_CHARACTERS = 200_000  # on one page
_SAMPLE = 24
_CAP, _LONGEST_CAP = 1.6, 3  # how much higher than the next word a drop cap is; its characters at most
_COLUMN_GAP = 2.2  # in font sizes: no space between words is so wide
_INVISIBLE = 3  # text render mode
_TINY = 1.0
_TALLEST = 1.9  # font sizes: no face is so high; a size that says so leaves out a scale
_USUAL = 1.3  # font sizes, the height of most faces
_NO_SPACE, _WORD_SPACE, _CJK_SPACE = 0.1, 0.2, 0.23  # font sizes: narrower gaps are no spaces, after letters,
# before a hyphen that ends the line, beside Chinese and Japanese
_UNMAPPED = re.compile("[\x00\ufffd\ue000-\uf8ff]")
_LINE = re.compile(f"[^\r\n{chr(0xFFFE)}]+{chr(0xFFFE)}?|{chr(0xFFFE)}")
_HYPHENS = ("-", "\ufffe")
_HYPHEN = "\ufffe"  # what pdfium writes for a hyphen that ends a line; it leaves out the line end


_Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom on the page as shown."""


class PageReading:
    """One page on its way to lines."""

    def __init__(
        self,
        raw: Any,  # noqa: ANN401 - ctypes
        text_page: Any,  # noqa: ANN401
        number: int,
        view: Frame,
        tags: Mapping[int, Tag],
    ) -> None:
        """`tags`: what the file's structure says, by marked content identifier."""
        self._raw, self._text_page, self._number, self._view = raw, text_page, number, view
        self._tags = tags
        self._faces = Faces(raw, text_page)
        self._rect, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    @property
    def view(self) -> Frame:
        """What of the page is shown, and how it is turned; known for good once the lines are read."""
        return self._view

    def page(self, links: tuple[LinkArea, ...], where: str) -> Page:
        """The page; `LimitError` if it has too many characters."""
        count = max(0, self._raw.FPDFText_CountChars(self._text_page))
        if count > _MOST_CHARACTERS:
            raise LimitError(f"{where}: more than {_MOST_CHARACTERS:,} characters on page {self._number + 1}")
        text = self._text(count)
        self._view = self._view.turned(self._sideways(count))
        lines = [line for start, end in _line_ranges(text) for line in self._lines(text, start, end)]
        visible = sum(map(len, text.split()))
        unmapped = len(_UNMAPPED.findall(text))
        view = self._view
        return Page(self._number, view.width, view.height, tuple(lines), links, unmapped, visible)

    def _sideways(self, count: int) -> int:
        """The quarter turns that most of the text is turned by, as seen, so that it can be set upright."""
        angles = [
            self._raw.FPDFText_GetCharAngle(self._text_page, at)
            for at in range(0, count, max(1, count // _SAMPLE))
        ]
        quarters = Counter(-round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
        if not quarters:
            return 0
        (most, number), total = quarters.most_common(1)[0], quarters.total()
        return (most - self._view.turns) % 4 if 2 * number > total else 0

    def _text(self, count: int) -> str:
        """The page's text, a code point for each of pdfium's characters."""
        buffer = (ctypes.c_ushort * (count + 1))()
        self._raw.FPDFText_GetText(self._text_page, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
        units = (self._raw.FPDFText_GetUnicode(self._text_page, at) for at in range(count))
        return "".join(chr(unit) if unit < 0x110000 else "\ufffd" for unit in units)

    def _lines(self, text: str, start: int, end: int) -> Iterator[Line]:
        """The line from `start` to `end`, cut where a gap is as wide as one between columns."""
        spans = _word_spans(text, start, end)
        if not spans:
            return
        boxes = [self._span_box(*span) for span in spans]
        wide = _COLUMN_GAP * self._size(spans[-1][0])
        cuts = [0]
        for at in range(1, len(spans)):
            begins = at - 1 == cuts[-1]
            if _gap(boxes[at - 1], boxes[at]) > wide or (
                begins and _is_cap(spans[at - 1], *boxes[at - 1 : at + 1])
            ):
                cuts.append(at)
        for first, last in zip(cuts, [*cuts[1:], len(spans)], strict=True):
            yield self._line(text, spans[first:last], boxes[first:last])

    def _is_tight(self, text: str, end: int, sides: tuple[_Box, _Box], size: float) -> bool:
        """Whether the space at `end`, between two boxes, was put in by pdfium where the page has none."""
        one, two = sides
        em = max(size, (one[3] - one[1]) / _USUAL, (two[3] - two[1]) / _USUAL)
        gap = _gap(one, two)
        if gap >= _CJK_SPACE * em:
            return False
        limit = _NO_SPACE
        if text[end + 1 : end + 2] in _HYPHENS and text[end + 2 : end + 3] in ("", "\r", "\n"):
            limit = _WORD_SPACE
        if is_unspaced(text[end - 1]) or is_unspaced(text[end + 1 : end + 2] or " "):
            limit = _CJK_SPACE
        return gap < limit * em and self._raw.FPDFText_IsGenerated(self._text_page, end) > 0

    def _line(self, text: str, spans: list[tuple[int, int]], boxes: list[_Box]) -> Line:
        first = spans[0][0]
        size = self._size(first)
        words: list[Word] = []
        joined = ""
        for at, ((start, end), box) in enumerate(zip(spans, boxes, strict=True)):
            if at and self._is_tight(text, spans[at - 1][1], (boxes[at - 1], box), size):
                words[-1] = words[-1]._replace(right=box[2])
            else:
                joined += " " if at else ""
                words.append(Word(len(joined), box[0], box[2], self._faces.at((start + end) // 2)))
            joined += text[start:end]
        joined = self._with_hyphen(joined, text, spans[-1][1] - 1)
        self._raw.FPDFText_GetCharOrigin(self._text_page, first, self._x, self._y)
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        top, bottom = min(tops), max(bottoms)
        return Line(
            self._number,
            joined,
            min(lefts),
            top,
            max(rights),
            bottom,
            self._view.point(self._x.value, self._y.value)[1],
            max(size, round((bottom - top) / _TALLEST, 2)),
            tuple(words),
            self._is_upright(),
            size < _TINY or self._is_invisible(first),
            self._tag(first, spans[-1][1] - 1) if self._tags else None,
        )

    def _with_hyphen(self, joined: str, text: str, last: int) -> str:
        """A line's text with its last hyphen, at `last`, spelled out.

        One that is drawn apart from a word drawn in one go was put there when the line was
        broken: a soft hyphen.  One that is drawn with its word is the author's, or nobody
        can tell: `-`.
        """
        if joined[-1] not in _HYPHENS or len(joined) < 3:
            return joined.replace(_HYPHEN, "-")
        before = last - 1 if text[last - 1] != " " else last - 2
        places = (last, before, before - 1)
        drawn = [self._raw.FPDFText_GetTextObject(self._text_page, at) for at in places]
        sign, one, two = (ctypes.addressof(it.contents) if it else 0 for it in drawn)
        apart = bool(sign) and sign != one == two
        return joined[:-1].replace(_HYPHEN, "-") + ("\u00ad" if apart else "-")

    def _span_box(self, start: int, end: int) -> _Box:
        """The box of a word: that of its first and last character together."""
        rect, view = self._rect, self._view
        self._raw.FPDFText_GetLooseCharBox(self._text_page, start, rect)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if end - start > 1:
            self._raw.FPDFText_GetLooseCharBox(self._text_page, end - 1, rect)
            left = left if left < rect.left else rect.left
            bottom = bottom if bottom < rect.bottom else rect.bottom
            right = right if right > rect.right else rect.right
            top = top if top > rect.top else rect.top
        if view.turns:
            return view.box(left, bottom, right, top)
        return left - view.left, view.top - top, right - view.left, view.top - bottom

    def _size(self, at: int) -> float:
        """The font size as shown; leaves the character's matrix in `_matrix`."""
        size: float = self._raw.FPDFText_GetFontSize(self._text_page, at)
        if self._raw.FPDFText_GetMatrix(self._text_page, at, self._matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d)
        return round(size, 2)

    def _is_upright(self) -> bool:
        x0, y0 = self._view.point(0.0, 0.0)
        x1, y1 = self._view.point(self._matrix.a, self._matrix.b)
        return x1 - x0 > abs(y1 - y0)

    def _is_invisible(self, at: int) -> bool:
        drawn = self._raw.FPDFText_GetTextObject(self._text_page, at)
        return bool(drawn) and self._raw.FPDFTextObj_GetTextRenderMode(drawn) == _INVISIBLE

    def _tag(self, first: int, last: int) -> Tag | None:
        """What is said of a line's first character, or else of its last."""
        for at in (first, last):
            drawn = self._raw.FPDFText_GetTextObject(self._text_page, at)
            tag = self._tags.get(self._raw.FPDFPageObj_GetMarkedContentID(drawn)) if drawn else None
            if tag:
                return tag
        return None


def _is_cap(span: tuple[int, int], one: _Box, two: _Box) -> bool:
    """Whether a word is a drop cap that stands on the baseline of the line beside it."""
    return span[1] - span[0] <= _LONGEST_CAP and one[3] - one[1] > _CAP * (two[3] - two[1])


def _gap(one: _Box, two: _Box) -> float:
    """How far the second word is to the right of the first; also how far back it is."""
    return max(two[0] - one[2], one[0] - two[2])


def _line_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Where lines start and end: at line ends, and behind a hyphen for which pdfium left one out."""
    return (match.span() for match in _LINE.finditer(text))


def _word_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the words of a line stand."""
    out = []
    at = start
    for word in text[start:end].split(" "):
        if word and not word.isspace():
            out.append((at, at + len(word)))
        at += len(word) + 1
    return out
