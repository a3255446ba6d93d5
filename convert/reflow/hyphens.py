"""Hyphens at line ends: the document is its own dictionary.

A word that the document also has whole loses its hyphen, one that it also has with a
hyphen keeps it.  Without either, the hyphen goes before a small letter, which is right
for nineteen in twenty in news text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from convert.reflow.joints import HYPHENS, Decision
from convert.reflow.occurrences import Occurrences
from convert.value import Value

_REACH = 64
_DRAWN = 4
_BREAKS = 2
_LEAST_PART = 4
_LAST_WORD = re.compile("[\\w'’‐-]*\\w$")
_FIRST_WORD = re.compile("\\w[\\w'’‐-]*")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "Vor- und Nachteile": the word after a suspended hyphen, and words that tell that the
# document is in a language where it is no such word, but may end a broken one.
_SUSPENDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "und",
            "oder",
            "bzw",
            "sowie",
            "and",
            "or",
            "et",
            "ou",
            "och",
            "eller",
            "og",
            "y",
            "e",
            "o",
            "i",
            "u",
        ),
        frozenset(),
    ),
    "en": frozenset(("und", "das", "les", "est", "los", "una", "och", "og")),
    "of": frozenset(("the", "und", "das")),
}
_ENGLISH = frozenset(("the", "and"))

# "once-in-a-lifetime", "ready-to-drink", "dit-t-il": words that stand between hyphens.
_LINKS = _words("in and of to the by under on up a for at or over de à la le du en y und zu auf t i w na v")
# What follows a hyphen in English and ends no word that a hyphen at a line end would break.
_SECONDS = _words("""
by up in on based called sized driven related led backed owned minded centric term friendly style edged
tracked
occasion profile century level speed funded wing elect known scale quality hours making sharing saving facing
looking colored coloured old
""")
# First parts that are hardly ever written together with what follows.
_FIRSTS = _words("so well self quasi vice")


class Broken(Value, frozen=True):
    """A word that a hyphen at a line end breaks."""

    before: str
    """The part before the hyphen, folded, with all that hangs together with it."""
    hyphen: str
    """The hyphen as printed."""
    after: str
    """The part on the next line, folded, likewise."""
    upper: bool
    """Whether the part after begins with a capital and is not all capitals like the part before."""
    loose: bool = False
    """Whether blanks stand before a hyphen that may be a dash."""


class Verdict(Value, frozen=True):
    """What becomes of a hyphen."""

    decision: Decision
    reasons: tuple[str, ...]
    sure: bool


class Lexicon(Value, frozen=True):
    """What a document says about its own hyphens."""

    words: Occurrences
    """How often words occur elsewhere, folded."""
    drawn: bool
    """Whether its broken words show a hyphen of their own, so that `-` is the author's."""
    breaks: bool = False
    """Whether it breaks words at line ends, beyond doubt."""


def broken_word(before: str, after: str) -> Broken | None:
    """The word broken over two lines, if the first ends in a hyphen on a word.

    Blanks and soft hyphens may stand before the hyphen: some programs read them out of
    the gap that a justified line leaves there.
    """
    if before[-1] not in HYPHENS:
        return None
    stem = before[-_REACH:-1].rstrip(" \u00ad")
    chunk = stem.rsplit(None, 1)[-1:]
    loose = before[-1] == "-" and before[-2:-1] == " "
    head = _LAST_WORD.search(chunk[0]) if chunk and not stem[-1].isspace() else None
    if head is None:
        return None
    tail = _FIRST_WORD.match(after[:_REACH])
    if loose and (tail is None or not after[0].islower() or not head[0][-1].isalpha()):
        return None
    left, right = head[0], tail[0] if tail else ""
    shouted = left.isupper() and right.isupper() and len(right) > 1
    upper = right[:1].isupper() and not shouted
    return Broken(_folded(left), before[-1], _folded(right), upper, loose)


