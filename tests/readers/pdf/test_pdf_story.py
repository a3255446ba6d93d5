"""What the reader makes of a printed story: paragraphs, headings, columns, furniture."""

from __future__ import annotations

import pytest

import convert
from convert.article import Article
from convert.blocks import Figure, Heading, List, Paragraph, Table
from tests.readers.pdf.press import BOLD, Ink, Setting, Sheet, print_pdf, set_paragraph, set_text, width_of
from tests.readers.pdf.stories import BODY, HEADLINE, PAPER, PARAGRAPHS, drop_cap, spaced, two_columns


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.body if isinstance(block, Paragraph)]


def test_columns_and_pages_are_one_text() -> None:
    article = convert.read(two_columns())
    assert paragraphs(article) == list(BODY) * 4


def test_the_front_matter_is_told_by_size_and_words() -> None:
    article = convert.read(two_columns())
    assert article.headline == HEADLINE
    assert article.byline is not None
    assert [who.name for who in article.byline.contributors] == ["Mara Ellery", "Tomas Reed"]
    assert article.published == "2026-03-05"
    assert article.dateline is not None
    assert article.dateline.location == "ORRIS, Skellan"


def test_what_the_page_prints_around_the_text_is_booked() -> None:
    ledger = convert.read(two_columns()).provenance.ledger
    assert ledger is not None
    assert ledger.dropped == {"page-number": 16, "running-head": 2 * len(PAPER.replace(" ", ""))}


def test_a_file_name_is_no_headline() -> None:
    bare = print_pdf(
        [Sheet(set_paragraph(PARAGRAPHS[0], 80, 200, Setting(width=400)))],
        {"Title": "Microsoft Word - final2.docx"},
    )
    assert convert.read(bare).headline is None


def test_a_declared_title_is_the_headline_where_none_is_printed() -> None:
    inks = set_paragraph(PARAGRAPHS[0], 80, 200, Setting(width=400))
    article = convert.read(print_pdf([Sheet(inks)], {"Title": HEADLINE, "Author": "Mara Ellery"}))
    assert article.headline == HEADLINE
    assert article.provenance.evidence["/headline"].method == "pdf-info:Title"
    assert article.byline is not None
    assert article.byline.contributors[0].name == "Mara Ellery"


def test_spaced_paragraphs_headings_lists_and_captions() -> None:
    article = convert.read(spaced())
    assert paragraphs(article) == list(BODY)
    assert [block.text for block in article.body if isinstance(block, Heading)] == ["What the board says"]
    (items,) = [block for block in article.body if isinstance(block, List)]
    assert [item.text for item in items.items] == [
        "07:15 from Orris, with room for twelve cars",
        "16:40 from Skellan, for people on foot",
    ]
    (figure,) = [block for block in article.body if isinstance(block, Figure)]
    assert figure.caption is not None
    assert (figure.caption.text, figure.credit) == ("The Saint Brannoc at the north pier.", "Ida Quill")


def test_a_drop_cap_goes_back_to_its_word_and_a_pull_quote_interrupts_nothing() -> None:
    article = convert.read(drop_cap())
    assert paragraphs(article) == [BODY[2], BODY[0], BODY[1], *BODY[3:]]
    ledger = article.provenance.ledger
    assert ledger is not None
    assert ledger.dropped == {"pull-quote": len("thesecondboatisin")}


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_is_read_upright_however_it_is_turned(rotate: int) -> None:
    inks = set_text(PARAGRAPHS, Setting(width=400, space=8), [(80, 120, 800)])[0]
    assert paragraphs(convert.read(print_pdf([Sheet(inks, rotate=rotate)]))) == list(BODY)


def test_lines_drawn_across_two_columns_are_put_in_order() -> None:
    setting = Setting(width=230, indent=12, justify=True)
    left, right = set_text(PARAGRAPHS * 2, setting, [(50, 120, 360), (310, 120, 800)])
    rows = sorted([*left, *right], key=lambda ink: (ink.y, ink.x))
    assert paragraphs(convert.read(print_pdf([Sheet(rows)]))) == list(BODY) * 2


