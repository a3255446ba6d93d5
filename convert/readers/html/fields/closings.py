"""Names and agencies in parentheses where a text ends or opens: "so she said. (Jane Doe)", "Velm (dpa)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from convert.newsroom.agencies import is_agency
from convert.newsroom.bylines import looks_like_names, parse_names
from convert.readers.html.fields.claims import Words
from convert.readers.html.fields.printed import Printed, words_of
from convert.readers.html.fields.signatures import Line, line_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CLOSING = re.compile(r"[.!?…\"“”»«]\s?\(([^()]{3,60})\)[\s+*]{0,6}\Z")
_DATELINE = re.compile(r"\A[^\W\d_][\w .,/'’-]{1,40}\s\(([^()]{2,24})\)\s?[-–—:.]")
_OPENING = 60
"""How many elements behind the headline the text opens within."""
_WITHIN = 80
_MOST = 4
_BEHIND = " \t\r\n+*"
_IN_FIGURES = ("figure", "figcaption")


def closing_lines(printed: Printed, first: int) -> Iterator[Line]:
    """Who signs in parentheses: the last behind a whole paragraph, else the agency in the dateline."""
    ends = (e for e in reversed(printed.elements[first : printed.stretch.stop]) if _may_close(e))
    opens = (e for e in printed.elements[first : first + _OPENING] if _may_open(e))
    found = [_said(printed, e, _CLOSING) for e in islice(ends, _MOST)]
    found += [_said(printed, e, _DATELINE) for e in islice(opens, _MOST)]
    yield from [line for line in found if line][:1]


def _may_close(element: HtmlElement) -> bool:
    """Whether a closing parenthesis stands last in a paragraph."""
    if element.tag != "p":
        return False
    last = element[-1].tail if len(element) else element.text
    return bool(last) and last.rstrip(_BEHIND).endswith(")")


def _may_open(element: HtmlElement) -> bool:
    """Whether an opening parenthesis stands near the start of a paragraph."""
    return element.tag == "p" and "(" in (element.text or "")[:_WITHIN]


def _said(printed: Printed, element: HtmlElement, form: re.Pattern[str]) -> Line | None:
    """The names in parentheses, where nothing else is in them and the paragraph is of the article."""
    text = words_of(element)
    found = form.search(text)
    if (
        not found
        or printed.sidelines.hold(element)
        or next(element.iterancestors(*_IN_FIGURES), None) is not None
    ):
        return None
    said = found[1]
    if not is_agency(said) and (form is _DATELINE or not looks_like_names(said)):
        return None
    return line_of(said, Words(element), (f"substring/1:{found.start(1)}-{found.end(1)}",), parse_names(said))
