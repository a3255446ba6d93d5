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

FIELD = "record_digest"


def sealed(article: Article) -> Article:
    """The record with its own digest in it; a digest that it bears already is worked out anew.

    Raises `SchemaError` for text that UTF-8 cannot write.
    """
    bare = unsealed(article)
    keys = (bare.provenance.evidence, bare.provenance.candidates)
    dropped = bare.provenance.ledger.dropped if bare.provenance.ledger else {}
    if all(key.isascii() for names in (*keys, dropped) for key in names):
        # No number with a fraction, no key that sorts otherwise in UTF-16: this is canonical JSON already.
        digest = hashlib.sha256(encode(bare, "sorted")).hexdigest()
    else:
        digest = digest_of(msgspec.to_builtins(bare))
    return replace(bare, provenance=replace(bare.provenance, record_digest=digest))


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
