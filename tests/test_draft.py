"""The bench on which a reader lays an article out."""

from __future__ import annotations

import pytest

from convert.article import Byline, Dateline, Embargo, Identifier, Term
from convert.blocks import Paragraph
from convert.draft import Draft, Held
from convert.evidence import Evidence
from convert.source import load

PLACE = Held("rule", ((0, 5),))


@pytest.mark.parametrize(
    ("name", "lost", "words"),
    [
        ("headline", "Ferry sails", "Ferry sails"),
        ("urgency", 4, "4"),
        ("byline", Byline(text="By Ann Lee"), "By Ann Lee"),
        ("dateline", Dateline(text="ORRIS (HPA) —", location="ORRIS"), "ORRIS (HPA) —"),
        ("embargo", Embargo(until="2026-03-05"), "2026-03-05"),
        ("embargo", Embargo(), "until further notice"),
        ("keywords", ("ferry", "harbour"), "ferry, harbour"),
        ("subjects", (Term(name="ferries", code="f:1"), Term(code="f:2")), "ferries, f:2"),
        ("identifiers", (Identifier(value="TX-7", scheme="guid"),), "TX-7"),
    ],
)
def test_a_value_that_was_not_chosen_is_told_in_words(name: str, lost: object, words: str) -> None:
    draft = Draft(load("Ferry sails again."))
    draft.place(Paragraph(text="Ferry"), {"": PLACE})
    draft.offer(name, lost, PLACE)
    draft.offer(name, lost, PLACE)
    candidate = draft.finish("text/plain").provenance.candidates[f"/{name}"][0]
    assert (candidate.value, candidate.reason) == (words, "agrees")


def test_no_pointer_leads_to_the_parts_of_a_value_that_was_not_chosen() -> None:
    draft = Draft(load("Ferry sails again."))
    draft.place(Paragraph(text="Ferry"), {"": PLACE})
    draft.offer("keywords", ("Ferry",), Evidence(kind="computed", method="list/1", inputs=("/keywords/0",)))
    inputs = ("/keywords/0", "/keywords/1")
    parts = {"/0": PLACE, "/1": Held("rule", ((6, 11),))}
    draft.offer(
        "keywords", ("Ferry", "sails"), Evidence(kind="computed", method="list/1", inputs=inputs), parts
    )
    evidence = draft.finish("text/plain").provenance.candidates["/keywords"][0].evidence
    assert (evidence.kind, evidence.method, evidence.inputs) == ("quoted", "list/1", ())
    assert [(place.start, place.end) for place in evidence.selectors] == [(0, 5), (6, 11)]
    assert evidence.approximate


@pytest.mark.parametrize(
    ("whole", "value", "expected"),
    [
        (Held("p", ((0, 20),)), "again", Held("r", ((12, 17),))),
        (Held("p", ((0, 20),), ("html-text/1",)), "a", Held("r", ((0, 20),), ("html-text/1", "t"))),
        (Held("p", ((0, 20),), approximate="repaired"), "again", Held("r", ((12, 17),))),
        (Held("p", ((0, 20),), approximate="repaired"), "away", Held("r", ((0, 20),), (), "repaired")),
        (Held("p", ((0, 20),), layer="info"), "again", Held("r", ((0, 20),), ("t",), None, "info")),
    ],
)
def test_a_part_is_held_as_well_as_the_whole(whole: Held, value: str, expected: Held) -> None:
    assert whole.narrowed("Ferry sails again at last", value, "t", "r") == expected
