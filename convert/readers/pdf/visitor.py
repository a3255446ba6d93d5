"""Lines of a page by way of pypdf: the slow back end, which needs no compiled library.

pypdf tells where a piece of text starts and not how wide it is, so widths are estimated
from the kind of letter.  Columns and paragraphs are found less surely than with pdfium.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from convert.errors import ConvertError, EncryptedError, LimitError, UnreadableError
from convert.readers.pdf.faces import face_named
from convert.readers.pdf.frame import Frame
from convert.readers.pdf.glyphs import Face, Line, LinkArea, Page, Word
from convert.readers.pdf.pypdf_file import open_pypdf
from convert.reflow.widths import is_unspaced

_MOST_PIECES = 200_000  # on one page
_MOST_LINKS = 2000
_NARROW, _WIDE = frozenset("ijl.,;:'’‘|!()[] ft-r"), frozenset("mwMW—…%@")
_LEVEL = 0.25  # font sizes: how far apart baselines of one line may be
_COLUMN_GAP = 2.2  # font sizes
_SPACE = 0.2  # font sizes
_NOT_UNICODE = 0xFFFD


class _Piece(NamedTuple):
    """A piece of text as pypdf reports it, on the page as shown."""

    text: str
    left: float
    base: float
    size: float
    face: Face


class PypdfGlyphs:
    """A file opened with pypdf."""

    tool = "pypdf"

    def __init__(self, data: bytes, where: str) -> None:
        """Open `data`; `EncryptedError` if it needs a password, `UnreadableError` if it is damaged."""
        import pypdf

        self.version: str = pypdf.__version__
        self._where = where
        try:
            reader = open_pypdf(data)
            if reader is None:
                raise EncryptedError(f"{where}: the PDF file is encrypted and needs a password")
            self._reader = reader
            self.page_count = len(self._reader.pages)
        except ConvertError:
            raise
        except Exception as error:  # pypdf raises whatever a damaged file makes Python raise
            raise UnreadableError(f"{where}: not a readable PDF file (damaged or cut off)") from error

    def pages(self) -> Iterator[Page]:
        """The pages in order, one at a time."""
        for number in range(self.page_count):
            try:
                yield self._page(number)
            except ConvertError:
                raise
            except Exception as error:
                message = f"{self._where}: page {number + 1} cannot be read: {error}"
                raise UnreadableError(" ".join(message.split())[:300]) from error

    def info(self) -> dict[str, str]:
        """The document information dictionary."""
        try:
            found: dict[str, Any] = self._reader.metadata or {}
            return {
                str(key).lstrip("/"): str(value).strip() for key, value in found.items() if str(value).strip()
            }
        except Exception:  # a damaged dictionary says nothing
            return {}

    def outline(self) -> tuple[tuple[str, int], ...]:
        """Nothing: what it witnesses needs lines more exact than these."""
        return ()

    def labels(self) -> tuple[str, ...]:
        """The pages' own names in order; pypdf numbers the pages of a file that has none."""
        try:
            return tuple(self._reader.page_labels)
        except Exception:  # a damaged tree of names says nothing
            return ()

    def close(self) -> None:
        """Let go of the file."""
        self._reader.stream.close()

    def _page(self, number: int) -> Page:
        page: Any = self._reader.pages[number]
        box = page.cropbox
        turns = (int(page.get("/Rotate", 0) or 0) // 90) % 4
        frame = Frame(float(box.left), float(box.bottom), float(box.right), float(box.top), turns)
        pieces: list[_Piece] = []

        def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:  # noqa: ANN401
            if len(pieces) > _MOST_PIECES:
                raise LimitError(
                    f"{self._where}: more than {_MOST_PIECES:,} pieces of text on page {number + 1}"
                )
            if text.strip():
                pieces.append(_piece(text, cm, tm, font, size, frame))

        page.extract_text(visitor_text=visit)
        lines = tuple(_lines(number, pieces))
        text = "".join(piece.text for piece in pieces)
        count = sum(map(len, text.split()))
        return Page(
            number,
            frame.width,
            frame.height,
            lines,
            _links(page, frame),
            text.count(chr(_NOT_UNICODE)),
            count,
        )


def _piece(text: str, cm: list[float], tm: list[float], font: Any, size: float, frame: Frame) -> _Piece:  # noqa: ANN401
    x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    scale = math.hypot(tm[2], tm[3]) * math.hypot(cm[2], cm[3])
    left, base = frame.point(x, y)
    name = str(font.get("/BaseFont", "")) if font else ""
    return _Piece(text, left, base, round(abs(size) * scale, 2) or 1.0, face_named(name.lstrip("/")))


def _lines(number: int, pieces: list[_Piece]) -> Iterator[Line]:
    """Pieces on one baseline, from left to right, as lines."""
    row: list[_Piece] = []
    for piece in pieces:
        if row and not _goes_on(row[-1], piece):
            yield _line(number, row)
            row = []
        row.append(piece)
    if row:
        yield _line(number, row)


def _goes_on(a: _Piece, b: _Piece) -> bool:
    level = abs(a.base - b.base) <= _LEVEL * max(a.size, b.size)
    right = a.left + _width(a.text, a.size)
    return level and "\n" not in a.text and -a.size < b.left - right < _COLUMN_GAP * a.size


def _line(number: int, row: list[_Piece]) -> Line:
    text = ""
    words: list[Word] = []
    for at, piece in enumerate(row):
        gap = piece.left - words[-1].right if at else 0.0
        spaced = text[-1:].isspace() or piece.text[:1].isspace() or gap > _SPACE * piece.size
        x = piece.left
        for count, part in enumerate(piece.text.split()):
            if text and (count or spaced):
                text = text.rstrip() + " "
            width = _width(part, piece.size)
            if text and not text.endswith(" "):
                words[-1] = words[-1]._replace(right=x + width)
            else:
                words.append(Word(len(text), x, x + width, piece.face))
            text += part
            x += width + _width(" ", piece.size)
        if piece.text[-1:].isspace():
            text += " "
    first = row[0]
    right, top = max(word.right for word in words), first.base - 0.8 * first.size
    text = text.rstrip()
    return Line(number, text, first.left, top, right, top + first.size, first.base, first.size, tuple(words))


def _width(text: str, size: float) -> float:
    """About how wide a text is."""
    units = 0.0
    for char in text:
        if char in _NARROW:
            units += 0.29
        elif char in _WIDE:
            units += 0.85
        elif is_unspaced(char):
            units += 1.0
        else:
            units += 0.66 if char.isupper() else 0.5
    return units * size


def _links(page: Any, frame: Frame) -> tuple[LinkArea, ...]:  # noqa: ANN401 - pypdf's objects
    out: list[LinkArea] = []
    for reference in (page.get("/Annots") or ())[:_MOST_LINKS]:
        annotation = reference.get_object()
        action = annotation.get("/A") if hasattr(annotation, "get") else None
        href = action.get_object().get("/URI") if action is not None else None
        if href and len(annotation.get("/Rect", ())) == 4:
            x0, y0, x1, y1 = (float(side) for side in annotation["/Rect"])
            out.append(LinkArea(*frame.box(x0, y0, x1, y1), str(href).strip()))
    return tuple(out)
