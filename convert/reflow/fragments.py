"""Words that a program read in pieces ("T outes"), and marks it set apart ("Monday , he")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from convert.reflow.rows import Rows
from convert.reflow.scripts import fold

_TOKEN = re.compile(r"[^\W\d_]+")
# No language we know writes a space before a comma or a full stop.
_LOOSE_MARK = re.compile(r"(?<=[^\W_]) {1,2}(?=[,.](?:[\s\"'”’»)]|$))")
# A consonant that is no word by itself, before or behind the rest of its word.
_ALONE = "bcdfghjlmnpqrtxBCDFGHJLMNPQRTVWX"
_LONE = re.compile(rf" [{_ALONE}](?= |$)|^[{_ALONE}] ")
_BEFORE = re.compile(rf"(?<![\w'’.-])([{_ALONE}]) ([^\W\d_A-Z]{{2,40}})")
_BEHIND = re.compile(rf"(?<![\w'’.-])([^\W\d_]{{2,40}}) ([{_ALONE}])(?![\w'’.-])")


def _kinds() -> bytes:
    """For each byte its kind: " " a space or line end, "b" such a consonant, "-" the rest."""
    kinds = ("b" if sign in _ALONE else " " if sign in " \n" else "-" for sign in map(chr, range(256)))
    return "".join(kinds).encode()


_KINDS = _kinds()


def glue(rows: Rows, text: str) -> Rows:
    """The rows without those spaces; a word is put together only if `text` has it whole as well."""
    texts = rows.text
    joined = "\n".join(texts)
    lone = _with_lone(joined)
    marked = range(len(texts)) if " ," in joined or " ." in joined else sorted(lone)
    found = {i: spaces for i in marked if (spaces := _spaces(texts[i], lone=i in lone))}
    if not found:
        return rows
    words = _known({word for spaces in found.values() for _, _, word in spaces if word}, text)
    out, glued = list(texts), list(rows.glued)
    for i, spaces in found.items():
        out[i], glued[i] = _glued(
            texts[i], rows.start[i], [space for space in sorted(spaces) if not space[2] or space[2] in words]
        )
    return rows._replace(text=out, glued=glued)


def _known(words: set[str], text: str) -> set[str]:
    """Those of some words that a text has; few of them are so much as a part of it."""
    folded = fold(text) if words else ""
    within = {word for word in words if word in folded}
    return within & set(_TOKEN.findall(folded)) if within else within


def _with_lone(joined: str) -> set[int]:
    """The lines in which such a letter may stand alone, at a quick look at the kinds of the signs."""
    if not _has_lone(joined):
        return set()
    return {i for i, line in enumerate(joined.split("\n")) if _has_lone(line)}


def _has_lone(text: str) -> bool:
    return b" b " in b" %b " % text.encode("utf-8", "surrogatepass").translate(_KINDS)


def _spaces(text: str, *, lone: bool) -> list[tuple[int, int, str]]:
    """Start and end of each space in question, and the word it would make; none for a mark.

    `lone` says whether there are letters in question.
    """
    out = []
    if " ," in text or " ." in text:
        out = [(mark.start(), mark.end(), "") for mark in _LOOSE_MARK.finditer(text)]
    for pattern in (_BEFORE, _BEHIND) if lone and _LONE.search(text) else ():
        for split in pattern.finditer(text):
            out.append((split.end(1), split.end(1) + 1, (split[1] + split[2]).casefold()))
    return out


def _glued(text: str, begin: int, spaces: Sequence[tuple[int, int, str]]) -> tuple[str, tuple[int, ...]]:
    """A line that stands at `begin` without some spaces, and where they stood."""
    parts, at = [], 0
    for start, end, _ in spaces:
        if start < at:
            continue
        parts.append(text[at:start])
        at = end
    return "".join((*parts, text[at:])), tuple([begin + start for start, *_ in spaces])
