"""What stands at the head of a page's text and is not text: the headline again, bylines, dates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from convert.newsroom.bylines import parse_byline
from convert.newsroom.dates import date_line
from convert.readers.html.fields.claims import Fields
from convert.readers.html.judging.hints import squeezed
from convert.readers.html.outline.lines import ends_sentence
from convert.readers.html.tree.parts import Body, Found

_FIRST = 4
"""Only so many blocks at the head are looked at: further down such a line is text."""
_LONGEST = 150
_SUMMARY = 100
_BETWEEN = " \t|·•–—-,;/"


def without_front(body: Body, headlines: Sequence[str]) -> Body:
    """The body without the headline, byline and date lines that lead it.

    `headlines` are all that the page gives as its headline, the chosen one and the others.
    """
    known = {squeezed(text) for text in headlines}
    kept = [found for n, found in enumerate(body.blocks) if n >= _FIRST or not _is_front(found, known)]
    lead = body.standfirst if body.standfirst and not _is_front(body.standfirst, known) else None
    return body._replace(blocks=tuple(kept), standfirst=lead)


def without_second_headlines(fields: Fields) -> Fields:
    """The claims with a secondary title as what it is: another headline, not the standfirst.

    schema.org calls `alternativeHeadline` "a secondary title", and pages fill it with the headline
    of the search result or the front page; some with the standfirst, which is long and a sentence.
    """
    summaries = [len(claim.value) >= _SUMMARY and ends_sentence(claim.value) for claim in fields.subheadline]
    titles = (claim for claim, long in zip(fields.subheadline, summaries, strict=True) if not long)
    leads = (claim for claim, long in zip(fields.subheadline, summaries, strict=True) if long)
    return fields._replace(headline=tuple(chain(fields.headline, titles)), subheadline=tuple(leads))


def _is_front(found: Found, headlines: set[str]) -> bool:
    if found.kind not in ("paragraph", "heading") or found.container.tag == "time":
        return False
    return squeezed(found.text) in headlines or (len(found.text) <= _LONGEST and _is_credit_line(found.text))


def _is_credit_line(text: str) -> bool:
    """Whether a line says nothing but who wrote this and when."""
    if date_line(text):
        return True
    line = parse_byline(text)
    rest = text[line.end :].strip(_BETWEEN) if line else text
    return line is not None and (not rest or bool(date_line(rest)))
