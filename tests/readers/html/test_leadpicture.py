"""The declared picture of invented pages: a figure where the body shows none at its head."""

from __future__ import annotations

import pytest

import convert
from convert.blocks import Figure, Image
from convert.evidence import DataPositionSelector

TEXT, REST = (
    "".join(
        f"<p>{words}, and on day {n} the board counted its planks twice over, at a cost.</p>"
        for n in range(5)
    )
    for words in ("The harbour of Velm opened again", "No ship has left the north quay since the storm")
)


def page(head: str, body: str) -> str:
    return f"<html><head>{head}</head><body><h1>Harbour opens</h1>{body}</body></html>"


def first_pictures(head: str, body: str) -> list[str]:
    article = convert.read(page(head, body), format="html")
    return [b.image.url for b in article.body if isinstance(b, Figure) and b.image]


def og(*addresses: str) -> str:
    return "".join(f'<meta property="og:image" content="{address}">' for address in addresses)


SMALL = "/small/north-quay-640x400.webp?x=1"
QUAY = "https://courier.example/img/north-quay.jpg"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (og(QUAY), TEXT, [QUAY]),
        ("", TEXT, []),
        # The page shows it, in another size, or shows another one ahead of its text.
        (og(QUAY), f'{TEXT}<img src="{SMALL}" alt="">{REST}', [SMALL]),
        (og(QUAY), f'<img src="/img/pilot-boat.jpg" alt="">{TEXT}', ["/img/pilot-boat.jpg"]),
        (og(QUAY), f'{TEXT}<img src="/img/pilot-boat.jpg" alt="">{REST}', [QUAY, "/img/pilot-boat.jpg"]),
        # What is named as the site's own is no picture of the article.
        (og("https://courier.example/img/logo-large.png"), TEXT, []),
        (og("https://courier.example/img/logo-large.png", QUAY), TEXT, [QUAY]),
        (og("/relative.jpg"), TEXT, []),
    ],
)
def test_lead_picture(head: str, body: str, expected: list[str]) -> None:
    assert first_pictures(head, body) == expected


def test_its_place_is_the_declaration() -> None:
    markup = page(og(QUAY + "?w=1&amp;h=2"), TEXT)
    article = convert.read(markup, format="html")
    held = article.provenance.evidence["/body/0/image/url"]
    (selector,) = held.selectors
    assert held.method == "meta:og:image"
    assert isinstance(selector, DataPositionSelector)
    assert markup.encode()[selector.start : selector.end].decode() == QUAY + "?w=1&amp;h=2"
    assert isinstance(article.body[0], Figure)
    assert article.body[0].image == Image(url=QUAY + "?w=1&h=2")
