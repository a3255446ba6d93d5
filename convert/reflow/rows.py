"""A printed line as the eye sees it: where it begins, how wide it is, how it starts and ends."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import compress, count, pairwise
from operator import add
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

from msgspec.structs import astuple

from convert.clean import clean
from convert.reflow.lines import Lines
from convert.reflow.widths import width
from convert.value import Value

_Fact = TypeVar("_Fact")
Ending: TypeAlias = Literal["sentence", "maybe", "open"]
"""Whether a line ends a sentence; `maybe` after "U.S." or the day in "am 3."."""

_TAIL = 24
_CLOSERS = "\"'”’»›)]）」』】“"
_STOPS = ".!?…。！？．؟۔।॥។"
_MOST_CLOSERS = 4
_DAY = len("31.")
_NO_END = frozenset(
    ["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt", "Rev",
     "Hon", "Mme", "Mlle", "Sr", "Sra", "Sig", "Nr", "No", "bzw", "vgl", "ca", "vs", "Abs", "Art", "Bd", "Hr",
     "Fr", *map(chr, (*range(0x41, 0x5B), *range(0xC0, 0xDF), *range(0x410, 0x430)))]
)  # fmt: skip
"""What stands before a full stop that ends no sentence: titles, abbreviations, capitals alone."""

_MANY = 1 + max(map(len, _NO_END)) + 1
_INITIALS = re.compile(r"[^\W\d_]\.[^\W\d_]\.$")
_MAY_END = frozenset(_STOPS + _CLOSERS)
_GOES_ON = " {1,3}[\"'“„«(]?[^\\W\\d_a-z]"
MID_STOPS = {
    **{sign: re.compile(re.escape(sign) + "[\"'”’»)]{0,2}" + _GOES_ON) for sign in ".!?…"},
    **{sign: re.compile(sign) for sign in "。！？"},
}
"""By the sign that ends it, the end of a sentence inside a line, where another follows.

