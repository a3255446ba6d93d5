"""The bench on which a reader lays an article out: values offered, blocks placed, trouble noted.

A reader offers every value it finds together with its evidence, best first; `finish`
keeps the first for each field, remembers the others as candidates, adds up the ledger
and returns the frozen record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from msgspec import structs

from convert import __version__
from convert.article import Article, Byline
from convert.blocks import Block
from convert.errors import NoArticleError
from convert.evidence import (
    Candidate,
    DroppedSpan,
    Evidence,
    Generator,
    Ledger,
    Provenance,
    ReadWarning,
    TextPositionSelector,
)
from convert.ledger import Span, Tally, add_up, left_out, merged, plain_tally, shares, sums
from convert.options import ReadOptions
from convert.source import Source

_CONTROL_BYTES = bytes([*range(9), *range(14, 27), *range(28, 32)])
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UNSAID = Evidence(kind="computed", method="unsaid")


class Held(NamedTuple):
    """Where a value stands in the source and what turns it into the value: evidence in the making."""

    method: str
    """The rule that found it."""
    spans: tuple[Span, ...]
    """The ranges of the source's text, in order."""
    transforms: tuple[str, ...] = ()
    """The named transforms, in order."""
    approximate: str | None = None
    """Why the ranges only hold the value and do not give it."""
    layer: str | None = None
    """The layer whose text the ranges are of, where it is not the source's own text."""

    def part(self, source_text: str, value: str, start: int, method: str) -> Held:
        """The same for `value`, which stands at `start` of this value."""
        return self.narrowed(source_text, value, f"substring/1:{start}-{start + len(value)}", method)

    def narrowed(self, source_text: str, value: str, transform: str, method: str) -> Held:
        """The same for a value that one more transform makes of this one.

        Where the words stand in the source as they are, and only once, it is just their
        bytes; otherwise it is this slice, its transforms and the one given.
        """
        if len(self.spans) == 1 and value:
            first, last = self.spans[0]
            at = source_text.find(value, first, last)
            if at >= 0 and source_text.find(value, at + 1, last) < 0:
                return Held(method, ((at, at + len(value)),))
        return Held(method, self.spans, (*self.transforms, transform))


class Offer(NamedTuple):
    """A value for a field, with the evidence for it and for its parts."""

    value: object
    parts: Mapping[str, Evidence]
    """Evidence by pointer relative to the field; `""` is the field itself."""


