"""Records in words for people: what `inspect` prints."""

from __future__ import annotations

from collections.abc import Iterator

from convert.article import Article, Byline, Dateline, Embargo, Term
from convert.blocks import Block, Embed, Figure, Heading, List, Related, Table
from convert.evidence import Evidence, ReadWarning, SourceInfo
from convert.views.tables import short, table

_FIELDS = (
    *("headline", "subheadline", "description", "byline", "dateline", "published", "modified"),
    *("url", "canonical_url", "publisher", "section", "keywords", "subjects", "genres", "slugline"),
    *("creditline", "urgency", "status", "embargo", "language", "rights", "usage_terms", "access"),
)


def inspection(article: Article, lines: dict[str, int]) -> Iterator[str]:
    """The lines of `inspect`: fields with rule and place, then the body's outline, ledger and warnings.

    `lines` gives the number of the source's line for each pointer, where it is known.
    """
    evidence = article.provenance.evidence
    rows = [("FIELD", "VALUE", "RULE", "WHERE")]
    for pointer, value in _field_values(article):
        found = evidence.get(pointer)
        rows.append((pointer[1:], short(value), *_how(found, lines.get(pointer))))
    yield from table(rows)
    yield ""
    rows = [("BLOCK", "TEXT", "RULE", "WHERE")]
    for number, block in enumerate(article.body):
        pointer = f"/body/{number}"
        label, text = _outline(block)
        rows.append(
            (f"{number} {label}", short(text), *_how(evidence.get(pointer), _line(article, pointer, lines)))
        )
    yield from table(rows)
    yield ""
    yield from _closing(article)


def candidates(article: Article) -> Iterator[str]:
    """The values that lost, and why."""
    rows = [("FIELD", "CANDIDATE", "RULE", "WHY NOT")]
    for pointer, losers in article.provenance.candidates.items():
        rows += [(pointer[1:], short(c.value), c.evidence.method, c.reason) for c in losers]
    yield from table(rows) if len(rows) > 1 else ["no other candidates"]


def _field_values(article: Article) -> Iterator[tuple[str, str]]:
    for name in _FIELDS:
        value = getattr(article, name)
        if value is None or value == ():
            continue
        yield f"/{name}", _in_words(value)
        if name == "byline":
            for number, who in enumerate(value.contributors):
                about = ", ".join(filter(None, (who.kind, who.role, who.affiliation, who.location)))
                yield f"/byline/contributors/{number}/name", f"{who.name} ({about})"


def _in_words(value: object) -> str:
    match value:
        case Byline() | Dateline():
            return value.text
        case Term():
            return value.name or value.code or value.uri or "-"
        case Embargo():
            return value.until or "until further notice"
        case tuple():
            return ", ".join(map(_in_words, value))
        case _:
            return str(value)


def _how(evidence: Evidence | None, line: int | None) -> tuple[str, str]:
    if evidence is None:
        return "-", "-"
    places = [f"{s.start}-{s.end}" for s in evidence.selectors]
    if evidence.kind != "quoted":
        return evidence.method, evidence.kind if line is None else f"line {line}"
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    where = f"bytes {places[0]}{more}" if places else "-"
    return evidence.method, where if line is None else f"line {line}, {where}"


def _line(article: Article, pointer: str, lines: dict[str, int]) -> int | None:
    """The line of a block, or of its first part where it has no text of its own."""
    if pointer in lines:
        return lines[pointer]
    found = article.provenance.evidence.get(pointer)
    return next((lines[part] for part in (found.inputs if found else ()) if part in lines), None)


def _outline(block: Block) -> tuple[str, str]:
    name = type(block).__name__.lower()
    match block:
        case Heading():
            name, text = f"heading {block.level}", block.text
        case List():
            text = f"{len(block.items)} items: " + "; ".join(item.text for item in block.items)
        case Table():
            text = f"{len(block.rows)} rows"
        case Figure():
            text = _picture(block)
        case Related():
            text = "; ".join(link.text for link in block.links)
        case Embed():
            text = block.url
        case _:
            text = block.text
    return name, text


def _picture(figure: Figure) -> str:
    caption = figure.caption.text if figure.caption else None
    credit = f"[{figure.credit}]" if figure.credit else None
    return " ".join(filter(None, (caption, credit, figure.image.url if figure.image else None)))


def _closing(article: Article) -> Iterator[str]:
    if article.provenance.source:
        yield _source_line(article.provenance.source)
    ledger = article.provenance.ledger
    if ledger:
        share = 100 * ledger.kept / ledger.total if ledger.total else 100.0
        dropped = ", ".join(f"{count} {reason}" for reason, count in ledger.dropped.items()) or "nothing"
        kept = f"{ledger.kept} of {ledger.total} visible characters kept ({share:.1f} %)"
        yield f"ledger   {kept}; dropped: {dropped}"
    for warning in article.provenance.warnings:
        yield _warning_line(warning)


def _source_line(source: SourceInfo) -> str:
    charset = f", {source.charset} ({source.charset_reason})" if source.charset else ""
    return f"source   {source.media_type}{charset}, {source.size} bytes, sha256 {source.sha256}"


def _warning_line(warning: ReadWarning) -> str:
    where = f" at {warning.path}" if warning.path else ""
    place = f", bytes {warning.selector.start}-{warning.selector.end}" if warning.selector else ""
    return f"warning  {warning.code}{where}{place}: {warning.message}"
