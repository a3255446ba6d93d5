"""Names behind a label that has an element of its own: `<b>Author:</b> Jane Doe`, `<dt>Text</dt><dd>...`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from convert.clean import clean
from convert.newsroom.bylines import looks_like_names, parse_names
from convert.newsroom.introductions import names_authors, role_of
from convert.readers.html.fields.claims import Words
from convert.readers.html.fields.printed import Printed, words_of
from convert.readers.html.fields.signatures import Line, line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_LABEL = 24
_LONGEST = 90
_ENDS = ":："
_AUTHORS = frozenset(["author", "reporter"])
_MOST = 3
_CELLS = frozenset(["dt", "td", "th", "div"])


def labelled_lines(printed: Printed, first: int) -> Iterator[Line]:
    """The names behind the labels of authors, from the element with the number `first` on."""
    found = 0
    for element in printed.elements[first : printed.stretch.stop]:
        text = element.text
        if not text or len(text) > _LONGEST_LABEL or element.tag == "a" or len(element) or found >= _MOST:
            continue
        label = text.strip()
        if not label:
            continue
        word = label.rstrip(_ENDS).rstrip()
        if role_of(word) in _AUTHORS and not printed.sidelines.hold(element):
            line = _behind(element, label, colon=len(word) < len(label), sure=names_authors(word))
            found += line is not None
            yield from (line,) if line else ()


def _behind(element: HtmlElement, label: str, *, colon: bool, sure: bool) -> Line | None:
    """The names behind a label: in the text that follows, else all that the next element says.

    `sure` says that the label is one of authors even without a colon.
    """
    last = element
    while not (last.tail or "").strip():
        following = last.getnext()
        if following is None or following.tag != "br":
            return _in_next(last, colon=colon)
        last = following
    tail = clean(last.tail or "")
    told = colon or tail[:1] in _ENDS
    tail = tail.lstrip(_ENDS + " ")
    around = element.getparent()
    text = words_of(around) if around is not None else ""
    start = text.find(tail, text.find(label) + len(label))
    span = (start, start + len(tail))
    return _names(around, text, span, colon=told) if (told or sure) and start >= 0 else None


def _in_next(element: HtmlElement, *, colon: bool) -> Line | None:
    """The names that are all of the element behind this one, or behind the one that holds nothing else."""
    value, around = element.getnext(), element.getparent()
    if value is None and around is not None and len(around) == 1 and around.tag in _CELLS:
        value = around.getnext()
    text = words_of(value) if value is not None else ""
    return _names(value, text, (0, len(text)), colon=colon)


def _names(element: HtmlElement | None, text: str, span: tuple[int, int], *, colon: bool) -> Line | None:
    """The names that `text` has in `span`; none where it says more than names, and what belongs to them."""
    said = text[slice(*span)]
    if element is None or not 3 < len(said) <= _LONGEST:
        return None
    found = parse_names(said)
    if not found or not (looks_like_names(said) or (colon and found[0].contributor.kind == "person")):
        return None
    cut = () if span == (0, len(text)) else (f"substring/1:{span[0]}-{span[1]}",)
    return line_of(said, Words(element), cut, found)
