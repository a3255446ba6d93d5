"""Our own record in JSON, as the `json` writer writes it."""

from __future__ import annotations

from convert.article import Article
from convert.codec import decode
from convert.options import ReadOptions
from convert.seal import unsealed
from convert.source import Source


def read(source: Source, options: ReadOptions) -> Article:
    """The record as it stands, with the evidence of the source it was once read from.

    Its own digest is left behind: it speaks of the written record, which `verify` looks at.

    Raises `SchemaError` where it breaks the record's contract.
    """
    from msgspec import structs

    article = unsealed(decode(source.text))
    if options.evidence == "full":
        return article
    kept = {} if options.evidence == "none" else article.provenance.evidence
    ledger = None if options.evidence == "none" else article.provenance.ledger
    provenance = structs.replace(article.provenance, evidence=kept, candidates={}, ledger=ledger)
    return structs.replace(article, provenance=provenance)
