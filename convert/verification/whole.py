"""Checks of a record as one: the right source, unchanged digests, blocks in order, sums that add up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from convert.article import Article, content_digest
from convert.blocks import List, running_texts
from convert.errors import ConvertError
from convert.evidence import Evidence, Ledger, Selector
from convert.ground import visible_count
from convert.seal import FIELD, digest_of
from convert.sidecar import Trail
from convert.source import Source
from convert.verification.outcomes import Check

_BY_COLUMN = frozenset(("text/plain", "application/pdf"))
"""Media types whose blocks may stand side by side, so that their order is not that of the bytes."""
_NOTES = "md-footnote"
"""The rule for footnotes, which may be written anywhere and in any order."""


def source(article: Article, given: Source) -> Check:
    """Whether these are the bytes that were read."""
    info = article.provenance.source
    if info is None:
        return Check(
            what="source", outcome="unproven", reason="the record does not say what it was read from"
        )
    if info.sha256 == given.sha256 and info.size == len(given.data):
        return Check(what="source", outcome="ok")
    reason = f"its SHA-256 is {given.sha256}, the record was read from {info.sha256}"
    return Check(what="source", outcome="broken", reason=reason)


def record(value: Mapping[str, Any]) -> Iterator[Check]:
    """Whether the written record, as plain JSON, is as it was when it was sealed; nothing if it never was."""
    said = (value.get("provenance") or {}).get(FIELD)
    if said is None:
        return
    try:
        same = digest_of(value) == said
    except ConvertError as error:
        yield Check(what="record", outcome="broken", reason=str(error))
        return
    reason = "" if same else "the record was changed after it was written"
    yield Check(what="record", outcome="ok" if same else "broken", reason=reason)


def belongs(trail: Trail, value: Mapping[str, Any]) -> Check:
    """Whether evidence kept in a file of its own is that of this record."""
    if digest_of(value) == trail.record_digest:
        return Check(what="evidence", outcome="ok")
    return Check(what="evidence", outcome="broken", reason="the evidence is that of another record")


def content(article: Article, said: object) -> Check:
    """Whether the digest of the running text is that of the body; `said` is what the record states."""
    if said in ("", content_digest(article.body)):
        return Check(what="content", outcome="ok")
    return Check(what="content", outcome="broken", reason="content_digest is not that of the body")


def order(article: Article) -> Check:
    """Whether the running text's blocks quote ranges that do not overlap and that ascend."""
    info = article.provenance.source
    pieces = list(_running(article))
    ranges = sorted((s.start, s.end, at) for at, selectors in pieces for s in selectors if s.start < s.end)
    furthest, owner = 0, ""
    for start, end, at in ranges:
        if start < furthest and at != owner:
            return Check(what="order", outcome="broken", reason=f"{owner} and {at} quote the same bytes")
        if end > furthest:
            furthest, owner = end, at
    if info is None or info.media_type not in _BY_COLUMN:
        starts = [(selectors[0].start, at) for at, selectors in pieces]
        for (before, _), (after, at) in pairwise(starts):
            if after < before:
                return Check(what="order", outcome="broken", reason=f"{at} stands before the block above it")
    return Check(what="order", outcome="ok")


def _running(article: Article) -> Iterator[tuple[str, tuple[Selector, ...]]]:
    """The pieces of the running text with what they quote, where that is all of the quoted ranges."""
    evidence = article.provenance.evidence
    for number, block in enumerate(article.body):
        if isinstance(block, List):
            pointers = [f"/body/{number}/items/{item}" for item in range(len(block.items))]
        else:
            pointers = [f"/body/{number}"] if running_texts(block) else []
        for at in pointers:
            found = evidence.get(at) or evidence.get(f"{at}/text")
            if found and found.method == _NOTES:
                continue
            if found and found.selectors and not (found.approximate or _is_part(found)):
                yield at, found.selectors


def _is_part(evidence: Evidence) -> bool:
    """Whether a value is only a part of what is quoted for it, as where markup was misnested."""
    return any(name.startswith("substring/") for name in evidence.transforms)


def ledger(stated: Ledger, opened: Source, media_type: str, *, recount: bool) -> Check:
    """Whether kept and dropped make the total; with `recount` also whether the source has that many."""
    kept_and_dropped = stated.kept + sum(stated.dropped.values())
    if kept_and_dropped != stated.total:
        reason = f"kept and dropped are {kept_and_dropped}, the total is {stated.total}"
        return Check(what="ledger", outcome="broken", reason=reason)
    if recount and (count := visible_count(opened, media_type)) != stated.total:
        reason = f"the source has {count} visible characters, the ledger {stated.total}"
        return Check(what="ledger", outcome="broken", reason=reason)
    return Check(what="ledger", outcome="ok")
