"""Which character encoding some bytes are in, and why we think so.

The order is that of the HTML and XML worlds: byte order mark, what the transport or
the file declares, valid UTF-8, statistics (charset-normalizer), and Windows-1252 as
the last resort.
"""

from __future__ import annotations

import codecs
import re
from typing import Literal, NamedTuple, TypeAlias

Reason: TypeAlias = Literal["bom", "declared", "utf-8", "detected", "fallback", "text", "tree", "binary"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read when a page says the left-hand name (WHATWG Encoding Standard).
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
# No browser reads these: they hide markup, and their bytes have no places.
_UNREAD = frozenset(("utf-7", "punycode", "unicode-escape", "raw-unicode-escape"))
_HEAD_BYTES = 4096
_INSIDE = re.compile(
    rb"""<meta\b[^>]{0,500}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})"""
    rb"""|^\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_:.-]{2,40})["']""",
    re.I,
)
# What pages of a language are in when they do not say it (HTML standard, "Determining the character
# encoding", the table of locales), and its rivals.
_LOCALES = """
iso8859_2 cp1250: cs hr hu pl sk sl
cp1251: be bg mk
cp1251 cp1250: sr
cp1251 koi8_r: ru
cp1251 koi8_u: uk
cp1252: ca da de en es eu fi fr ga gl is it nb nl nn no pt sv
iso8859_7 cp1253: el
cp1254: az tr
cp1255: he
cp1256: ar fa
cp1257: et lt lv
cp1258: vi
cp874: th
cp932 euc_jp iso2022_jp: ja
cp949: ko
gb18030 big5: zh
"""
_USUAL = {
    language: tuple(names.split())
    for names, _, languages in (line.partition(":") for line in _LOCALES.strip().splitlines())
    for language in languages.split()
}
_ANY = sorted({name for names in _USUAL.values() for name in names})
_LANGUAGE = re.compile(rb"""<html\b[^>]{0,500}?\slang\s{0,9}=\s{0,9}["']?([A-Za-z]{2})\b""", re.I)
_ISO = "iso8859"
_CONTROLS = re.compile(rb"[\x80-\x9f]")
_STRAY_SHARE = 500
_BEFORE_PDF = 1024  # ISO 32000-1, annex H.3: readers accept the header anywhere in so many bytes
_SAMPLE_BYTES = 64 * 1024
# With so many well-formed multi-byte sequences to each bad byte, the file is damaged UTF-8.
_DAMAGE_RATIO = 2


class Charset(NamedTuple):
    """An encoding and the reason for it."""

    name: str
    """A name that Python's codecs know, as Python spells it."""
    reason: Reason
    """What decided."""
    skip: int = 0
    """Bytes of byte order mark before the text."""
    refused: str | None = None
    """An encoding that was declared and that the bytes are not in."""


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF file, which may have some other bytes before its header."""
    return b"%PDF-" in data[:_BEFORE_PDF]


def read_charset(data: bytes, declared: str | None = None) -> tuple[Charset, str | None]:
    """The encoding of `data`, and the text if all of it was found to be UTF-8.

    `declared` is the transport's word for the encoding, which outranks the file's own.  A declaration
    that the bytes contradict is refused: they do not decode, or they are UTF-8 through and
    through and something older was declared.
    """
    for bom, name in _BOMS:
        # A UTF-16 text that starts with NUL has the mark of UTF-32.
        if data.startswith(bom) and (not name.startswith("utf-32") or _decodes(data, name)):
            return Charset(name, "bom", len(bom)), None
    text = _as_utf8(data)
    found = _without_mark(data, declared, is_utf8=text is not None)
    return found, text if found.name == "utf-8" else None


def _without_mark(data: bytes, declared: str | None, *, is_utf8: bool) -> Charset:
    """The encoding of bytes without a byte order mark."""
    refused = declared = declared or _declared_inside(data)
    named = _known(declared) if declared else None
    if named and (named == "utf-8" if is_utf8 and not data.isascii() else _decodes(data, named)):
        return Charset(named, "declared")
    if is_utf8:
        return Charset("utf-8", "utf-8", refused=refused)
    if _is_damaged_utf8(data):
        return (
            Charset("utf-8", "declared") if named == "utf-8" else Charset("utf-8", "utf-8", refused=refused)
        )
    if named and named != "utf-8" and _mostly_decodes(data, named):
        return Charset(named, "declared")
    return _detect(data)._replace(refused=refused)


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _declared_inside(data: bytes) -> str | None:
    """What an HTML `meta` element or an XML declaration near the start says."""
    head = data[:_HEAD_BYTES]
    found = _INSIDE.search(head) if b"<" in head else None
    return next(filter(None, found.groups())).decode("ascii") if found else None


def _known(label: str) -> str | None:
    name = _codec(label.strip().strip("\"'"))
    # A declared UTF-16 without a mark is, as browsers read it, little-endian.
    return _WIDER.get(name, {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(name, name)) if name else None


def _codec(label: str) -> str | None:
    """Python's name of an encoding of text that is read; `hex`, `zlib` and their like encode no text."""
    try:
        name = codecs.lookup(label).name
        b"a".decode(name, "ignore")
    except (LookupError, ValueError):
        return None
    return None if name in _UNREAD else name


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeError, ValueError):
        return False
    return True


def _mostly_decodes(data: bytes, name: str) -> bool:
    """Whether few of the bytes mean nothing in the encoding, as when a page holds a stray one."""
    return data.decode(name, "replace").count("\ufffd") * _STRAY_SHARE < len(data)


def _is_damaged_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    return good >= _DAMAGE_RATIO * bad


def _fits(data: bytes, name: str) -> bool:
    """Whether bytes decode, in an ISO 8859 without the bytes that Windows uses for quotes and letters."""
    return _decodes(data, name) and not (name.startswith(_ISO) and _CONTROLS.search(data))


def _detect(data: bytes) -> Charset:
    """The likeliest encoding among those of the page's own language, or else among those of all."""
    language = _LANGUAGE.search(data[:_HEAD_BYTES])
    names = _USUAL.get(language[1].decode().lower(), ()) if language else ()
    fitting = [name for name in names if _fits(data, name)]
    if fitting and (len(fitting) == 1 or fitting[0].startswith(_ISO)):
        return Charset(fitting[0], "detected")
    import charset_normalizer

    guess = charset_normalizer.from_bytes(data[:_SAMPLE_BYTES], cp_isolation=fitting or _ANY).best()
    guessed = _known(guess.encoding) if guess else None
    if guessed and _decodes(data, guessed):
        return Charset(guessed, "detected")
    return Charset(fitting[0], "detected") if fitting else Charset("cp1252", "fallback")


def recorded(data: bytes, name: str, reason: Reason) -> Charset:
    """The encoding that a record says it decoded some bytes with; `LookupError` if it is none of text."""
    if _codec(name) in (None, "utf-16", "utf-32"):  # what is read is always one of either order
        raise LookupError(name)
    marks = [bom for bom, of in _BOMS if of == name and data.startswith(bom)] if reason == "bom" else []
    return Charset(name, reason, max(map(len, marks), default=0))
