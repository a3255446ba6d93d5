"""The digest that a written record bears of itself, so that a change made to it since shows.

It is SHA-256 over the record as RFC 8785 canonical JSON with `provenance.record_digest` left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from convert.article import Article
from convert.codec import encode
from convert.errors import UnreadableError
from convert.evidence import Provenance

FIELD = "record_digest"


def sealed(article: Article) -> Article:
    """The record with its own digest in it; a digest that it bears already is worked out anew.

    Raises `SchemaError` for text that UTF-8 cannot write.
    """
    bare = unsealed(article)
    if _is_plain(bare.provenance):
        digest = hashlib.sha256(encode(bare, "sorted")).hexdigest()
    else:
        digest = digest_of(msgspec.to_builtins(bare))
    return replace(bare, provenance=replace(bare.provenance, record_digest=digest))


def _is_plain(trail: Provenance) -> bool:
    """Whether sorted JSON is canonical as it stands: no fractions, no keys that sort otherwise in UTF-16."""
    dropped = trail.ledger.dropped if trail.ledger else {}
    keys = (key for names in (trail.evidence, trail.candidates, dropped) for key in names)
    lost = (candidate.evidence for candidates in trail.candidates.values() for candidate in candidates)
    return all(map(str.isascii, keys)) and not any(found.boxes for found in (*trail.evidence.values(), *lost))


def unsealed(article: Article) -> Article:
    """The record without its own digest: a value in memory may be changed, a written one may not."""
    if article.provenance.record_digest is None:
        return article
    return replace(article, provenance=replace(article.provenance, record_digest=None))


def digest_of(record: Mapping[str, Any]) -> str:
    """The digest of a record given as plain JSON values, whatever digest it bears.

    Raises `UnreadableError` for a number that canonical JSON cannot write.
    """
    import rfc8785

    provenance = record.get("provenance")
    if isinstance(provenance, Mapping) and FIELD in provenance:
        rest = {name: value for name, value in provenance.items() if name != FIELD}
        record = {**record, "provenance": rest}
    try:
        return hashlib.sha256(rfc8785.dumps(dict(record))).hexdigest()
    except rfc8785.CanonicalizationError as error:
        raise UnreadableError(f"the record has no canonical JSON: {error}") from error
