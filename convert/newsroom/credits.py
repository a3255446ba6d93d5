"""Picture credits: who made or supplied a picture, apart from what it shows.

A credit is kept as printed, without the bare label before it ("Photo:", "Foto von",
"Crédit :") and the parentheses around it, and with all else: "AP Photo/John Roe",
"© Reuters", "John Roe / Harbour Press".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from convert.newsroom.agencies import is_agency, longest_agency
from convert.newsroom.institutions import is_institution
from convert.newsroom.names import is_organization, is_person
from convert.newsroom.picture_labels import LABEL, labels, may_have_label


class SplitCaption(NamedTuple):
    """A caption line taken apart; each text is `source[span]`."""

    caption: str | None
    """What the picture shows."""
    credit: str | None
    """Who made or supplied it, without a bare label."""
    caption_span: tuple[int, int] | None
    """First code point of the caption and one past its last."""
    credit_span: tuple[int, int] | None
    """First code point of the credit and one past its last."""


_MARK = re.compile(r"©|\((?:c|C)\)(?=\s)|ⓒ|(?:\A|(?<=[.!?|(–—-]\s)|(?<=\())[Cc]ourtesy (?:of\s|:\s?)")
_SIGNS_OF_MARK = ("©", "ⓒ", "(c)", "(C)", "ourtesy")
_PARENTHESES = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]\s?\.?\s?\Z")
_SENTENCE_BREAK = re.compile(r"[.!?…][\"'”’»)]?\s+")
_BREAK = re.compile(_SENTENCE_BREAK.pattern + r"|\s+[|–—-]\s+|\s*[|\n]\s*")
_SIGNS_OF_BREAK = frozenset("|\n–—-")
"""What any other break has one of."""
_PARTING = ("/", "|", ",", "via")
_SLASH = re.compile(r"\s?(?:/|\|)\s?|\s(?:via)\s|,\s?")
_PHOTO_WORDS = re.compile(
    r"(?:\w{1,12}\s)?(?:photo|foto|images?|archive|archiv|handout|file|via)\b", re.IGNORECASE
)
_JOINTS = " \t\n|–—-(["
_LONGEST = 120
_LINE = 100


def split_caption(text: str) -> SplitCaption:
    """The caption and the credit of a picture line, either of which may be missing."""
    end = len(text.rstrip())
    for rule in (_labelled, _in_parentheses, _marked, _at_the_end):
        credit = rule(text, end)
        if credit:
            return _split(text, credit)
    return _split(text, None)


def looks_like_credit(text: str) -> bool:
    """Whether a whole short line is a picture credit, or the name of a body that supplies pictures.

    "Photo: Jane Doe", "Jane Doe / AFP", "Getty Images", "Armenian Ministry of Defense"; not
    the heading of a section ("Ministry under fire", "Background").
    """
    line = text.strip().rstrip(".")
    if not line or len(line) > _LINE:
        return False
    whole = _PARENTHESES.fullmatch(line)
    if whole:
        line = whole[1].strip()
    label = LABEL.match(line)
    if label:
        return _is_maker(line[label.end() :])
    return bool(_MARK.match(line)) or _is_supplier(line) or is_institution(line)


class _Credit(NamedTuple):
    outer_start: int
    """Where the credit starts with its label or parenthesis."""
    start: int
    end: int
    outer_end: int


def _labelled(text: str, end: int) -> _Credit | None:
    """A credit such as "... Photo: John Roe": the last label, at the start or after the end of a sentence."""
    if not may_have_label(text):
        return None
    found = None
    for label in labels(text, max(0, end - _LONGEST), end):
        before = text[: label.start()].rstrip()
        if not before or before[-1] in '.!?…|)"”’–—-(/[,;\n':
            found = label
            break
    if not found:
        return _label_first(text, end)
    rest = text[found.end() : end].rstrip()
    opened = text[: found.start()].rstrip()[-1:] in {"(", "["}
    stop = found.end() + len(rest)
    inner = stop - (len(rest) - len(rest.rstrip(" )].")) if opened else 0)
    if _is_maker(text[found.end() : inner].rstrip(".")) or (text[: found.start()].strip(_JOINTS) and rest):
        return _Credit(found.start(), found.end(), inner, end) if _is_short(rest) else None
    return _label_first(text, end)


def _label_first(text: str, end: int) -> _Credit | None:
    """A credit such as "Photo: John Roe. The pier on Tuesday.": the credit before the caption."""
    start = len(text) - len(text.lstrip())
    label = LABEL.match(text, start)
    if not label:
        return None
    after = _BREAK.search(text, label.end(), min(end, label.end() + _LONGEST))
    stop = after.start() if after else end
    return (
        _Credit(start, label.end(), stop, after.end() if after else end)
        if _is_maker(text[label.end() : stop])
        else None
    )


def _in_parentheses(text: str, end: int) -> _Credit | None:
    """A credit such as "... (AP Photo/John Roe)"."""
    closed = text[end - 1 : end] in (")", "]", ".")
    found = _PARENTHESES.search(text, max(0, end - _LONGEST - 4), end) if closed else None
    if not found:
        return None
    label = LABEL.match(found[1])
    start = found.start(1) + (label.end() if label else 0)
    inside = text[start : found.end(1)]
    if label or _MARK.match(inside) or _is_supplier(inside):
        return _Credit(found.start(), start, found.end(1), end)
    return None


def _marked(text: str, end: int) -> _Credit | None:
    """A credit such as "... © Reuters": the mark is kept."""
    base = max(0, end - _LONGEST)
    marked = any(map(text.__contains__, _SIGNS_OF_MARK))
    found = _MARK.search(text, base, end) if marked else None
    if not found or not _is_short(text[found.start() : end]):
        return None
    return _Credit(found.start(), found.start(), end, end)


def _at_the_end(text: str, end: int) -> _Credit | None:
    """A credit such as "... on Tuesday. John Roe/Getty Images", or nothing but the credit."""
    base = max(0, end - _LONGEST)
    breaks = _SENTENCE_BREAK if _SIGNS_OF_BREAK.isdisjoint(text) else _BREAK
    starts = [found.end() for found in breaks.finditer(text, base, end)]
    whole = len(text) - len(text.lstrip())
    for start in ([whole] if end - whole <= _LONGEST else []) + starts:
        if start < end and _is_supplier(text[start:end].rstrip(".")):
            return _Credit(start, start, end, end)
    return None


def _split(text: str, credit: _Credit | None) -> SplitCaption:
    """The two texts and their places, the caption being what stands before or behind the credit."""
    if credit is None:
        span = _trimmed(text, 0, len(text))
        return SplitCaption(text[slice(*span)] if span else None, None, span, None)
    credit_span = _trimmed(text, credit.start, credit.end)
    before = text[: credit.outer_start].rstrip(_JOINTS)
    span = _trimmed(text, 0, len(before)) or _trimmed(text, credit.outer_end, len(text))
    return SplitCaption(
        text[slice(*span)] if span else None,
        text[slice(*credit_span)] if credit_span else None,
        span,
        credit_span,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    part = text[start:end]
    begin = start + len(part) - len(part.lstrip())
    stop = start + len(part.rstrip())
    return (begin, stop) if begin < stop else None


def _is_short(credit: str) -> bool:
    """Whether what a label announces is no longer than a credit, and no running text."""
    return 0 < len(credit.split()) <= 14 and len(credit) <= _LONGEST


def _is_maker(text: str) -> bool:
    """Whether a label's text names somebody: people, agencies, organizations, with slashes or commas."""
    parts = [part.strip() for part in _SLASH.split(text.strip().rstrip("."))]
    return _is_short(text) and all(_is_named(part) or is_institution(part) for part in parts if part)


