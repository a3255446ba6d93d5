"""One value of a record after the other: whether its evidence gives it."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from msgspec import Struct

from convert.article import Article
from convert.errors import ConvertError
from convert.evidence import Evidence, Selector
from convert.pointers import parts_of, resolve, spell
from convert.transforms import apply
from convert.verification.outcomes import Check
from convert.verification.slices import Slices, shifted

_PROBE = 24
_PLACES = 16
_NEAR = 3
_PLAIN = re.compile(r"[A-Za-z0-9 ,.:/+-]{1,24}")
_WORD = re.compile(r"\w+")
_WHOLE = ("/body", "/content_digest")
_SAID_WITHOUT = frozenset(("type", "marks", "kind", "role", "ordered", "depth", "level", "header"))


class Witness:
    """The evidence of one record, held against one source."""

    def __init__(self, article: Article, slices: Slices, *, same_bytes: bool) -> None:
        """`same_bytes` says that the source is byte for byte the one that was read."""
        self._article = article
        self._slices = slices
        self._same = same_bytes
        self._moved: list[tuple[int, int]] = []
        """Where values stood that were found elsewhere, and how far they moved; in order."""

    def checks(self) -> Iterator[Check]:
        """A check for each piece of evidence, then one for each value that has none."""
        evidence = self._article.provenance.evidence
        entries = sorted(evidence.items(), key=_by_place)
        found = [self._check(pointer, entry) for pointer, entry in entries]
        for check, (_, entry) in zip(found, entries, strict=True):
            yield self._with_neighbours(check, entry)
        for pointer in leaves(self._article):
            if not _is_covered(pointer, evidence):
                yield Check(what=pointer, outcome="unproven", reason="the record has no evidence for it")

    def _check(self, pointer: str, evidence: Evidence) -> Check:
        try:
            value = resolve(self._article, pointer)
        except LookupError:
            return Check(what=pointer, outcome="broken", reason="points to nothing in the record")
        if evidence.kind == "asserted":
            return Check(what=pointer, outcome="asserted", reason=f"the word of {evidence.agent or 'nobody'}")
        if evidence.kind == "computed":
            wrong = self._recompute(pointer, value, evidence)
            return Check(what=pointer, outcome="broken" if wrong else "ok", reason=wrong)
        words = _words(value)
        if words is None and evidence.approximate:
            words = ""  # a value without words, such as an embargo until further notice
        if words is None:
            return Check(what=pointer, outcome="broken", reason="quoted, and not a text")
        return self._quoted(pointer, words, evidence)

    def _recompute(self, pointer: str, value: object, evidence: Evidence) -> str:
        """What is wrong with a value that follows from others; nothing if it does follow."""
        if not evidence.inputs:
            return "computed from nothing"
        known = self._article.provenance.evidence
        parts: list[object] = []
        for at in evidence.inputs:
            if at not in known and at not in _WHOLE:
                return f"computed from {at}, which has no evidence"
            try:
                parts.append(resolve(self._article, at))
            except LookupError:
                return f"computed from {at}, which is not in the record"
        method = evidence.method
        if method == "names-joined/1" and getattr(value, "text", value) != ", ".join(map(str, parts)):
            return "is not the names joined"
        if method == "list/1" and list(value if isinstance(value, tuple) else ()) != parts:
            return "is not the list of its parts"
        return ""

    def _quoted(self, pointer: str, words: str, evidence: Evidence) -> Check:
        if not evidence.selectors:
            return Check(what=pointer, outcome="broken", reason="quoted from nowhere")
        try:
            raw = self._slices.text(evidence.selectors)
            if self._gives(words, evidence, raw):
                about = f"approximate: {evidence.approximate}" if evidence.approximate else ""
                return Check(what=pointer, outcome="ok", reason=about)
            if evidence.approximate:
                about = f"approximate ({evidence.approximate}), and the source is another one"
                return Check(what=pointer, outcome="unproven", reason=about)
            reason = "the source says something else there"
        except (ValueError, ConvertError) as error:
            reason = str(error)
        other = self._slices.other_layer(evidence.selectors)
        if other and self._same:
            return Check(what=pointer, outcome="not-reproducible", reason=other)
        if not self._same and not evidence.approximate:
            found = self._search(words, evidence, self._likely_shifts(words, evidence))
            if found:
                return Check(what=pointer, outcome="moved", reason=reason, selectors=found)
        return Check(what=pointer, outcome="broken", reason=reason)

    def _with_neighbours(self, check: Check, evidence: Evidence) -> Check:
        """The check again for a value that was not found, now that its neighbours have moved."""
        if check.outcome != "broken" or self._same or not evidence.selectors or not self._moved:
            return check
        at = bisect_left(self._moved, (evidence.selectors[0].start, 0))
        shifts = dict.fromkeys(shift for _, shift in self._moved[max(0, at - _NEAR) : at + _NEAR])
        words = _words(resolve(self._article, check.what))
        found = self._search(words, evidence, shifts) if words is not None else ()
        return (
            Check(what=check.what, outcome="moved", reason=check.reason, selectors=found) if found else check
        )

    def _search(self, words: str, evidence: Evidence, shifts: Iterable[int]) -> tuple[Selector, ...]:
        """The first place, that many bytes away, where the evidence gives the value; none if none does."""
        for shift in shifts:
            places = shifted(evidence.selectors, shift)
            try:
                raw = self._slices.text(places) if places else None
                if raw is None or not self._gives(words, evidence, raw):
                    continue
            except (ValueError, ConvertError):
                continue
            if shift:
                insort(self._moved, (evidence.selectors[0].start, shift))
            return places
        return ()

    def _gives(self, words: str, evidence: Evidence, raw: str) -> bool:
        """Whether the text of a slice gives the value, or holds its words where it only promises that."""
        if not evidence.approximate:
            return apply(evidence.transforms, raw) == words
        return self._same or set(_WORD.findall(words)) <= set(_WORD.findall(apply(("html-text/1",), raw)))

    def _likely_shifts(self, words: str, evidence: Evidence) -> Iterator[int]:
        """How far the value may have moved: to each place where the source has its first words."""
        start = evidence.selectors[0].start
        plain = _PLAIN.match(words)
        probe = plain[0] if plain else words[:_PROBE]
        at = -1
        for _ in range(_PLACES):
            at = self._slices.find(probe, at + 1, evidence.selectors[0])
            if at < 0:
                return
            yield at - start


def _words(value: object) -> str | None:
    """The text that evidence for a value speaks of: itself, or that of a text with parts."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    words = value if isinstance(value, str) else getattr(value, "text", None)
    return words if isinstance(words, str) else None


def leaves(article: Article) -> Iterator[str]:
    """The pointers of all texts of a record that say something of the article."""
    for name in article.__struct_fields__:
        if name not in ("provenance", "content_digest"):
            yield from _leaves(getattr(article, name), (name,))


def _leaves(value: object, path: tuple[str | int, ...]) -> Iterator[str]:
    if isinstance(value, str):
        if value:  # an empty cell of a table says nothing
            yield spell(path)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _leaves(item, (*path, number))
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in _SAID_WITHOUT:
                yield from _leaves(getattr(value, name), (*path, name))


def _is_covered(pointer: str, evidence: object) -> bool:
    steps = pointer.split("/")
    return any("/".join(steps[:length]) in evidence for length in range(len(steps), 1, -1))  # type: ignore[operator]


def _by_place(entry: tuple[str, Evidence]) -> tuple[bool, list[tuple[int, str]]]:
    """Fields by name, then the body's blocks by number."""
    steps = parts_of(entry[0])
    return entry[0].startswith("/body/"), [(int(s), "") if s.isdecimal() else (-1, s) for s in steps]
