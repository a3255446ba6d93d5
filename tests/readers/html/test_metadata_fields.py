"""The other declared fields, and the law that holds for every claim: its place makes its value."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.markup.html import element_text
from convert.readers.html.fields.claims import Attribute, Claim, Fields, JsonString, Place, Words
from convert.readers.html.fields.reading import read_fields
from convert.readers.html.tree.page import Page
from convert.source import load
from convert.transforms import apply

PAGE = """<!doctype html><html lang="de_AT"><head>
<title>Mühle &amp; Hafen wieder offen | Velmer Bote</title>
<link rel="canonical" href="https://velmer-bote.example/2024/05/03/hafen">
<meta property="og:url" content="https://velmer-bote.example/hafen">
<meta property="og:site_name" content="Velmer Bote">
<meta property="og:image" content="https://velmer-bote.example/hafen.jpg">
<meta name="description" content="Nach dem  Sturm &quot;fahren&quot; die Boote wieder.">
<meta name="keywords" content="Hafen, Velm;Sturm, hafen">
<meta property="article:section" content="Region">
<meta name="copyright" content="© Velmer Bote">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
 "headline": "M\\u00fchle &amp; Hafen wieder offen", "alternativeHeadline": "Boote fahren",
 "datePublished": "3. Mai 2024", "inLanguage": "de-AT", "isAccessibleForFree": "False",
 "author": [{"@type": "Person", "name": "Ana Dorn"}, {"@type": "Person", "name": "Von Piet Hallum"}],
 "publisher": {"@type": "Organization", "name": "Velmer Bote Verlag"},}]}
</script></head>
<body><h1><b>M&uuml;hle</b> &amp; Hafen<br>wieder offen</h1><p class="byline">Von Ana Dorn, Velm</p>
<p class="date">Stand: 4. Mai 2024, 10:30 Uhr</p></body></html>"""


def _ld(properties: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {properties}}}</script>'


def fields_of(markup: str) -> Fields:
    return read_fields(Page(load(markup), placed=False))


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("headline", "Mühle & Hafen wieder offen"),
        ("subheadline", "Boote fahren"),
        ("description", 'Nach dem Sturm "fahren" die Boote wieder.'),
        ("published", "2024-05-03"),
        ("url", "https://velmer-bote.example/hafen"),
        ("canonical_url", "https://velmer-bote.example/2024/05/03/hafen"),
        ("publisher", "Velmer Bote Verlag"),
        ("section", "Region"),
        ("language", "de-AT"),
        ("rights", "© Velmer Bote"),
        ("access", "paywalled"),
        ("image", "https://velmer-bote.example/hafen.jpg"),
    ],
)
def test_best_claim(field: str, expected: str) -> None:
    claims: tuple[Claim, ...] = getattr(fields_of(PAGE), field)
    assert claims[0].value == expected


def test_keywords_are_each_given_once() -> None:
    assert [claim.value for claim in fields_of(PAGE).keywords] == ["Hafen", "Velm", "Sturm"]


def test_repaired_json_is_noted() -> None:
    broken = (
        '<script type="application/ld+json">{"@type": "Article", "headline": "He said "no" twice"}</script>'
    )
    fields = fields_of(broken)
    assert fields.headline[0].value == 'He said "no" twice'
    assert fields.notes


def test_a_page_that_says_nothing() -> None:
    assert fields_of("<p>Words.</p>") == Fields()


def raw(place: Place) -> str:
    """What the place's own transform makes of its slice."""
    match place:
        case Attribute(element, name):
            return str(element.get(name))
        case JsonString(element, start, end):
            return apply(["json-string/1"], (element.text or "")[start:end])
        case Words(element):
            return element_text(element)


def assert_places_hold(fields: Fields) -> None:
    """Every claim is what its transforms make of its place."""
    for name in fields._fields:
        for claim in () if name in {"notes", "access", "byline"} else getattr(fields, name):
            assert apply(claim.transforms, raw(claim.place)) == claim.value, claim
    for byline in fields.byline:
        for who, at in zip(byline.value.contributors, byline.names, strict=True):
            assert apply(at.transforms, raw(at.place)) == who.name
        if byline.place:
            assert apply(byline.transforms, raw(byline.place)) == byline.value.text


def test_the_place_of_every_claim_makes_its_value() -> None:
    assert_places_hold(fields_of(PAGE))


BITS = st.sampled_from(
    [
        "Ana Dorn",
        "By ",
        "3 May 2024",
        " | ",
        "Velm Courier",
        "&amp;",
        "\u00ad",
        "e\u0301",
        "2024-05-03T10:00Z",
        "\n",
        " ",
    ]
)
TEXTS = st.lists(BITS, max_size=6).map("".join)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_places_hold_on_pages_put_together_by_chance(title: str, author: str, when: str, said: str) -> None:
    assert_places_hold(
        fields_of(
            f'<head><title>{title}</title><meta property="og:title" content="{said}">'
            f'<meta name="author" content="{author}"><meta name="date" content="{when}"></head>'
            f'<h1>{said}</h1><p class="byline">{author}</p><p class="date">{when}</p><time>{when}</time>'
        )
    )


@pytest.mark.parametrize(
    ("unit", "most"),
    [
        ('<div class="author">', 1900),  # deeper pages are refused
        ("<h1>Velm", 1900),
        ('<time datetime="2024-05-03">', 1900),
        ('<p class="byline date">By Ana Dorn', 10**6),
        ('<meta name="author" content="Ana Dorn">', 10**6),
        ("<p>3 May 2024 ", 10**6),
        ("2024-05-03 ", 10**6),
        ('<script type="application/ld+json">{"@type":"Article","author":[', 10**6),
    ],
)
def test_hostile_pages_take_linear_time(unit: str, most: int) -> None:
    page = Page(load("<html><body>" + unit * min(400_000 // len(unit), most)), placed=False)
    start = time.process_time()
    read_fields(page)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<meta itemprop="isAccessibleForFree" content="https://schema.org/True">', "free"),
        ('<meta name="article:content_tier" content="metered">', "paywalled"),
        (_ld('"isAccessibleForFree": true'), "free"),
        (_ld('"isAccessibleForFree": "False"'), "paywalled"),
        (_ld('"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false}'), "paywalled"),
        (_ld('"hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": true}]'), None),
        (_ld('"isAccessibleForFree": "perhaps"'), None),
    ],
)
def test_access(markup: str, expected: str | None) -> None:
    claims = fields_of(markup).access
    assert (claims[0].value if claims else None) == expected


@pytest.mark.parametrize(
    ("markup", "field", "expected"),
    [
        ('<meta itemprop="articleSection" content="Coast">', "section", "Coast"),
        ('<meta itemprop="inLanguage" content="en-IE">', "language", "en-IE"),
        ('<meta name="DC.subject" content="harbour; storm">', "keywords", "harbour"),
        ('<div itemprop="headline">Harbour opens</div>', "headline", "Harbour opens"),
        ('<span property="schema:headline">Harbour opens</span>', "headline", "Harbour opens"),
        ('<meta property="schema:datePublished" content="2024-05-03">', "published", "2024-05-03"),
    ],
)
def test_microdata_and_rdfa(markup: str, field: str, expected: str) -> None:
    claims: tuple[Claim, ...] = getattr(fields_of(markup), field)
    assert claims[0].value == expected
