"""The headline of invented pages: what is printed, what is declared, and what the site adds."""

from __future__ import annotations

import pytest

from convert.readers.html.fields.claims import Words
from convert.readers.html.fields.reading import read_fields
from convert.readers.html.fields.titles import bare_names, is_site_name, key, without_site
from convert.readers.html.tree.page import Page
from convert.source import load

HARBOUR = "Harbour of Velm reopens after the storm"


def headline(head: str, body: str) -> str | None:
    page = Page(load(f"<html><head>{head}</head><body>{body}</body></html>"), placed=False)
    claims = read_fields(page).headline
    return claims[0].value if claims else None


def og(title: str, site: str = "") -> str:
    name = f'<meta property="og:site_name" content="{site}">' if site else ""
    return f'<meta property="og:title" content="{title}">{name}'


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        # What is printed.
        ("", f"<h1>{HARBOUR}</h1><p>Text.</p>", HARBOUR),
        (f"<title>{HARBOUR} | Velm Courier</title>", f"<h1>{HARBOUR}</h1>", HARBOUR),
        ("", f"<h1></h1><h1> {HARBOUR} </h1>", HARBOUR),
        # The site's name is none, and no part of one.
        (og(HARBOUR, "Velm Courier"), f"<h1>Velm Courier</h1><h1>{HARBOUR}</h1>", HARBOUR),
        (og(f"{HARBOUR} - Velm Courier", "Velm Courier"), "", HARBOUR),
        (og(f"{HARBOUR} | velmcourier.example", "www.velmcourier.example"), "", HARBOUR),
        (f"<title>Velm Courier: {HARBOUR}</title>" + og(HARBOUR), "<h1>Velm Courier</h1>", HARBOUR),
        # A title of its own in the metadata does not win over what is printed ...
        (og("Velm harbour: boats go again"), f"<h1>{HARBOUR}</h1>", HARBOUR),
        # ... unless what is printed is something else altogether.
        (og(HARBOUR) + f"<title>{HARBOUR}</title>", "<h1>Regional news</h1>", HARBOUR),
        # A kicker in an element of its own inside the h1 is left off where the page declares the rest.
        (og(HARBOUR), f"<h1><span>After the flood</span> <span>{HARBOUR}</span></h1>", HARBOUR),
        # So is one that is named as one, or that a declared headline leaves off.
        (
            '<meta property="og:title" content="Große Straße im Hafen gesperrt">',
            "<h1><small>Skellan</small><br>Große Straße im Hafen gesperrt</h1>",
            "Große Straße im Hafen gesperrt",
        ),
        # So is what stands behind it, if the headline is an element of its own.
        (
            f'<meta property="og:title" content="{HARBOUR}">',
            f"<h1><span>{HARBOUR}</span> <span>Fishermen ask who is to pay</span></h1>",
            HARBOUR,
        ),
        ("", f'<h1><span class="article-kicker">After the flood</span> {HARBOUR}</h1>', HARBOUR),
        (og(HARBOUR), f"<h1>After the flood / {HARBOUR}</h1>", HARBOUR),
        (og(HARBOUR), f"<h1>{HARBOUR} | The Courier</h1>", HARBOUR),
        # It stays where the page declares the headline with it, and where only the start is declared.
        (
            og(f"After the flood: {HARBOUR}"),
            f'<h1><span class="kicker">After the flood:</span> {HARBOUR}</h1>',
            f"After the flood: {HARBOUR}",
        ),
        (og(HARBOUR), f"<h1>{HARBOUR} of January</h1>", f"{HARBOUR} of January"),
        # Blogs that print their own name as h1 and the headline below.
        (f"<title>Ana's diary » {HARBOUR}</title>", f"<h1>Ana's diary</h1><h2>{HARBOUR}</h2>", HARBOUR),
        ("", "<p>No headline at all.</p>", None),
    ],
)
def test_headline(head: str, body: str, expected: str | None) -> None:
    assert headline(head, body) == expected


def test_json_ld_headline_with_entities_and_tags() -> None:
    script = '{"@type": "NewsArticle", "headline": "Mill &amp; <em>harbour<\\/em> &#8217;reopen&#8217;"}'
    assert headline(f'<script type="application/ld+json">{script}</script>', "") == "Mill & harbour ’reopen’"


def test_losers_are_kept() -> None:
    page = Page(load(f"<head>{og('Boats go again')}</head><h1>{HARBOUR}</h1>"), placed=False)
    claims = read_fields(page).headline
    assert [claim.value for claim in claims][:2] == [HARBOUR, "Boats go again"]
    assert isinstance(claims[0].place, Words)


@pytest.mark.parametrize(
    ("title", "names", "printed", "expected"),
    [
        ("Ferry sinks - Velm Courier", ["Velm Courier"], [], "Ferry sinks"),
        ("Ferry sinks – News – Velm Courier", ["Velm Courier"], ["Ferry sinks"], "Ferry sinks"),
        ("Courier: Ferry sinks", ["Courier"], [], "Ferry sinks"),
        ("Storm - what we know", ["Velm Courier"], [], "Storm - what we know"),
        ("Ferry sinks – Courier – 13.06.2023", ["Courier"], [], "Ferry sinks"),
        ("Velm Courier", ["Velm Courier"], [], "Velm Courier"),
    ],
)
def test_without_site(title: str, names: list[str], printed: list[str], expected: str) -> None:
    first, last = without_site(title, bare_names(names), [key(text) for text in printed])
    assert title[first:last] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Velm Courier", "velm-courier", True),
        ("velmcourier.example", "www.velmcourier.example", True),
        ("@velmcourier", "Velm Courier", True),
        ("Velm", "Velm Courier", False),
        ("", "", False),
    ],
)
def test_is_site_name(text: str, name: str, expected: bool) -> None:
    assert is_site_name(text, bare_names([name])) is expected
