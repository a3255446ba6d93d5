r"""The evidence of a record in a file of its own, so that the record itself stays small.

>>> import convert
>>> from convert.sidecar import apart, together
>>> article = convert.read("# Ferry back in service\n\nIt sailed at noon on Friday.")
>>> record, trail = apart(article)
>>> record.provenance.evidence, len(trail.evidence) > 0
({}, True)
>>> together(record, trail) == article
True
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Literal

import msgspec
from msgspec.structs import force_setattr, replace

from convert.article import Article
from convert.blocks import Model
from convert.codec import typed
from convert.errors import SchemaError, Violation
from convert.evidence import Candidate, Evidence, Ledger, Pointer, Sha256
from convert.jsontext import parse, plain
from convert.seal import sealed, unsealed

TRAIL_SCHEMA = "urn:wirecopy:schema:evidence:1"


class Trail(Model, frozen=True, kw_only=True, tag_field="schema", tag=TRAIL_SCHEMA):
    """What a record's `provenance` holds about single values, kept beside the record."""

    record_digest: Sha256
    """The digest that the record bears of itself: which record this belongs to."""
    evidence: Mapping[Pointer, Evidence] = {}
    """As `provenance.evidence`."""
    candidates: Mapping[Pointer, tuple[Candidate, ...]] = {}
    """As `provenance.candidates`."""
    ledger: Ledger | None = None
    """As `provenance.ledger`."""
    trail_digest: Sha256 | Literal[""] = ""
    """SHA-256 over all this as RFC 8785 canonical JSON, this field left out; worked out where it is left
    empty, refused where it is wrong."""

    def __post_init__(self) -> None:
        import rfc8785

        value: dict[str, Any] = msgspec.to_builtins(self)
        said = value.pop("trail_digest", "")
        digest = hashlib.sha256(rfc8785.dumps(value)).hexdigest()
        if not said:
            force_setattr(self, "trail_digest", digest)
        elif said != digest:
            raise ValueError("trail_digest is not the digest of the trail: it was changed")


def apart(article: Article) -> tuple[Article, Trail]:
    """The record without the evidence for its values, and that evidence.

    The record bears its digest once the `json` writer has written it.
    """
    full = article.provenance
    record = replace(article, provenance=replace(full, evidence={}, candidates={}, ledger=None))
    digest = sealed(record).provenance.record_digest or ""
    trail = Trail(
        record_digest=digest, evidence=full.evidence, candidates=full.candidates, ledger=full.ledger
    )
    return unsealed(record), trail


def together(record: Article, trail: Trail) -> Article:
    """The whole record again; `SchemaError` where the trail is that of another one."""
    if sealed(record).provenance.record_digest != trail.record_digest:
        raise SchemaError((Violation("/record_digest", "is the digest of another record"),))
    return with_trail(unsealed(record), trail)


def with_trail(record: Article, trail: Trail) -> Article:
    """The record with the evidence of a trail, whether it is its own or not."""
    held = replace(
        record.provenance, evidence=trail.evidence, candidates=trail.candidates, ledger=trail.ledger
    )
    return replace(record, provenance=held)


def encode_trail(trail: Trail, indent: int = 2) -> bytes:
    """The trail as UTF-8 JSON with a line feed at the end; `indent` spaces a level, 0 for one line."""
    data = msgspec.json.encode(trail, order="deterministic")
    return (msgspec.json.format(data, indent=indent) if indent else data) + b"\n"


def decode_trail(data: bytes | str) -> Trail:
    """The trail that UTF-8 JSON text spells; raises as `convert.codec.decode` does."""
    return typed(plain(parse(data)), Trail, TRAIL_SCHEMA)
