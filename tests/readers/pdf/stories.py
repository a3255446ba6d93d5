"""An invented story of the island of Orris, printed in the ways that newspapers have."""

from __future__ import annotations

from tests.readers.pdf.press import BOLD, ITALIC, Ink, Setting, Sheet, print_pdf, set_paragraph, set_text

HEADLINE = "Ferry Returns to Skellan Sound After Nine Weeks of Repairs"
PARAGRAPHS = (
    "ORRIS, Skellan (HPA) - The only ferry to the island of Orris sailed again on Thursday, nine weeks after "
    "a winter storm tore away the ramp at the north pier and left 1,900 people to de|pend on the lifeboat.",
    '"We counted the days on the kitchen wall," said Agnes Torvill, who keeps the grocer\'s shop by the '
    'quay. "I shall not be wiping it clean until the second boat is in."',
    "The harbour board said the repair had cost 2.4 million crowns, twice the esti|mate, and that the ramp "
    "would be in|spected each spring. It did not say who would pay for the extra work.",
    "A timetable for the summer will be printed in April. Until then the Saint Brannoc leaves Orris twice "
    "a day and comes back when the tide lets her.",
    "Nobody on the island has been told what a ticket will cost. The board has pro|mised to say so before "
    "Easter, as it did last year and the year before.",
    "Schools on the main|land have kept the places of eleven children who could not cross since January. "
    "Their teacher sent the lessons by post.",
)
BODY = tuple(text.replace("|", "") for text in PARAGRAPHS)
PAPER = "The Skellan Gazette"


def two_columns(repeats: int = 4, labels: str = "") -> bytes:
    """Two justified columns with indents and broken words, over two pages with heads and numbers.

    `labels` are the entries of the tree of page names.
    """
    setting = Setting(width=230, indent=12, justify=True)
    columns = [(50, 150, 300), (310, 150, 300), (50, 80, 770), (310, 80, 770)]
    poured = set_text(PARAGRAPHS * repeats, setting, columns)
    pages = [poured[:2], poured[2:]]
    sheets = []
    for number, inks in enumerate(pages, start=1):
        head = [Ink(50, 35, PAPER, 8), Ink(530, 810, f"Page {number} of 2", 8)]
        front = _front() if number == 1 else []
        sheets.append(Sheet([*head, *front, *(ink for column in inks for ink in column)]))
    return print_pdf(sheets, {"Title": "Microsoft Word - final2.docx", "Author": "ws-17"}, labels=labels)


def _front() -> list[Ink]:
    return [
        Ink(50, 80, "Ferry Returns to Skellan Sound", 20, BOLD),
        Ink(50, 103, "After Nine Weeks of Repairs", 20, BOLD),
        Ink(50, 118, "By Mara Ellery and Tomas Reed", 10, ITALIC),
        Ink(50, 130, "March 5, 2026", 10),
    ]


def spaced(*, extra: tuple[Ink, ...] = ()) -> bytes:
    """One ragged column, paragraphs set apart by space, with headings, a list and a caption in small type."""
    setting = Setting(width=400, space=8)
    inks: list[Ink] = [Ink(80, 70, HEADLINE[:30], 18, BOLD), Ink(80, 90, "By Mara Ellery", 10, ITALIC)]
    y = 120.0
    for number, text in enumerate(PARAGRAPHS):
        if number == 2:
            inks.append(Ink(80, y + 10, "What the board says", 12, BOLD))
            y += 32
        lines = set_paragraph(text, 80, y, setting)
        inks += lines
        y = lines[-1].y + setting.leading + setting.space
    for item in ("07:15 from Orris, with room for twelve cars", "16:40 from Skellan, for people on foot"):
        inks.append(Ink(90, y, f"\u2022 {item}", 10))
        y += 12
    inks.append(Ink(80, y + 16, "The Saint Brannoc at the north pier. Photo: Ida Quill", 8))
    return print_pdf([Sheet([*inks, *extra])])


def drop_cap() -> bytes:
    """A letter three lines high that is drawn behind the text it begins, and a pull quote in the column."""
    setting = Setting(width=300, indent=12, justify=True)
    first = set_paragraph(PARAGRAPHS[2][1:], 80, 120, setting._replace(width=270, indent=0))
    moved = [ink._replace(x=ink.x + 30) if number < 3 else ink for number, ink in enumerate(first)]
    inks = [*moved, Ink(80, 144, "T", 38)]
    y = first[-1].y + 12
    middle = set_paragraph(PARAGRAPHS[0], 80, y, setting)
    inks += middle[:2]
    quote = [Ink(100, middle[1].y + 26, "the second boat is in", 15, ITALIC)]
    rest = [ink._replace(y=ink.y + 44) for ink in middle[2:]]
    y = rest[-1].y + 12
    inks += [*quote, *rest]
    for text in (PARAGRAPHS[1], *PARAGRAPHS[3:]):
        lines = set_paragraph(text, 80, y, setting)
        inks += lines
        y = lines[-1].y + 12
    return print_pdf([Sheet(inks)])
