"""Inline Markdown to clean text, marks and pictures, with markdown-it-py.

The named transforms of Markdown are here too: they parse a slice of the source exactly
as the reader parsed the document, so that what they give is what the record says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from convert.blocks import Image, Link
from convert.clean import clean
from convert.markup.entities import decode_value
from convert.markup.inline import Inline, RunMarks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_NESTING = 100
"""How deep blocks and brackets may lie in each other; what lies deeper is not read."""

_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){1,999})\]", re.S)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
_NEWLINE = re.compile(r"\r\n?")
_UNSEEN = ("script", "style")


def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and footnotes; raw HTML is recognised."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    md = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    return md.use(footnote_plugin, inline=False, move_to_end=True)


def normal(text: str) -> str:
    """`text` as the parser wants it, code point for code point but for CRLF: LF line ends, no NUL."""
    return _NEWLINE.sub("\n", text).replace("\0", "\ufffd")


def render(children: Sequence[Token]) -> Inline:
    """The text, marks and pictures of inline tokens."""
    renderer = _Renderer()
    for token in children:
        renderer.take(token)
    return renderer.result()


class _Renderer:
    """Turns inline tokens into runs of text and marks."""

    def __init__(self) -> None:
        self._runs = RunMarks()
        self._images: list[Image] = []
        self._titles: list[str | None] = []
        self._unseen: str | None = None

    def take(self, token: Token) -> None:
        """Add one token."""
        name = token.type
        if name == "html_inline":
            self._html(token.content)
        elif self._unseen:
            return
        elif name in ("text", "code_inline", "text_special"):
            self._runs.text(token.content)
        elif name in ("softbreak", "hardbreak"):
            self._runs.line_end()
        elif name == "image":
            self._image(token)
        elif name.endswith("_open"):
            self._runs.start(token.tag, str(token.attrGet("href") or ""))
        elif name.endswith("_close"):
            self._runs.end(token.tag)

    def result(self) -> Inline:
        """Everything taken so far."""
        return self._runs.result(tuple(self._images), tuple(self._titles))

    def _image(self, token: Token) -> None:
        url = str(token.attrGet("src") or "")
        if url:
            self._images.append(Image(url=url, alt=clean(render(token.children or ()).text) or None))
            self._titles.append(clean(str(token.attrGet("title") or "")) or None)

    def _html(self, markup: str) -> None:
        found = _TAG.match(markup)
        if not found:
            return
        closing, tag = bool(found[1]), found[2].lower()
        if tag in _UNSEEN:
            self._unseen = None if closing else tag
        elif self._unseen:
            return
        elif tag == "br":
            self._runs.line_end()
        elif closing:
            self._runs.end(tag)
        else:
            href = _HREF.search(markup)
            address = next(filter(None, href.groups()), "") if href else ""
            self._runs.start(tag, decode_value(address))


def labels_used(content: str, env: Mapping[str, Any]) -> tuple[str, ...]:
    """The reference and footnote labels (with `^`) that some inline Markdown uses and `env` defines."""
    if "[" not in content:
        return ()
    from markdown_it.common.utils import normalizeReference

    references, notes = env.get("references", {}), env.get("footnotes", {}).get("refs", {})
    found = []
    for label in dict.fromkeys(_LABEL.findall(content)):
        if label.startswith("^") and f":{label[1:]}" in notes:
            found.append(label)
        elif (key := normalizeReference(label)) in references:
            found.append(key)
    return tuple(found)


def _parse_inline(text: str, labels: Iterable[str] = ()) -> list[Token]:
    env: dict[str, Any] = {"references": {}, "footnotes": {"refs": {}}}
    for label in labels:
        if label.startswith("^"):
            env["footnotes"]["refs"][f":{label[1:]}"] = -1
        else:
            env["references"][label] = {"href": "#", "title": ""}
    return parser().parseInline(normal(text), env)[0].children or []


def inline_text(text: str, argument: str = "") -> str:
    """`md-inline/1`: the clean text of inline Markdown.

    `argument` lists, one a line, the labels that the document defines.
    """
    return render(_parse_inline(text, filter(None, argument.split("\n")))).text


def link_address(text: str, argument: str) -> str:
    """`md-link/1`: the address of the link with that number, from 0."""
    marks = render(_parse_inline(text)).marks
    return _nth((mark.href for mark in marks if isinstance(mark, Link)), argument)


def image_address(text: str, argument: str) -> str:
    """`md-image/1`: the address of the picture with that number, from 0."""
    return _nth((t.attrGet("src") for t in _parse_inline(text) if t.type == "image"), argument)


def image_title(text: str, argument: str) -> str:
    """`md-image-title/1`: the title of the picture with that number, from 0, as clean text."""
    return clean(_nth((t.attrGet("title") for t in _parse_inline(text) if t.type == "image"), argument))


def image_alt(text: str, argument: str) -> str:
    """`md-image-alt/1`: what stands in for the picture with that number, from 0, as clean text."""
    images = [token for token in _parse_inline(text) if token.type == "image"]
    return clean(render(images[int(argument)].children or ()).text)


def definition_address(text: str) -> str:
    """`md-definition/1`: the address that a link reference definition gives."""
    env: dict[str, Any] = {}
    parser().parse(normal(text), env)
    references: dict[str, dict[str, str]] = env.get("references") or {}
    return next(iter(references.values()), {"href": ""})["href"]


def cell_source(text: str) -> str:
    r"""`md-cell/1`: the inline Markdown of a table cell, in which `\|` stands for a pipe."""
    return text.replace(r"\|", "|")


def _nth(values: Iterator[object], number: str) -> str:
    found = list(values)
    return str(found[int(number)] or "")
