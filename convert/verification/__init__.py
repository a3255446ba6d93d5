"""Hold a record against the bytes it was read from, trusting nothing but the two."""

from __future__ import annotations

from collections.abc import Mapping

from convert.article import Article
from convert.codec import encode, from_plain
from convert.errors import ConvertError
from convert.jsontext import parse, plain
from convert.sidecar import Trail, decode_trail, with_trail
from convert.source import Readable, load
from convert.verification import whole
from convert.verification.outcomes import Check, Outcome, Verification
from convert.verification.slices import Slices
from convert.verification.values import Witness, leaves

__all__ = ["Check", "Outcome", "Verification", "verify"]


def verify(
    record: Article | Mapping[str, object] | bytes | str,
    source: Readable,
    *,
    trail: Trail | bytes | str | None = None,
) -> Verification:
    """Check every value of a record against the source it says it was read from.

    The source is hashed again, each selector resolved in it, its transforms applied and the
    result compared; the record's own digest, the digest of its content, the order of its
    blocks and the sums of its ledger are worked out again.  Where the source has changed,
    values are looked for elsewhere in it.  `trail` is the record's evidence where it is kept in a file of
    its own (`convert.sidecar`).

    Raises `SchemaError` for what is no record of this schema, `UnreadableError` for what is not
    JSON or a source that cannot be read, `LimitError` for more than is read.
    """
    written = encode(record) if isinstance(record, Article) else record
    value = plain(parse(written) if isinstance(written, bytes | str) else written)
    article = from_plain(
        {k: v for k, v in value.items() if k != "content_digest"} if isinstance(value, dict) else value
    )
    given = load(source)
    same = whole.source(article, given)
    checks = [same, *whole.record(value), whole.content(article, value.get("content_digest", ""))]
    if trail is not None:
        found = decode_trail(trail) if isinstance(trail, bytes | str) else trail
        checks.append(whole.belongs(found, value))
        article = with_trail(article, found)
    info = article.provenance.source
    if info is None or not article.provenance.evidence:
        bare = "the record carries no evidence"
        unproven = [Check(what=at, outcome="unproven", reason=bare) for at in leaves(article)]
        return Verification(whole=tuple(checks), values=tuple(unproven))
    checks.append(whole.order(article))
    try:
        slices = Slices(given.data, info)
    except LookupError:
        return _unopened(checks, f"no encoding named {info.charset!r}")
    except ConvertError as error:
        return _unopened(checks, str(error))
    is_same = same.outcome == "ok"
    if article.provenance.ledger:
        checks.append(
            whole.ledger(
                article.provenance.ledger,
                slices.source,
                info.media_type,
                recount=is_same and not any(slices.layers.values()),
            )
        )
    values = Witness(article, slices, same_bytes=is_same).checks()
    return Verification(whole=tuple(checks), values=tuple(values))


def _unopened(checks: list[Check], reason: str) -> Verification:
    """What is known of a record whose source cannot be opened."""
    return Verification(whole=(*checks, Check(what="source", outcome="broken", reason=reason)), values=())