def read_lexicon(text: str, broken: Iterable[Broken]) -> Lexicon:
    """What `text` has to say of its broken words: what each is judged by is looked for when it is."""
    cases = list(broken)
    if not cases:
        return Lexicon(Occurrences("", ()), drawn=False)
    words = Occurrences(text, [part for case in cases for part in (case.before, case.after)])
    hyphens = Counter([case.hyphen for case in cases])
    drawn = hyphens["\u2010"] > hyphens["-"] or hyphens["\u00ad"] > _DRAWN * hyphens["-"]
    return Lexicon(words, drawn, sum([case.hyphen == "-" and not case.loose for case in cases]) >= _BREAKS)


def judge_hyphen(word: Broken, lexicon: Lexicon) -> Verdict:
    """Whether the hyphen of a broken word goes, stays, or is suspended."""
    often = lexicon.words.of
    pairs = _pairs(word)
    whole = max([often(before + after) for before, after in pairs])
    hyphened = max([often(f"{before}-{after}") for before, after in pairs])
    if word.loose and not whole:
        known = often(word.before) > 0 or often(word.after) > 0
        dash = known or not lexicon.breaks
        return Verdict("space", ("dash",), False) if dash else Verdict("drop-hyphen", ("no-words",), False)
    if whole > hyphened:
        return Verdict("drop-hyphen", ("word-whole-elsewhere",), hyphened == 0)
    if hyphened > whole:
        return Verdict("keep-hyphen", ("word-hyphenated-elsewhere",), whole == 0)
    return _suspended(word, lexicon) or _compound(word, lexicon) or _by_its_looks(word, lexicon)


def _suspended(word: Broken, lexicon: Lexicon) -> Verdict | None:
    against = _SUSPENDS.get(word.after)
    if against is None or any(map(lexicon.words.of, against)):
        return None
    return Verdict("space", ("suspended-hyphen",), len(word.after) > 1)


def _compound(word: Broken, lexicon: Lexicon) -> Verdict | None:
    """Whether the word is one that its writer hyphened."""
    first, link = _pieces(word)
    if word.hyphen == "\u2010" and lexicon.drawn:
        return None
    if "-" in word.before and word.before[0].isdigit():
        return Verdict("keep-hyphen", ("number-before",), False)
    if ("-" in word.after and link in _LINKS) or ("-" in word.before and first in _LINKS):
        return Verdict("keep-hyphen", ("linked-words",), True)
    if len(word.before) == 1 and word.before.isalpha():
        return Verdict("keep-hyphen", ("lone-letter",), True)
    return _of_two_words(word, lexicon)


def _of_two_words(word: Broken, lexicon: Lexicon) -> Verdict | None:
    often, (first, second) = lexicon.words.of, _pieces(word)
    compound = first in _FIRSTS or second in _SECONDS
    if compound and any(often(word) > 1 for word in _ENGLISH):
        return Verdict("keep-hyphen", ("part-of-compound",), False)
    long = min(len(first), len(second)) >= _LEAST_PART
    if long and (first, second) == (word.before, word.after) and often(first) > 0 and often(second) > 0:
        return Verdict("keep-hyphen", ("both-words-elsewhere",), False)
    return None


def _by_its_looks(word: Broken, lexicon: Lexicon) -> Verdict:
    if word.upper:
        return Verdict("keep-hyphen", ("next-upper",), True)
    if not word.after[:1].isalpha():
        return Verdict("keep-hyphen", ("next-digit" if word.after else "next-sign",), bool(word.after))
    if not word.before[-1].isalpha():
        return Verdict("keep-hyphen", ("digit-before",), True)
    if word.hyphen == "-" and lexicon.drawn:
        return Verdict("keep-hyphen", ("hyphen-of-author",), False)
    return Verdict("drop-hyphen", ("next-lower",), False)


def _pairs(word: Broken) -> tuple[tuple[str, str], ...]:
    """The parts of the word as a whole, and the two pieces that touch."""
    whole = word.before, word.after
    pieces = _pieces(word)
    return (whole,) if pieces == whole else (whole, pieces)


def _pieces(word: Broken) -> tuple[str, str]:
    """What touches the hyphen, up to the next hyphen on either side."""
    if "-" not in word.before and "-" not in word.after:
        return word.before, word.after
    return word.before.rpartition("-")[2], word.after.partition("-")[0]


def _folded(word: str) -> str:
    return word.replace("\u2010", "-").replace("\u00ad", "").casefold()
