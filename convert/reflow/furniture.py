"""What a page prints around its text: page numbers, running heads and feet, a browser's print lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate, groupby, pairwise
from typing import Literal, TypeAlias

from convert.reflow.counting import CLOSES, LONGEST, Count, read_count
from convert.reflow.papers import has_paper_word
from convert.reflow.repeats import key, repeated_in_flow, repeated_on_pages, spare_headline
from convert.reflow.rows import Rows

Reason: TypeAlias = Literal[
    "page-number", "running-head", "running-foot", "print-header", "print-footer", "invisible"
]

_DEPTH = 3
_LONGEST = 300
_NAME_LENGTH = 50
_APART = 15
_LEAST_APART = 5
_MOST_WORDS = 5
_TITLE_ROWS = 6
_PRINT_HEADER = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?( .*)?"
)
_PRINT_FOOTER = re.compile(r"(?:https?|file)://\S+( \d{1,4}/\d{1,4})?")


def find_furniture(rows: Rows, fronts: Mapping[int, object] | None = None) -> dict[int, Reason]:
    """The rows that belong to the page and not to the text, with what they are.

    `fronts` has the rows near the top that are bylines or dates, by their number.  A
    running head or foot stands on at least half of the pages, its digits aside, at the
    edge, beside a page number or in mid-sentence.  Page numbers stand on the outermost
    row that is left, or, where the page ends are lost, count up through the text.  The
    headline is kept once where it is the running head as well.
    """
    pages = _pages(rows)
    edges = {i for page in pages for i in _edges(page)}
    counts = _counts(rows.text)
    out: dict[int, Reason] = dict(_printed(rows.text, counts))
    sure = {i for i, count in counts.items() if count.worded and (count.total or i in edges)}
    sure |= {i for i, count in counts.items() if count.total == 1}
    sure |= _counted_up(rows, counts)
    if len(pages) > 1:
        taken = sure | out.keys()
        sure |= {i for page in pages for i in _outermost(page, counts, taken)}
        repeated = repeated_on_pages(rows, pages, edges, sure)
    else:
        repeated = repeated_in_flow(rows, sure, fronts or {})
    repeated = spare_headline(rows, repeated - out.keys(), fronts or {})
    middles = {rows.page[page[0]]: page[len(page) // 2] for page in pages}
    out |= {
        i: "running-head" if i < middles[rows.page[i]] or len(pages) == 1 else "running-foot"
        for i in repeated
    }
    if len(rows.text) > 1:
        taken = sure | out.keys()
        sure |= {i for page in pages for i in _outermost(page, counts, taken)}
    sure |= set(_second(rows, counts, sure | out.keys()))
    out |= dict.fromkeys(sure - out.keys(), "page-number")
    return out | _beside_counts(rows, sure, out, fronts or {})


def _pages(rows: Rows) -> list[Sequence[int]]:
    """The rows of each page."""
    if not rows.text or rows.page[0] == rows.page[-1]:
        return [range(len(rows.text))] if rows.text else []
    ends = list(accumulate([len(list(group)) for _, group in groupby(rows.page)], initial=0))
    return [range(*span) for span in pairwise(ends)]


def _counts(texts: Sequence[str]) -> dict[int, Count]:
    """The lines that may count pages; the last sign of most tells that they do not."""
    return {
        i: count
        for i, length in enumerate(map(len, texts))
        if length <= LONGEST
        and ((text := texts[i])[-1].isdecimal() or text[-1] in CLOSES)
        and (count := read_count(text))
    }


def _printed(texts: Sequence[str], counts: Mapping[int, Count]) -> dict[int, Reason]:
    """A browser's print lines: date, time and title above; the address and a count of pages below."""
    feet = {
        i: match
        for i, text in enumerate(texts)
        if "://" in text
        and text[0] in "hf"
        and len(text) <= _LONGEST
        and (match := _PRINT_FOOTER.fullmatch(text))
    }
    if not feet:
        return {}
    heads = {
        i: match
        for i, text in enumerate(texts)
        if text[0].isdigit() and len(text) <= _LONGEST and (match := _PRINT_HEADER.fullmatch(text))
    }
    slashed = {i for i, count in counts.items() if count.family == "# of #"}
    if not heads or not (slashed or any(match[1] for match in feet.values())):
        return {}
    marked = {i for i, match in feet.items() if match[1] or {i - 1, i + 1} & (slashed | heads.keys())}
    keys = {key(texts[i]) for i in marked}
    out: dict[int, Reason] = dict.fromkeys(heads, "print-header")
    out |= dict.fromkeys((i for i in feet if i in marked or key(texts[i]) in keys), "print-footer")
    out |= dict.fromkeys(slashed, "page-number")
    below = [i + 1 for i, match in heads.items() if not match[1] and i + 1 < len(texts) and i + 1 not in out]
    said = Counter(map(_bare, texts)) if below else Counter()
    for i in below:
        if said[_bare(texts[i])] > 1 or _is_said_above(texts, i, out):
            out[i] = "print-header"
    out |= dict.fromkeys(
        (i for i in feet.keys() - out.keys() if i + 1 in out or i - 1 in out), "print-footer"
    )
    return out


