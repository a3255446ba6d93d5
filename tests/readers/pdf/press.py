"""A small printing press: PDF files of our own in the standard fonts, with what a newspaper has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595.0, 842.0
# Widths of the printable ASCII characters in Helvetica, in thousandths of the font size.
_WIDTHS = [
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
]
PLAIN, BOLD, ITALIC = "F1", "F2", "F3"
_FONTS = {PLAIN: "Helvetica", BOLD: "Helvetica-Bold", ITALIC: "Helvetica-Oblique"}


class Ink(NamedTuple):
    """A line of text: where it starts, counted from the top left corner, and how it looks."""

    x: float
    y: float
    text: str
    size: float = 10.0
    font: str = PLAIN
    stretch: float = 0.0
    """Points added to each space."""
    mode: int = 0
    """Text render mode; 3 is invisible."""


class Sheet(NamedTuple):
    """One page."""

    inks: Sequence[Ink]
    rotate: int = 0
    links: Sequence[tuple[float, float, float, float, str]] = ()
    """Left, top, right, bottom and address."""
    extra: bytes = b""
    """Drawn before the text."""


class Setting(NamedTuple):
    """How paragraphs are set."""

    width: float = 220.0
    size: float = 10.0
    leading: float = 12.0
    indent: float = 0.0
    space: float = 0.0
    """Points between paragraphs."""
    justify: bool = False
    font: str = PLAIN


def width_of(text: str, size: float) -> float:
    """How wide a text is in Helvetica; any other character counts as a dash."""
    return sum(_WIDTHS[ord(c) - 32] if 32 <= ord(c) < 127 else 556 for c in text) * size / 1000


def lines_of(text: str, setting: Setting, first: float | None = None) -> list[str]:
    """The text in lines; a `|` in a word is a place where it may be broken with a hyphen."""
    out: list[str] = []
    line = ""
    for word in text.split(" "):
        room = setting.width - (
            setting.indent if not out and first is None else first or 0.0 if not out else 0.0
        )
        whole = word.replace("|", "")
        if not line or width_of(f"{line} {whole}", setting.size) <= room:
            line = f"{line} {whole}" if line else whole
            continue
        head, _, tail = word.partition("|")
        if tail and width_of(f"{line} {head}-", setting.size) <= room:
            out.append(f"{line} {head}-")
            line = tail.replace("|", "")
        else:
            out.append(line)
            line = whole
    return [*out, line]


def set_paragraph(text: str, x: float, y: float, setting: Setting) -> list[Ink]:
    """The lines of a paragraph whose first baseline is at `y`."""
    inks = []
    lines = lines_of(text, setting)
    for number, line in enumerate(lines):
        inset = setting.indent if number == 0 else 0.0
        spaces = line.count(" ")
        full = number + 1 < len(lines) and setting.justify and spaces
        stretch = (setting.width - inset - width_of(line, setting.size)) / spaces if full else 0.0
        at = y + number * setting.leading
        inks.append(Ink(x + inset, at, line, setting.size, setting.font, stretch))
    return inks


def set_text(
    paragraphs: Iterable[str], setting: Setting, columns: Sequence[tuple[float, float, float]]
) -> list[list[Ink]]:
    """Paragraphs poured into columns: `(x, first baseline, last baseline)` each; the ink of each column."""
    inks = [
        (ink, number == 0)
        for text in paragraphs
        for number, ink in enumerate(set_paragraph(text, 0.0, 0.0, setting))
    ]
    out: list[list[Ink]] = []
    places = iter(columns)
    x, y, last = next(places)
    out.append([])
    for ink, fresh in inks:
        y += setting.space if fresh and out[-1] else 0.0
        if y > last:
            x, y, last = next(places)
            out.append([])
        out[-1].append(ink._replace(x=x + ink.x, y=y))
        y += setting.leading
    return out


def print_pdf(
    sheets: Sequence[Sheet], info: dict[str, str] | None = None, xmp: bytes = b"", labels: str = ""
) -> bytes:
    """The pages as a PDF file; `labels`: the entries of its tree of page names."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    fonts = {
        key: add(f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode())
        for key, name in _FONTS.items()
    }
    resources = "<</Font<<" + "".join(f"/{key} {at} 0 R" for key, at in fonts.items()) + ">>>>"
    kids = []
    parent = len(objects) + 1 + sum(2 + len(sheet.links) for sheet in sheets)
    for sheet in sheets:
        drawn = sheet.extra + b"".join(map(_drawn, sheet.inks))
        content = add(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        links = [add(_link(*link)) for link in sheet.links]
        annots = f"/Annots[{' '.join(f'{at} 0 R' for at in links)}]" if links else ""
        box = f"/MediaBox[0 0 {WIDTH:g} {HEIGHT:g}]/Rotate {sheet.rotate}"
        kids.append(
            add(
                f"<</Type/Page/Parent {parent} 0 R{box}/Resources{resources}"
                f"/Contents {content} 0 R{annots}>>".encode()
            )
        )
    assert (
        add(f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{k} 0 R' for k in kids)}]>>".encode())
        == parent
    )
    packet = (
        add(b"<</Type/Metadata/Subtype/XML/Length %d>>stream\n%s\nendstream" % (len(xmp), xmp)) if xmp else 0
    )
    meta = f"/Metadata {packet} 0 R" if packet else ""
    meta += f"/PageLabels<</Nums[{labels}]>>" if labels else ""
    root = add(f"<</Type/Catalog/Pages {parent} 0 R{meta}>>".encode())
    said = "".join(f"/{key}({_escaped(value).decode('latin-1')})" for key, value in (info or {}).items())
    about = add(f"<<{said}>>".encode("latin-1"))
    return _file(objects, root, about)


def _file(objects: Sequence[bytes], root: int, about: int) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root %d 0 R/Info %d 0 R>>\n" % (len(objects) + 1, root, about)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _drawn(ink: Ink) -> bytes:
    place = f"BT /{ink.font} {ink.size:g} Tf {ink.mode} Tr {ink.stretch:.4f} Tw 1 0 0 1 {ink.x:.3f}"
    return f"{place} {HEIGHT - ink.y:.3f} Tm (".encode() + _escaped(ink.text) + b") Tj ET\n"


def _escaped(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _link(left: float, top: float, right: float, bottom: float, href: str) -> bytes:
    rect = f"/Rect[{left:g} {HEIGHT - bottom:g} {right:g} {HEIGHT - top:g}]"
    return f"<</Type/Annot/Subtype/Link{rect}/Border[0 0 0]/A<</S/URI/URI({href})>>>>".encode()
