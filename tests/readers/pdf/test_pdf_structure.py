"""Tagged files, pictures with captions, quotes and lists by their place."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfWriter

import convert
from convert.article import Article
from convert.blocks import Figure, Heading, List, Paragraph, Quote, Related, Table
from tests.golden import SAMPLES
from tests.readers.pdf.press import BOLD, ITALIC, Ink, Setting, set_paragraph
from tests.readers.pdf.stories import BODY, HEADLINE
from tests.readers.pdf.tagged import Element, inks_of, print_tagged
from tests.readers.pdf.test_pdf_evidence import check_pdf_laws

WIDE = Setting(width=400)
SAMPLE = SAMPLES / "harbour-ferry" / "article.pdf"
QUOTE = "The sea gave us nine weeks to think about it. We should use them, and keep the lamps lit."


def story() -> list[Element]:
    """Paragraphs without space or indent between them, a heading in the type of the text, a list."""
    texts = [set_paragraph(BODY[n], 80, y, WIDE) for n, y in ((0, 120), (1, 156), (2, 204), (3, 276))]
    return [
        Element("H1", [Ink(80, 80, HEADLINE[:30], 20, BOLD)]),
        Element("P", texts[0]),
        Element("P", texts[1]),
        Element("Sect", [Element("H3", [Ink(80, 192, "What the board says")]), Element("P", texts[2])]),
        Element(
            "L",
            [
                Element(
                    "LI", [Element("Lbl", [Ink(80, 240, "1.")]), Element("LBody", [Ink(95, 240, "Ropes")])]
                ),
                Element(
                    "LI", [Element("Lbl", [Ink(80, 252, "2.")]), Element("LBody", [Ink(95, 252, "Lamps")])]
                ),
            ],
        ),
        Element("BlockQuote", [Element("P", [Ink(80, 264, QUOTE[:45])])]),
        Element("P", texts[3]),
    ]


def kinds(article: Article) -> list[tuple[str, object]]:
    out: list[tuple[str, object]] = []
    for block in article.body:
        match block:
            case Paragraph() | Quote():
                out.append((type(block).__name__, block.text))
            case Heading():
                out.append((f"h{block.level}", block.text))
            case List():
                out.append(("List", [item.text for item in block.items]))
    return out


def test_the_tags_tell_what_the_page_does_not_show() -> None:
    data = print_tagged(story())
    article = convert.read(data)
    assert article.headline == HEADLINE[:30]
    assert kinds(article) == [
        ("Paragraph", BODY[0]),
        ("Paragraph", BODY[1]),
        ("h3", "What the board says"),
        ("Paragraph", BODY[2]),
        ("List", ["Ropes", "Lamps"]),
        ("Quote", QUOTE[:45]),
        ("Paragraph", BODY[3]),
    ]
    check_pdf_laws(data, article)


@pytest.mark.parametrize("x", [95.0, 140.0])
def test_a_number_is_no_part_of_its_item_however_far_from_it(x: float) -> None:
    body = set_paragraph(BODY[4], x, 420, Setting(width=300))
    item = Element("LI", [Element("Lbl", [Ink(80, 420, "1.")]), Element("LBody", body)])
    data = print_tagged([*story()[:4], Element("L", [item])])
    article = convert.read(data)
    assert kinds(article)[-1] == ("List", [BODY[4]])
    check_pdf_laws(data, article)


def test_what_bears_no_tag_is_no_part_of_the_article() -> None:
    article = convert.read(print_tagged(story(), untagged=[Ink(80, 420, "Print edition")]))
    assert article.provenance.ledger is not None
    assert article.provenance.ledger.dropped["artifact"] == len("Printedition")
    assert kinds(article)[-1] == ("Paragraph", BODY[3])


def lines_as_paragraphs() -> list[Element]:
    inks = [ink for element in story() for ink in inks_of(element)]
    return [Element("P", [ink]) for ink in inks]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(print_tagged(lines_as_paragraphs()), id="a paragraph for each line"),
        pytest.param(print_tagged([Element("P", list(inks_of(Element("Sect", story()))))]), id="one lump"),
        pytest.param(
            print_tagged(story()[:2], untagged=set_paragraph(BODY[5] * 3, 80, 400, WIDE)), id="half"
        ),
        pytest.param(print_tagged(story(), circle=True), id="circle"),
        pytest.param(print_tagged([*lines_as_paragraphs()], backwards=True), id="backwards"),
    ],
)
def test_tags_that_are_no_help_do_no_harm(data: bytes) -> None:
    article = convert.read(data)
    words = " ".join(str(text) for _, text in kinds(article))
    assert BODY[0][-40:] in words
    assert "artifact" not in (article.provenance.ledger.dropped if article.provenance.ledger else {})
    check_pdf_laws(data, article)


def test_a_tree_without_measure_is_left_alone() -> None:
    many = Element("Sect", [Element("Span") for _ in range(25_000)])
    deep = Element("P", set_paragraph(BODY[0], 80, 120, WIDE))
    for _ in range(300):
        deep = Element("Div", [deep])
    assert kinds(convert.read(print_tagged([many, deep])))[0] == ("Paragraph", BODY[0])


def page(middle: list[Ink], y: float) -> list[Ink]:
    """A title, a paragraph, something, and another paragraph from `y` on."""
    return [
        Ink(80, 80, HEADLINE[:30], 20, BOLD),
        *set_paragraph(BODY[0], 80, 120, WIDE),
        *middle,
        *set_paragraph(BODY[1], 80, y, WIDE),
        *set_paragraph(BODY[2], 80, y + 50, WIDE),
    ]


CAPTION = "The Saint Brannoc at the north pier."


@pytest.mark.parametrize(
    ("text", "size", "font", "credit"),
    [
        (CAPTION, 8.0, "F1", None),
        (CAPTION, 10.0, ITALIC, None),
        (f"{CAPTION} Photo: Ida Quill", 10.0, "F1", "Ida Quill"),
    ],
)
def test_a_caption_stands_beneath_its_picture(text: str, size: float, font: str, credit: str | None) -> None:
    inks = page([Ink(80, 312, text, size, font)], 350)
    data = print_tagged([], untagged=inks, pictures=[(80, 180, 380, 300)])
    article = convert.read(data)
    (figure,) = [block for block in article.body if isinstance(block, Figure)]
    assert figure.caption is not None
    assert (figure.caption.text, figure.credit) == (CAPTION, credit)
    assert [text for _, text in kinds(article)] == list(BODY[:3])
    check_pdf_laws(data, article)


def test_running_text_beneath_a_picture_is_no_caption() -> None:
    inks = page([], 312)
    article = convert.read(print_tagged([], untagged=inks, pictures=[(80, 180, 500, 300)]))
    assert [text for _, text in kinds(article)] == list(BODY[:3])


def test_a_quote_is_set_in_on_both_sides() -> None:
    quote = set_paragraph(QUOTE, 110, 180, Setting(width=330))
    article = convert.read(print_tagged([], untagged=page(quote, 216)))
    assert kinds(article)[1] == ("Quote", QUOTE)


def test_lines_set_in_behind_a_colon_are_a_list() -> None:
    lead = "The board has agreed a reduced timetable:"
    lines = ["07:15 from Orris, for cars", "16:40 from the mainland", "Sundays by arrangement"]
    middle = [Ink(80, 170, lead), *(Ink(100, 192 + 12 * n, line) for n, line in enumerate(lines))]
    article = convert.read(print_tagged([], untagged=page(middle, 240)))
    assert kinds(article)[1:3] == [("Paragraph", lead), ("List", lines)]


def test_a_linked_line_behind_a_label_is_related_and_the_last_address_is_this_copys() -> None:
    href, own = "https://gazette.example/2026/02/islanders", "https://gazette.example/2026/03/ferry"
    middle = [Ink(80, 180, "Related article"), Ink(80, 200, "Islanders Row Their Own Post")]
    inks = [*page(middle, 225), Ink(80, 330, own)]
    data = print_tagged([], untagged=inks, links=[(79, 188, 260, 204, href)])
    article = convert.read(data)
    (related,) = [block for block in article.body if isinstance(block, Related)]
    assert [(link.text, link.href) for link in related.links] == [("Islanders Row Their Own Post", href)]
    assert (related.label, article.url) == ("Related article", own)
    check_pdf_laws(data, article)


def test_the_sample_is_the_article_that_the_markdown_is() -> None:
    printed, written = convert.read(SAMPLE), convert.read(SAMPLE.with_suffix(".md"))
    comparison = convert.compare(written, printed)
    assert (comparison.verdict, comparison.fields) == ("same", ())
    assert printed.content_digest == written.content_digest
    assert printed.url == written.url
    assert printed.dateline == written.dateline
    check_pdf_laws(SAMPLE.read_bytes(), printed)


def test_the_sample_can_be_verified() -> None:
    report = convert.verify(convert.convert(SAMPLE, "json"), SAMPLE)
    assert report.ok


def outlined(data: bytes, titles: list[str]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(data))
    for title in titles:
        writer.add_outline_item(title=title, page_number=0)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_outline_names_headings_that_are_set_like_the_text() -> None:
    heading = "What the board says"
    data = print_tagged([], untagged=page([Ink(80, 170, heading)], 182))
    assert ("h2", heading) not in kinds(convert.read(data))
    article = convert.read(outlined(data, [HEADLINE, heading, heading]))
    assert kinds(article) == [
        ("Paragraph", BODY[0]),
        ("h2", heading),
        ("Paragraph", BODY[1]),
        ("Paragraph", BODY[2]),
    ]


def test_an_outline_in_a_circle_ends() -> None:
    data = outlined(print_tagged([], untagged=page([], 182)), ["One of two", "Two of two"])
    places = [match.start() for match in re.finditer(rb"/Title \((One|Two)", data)]
    assert len(places) == 2
    circle = re.sub(rb"/Next (\d+) 0 R", rb"/First \1 0 R", data).replace(b"/Prev ", b"/Next ")
    assert [text for _, text in kinds(convert.read(circle))] == list(BODY[:3])


def test_a_short_line_before_the_text_does_not_hide_the_dateline() -> None:
    inks = [ink for ink in page([], 182) if ink.y != 80]
    article = convert.read(print_tagged([], untagged=[Ink(80, 90, "The ferry at the pier."), *inks]))
    assert article.dateline is not None
    assert article.dateline.location == "ORRIS, Skellan"


def test_a_tagged_table_has_cells_of_several_lines() -> None:
    def cell(kind: str, x: float, y: float, *lines: str) -> Element:
        inks = [Ink(x, y + 12 * number, line) for number, line in enumerate(lines)]
        return Element(kind, [Element("P", inks)])

    table = Element(
        "Table",
        [
            Element("TR", [cell("TH", 80, 420, "Boat"), cell("TH", 200, 420, "Leaves")]),
            Element(
                "TR", [cell("TD", 80, 440, "Saint", "Brannoc"), cell("TD", 200, 440, "07:15 and", "16:40")]
            ),
        ],
    )
    data = print_tagged([*story(), table])
    article = convert.read(data)
    (block,) = [block for block in article.body if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in block.rows] == [
        ["Boat", "Leaves"],
        ["Saint Brannoc", "07:15 and 16:40"],
    ]
    assert [[cell.header for cell in row] for row in block.rows] == [[True, True], [False, False]]
    check_pdf_laws(data, article)


def test_a_table_without_measure_is_none() -> None:
    """Two thousand cells in one row and a thousand rows would make two million cells."""
    empty = Element("TR", [Element("TD")])
    wide = Element("TR", [*[Element("TD")] * 2_000, Element("TD", [Ink(80, 420, "Boat")])])
    rows = [Element("TR", [Element("TD", [Ink(80, 440, "Brannoc")])]), *[empty] * 1_000, wide]
    article = convert.read(print_tagged([*story(), Element("Table", rows)]))
    assert not any(isinstance(block, Table) for block in article.body)


def test_a_page_laid_out_in_a_table_is_running_text() -> None:
    rows = [Element("TR", [Element("TD", [element]), Element("TD")]) for element in story()]
    article = convert.read(print_tagged([Element("Table", rows)]))
    assert [text for kind, text in kinds(article) if kind == "Paragraph"] == list(BODY[:4])