class Draft:
    """An article in the making, from one source."""

    def __init__(self, source: Source, options: ReadOptions | None = None, *, rest: str = "markup") -> None:
        """Start on `source`; `rest` names what is left in the ledger when all else is booked."""
        self.source = source
        self._options = options or ReadOptions()
        self._said = self._options.evidence != "none"
        self._rest = rest
        self._offers: dict[str, list[Offer]] = {}
        self._blocks: list[tuple[Block, Mapping[str, Evidence]]] = []
        self._quoted: dict[int, tuple[Evidence, tuple[Span, ...]]] = {}
        self._dropped: list[tuple[Span, str]] = []
        self._warnings: list[ReadWarning] = []
        if source.url:
            self.offer("url", source.url, Evidence(kind="asserted", method="url", agent="caller"))

    def quote(self, held: Held) -> Evidence:
        """Evidence for a value that ranges of the source hold."""
        if not self._said:
            return _UNSAID
        places = held.spans if len(held.spans) == 1 else merged(held.spans)
        if held.layer:
            aside = tuple(TextPositionSelector(layer=held.layer, start=s, end=e) for s, e in places)
            return Evidence(kind="quoted", method=held.method, selectors=aside, transforms=held.transforms)
        evidence = Evidence(
            kind="quoted",
            method=held.method,
            selectors=self.source.selectors(places),
            transforms=held.transforms,
            boxes=self.source.boxes(places),
            approximate=held.approximate,
        )
        self._quoted[id(evidence)] = evidence, places
        return evidence

    def offer(
        self, name: str, value: object, evidence: Evidence, parts: Mapping[str, Evidence] | None = None
    ) -> None:
        """Offer a value for a field of the article; the first offer for a field wins."""
        self._offers.setdefault(name, []).append(
            Offer(value, {"": evidence, **parts} if parts else {"": evidence})
        )

    def has(self, name: str) -> bool:
        """Whether a value for a field was offered."""
        return name in self._offers

    def chosen(self, name: str) -> object:
        """The value that was offered first for a field; None if there was none."""
        offers = self._offers.get(name)
        return offers[0].value if offers else None

    def place(self, block: Block, evidence: Mapping[str, Evidence]) -> None:
        """Add a block to the body; evidence by pointer relative to the block, `""` for itself."""
        self._blocks.append((block, evidence))

    def drop(self, span: Span, reason: str) -> None:
        """Book a range of the source as left out; what a chosen value quotes counts as kept all the same."""
        start, end = span
        self._dropped.append(((start, end) if start <= end else (end, start), reason))

    def drop_all(self, spans: Iterable[Span], reason: str) -> None:
        """Book ranges of the source, each with its start first, as left out for one reason; as `drop`."""
        self._dropped += [(span, reason) for span in spans]

    def warn(self, code: str, message: str, *, path: str | None = None, span: Span | None = None) -> None:
        """Note trouble that was recovered from."""
        selector = self.source.selector(*span) if span else None
        self._warnings.append(ReadWarning(code=code, message=message, path=path, selector=selector))

    @property
    def next_block(self) -> str:
        """The pointer that the next block placed will have."""
        return f"/body/{len(self._blocks)}"

    def finish(self, media_type: str, visible: Tally | None = None, *, bare: bool = False) -> Article:
        """The record, read as `media_type`; `NoArticleError` if there is no body, unless it is warned of.

        `visible` tallies the visible characters of the source's text for the ledger; without it all of the
        text is visible.  With `bare` a headline is article enough, as in an agency's alert;
        that is then a warning.
        """
        if not self._blocks and bare and self.has("headline"):
            self.warn("no-text", "there is no running text in it, only what is said of it")
        elif not self._blocks and all(warning.code != "no-article" for warning in self._warnings):
            raise NoArticleError(f"{self.source.name or 'input'}: no running text in it")
        self._warn_of_bytes()
        evidence = self._evidence() if self._said else {}
        provenance = Provenance(
            source=self.source.info(media_type),
            generator=Generator(name="wirecopy", version=__version__),
            evidence=evidence,
            candidates=self._candidates() if self._options.evidence == "full" else {},
            ledger=self._ledger(evidence, visible) if self._said else None,
            warnings=tuple(self._warnings),
        )
        fields: dict[str, Any] = {name: offers[0].value for name, offers in self._offers.items()}
        return Article(**fields, body=tuple(block for block, _ in self._blocks), provenance=provenance)

    def _ledger(self, evidence: Mapping[str, Evidence], visible: Tally | None) -> Ledger:
        text = self.source.text
        kept: list[Span] = []
        for item in evidence.values():
            if quoted := self._quoted.get(id(item)):
                kept += quoted[1]
        if self._options.ledger == "sums":
            return sums(len(text), visible or text, kept, self._dropped, self._rest)
        parts = list(shares(len(text), visible or plain_tally(text), kept, self._dropped, self._rest))
        spans = (
            DroppedSpan(selector=self.source.selector(start, end), reason=reason, count=count)
            for start, end, reason, count in left_out(parts)
        )
        return structs.replace(add_up(parts), spans=tuple(spans))

    def _evidence(self) -> dict[str, Evidence]:
        found: dict[str, Evidence] = {}
        for name, offers in self._offers.items():
            for at, evidence in offers[0].parts.items():
                found[f"/{name}{at}"] = evidence
        for number, (_, parts) in enumerate(self._blocks):
            for at, evidence in parts.items():
                found[f"/body/{number}{at}"] = evidence
        found["/content_digest"] = Evidence(kind="computed", method="content-digest/1", inputs=("/body",))
        return found

    def _candidates(self) -> dict[str, tuple[Candidate, ...]]:
        return {
            f"/{name}": tuple(
                Candidate(
                    value=_in_words(offer.value),
                    reason="agrees" if offer.value == offers[0].value else "outranked",
                    evidence=offer.parts[""],
                )
                for offer in offers[1:]
            )
            for name, offers in self._offers.items()
            if len(offers) > 1
        }

    def _warn_of_bytes(self) -> None:
        charset = self.source.charset
        if charset.refused:
            self.warn("wrong-charset", f"declared {charset.refused}, which it is not; read as {charset.name}")
        if charset.reason == "fallback":
            self.warn("unknown-charset", f"the encoding could not be told; read as {charset.name}")
        bad = self.source.undecodable
        if bad is not None:
            self.warn("undecodable-bytes", f"not valid {charset.name}; shown as U+FFFD", span=(bad, bad + 1))
        suspect = len(self.source.data.translate(None, _CONTROL_BYTES)) < len(self.source.data)
        control = _CONTROL.search(self.source.text) if suspect else None
        if control:
            self.warn("control-characters", "characters that no text has; left out", span=control.span())


def _in_words(value: object) -> str:
    if isinstance(value, Byline):
        return value.text
    return ", ".join(value) if isinstance(value, tuple) else str(value)
