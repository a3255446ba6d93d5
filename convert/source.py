"""What was read: the exact bytes, the text they decode to, and the way between the two."""

from __future__ import annotations

import hashlib
import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from convert.charset import Charset, is_pdf, read_charset
from convert.errors import LimitError, OptionError, UnreadableError
from convert.evidence import DataPositionSelector, PageBox, Selector, SourceInfo
from convert.positions import Positions, decode

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from lxml.etree import _Element as Element

MAX_BYTES = 64 * 1024 * 1024
"""The largest source that is read; a larger one is a `LimitError`."""

MAX_LINES = 200_000
"""The most lines that a text is read with; more is a `LimitError`."""

Readable: TypeAlias = "str | bytes | os.PathLike[str] | BinaryIO | BeautifulSoup | Element"

_SMALL = 1 << 16
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([A-Za-z0-9_:.+-]{1,40})""", re.I)
_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, kw_only=True)
class Source:
    """Bytes as they were read, and what is known about them from outside."""

    data: bytes
    """The exact bytes, after content-decoding and before charset decoding."""
    charset: Charset
    """The encoding they are decoded with, and why."""
    media_type: str | None = None
    """The caller's word for what they are, in lower case and without parameters."""
    url: str | None = None
    """The caller's word for where they came from."""
    name: str | None = None
    """The file's name without its folder, if there was a file."""
    known_text: str | None = field(default=None, repr=False, compare=False)
    """What the bytes decode to, if they were decoded already."""

    @property
    def text(self) -> str:
        """The decoded text without its byte order mark; bytes that cannot be decoded are U+FFFD."""
        return self._decoded[0]

    def limited_text(self) -> str:
        """The text; `LimitError` if it has more than `MAX_LINES` lines."""
        if len(self.text) <= MAX_LINES:
            return self.text
        if sum(map(self.text.count, "\n\r\f\v\x85\u2028\u2029\ufffe")) > MAX_LINES:
            raise LimitError(f"{self.name or 'input'}: more than {MAX_LINES:,} lines")
        return self.text

    @property
    def undecodable(self) -> int | None:
        """Where in `text` the first bytes stand that the encoding has no meaning for."""
        return self._decoded[1].damage

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in lower-case hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def suffix(self) -> str:
        """The suffix of the file's name in lower case, with its dot, or nothing."""
        return Path(self.name or "").suffix.lower()

    def selector(self, start: int, end: int) -> Selector:
        """The range of bytes that holds the code points of `text` from `start` to `end`."""
        byte = self._decoded[1].byte
        return DataPositionSelector(start=byte(start), end=byte(end))

    def selectors(self, spans: Sequence[tuple[int, int]]) -> tuple[Selector, ...]:
        """The ranges of bytes that hold some ranges of `text`, as `selector` gives each."""
        ranges = self._decoded[1].ranges(spans)
        return tuple([DataPositionSelector(start=start, end=end) for start, end in ranges])

    @property
    def is_paged(self) -> bool:
        """Whether its text is printed on pages."""
        return False

    def boxes(self, spans: Iterable[tuple[int, int]]) -> tuple[PageBox, ...]:
        """Where ranges of `text` are printed; nothing for a source that has no pages."""
        return ()

    def slice(self, selectors: Iterable[Selector]) -> str:
        """The text of some ranges of bytes, decoded one by one and joined."""
        return "".join(self._decoded[1].text(self.data, s.start, s.end) for s in selectors)

    def line_of(self, offset: int) -> int:
        """The number, from 1, of the line in which the byte at `offset` stands."""
        return bisect_right(self._line_starts, offset)

    def info(self, media_type: str) -> SourceInfo:
        """What the record says of this source once it was read as `media_type`."""
        return SourceInfo(
            sha256=self.sha256,
            size=len(self.data),
            media_type=media_type,
            charset=self.charset.name,
            charset_reason=self.charset.reason,
            name=self.name,
            url=self.url,
        )

    @cached_property
    def _decoded(self) -> tuple[str, Positions]:
        return decode(self.data, self.charset.name, self.charset.skip, self.known_text)

    @cached_property
    def _line_starts(self) -> list[int]:
        text, positions = self._decoded
        return [
            0,
            *(end for _, end in positions.ranges([found.span() for found in _LINE_END.finditer(text)])),
        ]


def load(source: Readable, *, url: str | None = None, media_type: str | None = None) -> Source:
    """Take bytes, text, a path or a binary file as a `Source`.

    A `str` is the document itself and never a path.  Its UTF-8 bytes become the source.  So
    do those of a BeautifulSoup object or an lxml element, written out as HTML: evidence then
    speaks of that markup, since the bytes the tree was parsed from are gone.
    `media_type` may carry a `charset` parameter, as an HTTP Content-Type does.

    Raises `UnreadableError` for a missing file or a directory, `LimitError` for more than
    `MAX_BYTES` bytes.
    """
    declared = _CHARSET.search(media_type or "")
    kind = (media_type or "").split(";")[0].strip().lower() or None
    if isinstance(source, str):
        data = source.encode("utf-8", "replace")
        return Source(data=_limited(data), charset=Charset("utf-8", "text"), media_type=kind, url=url)
    markup = _written_out(source)
    if markup is not None:
        data, charset = markup.encode("utf-8", "replace"), Charset("utf-8", "tree")
        return Source(data=_limited(data), charset=charset, media_type=kind or "text/html", url=url)
    data, name = _read(source)
    if is_pdf(data):
        charset, text = Charset("latin-1", "binary"), None
    else:
        charset, text = read_charset(data, declared[1] if declared else None)
    return Source(data=data, charset=charset, media_type=kind, url=url, name=name, known_text=text)


def _written_out(tree: object) -> str | None:
    """The markup of a tree that BeautifulSoup or lxml parsed; nothing for anything else."""
    home = type(tree).__module__.partition(".")[0]
    if home == "bs4":
        return str(tree)
    if home == "lxml":
        from lxml import etree

        return str(etree.tostring(tree, encoding="unicode", method="html"))  # type: ignore[call-overload]
    return None


def _read(source: object) -> tuple[bytes, str | None]:
    if isinstance(source, bytes | bytearray | memoryview):
        return _limited(bytes(source)), None
    if isinstance(source, os.PathLike):
        path = Path(source)
        try:
            with path.open("rb") as file:
                return _limited(_content(file)), path.name
        except OSError as error:
            raise UnreadableError(f"{path}: {error.strerror or error}") from error
    if not hasattr(source, "read"):
        raise OptionError(f"cannot read a {type(source).__name__}: pass bytes, str, a path or a binary file")
    data = source.read(MAX_BYTES + 1)
    if not isinstance(data, bytes):
        raise OptionError("cannot read a text file: open it in binary mode, so that its bytes can be named")
    name = getattr(source, "name", None)
    return _limited(data), Path(name).name if isinstance(name, str) else None


def _content(file: BinaryIO) -> bytes:
    """What a file holds, and one byte more than is read if there is more; small ones take a small buffer."""
    data = file.read(_SMALL)
    return data if len(data) < _SMALL else data + file.read(MAX_BYTES + 1 - _SMALL)


def _limited(data: bytes) -> bytes:
    if len(data) > MAX_BYTES:
        raise LimitError(f"more than {MAX_BYTES:,} bytes")
    return data
