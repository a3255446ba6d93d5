"""The bench on which a reader lays an article out: values offered, blocks placed, trouble noted.

A reader offers every value it finds together with its evidence, best first; `finish`
keeps the first for each field, remembers the others as candidates, adds up the ledger
and returns the frozen record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from msgspec import structs

from convert import __version__
from convert.article import Article, Byline, Dateline, Embargo, Identifier, Term
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
)
from convert.held import Held, Proof, places_of, proved
from convert.ledger import Span, Tally, add_up, left_out, plain_tally, shares, sums
from convert.options import ReadOptions
from convert.source import Source
from convert.value import Value

__all__ = ["Draft", "Held", "Offer", "Proof"]

_CONTROL_BYTES = bytes([*range(9), *range(14, 27), *range(28, 32)])
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Offer(Value, frozen=True):
    """A value for a field, with what holds it and its parts up."""

    value: object
    parts: Mapping[str, Proof]
    """By pointer relative to the field; `""` is the field itself."""


class Draft:
    """An article in the making, from one source."""

    def __init__(self, source: Source, options: ReadOptions | None = None, *, rest: str = "markup") -> None:
        """Start on `source`; `rest` names what is left in the ledger when all else is booked."""
        self.source = source
        self._options = options or ReadOptions()
        self._said = self._options.evidence != "none"
        self._rest = rest
        self._offers: dict[str, list[Offer]] = {}
        self._blocks: list[tuple[Block, Mapping[str, Proof]]] = []
        self._dropped: list[tuple[Span, str]] = []
        self._warnings: list[ReadWarning] = []
        if source.url:
            self.offer("url", source.url, Evidence(kind="asserted", method="url", agent="caller"))

    def offer(self, name: str, value: object, proof: Proof, parts: Mapping[str, Proof] | None = None) -> None:
        """Offer a value for a field of the article; the first offer for a field wins."""
        self._offers.setdefault(name, []).append(Offer(value, {"": proof, **parts} if parts else {"": proof}))

    def has(self, name: str) -> bool:
        """Whether a value for a field was offered."""
        return name in self._offers

    def chosen(self, name: str) -> object:
        """The value that was offered first for a field; None if there was none."""
        offers = self._offers.get(name)
        return offers[0].value if offers else None

    def place(self, block: Block, proofs: Mapping[str, Proof]) -> None:
        """Add a block to the body; what holds it up by pointer relative to the block, `""` for itself."""
        self._blocks.append((block, proofs))

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
        trail = self._trail(visible) if self._said else {}
        provenance = Provenance(
            source=self.source.info(media_type),
            generator=Generator(name="wirecopy", version=__version__),
            warnings=tuple(self._warnings),
            **trail,
        )
        fields: dict[str, Any] = {name: offers[0].value for name, offers in self._offers.items()}
        return Article(**fields, body=tuple([block for block, _ in self._blocks]), provenance=provenance)

    def _trail(self, visible: Tally | None) -> dict[str, Any]:
        """The evidence for what was chosen, the candidates that were not, and the ledger."""
        chosen = self._chosen()
        lost = self._lost() if self._options.evidence == "full" else []
        proofs = [*chosen.values(), *(_held_up(offer) for _, offer in lost)]
        places = places_of(proofs)
        evidence = proved(self.source, proofs, places)
        candidates: dict[str, list[Candidate]] = {}
        for (name, offer), held_up in zip(lost, evidence[len(chosen) :], strict=True):
            agrees = offer.value == self._offers[name][0].value
            reason = "agrees" if agrees else "outranked"
            candidate = Candidate(value=_in_words(offer.value), reason=reason, evidence=held_up)
            candidates.setdefault(f"/{name}", []).append(candidate)
        kept = list(chain.from_iterable(places[: len(chosen)]))
        return {
            "evidence": dict(zip(chosen, evidence, strict=False)),
            "candidates": {at: tuple(found) for at, found in candidates.items()},
            "ledger": self._ledger(kept, visible),
        }

    def _ledger(self, kept: list[Span], visible: Tally | None) -> Ledger:
        text = self.source.text
        if self._options.ledger == "sums":
            return sums(len(text), visible or text, kept, self._dropped, self._rest)
        parts = list(shares(len(text), visible or plain_tally(text), kept, self._dropped, self._rest))
        left = list(left_out(parts))
        selectors = self.source.selectors([(share.start, share.end) for share in left])
        spans = [
            DroppedSpan(selector=selector, reason=share.reason, count=share.visible)
            for selector, share in zip(selectors, left, strict=True)
        ]
        return structs.replace(add_up(parts), spans=tuple(spans))

    def _chosen(self) -> dict[str, Proof]:
        """What holds up each value of the record, by pointer."""
        found: dict[str, Proof] = {}
        for name, offers in self._offers.items():
            for at, proof in offers[0].parts.items():
                found[f"/{name}{at}"] = proof
        for number, (_, parts) in enumerate(self._blocks):
            for at, proof in parts.items():
                found[f"/body/{number}{at}"] = proof
        found["/content_digest"] = Evidence(kind="computed", method="content-digest/1", inputs=("/body",))
        return found

    def _lost(self) -> list[tuple[str, Offer]]:
        """The offers that came behind the chosen one of their field, with its name."""
        return [(name, offer) for name, offers in self._offers.items() for offer in offers[1:]]

    def _warn_of_bytes(self) -> None:
        charset = self.source.charset
        if charset.refused:
            self.warn("wrong-charset", f"declared {charset.refused}, which it is not; read as {charset.name}")
        if charset.reason == "fallback":
            self.warn("unknown-charset", f"the encoding could not be told; read as {charset.name}")
        bad = self.source.undecodable
        if bad is not None:
            self.warn("undecodable-bytes", f"not valid {charset.name}; shown as U+FFFD", span=(bad, bad + 1))
        suspect = any(map(self.source.data.__contains__, _CONTROL_BYTES))
        control = _CONTROL.search(self.source.text) if suspect else None
        if control:
            self.warn("control-characters", "characters that no text has; left out", span=control.span())


def _held_up(lost: Offer) -> Proof:
    """What holds up a value that is not in the record: the places of its parts, to which no pointer leads."""
    proof = lost.parts[""]
    places = [part for part in lost.parts.values() if isinstance(part, Held)]
    if isinstance(proof, Held) or not proof.inputs or not places:
        return proof
    layer = places[0].layer
    spans = sorted({span for place in places if place.layer == layer for span in place.spans})
    return Held(proof.method, tuple(spans), (), "it is made of what stands there", layer)


def _in_words(value: object) -> str:
    """What a candidate would have been, as a text."""
    match value:
        case Byline() | Dateline():
            return value.text
        case Term():
            return value.name or value.code or value.uri or ""
        case Identifier():
            return value.value
        case Embargo():
            return value.until or "until further notice"
        case tuple():
            return ", ".join(map(_in_words, value))
    return str(value)
