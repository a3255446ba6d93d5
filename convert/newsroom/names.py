"""The shapes of people's names, and whether a name is a person's or an organization's."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from convert.newsroom.agencies import has_organization_word, is_agency, is_desk
from convert.newsroom.common_words import is_common

Kind: TypeAlias = Literal["person", "organization"]

# Small words inside a name: "Ludwig van der Meer", "Ana de la Cruz", "Omar bin Rashid".
_PARTICLES = frozenset(
    {
        "van", "der", "den", "de", "het", "ten", "ter", "von", "vom", "zu", "zur", "zum", "la", "las", "los",
        "le", "du", "des", "da", "das", "do", "dos", "di", "del", "della", "dello", "dei", "degli",
        "af", "av", "bin", "bint", "ibn", "ben", "al", "el", "ul", "abu", "san", "st", "ap", "mac", "te",
        "y", "e", "v.", "d.",
    }
)  # fmt: skip
# What a name does not start with, though it may go on with it: "Par la mer", "VON DER KÜSTE".
_ARTICLES = frozenset(
    ["the", "der", "die", "das", "den", "dem", "le", "la", "les", "los", "las", "el", "il", "lo", "het", "de",
     "du", "des", "del", "della", "da", "do"]
)  # fmt: skip
_WORD = re.compile(
    r"(?:(?:[dl]|al|el|ad|ar|as|ash|an|at|az|ur|de|ten)['’ʼ-])?"  # d'Arco, al-Masri
    r"(?P<core>[^\W\d_]+(?:['’ʼ`.-]{1,2}[^\W\d_]+)*\.?)"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}")
_TITLES = frozenset(
    ["dr", "prof", "mr", "mrs", "ms", "st", "jr", "sr", "rev", "hon", "ing", "mag", "dipl", "med", "phil"]
)
_POSSESSIVE = re.compile(r".['’]s\Z", re.IGNORECASE)
_LONGEST_LINE = 160
_TWO_WORDS = 200
_MOST_UNCASED, _LONGEST_UNCASED = 4, 30
_LIST = re.compile(
    r"\s{0,2}(?:,|;|&|/|、|，|\s(?:and|und|et|y|e|en|och|og|i|и|та|і|και|ve|ja|és|și|dan|ir|un|dhe|AND|UND|ET"
    r"|im Gespräch mit|in conversation with)\s)\s{0,2}"
)


def is_person(text: str) -> bool:
    """Whether `text` has the shape of a person's name: two to five words, capitals, no everyday word.

    Only scripts with capitals can show it.
    """
    words = text.split()
    if not 2 <= len(words) <= 6 or words[0].casefold() in _ARTICLES:
        return False
    if not _is_name_word(words[0]) or not _is_name_word(words[-1]):
        return False
    if not all(_is_name_word(word) or word.casefold() in _PARTICLES for word in words[1:-1]):
        return False
    own = [word for word in words if word not in _PARTICLES]
    return len(own) <= 5 and any(len(word.rstrip(".")) > 1 for word in own)


def may_be_person(text: str, start: int) -> bool:
    """Whether a person's name may stand at `start`, by a glance at two words: prose has a small one there."""
    first, second = (*text[start : start + _TWO_WORDS].split(None, 2), "", "")[:2]
    return not _is_small(first) and (not _is_small(second) or second in _PARTICLES)


def _is_small(word: str) -> bool:
    return word.islower() and word.isalpha()


def _is_name_word(word: str) -> bool:
    """A capitalised word, initials or a title; no everyday word, no possessive."""
    if word.isalpha() and "ʼ" not in word:  # the usual case, of which the patterns say the same
        return word[0].isupper() and (len(word) == 1 or not is_common(word))
    return _is_name_by_patterns(word)


def _is_name_by_patterns(word: str) -> bool:
    """The same of any word, with points, hyphens or apostrophes in it."""
    if _INITIALS.fullmatch(word):
        return word[0].isupper()
    found = _WORD.fullmatch(word)
    if not found or not found["core"][0].isupper() or _POSSESSIVE.search(word):
        return False
    if word.endswith("."):
        return word[:-1].casefold() in _TITLES
    return len(word) == 1 or not is_common(word)


def is_single_name(text: str) -> bool:
    """Whether `text` is one capitalised word that may be somebody's only name."""
    return len(text) > 1 and " " not in text and _is_name_word(text)


def is_uncased_name(text: str) -> bool:
    """Whether `text` may be somebody's name in a script without capitals: one to four words of letters."""
    words = text.split()
    return (
        1 <= len(words) <= _MOST_UNCASED
        and 1 < len(text) <= _LONGEST_UNCASED
        and all(map(str.isalpha, words))
        and not any(map(str.isupper, text))
        and not any(map(str.islower, text))
    )


def is_initials(text: str) -> bool:
    """Whether `text` is three to six capitals, as an agency that is on no list signs itself."""
    return 3 <= len(text) <= 6 and text.isalpha() and text.isupper() and not is_common(text)


def is_organization(text: str) -> bool:
    """Whether `text` is an agency, a desk's word for itself, or a name with an organization's word in it."""
    if is_agency(text) or is_desk(text):
        return True
    words = text.split()
    if not words or len(words) > 8 or text[0].islower() or not _is_titled(words):
        return False
    branch = len(words[0]) > 2 and is_agency(words[0]) and not text.isupper()  # "CNN Business"
    return branch or has_organization_word(text)


def _is_titled(words: list[str]) -> bool:
    """Whether the words are capitalised but for small ones and a company's form, as in a proper name."""
    if words[-1].count(".") > 1 and len(words) > 1:
        words = words[:-1]
    return words[-1][0].isupper() and all(
        word[0].isupper() or word[0].isdigit() or len(word) <= 3 for word in words
    )


def kind_of(name: str) -> Kind | None:
    """What bears the name; None where its shape does not tell."""
    if is_organization(name):
        return "organization"
    return "person" if is_person(name) else None


def looks_like_names(text: str) -> bool:
    """Whether a line without any introduction is nothing but names of people, agencies or the desk.

    For lines whose position already suggests a byline: "Ana de la Cruz", "Jane Doe and John
    Roe, dpa", "AFP", "Redaktion".  Headlines in title case mostly have an everyday word in
    them and are refused; one without ("Ivory Coast") cannot be told from a name.
    """
    line = text.strip()
    if not line or len(line) > _LONGEST_LINE:
        return False
    parts = _LIST.split(line)
    return len(parts) <= 8 and all(is_person(part) or is_agency(part) or is_desk(part) for part in parts)
