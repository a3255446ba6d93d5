"""What is refused before a PDF library sees it: streams and forms that unfold without measure.

pdfium runs in our process and cannot be interrupted, so a file that would keep it busy for
hours or fill the memory has to be known beforehand.  Stream dictionaries are never
compressed nor encrypted (ISO 32000-1, 7.5.7, 7.6), so they are found by scanning the bytes.
"""

from __future__ import annotations

import re
import zlib
from typing import Any

from convert.errors import LimitError, UnreadableError
from convert.readers.pdf.pypdf_file import open_pypdf

MAX_STREAM = 16 * 1024 * 1024
"""The most bytes that a stream other than a picture may unfold to; more is a `LimitError`."""

MAX_SHOWN = 400_000
"""The most pieces of text that a stream may show; more is a `LimitError`."""

MAX_UNFOLDED = 1000
"""The most forms that a form may draw, counting those within; more is a `LimitError`."""

_LEAST = 4096  # bytes; deflate makes at most 1032 bytes of one
_LARGE = 1024 * 1024
_HEAD = 2048
_CHAIN = 4
_MOST_FORMS = 5000
_MOST_NESTED = 24
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_FLATE = re.compile(rb"/Fl(?:ateDecode)?\b")
_PICTURE = re.compile(rb"/Subtype\s{0,9}/Image\b")
_FORM = re.compile(rb"/(?:F|#46)(?:o|#6[fF])(?:r|#72)(?:m|#6[dD])\b")
_DRAW = re.compile(rb"/([^\s/<>\[\]()%{}]{1,127})\s{1,9}Do\b")


def refuse_bombs(data: bytes, where: str) -> None:
    """`LimitError` for a file with a stream or a form that unfolds without measure."""
    at = 0
    while match := _STREAM.search(data, at):
        start = match.end()
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        if end - start >= _LEAST:
            head = data[max(0, match.start() - _HEAD) : match.start()].rpartition(b"obj")[2]
            if not _PICTURE.search(head):
                _check_stream(data[start:end], len(_FLATE.findall(head)), where)
        at = end
    if _FORM.search(data):
        _check_forms(data, where)


def _check_stream(data: bytes, filters: int, where: str) -> None:
    for _ in range(min(filters, _CHAIN)):
        try:
            data = zlib.decompressobj().decompress(data, MAX_STREAM + 1)
        except zlib.error:  # encrypted, or packed in another way as well
            return
        if len(data) > MAX_STREAM:
            raise LimitError(f"{where}: a stream that unfolds to more than {MAX_STREAM:,} bytes")
    if len(data) > _LARGE and data.count(b"Tj") + data.count(b"TJ") > MAX_SHOWN:
        raise LimitError(f"{where}: a page that shows more than {MAX_SHOWN:,} pieces of text")


def _check_forms(data: bytes, where: str) -> None:
    """Count how many forms each form draws, by way of pypdf, which does not draw them."""
    try:
        reader = open_pypdf(data)
        if reader is None:
            return
        counts = _Counts(where)
        for page in reader.pages:
            counts.below(page.get("/Resources"), 0)
    except (LimitError, RecursionError):
        raise
    except Exception as error:  # pypdf raises whatever a damaged file makes Python raise
        raise UnreadableError(f"{where}: a damaged PDF file whose forms cannot be followed") from error


class _Counts:
    """How many forms each form draws, itself included."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._known: dict[int, int] = {}
        self._open: set[int] = set()

    def below(self, resources: Any, depth: int) -> dict[str, int]:  # noqa: ANN401 - pypdf's objects
        """The counts of the forms that some resources name."""
        named = resources.get_object().get("/XObject") if resources is not None else None
        if named is None:
            return {}
        out: dict[str, int] = {}
        for name, reference in list(named.get_object().items())[:_MOST_FORMS]:
            drawn = reference.get_object()
            if drawn is not None and drawn.get("/Subtype") == "/Form":
                number = getattr(reference, "idnum", id(drawn))
                out[str(name).lstrip("/")] = self._count(number, drawn, depth)
        return out

    def _count(self, number: int, form: Any, depth: int) -> int:  # noqa: ANN401 - pypdf's objects
        if number in self._open or depth > _MOST_NESTED:
            raise LimitError(f"{self._where}: a form that draws itself, or forms nested too deeply")
        if number not in self._known:
            self._open.add(number)
            inner = self.below(form.get("/Resources"), depth + 1)
            calls = (inner.get(name.decode("latin-1"), 0) for name in _DRAW.findall(form.get_data()))
            self._known[number] = 1 + (sum(calls) if inner else 0)
            self._open.discard(number)
        if self._known[number] > MAX_UNFOLDED:
            raise LimitError(f"{self._where}: a form that draws more than {MAX_UNFOLDED:,} others")
        return self._known[number]