def _is_named(part: str) -> bool:
    bare = _PHOTO_WORDS.sub("", part).strip()
    return (
        not bare
        or is_person(bare)
        or is_agency(part)
        or is_agency(bare)
        or is_organization(part)
        or bool(_MARK.match(part))
    )


def _is_supplier(text: str) -> bool:
    """Whether a text without a label is a credit: an agency, or names and at least one agency by slashes."""
    if not _is_short(text) or _is_run_of_words(text):
        return False
    parts = [part.strip() for part in _SLASH.split(text.strip())]
    if not all(parts):
        return False
    if any(is_agency(part) or _is_agency_photo(part) for part in parts):
        return all(_is_named(part) or is_institution(part) for part in parts)
    return "/" in text and is_person(parts[0]) and all(map(is_organization, parts[1:]))


def _is_run_of_words(text: str) -> bool:
    """Whether a text is in one part, and longer than an agency's name or one with a word for pictures."""
    return not any(map(text.__contains__, _PARTING)) and len(text.split()) > longest_agency()


def _is_agency_photo(part: str) -> bool:
    """A credit such as "AP Photo", "dpa-Bild", "Archivfoto dpa": an agency with a word for pictures."""
    words = re.split(r"[\s-]", part)
    return len(words) in {2, 3} and any(map(is_agency, words)) and bool(_PHOTO_WORDS.search(part))