def test_a_browser_s_print_lines_are_furniture() -> None:
    setting = Setting(width=480, space=9)
    columns = [(50, 60, 250), (50, 60, 780)]
    poured = set_text(PARAGRAPHS * 3, setting, columns)
    sheets = [
        Sheet(
            [
                *inks,
                Ink(24, 23, "3/6/26, 7:46 AM", 8),
                Ink(216, 23, HEADLINE, 8),
                Ink(24, 825, "https://gazette.example/2026/03/05/ferry", 8),
                Ink(560, 825, f"{number}/2", 8),
            ]
        )
        for number, inks in enumerate(poured, start=1)
    ]
    article = convert.read(print_pdf(sheets))
    assert paragraphs(article) == list(BODY) * 3
    assert article.provenance.ledger is not None
    assert set(article.provenance.ledger.dropped) >= {"print-header", "print-footer", "page-number"}


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ("a well-|known boat", "a well-known boat"),
        ("the neck-|and-neck race", "the neck-and-neck race"),
        ("wore a T-|shirt", "wore a T-shirt"),
        ("left at 7 -|or so they said", "left at 7 - or so they said"),
        ("an island\u2014|nobody knows", "an island\u2014nobody knows"),
        ("an island \u2014|nobody knows", "an island \u2014 nobody knows"),
    ],
)
def test_line_ends_in_a_word(words: str, joined: str) -> None:
    *lines, last = words.split("|")
    inks = [
        Ink(80, 120, "It was a long winter on the island of Orris, and nobody who was there will forget it.")
    ]
    for line in lines:
        filler = "They said so on the pier and in the shop and on the boat, all of them but one, "
        while width_of(filler + line, 10) < width_of(inks[0].text, 10) - 5:
            filler += "I"
        inks.append(Ink(80, 120 + 12 * len(inks), f"{filler} {line}"))
    inks.append(Ink(80, 120 + 12 * len(inks), last + ", and that was all."))
    known = "They spoke of a well-known pilot and of little else that day."
    article = convert.read(print_pdf([Sheet([*inks, Ink(80, 200, known)])]))
    assert joined in " ".join(paragraphs(article))


def test_links_and_bold_words_become_marks() -> None:
    inks = [Ink(80, 120, "The board prints its", 10), Ink(180, 120, "timetable", 10, BOLD)]
    inks += [Ink(235, 120, "in April and again in June, it said.", 10)]
    link = (178.0, 110.0, 228.0, 124.0, "https://board.example/timetable")
    article = convert.read(print_pdf([Sheet(inks, links=[link])]))
    (block,) = article.body
    assert isinstance(block, Paragraph)
    assert block.text == "The board prints its timetable in April and again in June, it said."
    assert [(type(mark).__name__, block.text[mark.start : mark.end]) for mark in block.marks] == [
        ("Link", "timetable"),
        ("Strong", "timetable"),
    ]


def test_an_item_goes_on_where_its_text_began() -> None:
    inks = [
        *set_paragraph(PARAGRAPHS[3], 80, 120, Setting(width=400)),
        Ink(90, 160, "\u2022"),
        Ink(102, 160, "The board will print a new timetable for the summer in April, and it will"),
        Ink(102, 172, "say on the same day what a ticket costs."),
        Ink(90, 184, "\u2022"),
        Ink(102, 184, "The ramp will be looked at each spring."),
        *set_paragraph(PARAGRAPHS[4], 80, 210, Setting(width=400)),
    ]
    (items,) = [block for block in convert.read(print_pdf([Sheet(inks)])).body if isinstance(block, List)]
    assert [item.text for item in items.items] == [
        "The board will print a new timetable for the summer in April, and it will say on the same day what "
        "a ticket costs.",
        "The ramp will be looked at each spring.",
    ]


def test_a_table_is_no_prose() -> None:
    setting = Setting(width=400, space=8)
    above = set_paragraph(PARAGRAPHS[3], 80, 120, setting)
    below = set_paragraph(PARAGRAPHS[4], 80, 260, setting)
    cells = [("Boat", "Leaves", "Seats"), ("Saint Brannoc", "07:15", "96"), ("Little Tern", "16:40", "12")]
    table = [
        Ink(x, 170 + 16 * n, text, 10, BOLD if n == 0 else "F1")
        for n, row in enumerate(cells)
        for x, text in zip((80, 220, 320), row, strict=True)
    ]
    article = convert.read(print_pdf([Sheet([*above, *table, *below])]))
    assert paragraphs(article) == [BODY[3], BODY[4]]
    (found,) = [block for block in article.body if isinstance(block, Table)]
    assert [tuple(cell.text for cell in row) for row in found.rows] == cells
    assert [cell.header for row in found.rows for cell in row] == [True] * 3 + [False] * 6
    assert article.body.index(found) == 1


@pytest.mark.parametrize(
    ("declared", "headline"), [("Ferry Returns to Skellan Sound | Gazette", True), ("Layout 1", False)]
)
def test_a_declared_title_tells_the_headline_from_the_masthead(declared: str, headline: bool) -> None:
    inks = [
        Ink(80, 110, PAPER, 40, BOLD),
        Ink(80, 160, "Ferry Returns to Skellan Sound", 20, BOLD),
        *set_paragraph(PARAGRAPHS[0], 80, 200, Setting(width=400)),
        *set_paragraph(PARAGRAPHS[3], 80, 250, Setting(width=400)),
    ]
    article = convert.read(print_pdf([Sheet(inks)], {"Title": declared}))
    assert article.headline == ("Ferry Returns to Skellan Sound" if headline else PAPER)
