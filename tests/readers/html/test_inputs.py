"""Everything a web page may come as, AMP and print pages among them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from lxml import etree, html

import convert
from convert.blocks import Figure, Paragraph
from tests.test_laws import check_laws

LINES = [
    "Die Fähre nach Orris fährt wieder, und niemand auf der Mole hat in dieser Nacht geschlafen.",
    "Neun Wochen lang mussten die Leute ihre Post in kleinen Fischerbooten über den Sund holen.",
    "Der Hafenrat sagte, die Reparatur habe mehr gekostet als die Rampe im Jahr ihres Baus.",
]
BODY = "".join(f"<p>{line}</p>" for line in LINES)
PAGE = f"<html lang=de><body><article><h1>Fähre fährt</h1>{BODY}</article></body></html>"


def as_path(folder: Path) -> Path:
    (folder / "page.html").write_bytes(PAGE.encode())
    return folder / "page.html"


INPUTS: dict[str, tuple[Any, str | None, str]] = {
    "bytes": (PAGE.encode(), None, "utf-8"),
    "bytes with a mark": (PAGE.encode("utf-8-sig"), None, "bom"),
    "bytes and the transport's word": (PAGE.encode("cp1252"), "text/html; charset=ISO-8859-1", "declared"),
    "bytes that say it": (f"<meta charset=latin1>{PAGE}".encode("cp1252"), None, "declared"),
    "bytes that say nothing": (PAGE.encode("cp1252"), "text/html", "detected"),
    "text": (PAGE, None, "text"),
    "a view": (memoryview(PAGE.encode()), None, "utf-8"),
    "a binary file": (io.BytesIO(PAGE.encode()), None, "utf-8"),
    "a path": (as_path, None, "utf-8"),
    "BeautifulSoup": (BeautifulSoup(PAGE, "html.parser"), None, "tree"),
    "an element of lxml.html": (html.fromstring(PAGE), None, "tree"),
    "an element of lxml": (etree.HTML(PAGE), None, "tree"),
}


@pytest.mark.parametrize("name", INPUTS)
def test_the_same_article_from_every_input(name: str, tmp_path: Path) -> None:
    given, media_type, reason = INPUTS[name]
    article = convert.read(given(tmp_path) if given is as_path else given, media_type=media_type)
    assert [block.text for block in article.body if isinstance(block, Paragraph)] == LINES
    assert article.headline == "Fähre fährt"
    assert article.provenance.source is not None
    assert article.provenance.source.charset_reason == reason


AMP = f"""<!doctype html><html ⚡ lang=de><head><link rel=canonical href="https://bote.example/faehre">
<style amp-boilerplate>body{{visibility:hidden}}</style><script async src="v0.js"></script></head><body>
<amp-ad width=300 height=250 type=x></amp-ad><main><h1>Fähre fährt</h1>
<amp-img src="https://bote.example/faehre.jpg" width=800 height=600 layout=responsive></amp-img>
<p>{LINES[0]}</p><p>{LINES[1]}</p>
<amp-analytics type=x><script type="application/json">{{}}</script></amp-analytics><p>{LINES[2]}</p></main>
<amp-sidebar id=s><ul><li><a href=/>Start</a><li><a href=/a>Alles</a></ul></amp-sidebar></body></html>"""
PRINT = f"""<html><head><title>Fähre fährt - Druckansicht</title></head><body onload="window.print()">
<b>Fähre fährt</b><br><br>{LINES[0]}<br><br>{LINES[1]}<br><br>{LINES[2]}<br><br>
<a href="javascript:window.close()">Fenster schließen</a></body></html>"""


@pytest.mark.parametrize("page", [AMP, PRINT], ids=["AMP", "print"])
def test_amp_and_print_pages(page: str) -> None:
    data = page.encode()
    article = convert.read(data)
    check_laws(data, article)
    assert [block.text for block in article.body if isinstance(block, Paragraph)][-3:] == LINES


def test_the_picture_of_an_amp_page() -> None:
    article = convert.read(AMP)
    assert article.canonical_url == "https://bote.example/faehre"
    pictures = [block.image.url for block in article.body if isinstance(block, Figure) and block.image]
    assert pictures == ["https://bote.example/faehre.jpg"]
