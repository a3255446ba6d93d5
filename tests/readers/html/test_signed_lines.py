"""Who invented pages say they are by, where no markup says that a name is an author's."""

from __future__ import annotations

import json

import pytest

from convert.api import read
from tests.readers.html.test_metadata_authors import H1, names
from tests.test_laws import check_laws

TEXT = "<p>The boats of Velm go again after the storm of last week, the harbour master said on Monday.</p>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        # A label has an element of its own; the name is text behind it, or all of the next element.
        ("<div><h5>Date: </h5>3.5.2024 <br><h5>Autor: </h5>Ana Dorn/SP-V </div>", ["Ana Dorn"]),
        ("<div><span>Author:</span> Ana Dorn<br><span>Source:</span> Velm Courier</div>", ["Ana Dorn"]),
        ("<b>Von:</b> <br> <br> Ana Dorn", ["Ana Dorn"]),
        ("<p><b>Author</b>: Ana Dorn</p>", ["Ana Dorn"]),
        ("<dl><dt>Text:</dt><dd>Ana Dorn, Piet Hallum</dd></dl>", ["Ana Dorn", "Piet Hallum"]),
        ("<table><tr><td><b>Autorin</b></td><td>Ana Dorn</td></tr></table>", ["Ana Dorn"]),
        # It is no label where prose follows, or nothing.
        ("<ul><li><strong>Autorin/Autor</strong> Ana Dorn</li></ul>", ["Ana Dorn"]),
        ("<p><b>Text</b> Ana Dorn</p>", []),
        ('<p><a href="/tag/hallum" rel="category tag">Piet Hallum</a></p>', []),
        ("<p><b>Text</b> of the new law on harbours</p>", []),
        ("<p><b>Author:</b></p>", []),
        ("<h3>Story</h3><p>The boats go again.</p>", []),
        # In parentheses behind the text: names, an agency; not what a sentence explains, and no caption.
        (TEXT.replace(".</p>", ". <b>Nobody knew.</b> (Ana Dorn) +++</p>"), ["Ana Dorn"]),
        (TEXT.replace(".</p>", ". (dpa/lno)</p>"), ["dpa/lno"]),
        (TEXT.replace(".</p>", " (Ana Dorn)</p>"), []),
        ("<figure><p>The pier at noon. (Ana Dorn)</p></figure>", []),
        # The agency in the dateline, if nobody else is named.
        ("<p>Velm (dpa/lno) – The boats go again.</p>", ["dpa/lno"]),
        ("<p>By Ana Dorn</p><p>Velm (dpa) – The boats go again.</p>", ["Ana Dorn"]),
        ("<p>Velm (population 900) – The boats go again.</p>", []),
        # Beside a date, one word will do behind "by".
        ("<span>3 May 2024, 13:30 by Ana </span>", ["Ana"]),
        # What the label's line goes on to say about the author.
        (
            TEXT * 170 + "<p><b>Autorin: Ana Dorn, Projektleiterin der VHS in Skellan.</b></p>",
            ["Ana Dorn"],
        ),
        # Two who talk are two.
        ('<p class="author">Ana Dorn im Gespräch mit Piet van Hallum</p>', ["Ana Dorn", "Piet van Hallum"]),
        # Boxes to log in at, links with "author" in a query of another kind, makers of the site.
        ('<div class="user-menu"><span class="username">Benutzername</span></div>', []),
        (
            '<p>By Ana Dorn</p><p><a href="https://sayings.example/?author=J,%20D">Jane Doe</a> said so.</p>',
            ["Ana Dorn"],
        ),
        ('<p><a href="/?author=12">Ana Dorn</a></p>', ["Ana Dorn"]),
        # Another article's author, in a link to it.
        ('<a href="/rain"><h3>Rain on the pier</h3> <span class="author">Piet Hallum</span></a>', []),
    ],
)
def test_signed_lines(markup: str, expected: list[str]) -> None:
    assert names(H1 + markup) == expected


@pytest.mark.parametrize(
    "maker",
    ["Velm Web GmbH www.velmweb.example", "Velm Web - https://velmweb.example", "Velm (www.velm.example)"],
)
def test_who_signs_with_an_address_made_the_site(maker: str) -> None:
    assert names(f'<meta name="author" content="{maker}">{H1}<p>By Ana Dorn</p>') == ["Ana Dorn"]


def test_a_society_in_the_head_gives_way_to_a_person_in_print() -> None:
    said = json.dumps("Velm-Hallum-Stiftung e.V.")
    assert names(f"<meta name=author content={said}>{H1}<p>By Ana Dorn</p>") == ["Ana Dorn"]


@pytest.mark.parametrize(
    "markup",
    [
        "<div><h5>Date: </h5>3.5.2024 <br><h5>Autor: </h5>Ana Dorn &amp; Piet Hallum/SP-V</div>",
        "<dl><dt>Text:</dt><dd>Ana Dorn,  Piet Hallum</dd></dl>",
        TEXT.replace(".</p>", ". <b>Nobody knew.</b> (Ana Dorn) +++</p>"),
        "<span>3 May 2024, 13:30 by Ana </span>",
    ],
)
def test_their_evidence_leads_to_the_names(markup: str) -> None:
    page = f"<html><body><article>{H1}{markup}{TEXT * 6}</article></body></html>".encode()
    article = read(page, format="html")
    assert article.byline
    check_laws(page, article)