A pattern that begins with one sign is found at once.
"""
_CERTAIN = re.compile("[!-~]|[^\\W_]")
_OPENERS = "\"'“”„«»‘’‚‹›([{¿¡… "


class Row(Value, frozen=True):
    """A line that carries text, and what can be measured on it alone."""

    line: int
    """Index of the line in the text."""
    page: int
    """Number of its page."""
    start: int
    """First code point of the text that is no white space."""
    end: int
    """One past the last one."""
    stop: int
    """Start of the next line."""
    text: str
    """What stands between the two."""
    column: int
    """How far the line is indented: a tab counts four, an ideographic space two."""
    width: int
    """Columns the line reaches to; a wide character counts two."""
    ending: Ending
    """Whether it ends a sentence."""
    lower: bool
    """Whether its first word begins with a small letter; "iPhone" or an address does not count."""
    lead: int = -1
    """Blank lines above it in its column; -1 where the lines are not cut, so that they can be counted."""
    drop_cap: Literal["", "join", "space"] = ""
    """Whether it is the large first letter of the next row, and how the two go together."""
    glued: tuple[int, ...] = ()
    """Code points of the whole text at which white space inside the row is no space between words."""


class Rows(NamedTuple):
    """The lines that carry text, a list a fact: walking a list is quicker than asking each row."""

    line: Sequence[int]
    page: Sequence[int]
    start: Sequence[int]
    end: Sequence[int]
    stop: Sequence[int]
    text: Sequence[str]
    column: Sequence[int]
    width: Sequence[int]
    ending: Sequence[Ending]
    lower: Sequence[bool]
    lead: Sequence[int]
    drop_cap: Sequence[Literal["", "join", "space"]]
    glued: Sequence[tuple[int, ...]]

    def one_by_one(self) -> list[Row]:
        """The same, a value a row."""
        return list(map(Row, *self))

    def without(self, gone: Collection[int]) -> Rows:
        """All but some, which are given by their number."""
        edges = [-1, *sorted(gone), len(self.text)]
        kept = [slice(one + 1, two) for one, two in pairwise(edges) if one + 1 < two]
        facts: Iterable[Any] = self
        return Rows(*[_parts(fact, kept) for fact in facts])

    def below(self, first: int) -> Rows:
        """Those from the number `first` on."""
        facts: Iterable[Any] = self
        return Rows(*[fact[first:] for fact in facts])


def _parts(fact: Sequence[_Fact], parts: Iterable[slice]) -> list[_Fact]:
    out: list[_Fact] = []
    for part in parts:
        out += fact[part]
    return out


def gathered(rows: Iterable[Row]) -> Rows:
    """Rows that were looked at one by one."""
    return Rows(*zip(*map(astuple, rows), strict=True))


def read_rows(lines: Lines, *, wide: bool) -> Rows:
    """Measure the lines that are not blank.

    `wide`: whether some of their signs may take two columns.
    """
    stripped = list(map(str.strip, lines.raw))
    texts = list(filter(None, stripped))
    raws = list(compress(lines.raw, stripped))
    leads = [0 if raw[0].isalnum() else len(raw) - len(raw.lstrip()) for raw in raws]
    starts = list(map(add, compress(lines.starts, stripped), leads))
    lengths = list(map(len, texts))
    columns, most = leads, len(texts)
    if any(leads):
        columns = [_columns(raw[:lead]) if lead else 0 for raw, lead in zip(raws, leads, strict=True)]
    return Rows(
        list(compress(count(), stripped)),
        list(compress(lines.pages, stripped)),
        starts,
        list(map(add, starts, lengths)),
        list(compress(lines.stops, stripped)),
        texts,
        columns,
        list(map(add, columns, map(width, texts) if wide else lengths)),
        _endings(texts),
        _lowers(texts),
        [-1] * most,
        [""] * most,
        [()] * most,
    )


def _columns(indent: str) -> int:
    """How far a line is set in by the white space before it."""
    if not indent.strip(" "):
        return len(indent)
    return len(indent) + 3 * indent.count("\t") + indent.count("\u3000")


def _endings(texts: Iterable[str]) -> list[Ending]:
    """The `ending` of each text; no abbreviation that is known ends in as many letters."""
    return [
        "open"
        if text[-1] not in _MAY_END
        else "sentence"
        if text[-1] == "." and text[-_MANY:-1].isalpha() and len(text) >= _MANY
        else ending(text)
        for text in texts
    ]


def _lowers(texts: Iterable[str]) -> list[bool]:
    """Whether each text is `lower`, as one that begins with a letter and has no capital nor colon is."""
    return [
        not text[0].isupper()
        and (((head := text[:_TAIL]).islower() and head[0].islower() and ":" not in head) or lower(text))
        for text in texts
    ]


def ending(text: str) -> Ending:
    """Whether `text` ends a sentence: by its stop, unless that belongs to an abbreviation."""
    if text[-1:] not in _MAY_END:
        return "open"
    core = text[-_TAIL:]
    if core[-1] == ".":
        return _at_full_stop(core)
    bare = core.rstrip(_CLOSERS)
    ended = bare[-1:] in _STOPS and len(core) - len(bare) <= _MOST_CLOSERS
    return "sentence" if bare and ended else "open"


def _at_full_stop(core: str) -> Ending:
    """The same for a text whose last sign is a full stop."""
    word = core.rsplit(None, 1)[-1]
    if word[word.rfind("(") + 1 : -1] in _NO_END:
        return "open"
    day = len(word) <= _DAY and word[:-1].isdecimal()
    return "maybe" if day or (word[-3:-2] == "." and _INITIALS.search(word)) else "sentence"


def has_text(text: str) -> bool:
    """Whether anything of `text` is left when it is clean."""
    return text[0].isalnum() or bool(_CERTAIN.search(text) or clean(text))


def starts_upper(text: str) -> bool:
    """Whether the first letter or digit behind quotes and brackets is no small letter."""
    if text[0].isupper():
        return True
    head = text[:_TAIL].lstrip(_OPENERS)
    return head[:1].isalnum() and not head[0].islower()


def lower(text: str) -> bool:
    """Whether the first word of `text` begins with a small letter; an address does not count."""
    head = text[:_TAIL]
    if head[0].isupper():
        return False
    if head[0].islower() and ":" not in head:
        return head.split(None, 1)[0].islower()
    word = head.lstrip(_OPENERS).split(None, 1)
    return bool(word) and word[0].islower() and "://" not in word[0]
