"""PDF files that are damaged, locked, empty, endless or hostile."""

from __future__ import annotations

import io
import time
import zlib
from collections.abc import Sequence

import pypdf
import pytest

import convert
from convert.blocks import Paragraph
from convert.errors import (
    ConvertError,
    EncryptedError,
    LimitError,
    NoArticleError,
    NoTextError,
    UnreadableError,
)
from convert.readers.pdf.guards import MAX_STREAM
from tests.readers.pdf.press import HEIGHT, Ink, Setting, Sheet, print_pdf, set_text
from tests.readers.pdf.stories import BODY, PARAGRAPHS

INKS = set_text(PARAGRAPHS, Setting(width=400, space=8), [(80, 120, 800)])[0]
GOOD = print_pdf([Sheet(INKS)])
PICTURE = b"0.5 g 50 50 400 600 re f\n"


def raw_pdf(objects: Sequence[bytes]) -> bytes:
    """A file of these objects, of which the first is the catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(
        out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    )


def one_page(content: bytes, resources: bytes, *more: bytes, packed: bool = False) -> bytes:
    """A page with that content stream; further objects count from 5."""
    data = zlib.compress(content, 9) if packed else content
    how = b"/Filter/FlateDecode" if packed else b""
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<%s>>/Contents 4 0 R>>" % resources,
            b"<<%s/Length %d>>stream\n%s\nendstream" % (how, len(data), data),
            *more,
        ]
    )


FONT = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def form(*draws: bytes, resources: bytes) -> bytes:
    content = b" ".join(b"/%s Do" % name for name in draws)
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<<%s>>>>/Length %d>>" % (
        resources,
        len(content),
    )
    return head + b"stream\n" + content + b"\nendstream"


def locked(user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(GOOD))
    writer.encrypt(user, "the owner's", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


ENDLESS = one_page(b"/X Do", b"/XObject<</X 5 0 R>>", form(b"X", b"X", resources=b"/X 5 0 R"))
DOUBLING = one_page(
    b"/X Do",
    b"/XObject<</X 5 0 R>>",
    *(form(*[b"X"] * 40, resources=b"/X %d 0 R" % number) for number in range(6, 16)),
    form(resources=b""),
)
BAD: dict[str, tuple[bytes, type[ConvertError], str]] = {
    "a password": (locked("open sesame"), EncryptedError, "encrypted and needs a password"),
    "half of it": (GOOD[: len(GOOD) // 2], UnreadableError, "damaged or cut off"),
    "only a header": (b"%PDF-1.7\n", UnreadableError, "damaged or cut off"),
    "noise": (b"%PDF-1.4\n" + bytes(range(256)) * 100, UnreadableError, "damaged or cut off"),
    "no pages": (print_pdf([]), NoTextError, "a PDF file without pages"),
    "a scan": (print_pdf([Sheet([], extra=PICTURE)] * 3), NoTextError, "no text on pages 1-3, only pictures"),
    "pages in a ring": (
        raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>"]),
        UnreadableError,
        "none of its pages can be opened",
    ),
    "a form that draws itself": (ENDLESS, LimitError, "a form that draws itself"),
    "forms that double": (DOUBLING, LimitError, "a form that draws more than 1,000 others"),
    "a bomb": (
        one_page(b"0 0 m " * 4_000_000, b"", packed=True),
        LimitError,
        f"more than {MAX_STREAM:,} bytes",
    ),
    "many pieces": (
        one_page(b"BT /F1 9 Tf" + b"(A)Tj " * 500_000 + b"ET", FONT, packed=True),
        LimitError,
        "more than 400,000 pieces of text",
    ),
    "a full page": (
        one_page(b"BT /F1 9 Tf 80 700 Td " + (b"(" + b"A" * 25_000 + b") Tj 0 -10 Td ") * 10 + b"ET", FONT),
        LimitError,
        "more than 200,000 characters on page 1",
    ),
    "only a page number": (print_pdf([Sheet([Ink(290, 815, "1", 9)])]), NoArticleError, "no running text"),
}


@pytest.mark.parametrize("name", BAD)
def test_typed_errors(name: str) -> None:
    data, error, words = BAD[name]
    started = time.process_time()
    with pytest.raises(error) as caught:
        convert.read(data, format="pdf")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert time.process_time() - started < 10


def test_a_scan_names_its_pages_and_what_is_needed() -> None:
    with pytest.raises(NoTextError, match=r"OCR") as caught:
        convert.read(print_pdf([Sheet([], extra=PICTURE)] * 2))
    assert caught.value.pages == (1, 2)


def test_an_empty_user_password_opens_a_file() -> None:
    assert texts(locked("")) == list(BODY)


def test_a_broken_table_of_objects_is_mended() -> None:
    cut = GOOD.rindex(b"startxref")
    assert texts(GOOD[:cut] + b"startxref\n999999\n%%EOF\n") == list(BODY)


def test_bytes_before_the_header() -> None:
    assert texts(b"\r\n\r\n" + GOOD) == list(BODY)


@pytest.mark.parametrize(
    ("more", "code", "dropped"),
    [
        ((), None, {}),
        ((Ink(700, 100, "Out of sight"),), None, {"off-page": 10}),
        ((Ink(80, HEIGHT + 60, "Below the page"),), None, {"off-page": 12}),
        ((Ink(80, 700, "Free today only", mode=3),), "hidden-text", {"hidden": 13}),
        ((Ink(80, 700, "Free today only", size=0.5),), "hidden-text", {"hidden": 13}),
    ],
)
def test_what_nobody_sees_is_left_out(
    more: tuple[Ink, ...], code: str | None, dropped: dict[str, int]
) -> None:
    article = convert.read(print_pdf([Sheet([*INKS, *more])]))
    assert [block.text for block in article.body if isinstance(block, Paragraph)] == list(BODY)
    assert [warning.code for warning in article.provenance.warnings] == ([code] if code else [])
    assert article.provenance.ledger is not None
    assert article.provenance.ledger.dropped == dropped


def test_text_under_a_picture_is_read_with_a_warning() -> None:
    article = convert.read(print_pdf([Sheet([ink._replace(mode=3) for ink in INKS], extra=PICTURE)]))
    assert [warning.code for warning in article.provenance.warnings] == ["recognised-text"]
    assert len(article.body) == len(BODY)


def test_pages_without_text_are_named() -> None:
    article = convert.read(print_pdf([Sheet(INKS), Sheet([], extra=PICTURE)]))
    (warning,) = article.provenance.warnings
    assert (warning.code, warning.message) == (
        "pages-without-text",
        "no text on page 2: blank, or pictures of text",
    )


def test_a_font_without_a_map_is_told_with_its_share() -> None:
    names = b" ".join(b"/g%d" % number for number in range(30))
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<<>>/FirstChar 65"
        b"/LastChar 94/Widths[%s]/Encoding<</Differences[65 %s]>>>>" % (b"6 " * 30, names)
    )
    resources = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/F2 %s>>" % font
    content = (
        b"BT /F1 10 Tf 80 700 Td (A line that can be read, and then one that cannot.) Tj "
        b"/F2 10 Tf 0 -12 Td (ABCDEFGHIJKLM) Tj ET"
    )
    article = convert.read(one_page(content, resources))
    codes = [warning.code for warning in article.provenance.warnings]
    assert codes in (["unmapped-characters"], [])  # a library may leave such characters out


def test_five_thousand_pages() -> None:
    sheets = [
        Sheet([Ink(80, 120, f"Entry {number} of the register of Orris was printed on this page.")])
        for number in range(5000)
    ]
    article = convert.read(print_pdf(sheets), evidence="none")
    assert article.body


def texts(data: bytes) -> list[str]:
    return [block.text for block in convert.read(data).body if isinstance(block, Paragraph)]
