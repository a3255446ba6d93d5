"""What a page prints around its text: page numbers, running heads and feet, a browser's print lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

from convert.reflow.rows import Row

Reason: TypeAlias = Literal[
    "page-number", "running-head", "running-foot", "print-header", "print-footer", "invisible"
]

_DEPTH = 3
_LONGEST = 200
_WORD = (
    r"(?:page|seite|pagina|página|pág\.|strana|strona|str\.|sida|side|sivu|sayfa|oldal|pag\.|p\.|"
    r"стр\.|страница|сторінка|σελίδα)"
)
_OF = r"(?:/|of|von|de|di|van|av|af|sur|z|из|з|από)"
_TOTALLED = re.compile(rf"{_WORD} ?\d{{1,4}} ?{_OF} ?\d{{1,4}}", re.IGNORECASE)
_WORDED = re.compile(rf"{_WORD} ?\d{{1,4}}|第 ?\d{{1,4}} ?[页頁ページ]{{1,3}}", re.IGNORECASE)
_BARE = re.compile(r"(?!(?:19|20)\d\d$)\d{1,4}|[-–—] ?\d{1,4} ?[-–—]|\d{1,4} ?(?:/|of) ?\d{1,4}")
_PRINT_COUNT = re.compile(r"\d{1,4}/\d{1,4}")
_PRINT_HEADER = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?: .*)?")
_PRINT_FOOTER = re.compile(r"(?:https?|file)://\S+( \d{1,4}/\d{1,4})?")


class _Signs(NamedTuple):
    """What tells furniture in one text."""

    repeated: Mapping[str, int]
    """Lines at the edges of many pages, without their digits: the first page from which they go."""
    printed: bool
    """Whether a browser printed the text: date and time, and an address with a count of pages."""
    flat: bool
    """Whether the text has no page ends, so that furniture may be anywhere."""


def find_furniture(rows: Sequence[Row]) -> dict[int, Reason]:
    """The rows that belong to the page and not to the text, with what they are.

    Only the first and last three rows of a page are looked at.  A line is a running head
    or foot when it stands there on at least three pages and half of all, its digits aside;
    the first page is no exception, though there it may be the headline.  In a text of two
    pages the first keeps it unless the digits tell the two apart.  A number alone is a
    page number on the outermost row that is left; a text that is one number keeps it.
    Without page ends only what counts pages in so many words is found in the midst.
    """
    pages = [list(group) for _, group in groupby(range(len(rows)), key=lambda i: rows[i].page)]
    edges = [i for page in pages for i in _edges(page)]
    flat = len(pages) < 2
    signs = _Signs(_repeated(rows, pages), _is_printed([rows[i].text for i in edges]), flat)
    out: dict[int, Reason] = {}
    for page in pages:
        middle = page[len(page) // 2] if page else 0
        for i in page if flat else _edges(page):
            reason = _reason(rows[i], signs, head=i < middle, edge=not flat or i in edges)
            if reason:
                out[i] = reason
        if len(rows) > 1:
            out |= dict.fromkeys(_bare_numbers(rows, page, out, signs), "page-number")
    return out


def _reason(row: Row, signs: _Signs, *, head: bool, edge: bool) -> Reason | None:
    text = row.text
    if len(text) > _LONGEST or not (edge or text[-1].isdigit()):
        return None
    if _TOTALLED.fullmatch(text) or (edge and _WORDED.fullmatch(text)):
        return "page-number"
    if signs.printed and (footer := _PRINT_FOOTER.fullmatch(text)) and (footer[1] or not signs.flat):
        return "print-footer"
    if signs.printed and edge and _PRINT_HEADER.fullmatch(text):
        return "print-header"
    if row.page >= signs.repeated.get(_key(text), row.page + 1):
        return "running-head" if head else "running-foot"
    return None


def _is_printed(texts: Sequence[str]) -> bool:
    short = [text for text in texts if len(text) <= _LONGEST]
    feet = [match for text in short if (match := _PRINT_FOOTER.fullmatch(text))]
    counted = any(foot[1] for foot in feet) or any(_PRINT_COUNT.fullmatch(text) for text in short)
    return bool(feet) and counted and any(_PRINT_HEADER.fullmatch(text) for text in short)


def _repeated(rows: Sequence[Row], pages: Sequence[Sequence[int]]) -> dict[str, int]:
    """Lines that stand at the edges of many pages, by key, with the first page from which they go."""
    found: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for page in pages:
        for i in _edges(page):
            text = rows[i].text
            if len(text) <= _LONGEST and not _BARE.fullmatch(text):
                found[_key(text)][rows[i].page] = text
    least = max(2, (len(pages) + 1) // 2)
    return {
        key: min(places) + (len(pages) == 2 and len(set(places.values())) == 1)
        for key, places in found.items()
        if len(places) >= least and (len(places) > 2 or len(pages) == 2)
    }


def _bare_numbers(
    rows: Sequence[Row], page: Sequence[int], out: Mapping[int, Reason], signs: _Signs
) -> Iterator[int]:
    """The outermost rows of a page, furniture aside, that are nothing but a number."""
    for order in (page[: 2 * _DEPTH], page[: -2 * _DEPTH - 1 : -1]):
        outer = next((i for i in order if i not in out and _key(rows[i].text) not in signs.repeated), None)
        if outer is not None and _BARE.fullmatch(rows[outer].text):
            yield outer


def _edges(page: Sequence[int]) -> Sequence[int]:
    return page if len(page) <= 2 * _DEPTH else [*page[:_DEPTH], *page[-_DEPTH:]]


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text[: _LONGEST + 1].split())).casefold()
