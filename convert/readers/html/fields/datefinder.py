"""Gathers claims to the dates of an article, each with what makes the date of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from convert.newsroom.clock import clock_after
from convert.newsroom.date_words import MODIFIED, PUBLISHED
from convert.newsroom.dates import DateLine, FoundDate, find_dates, line_of, read_date
from convert.newsroom.months import fold
from convert.newsroom.short_years import full_years, has_short_year
from convert.readers.html.fields.claims import Claim, Place, Words
from convert.readers.html.fields.printed import Mark

YEAR = re.compile(r"(?:19|20)\d\d")
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?")
_SET_OFF = re.compile(r"\s?[–—|-]\s")
_LABEL = re.compile(r"[^\W\d_]+")
_LABEL_WITHIN = 28
_LONGEST = 240
_EARLIEST, _LATEST = "1990", "2100"
_DAY = len("2022-11-08")
# What stands around a date in a line: the less, the likelier the line is there for the date.
_BRIEF, _SHORT = 40, 100


class DateFinder:
    """Gathers claims; reads dates in the languages of the page."""

    def __init__(self, languages: Sequence[str]) -> None:
        """`languages` are BCP 47 tags."""
        self.published: list[Claim] = []
        self.modified: list[Claim] = []
        self.clocks: list[str] = []
        self._languages = languages
        self._named = f"date/1:{','.join(languages)}" if languages else "date/1"
        self._found: dict[str, tuple[FoundDate, ...]] = {}

    def clock(self, text: str) -> None:
        """Take a time of day that stands alone, as it is printed beside a date in an element of its own."""
        found = clock_after(text, 0) if text[:1].isdigit() and len(text) <= _BRIEF else None
        if found and found.end == len(text):
            self.clocks.append(found.value)

    def dates(self, text: str) -> tuple[FoundDate, ...]:
        """The dates in a text, which is read once however often it is asked for."""
        found = self._found.get(text)
        if found is None:
            found = self._found[text] = find_dates(text, self._languages)
        return found

    def line(self, text: str) -> tuple[DateLine, ...]:
        """The dates of a line that says nothing else."""
        return line_of(text, self.dates(text)) if len(text) <= _LONGEST else ()

    def take(self, text: str, method: str, place: Place, score: float, *, changed: bool = False) -> bool:
        """Take a value that is known to be a date; False where it is none."""
        if len(text) > _LONGEST or not any(map(str.isdigit, text)):
            return False
        found = read_date(text, self._languages)
        if found:
            return self._add(text, (0, len(text)), found.value, (method, place, score), changed=changed)
        several = self.dates(text)
        iso = None if several else _ISO.match(text)
        if not several and not iso:
            return False
        span = iso.span() if iso else (several[0].start, several[0].end)
        found = read_date(text[slice(*span)], self._languages)
        return found is not None and self._add(
            text, span, found.value, (method, place, score), changed=changed
        )

    def take_part(self, text: str, span: tuple[int, int], method: str, place: Place, score: float) -> bool:
        """Take the date that stands in a value at `span`; False where none does."""
        found = read_date(text[slice(*span)], self._languages)
        return found is not None and self._add(text, span, found.value, (method, place, score), changed=False)

    def lines(self, mark: Mark, score: float) -> bool:
        """Take the dates of a printed line; False where it says more than dates."""
        text, before = _with_years(mark.text)
        lines = self.line(text)
        for line in lines:
            if len(line.date.value) >= _DAY:
                self._add(
                    text,
                    (line.date.start, line.date.end),
                    line.date.value,
                    ("date-line", Words(mark.element), score),
                    changed=line.kind == "modified",
                    before=before,
                )
        return bool(lines)

    def within(self, mark: Mark, method: str, score: float, *, changed: bool = False) -> bool:
        """Take the date of a line that says more: the one labelled as published, else the first."""
        text, before = _with_years(mark.text[:_LONGEST])
        dates = self.dates(text)
        labels = [_label(text, found) for found in dates]
        for label in (True, None):
            if label not in labels:
                continue
            found = dates[labels.index(label)]
            rest = len(mark.text) - (found.end - found.start)
            lost = 0.3 if rest <= _BRIEF or _opens(text, found) else 1.0 if rest <= _SHORT else 1.8
            lost += (1.5 if len(found.value) < _DAY else 0) - (1.0 if label else 0)
            span = (found.start, found.end)
            place = (method, Words(mark.element), score - lost)
            return self._add(text, span, found.value, place, changed=changed, before=before)
        for found in dates[:1]:
            place = (method, Words(mark.element), score)
            self._add(text, (found.start, found.end), found.value, place, changed=True, before=before)
        return bool(dates)

    def _add(
        self,
        text: str,
        span: tuple[int, int],
        value: str,
        found: tuple[str, Place, float],
        *,
        changed: bool,
        before: tuple[str, ...] = (),
    ) -> bool:
        """Enter a date that stands in `text` at `span`, after the transforms `before`."""
        if not _EARLIEST <= value[:4] <= _LATEST:
            return False
        method, place, score = found
        clean: tuple[str, ...] = () if isinstance(place, Words) else ("clean/1",)
        cut = () if span == (0, len(text)) else (f"substring/1:{span[0]}-{span[1]}",)
        named = () if value == text[slice(*span)] else (self._named,)
        claim = Claim(value, method, place, score, (*clean, *before, *cut, *named))
        (self.modified if changed else self.published).append(claim)
        return True


def is_dated(text: str) -> bool:
    """Whether a date may stand in `text`."""
    return has_year(text) or has_short_year(text)


def has_year(text: str) -> bool:
    """Whether a year of these two centuries is in `text`."""
    return ("20" in text or "19" in text) and YEAR.search(text) is not None


def _with_years(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with years in full, and the transform that makes it so."""
    if has_year(text) or not has_short_year(text):
        return text, ()
    return full_years(text), ("full-years/1",)


def _opens(text: str, found: FoundDate) -> bool:
    """Whether a date opens a paragraph and a dash sets it off: "29.11.2022 – The council"."""
    return found.start == 0 and _SET_OFF.match(text, found.end) is not None


def _label(text: str, found: FoundDate) -> bool | None:
    """Whether the words before a date say that it is of the publication; None where they say nothing."""
    words = [fold(word) for word in _LABEL.findall(text[max(0, found.start - _LABEL_WITHIN) : found.start])]
    if any(word in MODIFIED for word in words[-4:]):
        return False
    return True if any(word in PUBLISHED for word in words[-3:]) else None
