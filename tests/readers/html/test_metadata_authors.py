"""Who invented pages say they are by."""

from __future__ import annotations

import json

import pytest

from convert.readers.html.fields.claims import BylineClaim
from convert.readers.html.fields.reading import read_fields
from convert.readers.html.tree.page import Page
from convert.source import load

H1 = "<h1>Harbour of Velm reopens after the storm</h1>"
SITE = '<meta property="og:site_name" content="Velm Courier">'


def best(markup: str) -> BylineClaim | None:
    claims = read_fields(Page(load(f"<html>{markup}</html>"), placed=False)).byline
    return claims[0] if claims else None


def names(markup: str) -> list[str]:
    claim = best(markup)
    return [who.name for who in claim.value.contributors] if claim else []


def graph(author: object) -> str:
    data = json.dumps({"@type": "NewsArticle", "headline": "Harbour", "author": author})
    return f'<head>{SITE}<script type="application/ld+json">{data}</script></head>{H1}'


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        (person("Ana Dorn"), ["Ana Dorn"]),
        ([person("Ana Dorn"), person("Piet Hallum")], ["Ana Dorn", "Piet Hallum"]),
        ("Ana Dorn", ["Ana Dorn"]),
        (person("Von Ana Dorn"), ["Ana Dorn"]),
        (person("Ana Dorn and Piet Hallum"), ["Ana Dorn", "Piet Hallum"]),
        (person("Ana Dorn (ado)"), ["Ana Dorn"]),
        (person("Ana Dorn @anadorn"), ["Ana Dorn"]),
        ([person("Ana Dorn"), {"@type": "Organization", "name": "AFP"}], ["Ana Dorn", "AFP"]),
        # The site is not a second author, but better than nobody.
        ([person("Ana Dorn"), {"@type": "Organization", "name": "Velm Courier"}], ["Ana Dorn"]),
        ({"@type": "Organization", "name": "Velm Courier"}, ["Velm Courier"]),
        # Accounts and addresses are nobody.
        (person("admin"), []),
        (person("jdoe7"), []),
        (person("Super User"), []),
        (person("Administrador"), []),
        (person("Benutzername"), []),
        (person("https://velm.example/authors/7"), []),
        (None, []),
    ],
)
def test_json_ld_authors(author: object, expected: list[str]) -> None:
    assert names(graph(author)) == expected


def test_json_ld_references_are_followed() -> None:
    data = {
        "@graph": [
            {"@type": "Article", "headline": "Harbour", "author": {"@id": "#ana"}},
            {"@type": "Person", "@id": "#ana", "name": "Ana Dorn", "url": "https://velm.example/ana"},
        ]
    }
    claim = best(f'<head><script type="application/ld+json">{json.dumps(data)}</script></head>{H1}')
    assert claim
    assert [(who.name, who.kind, who.url) for who in claim.value.contributors] == [
        ("Ana Dorn", "person", "https://velm.example/ana")
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<head><meta name="author" content="Ana Dorn, Piet Hallum"></head>', ["Ana Dorn", "Piet Hallum"]),
        (f'{H1}<p class="byline">By Ana Dorn</p>', ["Ana Dorn"]),
        (f"{H1}<p>By Ana Dorn and Piet Hallum</p>", ["Ana Dorn", "Piet Hallum"]),
        (f'{H1}<a rel="author" href="/x">Ana Dorn</a>', ["Ana Dorn"]),
        (f'{H1}<a href="/autor/ana-dorn">Ana Dorn</a>', ["Ana Dorn"]),
        (f'{H1}<span itemprop="author">Ana Dorn</span>', ["Ana Dorn"]),
        (f'{H1}<span class="author">Veröffentlicht von Ana Dorn</span>', ["Ana Dorn"]),
        (f'{H1}<div class="author">Ana</div>', ["Ana"]),
        (f"{H1}<div><span>Ana Dorn</span> <span>Piet Hallum</span></div>", ["Ana Dorn", "Piet Hallum"]),
        # Beside a date; under the text: on the right, last of all in italics, introduced.
        (f"{H1}<p>11.12.2019 - Ana Dorn</p>", ["Ana Dorn"]),
        (f'{H1}<p>The boats go again.</p><p style="text-align:right">Ana Dorn</p>', ["Ana Dorn"]),
        (f"{H1}<div><p>The boats go again.</p><p><b>Ana Dorn</b></p></div>", ["Ana Dorn"]),
        (f"{H1}{'<p>Boats.</p>' * 170}<p><b>Text:</b> Ana Dorn</p>", ["Ana Dorn"]),
        # A card's labelled data.
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Dorn">',
            ["Ana Dorn"],
        ),
        ('<meta name="twitter:label1" content="Time"><meta name="twitter:data1" content="Ana Dorn">', []),
        # Two rules agree on more names than the best one gives.
        (
            graph(person("Ana Dorn"))
            + '<meta name="author" content="Ana Dorn, Piet Hallum">'
            + '<p class="byline">By Ana Dorn and Piet Hallum</p>',
            ["Ana Dorn", "Piet Hallum"],
        ),
        # A box that holds the headline is no sidebar, whatever it is called.
        (f'<div id="sidebar">{H1}<span class="author">Ana Dorn</span></div>', ["Ana Dorn"]),
        # A printed person against the site's own name in the metadata.
        (
            f'<head>{SITE}<meta name="author" content="Velm Courier"></head>{H1}<p>By Ana Dorn</p>',
            ["Ana Dorn"],
        ),
        # Those who comment, and the authors of other pieces, did not write this one.
        (f'{H1}<div class="comments"><span class="author">Ana Dorn</span></div>', []),
        (f'{H1}<aside><span class="author">Ana Dorn</span></aside>', []),
        (f'{H1}<span class="author">By</span>', []),
    ],
)
def test_marked_and_printed_authors(markup: str, expected: list[str]) -> None:
    assert names(markup) == expected


def test_a_byline_has_its_words_and_a_place_for_each_name() -> None:
    claim = best(f'{H1}<p class="byline">By Ana Dorn and Piet Hallum</p>')
    assert claim
    assert claim.value.text == "By Ana Dorn and Piet Hallum"
    assert [name.transforms for name in claim.names] == [("substring/1:3-11",), ("substring/1:16-27",)]
