"""What a page says of its own text in places nobody reads: headline, summary, body."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.readers.html.judging.western import key_of, western

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SIGNS = re.compile(r"[\W_]+")
_ASCII_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_LOWER = bytes(range(256)).lower()
_BODY = re.compile(r'"articleBody"\s{0,20}:\s{0,20}"([^"\\]*(?:\\.[^"\\]*)*)"', re.S)
_MOST = 12  # texts of a kind
_LONGEST = 500  # code points of a title or a summary
_LONGEST_BODY = 100_000  # letters and digits of the stated text
_MARKUP = re.compile(r"<[^<>]*>")
_DESCRIPTIONS = frozenset(
    ("description", "og:description", "twitter:description", "dc.description", "sailthru.description")
)
_TITLES = frozenset(("og:title", "twitter:title", "title", "dc.title", "sailthru.title", "parsely-title"))
_MIN_BODY = 150
_SITES = frozenset(("og:site_name", "application-name", "al:ios:app_name", "al:android:app_name"))
_SITE = re.compile(r" (?:[-–—|·•»:]|::) ([^-–—|·•»:]{4,40})$")
_MIN_SITE = 4


def squeezed(text: str) -> str:
    """The letters and digits of `text` in one case: equal for two prints of one text."""
    if text.isascii():
        return text.encode("ascii").translate(_LOWER, _ASCII_SIGNS).decode("ascii")
    known = western(text)
    return _SIGNS.sub("", text).lower() if known is None else key_of(known)


class Hints(NamedTuple):
    """Texts to compare the page's runs with, all squeezed."""

    titles: tuple[str, ...]
    """What may be the headline."""
    summaries: tuple[str, ...]
    """What may be the standfirst."""
    body: str
    """The text of the article as the page's data for search engines gives it; often empty or cut."""
    sites: tuple[str, ...] = ()
    """What the site may be called: lines that call on readers name it more often than articles do."""


def read_hints(root: HtmlElement) -> Hints:
    """What the head and the scripts of a page say of its text."""
    titles: list[str] = []
    summaries: list[str] = []
    sites: list[str] = []
    body = ""
    for element in root.iter("title", "meta", "script"):
        if element.tag == "title":
            title = (element.text or "").strip()[:_LONGEST]
            titles.append(squeezed(title))
            found = _SITE.search(title)
            sites += [found[1]] if found else []
        elif element.tag == "meta":
            name = (element.get("property") or element.get("name") or "").lower()
            if name in _TITLES:
                titles.append(squeezed((element.get("content") or "")[:_LONGEST]))
            elif name in _SITES:
                sites.append((element.get("content") or "")[:_LONGEST])
            elif name in _DESCRIPTIONS:
                summaries.append(squeezed(unescape((element.get("content") or "")[:_LONGEST])))
        elif not body and "ld+json" in (element.get("type") or ""):
            body = _stated_body(element.text or "")
    return Hints(
        tuple(dict.fromkeys(filter(None, titles)))[:_MOST],
        tuple(dict.fromkeys(text for text in summaries if len(text) > 20))[:_MOST],
        body if len(body) >= _MIN_BODY else "",
        tuple(name for name in dict.fromkeys(map(squeezed, sites)) if len(name) >= _MIN_SITE)[:_MOST],
    )


def _stated_body(script: str) -> str:
    found = _BODY.search(script)
    if not found:
        return ""
    try:
        text = json.loads(f'"{found[1]}"', strict=False)
    except ValueError:
        text = found[1].replace("\\n", " ")
    return squeezed(_MARKUP.sub(" ", unescape(clean(text))))[:_LONGEST_BODY]
