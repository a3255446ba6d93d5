"""What a text says to desks and not to readers never reaches a record, so it reaches no writer."""

from __future__ import annotations

import pytest

import convert
from tests.readers.iptc.samples import g2, nitf
from tests.test_laws import check_laws

STORY = "<p>The only ferry to the island sailed again on Thursday.</p>"


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("<p>Eds: Adds quotes, call 555 0100.</p>", "editor-note"),
        ("<p>(EDS: UPDATES with 555 0100)</p>", "editor-note"),
        ("<p>Editors: the desk is at 555 0100.</p>", "editor-note"),
        ("<p>(Note to editors: 555 0100)</p>", "editor-note"),
        ("<h3>Not for publication</h3><ul><li>555 0100</li></ul>", "private-note"),
        (
            "<p>Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt</p><p>555 0100</p>",
            "private-note",
        ),
        ("<p>The following is not intended for publication:</p><p>555 0100</p>", "private-note"),
        ("<section class='np-nonpublic'><p>555 0100</p></section>", "private-note"),
        ("<p pubconstraint='c:nonpublic'>555 0100</p>", "private-note"),
    ],
)
def test_a_note_is_booked_and_not_kept(note: str, reason: str) -> None:
    for data in (g2(body=STORY + note), nitf(body=STORY + note)):
        article = convert.read(data)
        check_laws(data, article)
        assert len(article.body) == 1
        assert article.provenance.ledger is not None
        assert article.provenance.ledger.dropped[reason] >= len("5550100")
        for name in ("json", "text", "html", "markdown", "newsml", "nitf", "ninjs", "prov"):
            assert b"0100" not in convert.write(article, name)


@pytest.mark.parametrize(
    "text",
    [
        "Editors said the paper would go on.",
        "Notes to editors: the harbour board was founded in 1901.",
        "The letter was marked not for publication, the board said.",
        "“Not for publication” was stamped on it.",
    ],
)
def test_a_sentence_about_notes_is_no_note(text: str) -> None:
    body = convert.read(g2(body=f"{STORY}<p>{text}</p><p>The end of it came later.</p>")).body
    assert len(body) == 3


def test_a_text_that_is_all_notes_is_not_the_body_after_all() -> None:
    article = convert.read(g2(body="<p>Eds: a story will follow, call 555 0100.</p>"))
    assert article.body == ()
    assert [warning.code for warning in article.provenance.warnings] == ["no-text"]
