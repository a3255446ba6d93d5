"""A fragment of HTML, as it occurs inside Markdown, to clean text, marks and pictures."""

from __future__ import annotations

from html.parser import HTMLParser

from convert.blocks import Image
from convert.clean import clean
from convert.markup.inline import Inline, RunMarks

_UNSEEN = frozenset({"script", "style", "template", "noscript", "iframe", "svg"})
_GLUED = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub"}
)
_MOST_OPEN = 20
"""So many tags may be left open at the end of a fragment."""


def fragments(markup: str) -> Inline:
    """What a fragment of HTML says; scripts, styles and comments say nothing.

    Unclosed and misnested tags are taken as they come; nothing is fetched or run.
    """
    reader = _Reader()
    reader.feed(_without_open_ends(markup))
    reader.close()
    return reader.result()


def _without_open_ends(markup: str) -> str:
    """Markup without many signs of tags behind the last that ends: the parser would try each to the end."""
    end = markup.rfind(">") + 1
    if markup.count("<", end) <= _MOST_OPEN:
        return markup
    return markup[:end] + markup[end:].replace("<", "&lt;")


def fragment_text(text: str) -> str:
    """`html-fragment/1`: the clean text of a fragment of HTML."""
    return fragments(text).text


def image_address(text: str, argument: str) -> str:
    """`html-image/1`: the address of the picture with that number, from 0."""
    return fragments(text).images[int(argument)].url


def image_alt(text: str, argument: str) -> str:
    """`html-image-alt/1`: what stands in for the picture with that number, from 0."""
    return fragments(text).images[int(argument)].alt or ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._runs = RunMarks()
        self._images: list[Image] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif self._unseen:
            return
        elif tag == "img" and values.get("src"):
            self._images.append(Image(url=values["src"], alt=clean(values.get("alt", "")) or None))
        elif tag == "br":
            self._runs.line_end()
        else:
            if tag not in _GLUED:
                self._runs.text(" ")
            self._runs.start(tag, values.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif not self._unseen:
            self._runs.end(tag)
            if tag not in _GLUED:
                self._runs.text(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._runs.text(data)

    def result(self) -> Inline:
        return self._runs.result(tuple(self._images), (None,) * len(self._images))
