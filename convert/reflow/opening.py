"""The head of an article among its rows: the headline over several lines, bylines and dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import sub
from typing import Literal, TypeAlias

from convert.newsroom.bylines import looks_like_names
from convert.newsroom.dates import date_line
from convert.newsroom.fronts import Said, read_line
from convert.newsroom.introductions import introductions
from convert.reflow.papers import names_paper
from convert.reflow.rows import Rows
from convert.reflow.widths import first_words
from convert.value import Value

Front: TypeAlias = Literal["byline", "date"]

_HEAD = 14
_NOTHING = Said((), None)
_LONGEST = 160
_MOST_TITLE_ROWS = 8
_MOST_TITLE_CHARS = 320
_ROOM = 0.8
_LONGEST_NAME = 50
_MOST_NAME_WORDS = 5
# Chinese, Japanese and Korean names, one or some, and what papers of these countries call themselves.
_NAMES_WITHOUT_CASE = re.compile(
    r"[\u3400-\u9fff\uac00-\ud7a3]{2,4}(?:[,、，・ ]{1,2}[\u3400-\u9fff\uac00-\ud7a3]{2,4}){0,5}"
    r"|[\u3040-\u30ff\u3400-\u9fff]{2,8}(?:新聞|新闻|通信|日报|日報|社)[\u3040-\u30ff]{0,6}"
)
_SITE = re.compile(r"[\w-]{2,40}\.[a-z]{2,8}")


class Opening(Value, frozen=True):
    """What stands above the text; rows by their number."""

    overline: int
    """How many rows above the headline name the paper or the section."""
    headline: tuple[int, int]
    """First row of the headline and one past its last; equal where none was found."""
    fronts: Mapping[int, Front]
    """Rows that are wholly a byline or a date."""

    def rows(self) -> set[int]:
        """The rows at whose ends it tells whether a paragraph ends."""
        return {*range(*self.headline), *self.fronts, *(row - 1 for row in self.fronts)}

    def parts(self, row: int) -> bool | None:
        """Whether a paragraph ends between `row` and the next: None where this does not tell."""
        first, last = self.headline
        if row in self.fronts or row + 1 in self.fronts or row + 1 == last > first:
            return True
        return False if first <= row < last else None


def find_fronts(rows: Rows, said: dict[str, Said]) -> dict[int, Front]:
    """The rows near the top that are wholly a byline or a date.

    `said` keeps what has been found of a line's words, so that they need not be read twice.
    """
    out: dict[int, Front] = {}
    for i, text in enumerate(rows.text[:_HEAD]):
        if len(text) > (_LONGEST if not rows.lower[i] else _LONGEST_NAME):
            continue
        found = said.get(text)
        if found is None:
            found = said[text] = read_line(text)
        if found != _NOTHING and (front := _front(text, found)):
            out[i] = front
    first = min(out, default=0)
    if first and out[first] == "date" and _is_signature(rows.text[first - 1], first):
        out[first - 1] = "byline"
    return out


def _front(text: str, said: Said) -> Front | None:
    if said.dates:
        return "date"
    if said.byline is None:
        return None
    rest = text[said.byline.end :].strip(" |·•–—-,;/")
    return "byline" if not rest or date_line(rest) else None


def _is_signature(text: str, place: int) -> bool:
    """Whether the line right above the first date names somebody, though its words alone do not tell.

    Where it is the only line above, it is the headline unless an introduction opens it.
    """
    if len(text) > _LONGEST_NAME:
        return False
    opening = next(introductions(text), None)
    if opening and opening.start == 0 and opening.opens:
        return text.count(" ") <= _MOST_NAME_WORDS
    named = looks_like_names(text) or _NAMES_WITHOUT_CASE.fullmatch(text) or _SITE.fullmatch(text)
    return place > 1 and bool(named)


def read_opening(rows: Rows, said: dict[str, Said]) -> Opening:
    """Tell the rows of the headline, which stand above the first byline or date, from what is above them.

    A line that had room for the first word of the next was ended on purpose: a line
    narrower than the headline's first by that much is the name of the paper or a section.
    """
    fronts = find_fronts(rows, said)
    last = min(fronts, default=0)
    if not 0 < last <= _MOST_TITLE_ROWS:
        return Opening(0, (0, 0), _joined_to(rows, fronts))
    full = max(map(sub, rows.width[:last], rows.column))
    starts = [0] + [i + 1 for i in range(last - 1) if _ended(rows, i, full)]
    # Where blank lines part all, what is below the headline may be a standfirst.
    told = rows.line[last] - rows.line[last - 1] == 1 or names_paper(rows.text[0])
    overline = 1 if told and starts[1:2] == [1] and _is_overline(rows) else 0
    begins = starts[overline]
    ends = next((start for start in starts if start > begins), last)
    length = sum(map(len, rows.text[begins:ends]))
    if length > _MOST_TITLE_CHARS or (
        rows.ending[ends - 1] == "sentence" and rows.text[ends - 1][-1] in ".。"
    ):
        return Opening(0, (0, 0), fronts)
    return Opening(overline, (begins, ends), fronts)


def _joined_to(rows: Rows, fronts: Mapping[int, Front]) -> dict[int, Front]:
    """Without a headline above them, only those at the very top, one below the other."""
    out: dict[int, Front] = {}
    for i in range(len(rows.text)):
        if i not in fronts:
            break
        out[i] = fronts[i]
    return out


def _ended(rows: Rows, i: int, full: int) -> bool:
    """Whether row `i` was ended on purpose: something parts it from the next, or it had room."""
    one, two = rows.text[i], rows.text[i + 1]
    if rows.lower[i + 1] or not any(map(str.isalnum, two)):
        return False
    if rows.line[i + 1] - rows.line[i] > 1 or rows.page[i] != rows.page[i + 1]:
        return True
    room = rows.width[i] - rows.column[i] + 1 + first_words([two])[0] <= _ROOM * full
    return room and one[-1] not in ",:-–—"


def _is_overline(rows: Rows) -> bool:
    """Whether the first row names the paper or the section."""
    one, two, *_ = rows.text
    return one.count(" ") < _MOST_NAME_WORDS and len(one) < len(two) and rows.ending[0] != "sentence"
