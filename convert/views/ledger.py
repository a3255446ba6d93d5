"""The ledger in words for people: what `ledger` prints."""

from __future__ import annotations

from collections.abc import Iterator

from convert.article import Article
from convert.source import Source
from convert.views.tables import table

_FLAT = 200


def sums(article: Article) -> Iterator[str]:
    """What was kept and what was left out by reason, the most first, in characters and percent."""
    ledger = article.provenance.ledger
    if ledger is None:
        yield "the record has no ledger"
        return
    entries = [
        ("kept", ledger.kept),
        *sorted(ledger.dropped.items(), key=lambda entry: (-entry[1], entry[0])),
    ]
    rows = [("", "CHARACTERS", "PERCENT")]
    rows += [(name, f"{count:,}", f"{100 * count / max(ledger.total, 1):.1f}") for name, count in entries]
    rows.append(("total", f"{ledger.total:,}", "100.0"))
    yield from table([(name, count.rjust(10), share.rjust(7)) for name, count, share in rows])


def dropped_texts(article: Article, source: Source) -> Iterator[str]:
    """Each range that was left out: its reason, place and raw text, on one line and cut where it is long."""
    ledger = article.provenance.ledger
    for span in ledger.spans if ledger else ():
        text = " ".join(source.slice((span.selector,)).split())
        shown = text if len(text) <= _FLAT else f"{text[: _FLAT // 2]} … {text[-_FLAT // 2 :]}"
        place = f"{span.selector.start}-{span.selector.end}"
        yield ""
        yield f"{span.reason}, bytes {place}, {span.count:,} characters"
        yield f"  {shown}"