def _is_said_above(texts: Sequence[str], i: int, out: Mapping[int, Reason]) -> bool:
    """Whether the title on row `i` is also told by a row, or several in a row, near the top."""
    title = _bare(texts[i])
    for start in range(min(len(texts), 2 * _TITLE_ROWS)):
        joined = ""
        for j in range(start, min(start + _TITLE_ROWS, len(texts))):
            if j == i or j in out:
                break
            joined += _bare(texts[j])
            if joined == title:
                return True
    return False


def _bare(text: str) -> str:
    return "".join(text[: _LONGEST + 1].split()).casefold().rstrip("….\ufffe-")


def _counted_up(rows: Rows, counts: Mapping[int, Count]) -> set[int]:
    """Counts of one shape that go up by one, a page apart: page numbers wherever they stand.

    One of them at least stands in the midst of a sentence or at the end of the text.
    """
    out: set[int] = set()
    families = {count.family for count in counts.values()}
    for family in families:
        members = [i for i, count in counts.items() if count.family == family]
        chain = [
            {a, b}
            for a, b in pairwise(members)
            if counts[b].number == counts[a].number + 1
            and counts[b].total == counts[a].total
            and b - a >= (_APART if b < len(rows.text) - 2 else _LEAST_APART)
        ]
        linked = set().union(*chain) if chain else set()
        told = family != "#" or any(_tells(rows, i) for i in linked)
        if told:
            out |= linked
    return out


def _tells(rows: Rows, i: int) -> bool:
    """Whether a number at row `i` stands where no text would: at the end, or in the midst of a sentence."""
    if i >= len(rows.text) - 2:
        return True
    return i > 0 and rows.ending[i - 1] == "open" and rows.lower[i + 1]


def _outermost(page: Sequence[int], counts: Mapping[int, Count], taken: Set[int]) -> Iterator[int]:
    """The outermost rows of a page, furniture aside, that are nothing but a number."""
    for order in (page[: 2 * _DEPTH], page[: -2 * _DEPTH - 1 : -1]):
        outer = next((i for i in order if i not in taken), None)
        if outer is not None and outer in counts:
            yield outer


def _second(rows: Rows, counts: Mapping[int, Count], taken: Set[int]) -> Iterator[int]:
    """A number next to the end of the text, with nothing but the name of a paper outside of it."""
    last = len(rows.text) - 1
    if last < 2 * _DEPTH:
        return
    for outer, inner in ((0, 1), (last, last - 1)):
        if inner in counts and inner not in taken and outer not in taken and _is_name(rows, outer):
            yield inner


def _beside_counts(
    rows: Rows, counts: Set[int], taken: Mapping[int, Reason], fronts: Mapping[int, object]
) -> dict[int, Reason]:
    """The name of the paper beside a page number at either end of the text, where it is printed once."""
    last = len(rows.text) - 1
    out: dict[int, Reason] = {}
    if last < 2 * _DEPTH:
        return out
    for i in counts:
        for j in (i - 1, i + 1):
            if 1 < j < last - 1 and j not in taken and _is_paper(rows, j, counts):
                out[j] = "running-head"
    if 1 in counts and 0 not in taken and 2 not in fronts and _is_name(rows, 0):
        out[0] = "running-head"
    for i in (last, last - 1):
        if i not in taken and {i - 1, i + 1} & counts and rows.line[last] - rows.line[i] < _DEPTH:
            before = i - 1 if i - 1 not in counts else i - 2
            if _is_name(rows, i) and rows.ending[before] == "sentence":
                out[i] = "running-foot"
    return out


def _is_paper(rows: Rows, i: int, counts: Set[int]) -> bool:
    """Whether the row beside a page number names a paper, or interrupts a sentence in capitals."""
    if not _is_name(rows, i) or len(rows.text[i].split()) > _MOST_WORDS:
        return False
    before, after = (i - 1, i + 2) if i + 1 in counts else (i - 2, i + 1)
    cut = rows.ending[before] == "open" and rows.lower[after]
    return cut or has_paper_word(rows.text[i])


def _is_name(rows: Rows, i: int) -> bool:
    words = rows.text[i].split()
    titled = all(word[0].isupper() or len(word) <= 3 for word in words)
    return titled and 3 < len(rows.text[i]) <= _NAME_LENGTH and rows.ending[i] != "sentence"


def _edges(page: Sequence[int]) -> Sequence[int]:
    return page if len(page) <= 2 * _DEPTH else [*page[:_DEPTH], *page[-_DEPTH:]]
