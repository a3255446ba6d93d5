"""Records in words for people: what `inspect` prints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from convert.article import Article, Byline, Dateline, Embargo, Term
from convert.blocks import Block, Embed, Figure, Heading, List, Related, Table, running_texts
from convert.evidence import Evidence, ReadWarning, SourceInfo, TextPositionSelector
from convert.views.tables import short, table, width

_FIELDS = (
    *("headline", "subheadline", "description", "byline", "dateline", "published", "modified"),
    *("url", "canonical_url", "publisher", "section", "keywords", "subjects", "genres", "slugline"),
    *("creditline", "urgency", "status", "embargo", "expires", "signals", "language", "rights"),
    *("usage_terms", "access"),
)
_DATES = frozenset(("published", "modified", "expires"))
_ZONED = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
_AGREES = "agrees"


def inspection(article: Article, lines: dict[str, int]) -> Iterator[str]:
    """The lines of `inspect`: fields with rule and place, then the body's outline, ledger and warnings.

    `lines` gives the number of the source's line for each pointer, where it is known.
    """
    evidence = article.provenance.evidence
    rows = [("FIELD", "VALUE", "RULE", "AGREED", "WHERE")]
    for pointer, value in _field_values(article):
        rule, where = _how(evidence.get(pointer), lines.get(pointer))
        rows.append((pointer[1:], short(value), rule, _agreement(article, pointer), where))
    yield from table(rows if any(row[3] for row in rows[1:]) else [(*row[:3], row[4]) for row in rows])
    yield ""
    rows = [("BLOCK", "WORDS", "TEXT", "RULE", "WHERE")]
    for number, block in enumerate(article.body):
        pointer = f"/body/{number}"
        label, text = outline(block)
        words = sum(map(_words, running_texts(block)))
        how = _how(evidence.get(pointer), _line(article, pointer, lines))
        rows.append((f"{number} {label}", str(words) if words else "", short(text), *how))
    yield from table(rows, right=frozenset((1,)))
    yield ""
    yield _sum(article)
    yield from _closing(article)


def candidates(article: Article) -> Iterator[str]:
    """The values that lost, and why: what contradicts the chosen value first."""
    rows = [("FIELD", "CANDIDATE", "RULE", "WHY NOT")]
    for pointer, losers in article.provenance.candidates.items():
        ranked = sorted(losers, key=lambda loser: loser.reason == _AGREES)
        rows += [(pointer[1:], short(c.value), c.evidence.method, c.reason) for c in ranked]
    yield from table(rows) if len(rows) > 1 else ["no other candidates"]


def _agreement(article: Article, pointer: str) -> str:
    """How many of the places that give a field give the chosen value, the chosen one included."""
    others = article.provenance.candidates.get(pointer, ())
    if not others:
        return ""
    return f"{1 + sum(c.reason == _AGREES for c in others)} of {1 + len(others)}"


def _field_values(article: Article) -> Iterator[tuple[str, str]]:
    for name in _FIELDS:
        value = getattr(article, name)
        if value is None or value == ():
            continue
        text = _in_words(value)
        yield f"/{name}", f"{text} ({_about_date(text)})" if name in _DATES else text
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


def _about_date(text: str) -> str:
    """The day of the week, and what the source leaves open: the day, the time, the zone."""
    if len(text) < len("2026-03-05"):
        return "no day given"
    try:
        day = date.fromisoformat(text[:10]).strftime("%A")
    except ValueError:
        return "not a day of the calendar"
    if "T" not in text:
        return f"{day}, no time given"
    return day if _ZONED.search(text) else f"{day}, no zone given"


def _how(evidence: Evidence | None, line: int | None) -> tuple[str, str]:
    if evidence is None:
        return "-", "-"
    if evidence.boxes:
        return evidence.method, _on_page(evidence)
    places = [f"{s.start}-{s.end}" for s in evidence.selectors]
    if evidence.kind != "quoted":
        return evidence.method, evidence.kind if line is None else f"line {line}"
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    unit = next((s.layer for s in evidence.selectors if isinstance(s, TextPositionSelector)), "bytes")
    where = f"{unit} {places[0]}{more}" if places else "-"
    return evidence.method, where if line is None else f"line {line}, {where}"


def _on_page(evidence: Evidence) -> str:
    """Where a value is printed: page, and left, top, width and height of its first box."""
    box = evidence.boxes[0]
    more = f" +{len(evidence.boxes) - 1}" if len(evidence.boxes) > 1 else ""
    page = f"{box.label} ({box.page})" if box.label else f"{box.page}"
    return f"page {page}, {box.left:g},{box.top:g} {box.width:g}x{box.height:g} pt{more}"


def _line(article: Article, pointer: str, lines: dict[str, int]) -> int | None:
    """The line of a block, or of its first part where it has no text of its own."""
    if pointer in lines:
        return lines[pointer]
    found = article.provenance.evidence.get(pointer)
    return next((lines[part] for part in (found.inputs if found else ()) if part in lines), None)


def outline(block: Block) -> tuple[str, str]:
    """What a block is called and what is in it, in one line."""
    name = type(block).__name__.lower()
    match block:
        case Heading():
            name, text = f"heading {block.level}", block.text
        case List():
            text = f"{len(block.items)} items: " + "; ".join(item.text for item in block.items)
        case Table():
            text = _table_line(block)
        case Figure():
            text = _picture(block)
        case Related():
            text = "; ".join(link.text for link in block.links)
        case Embed():
            text = ": ".join(filter(None, (block.provider, block.text, block.url)))
        case _:
            text = block.text
    return name, text


def _table_line(block: Table) -> str:
    caption = f"{block.caption.text} " if block.caption else ""
    first = " | ".join(cell.text for cell in block.rows[0]) if block.rows else ""
    return f"{caption}{len(block.rows)} rows by {max(map(len, block.rows), default=0)}: {first}"


def _picture(figure: Figure) -> str:
    caption = figure.caption.text if figure.caption else None
    credit = f"[{figure.credit}]" if figure.credit else None
    return " ".join(filter(None, (caption, credit, figure.image.url if figure.image else None)))


def _words(text: str) -> int:
    """How many words a text has; where words are not set apart, half as many as its characters."""
    wide = width(text) - len(text)
    return max(len(text.split()), wide // 2)


def _sum(article: Article) -> str:
    """How long the text is and what it is made of."""
    words = sum(_words(text) for block in article.body for text in running_texts(block))
    kinds = Counter(type(block).__name__.lower() for block in article.body)
    made = ", ".join(f"{count} {name}{'s' if count > 1 else ''}" for name, count in kinds.most_common())
    return f"body     {words} words in {made or 'no block'}".replace("relateds", "related")


def _closing(article: Article) -> Iterator[str]:
    if article.provenance.source:
        yield _source_line(article.provenance.source)
    ledger = article.provenance.ledger
    if ledger:
        share = 100 * ledger.kept / ledger.total if ledger.total else 100.0
        ranked = sorted(ledger.dropped.items(), key=lambda entry: -entry[1])
        dropped = ", ".join(f"{n} {reason} ({100 * n / ledger.total:.1f} %)" for reason, n in ranked)
        kept = f"{ledger.kept} of {ledger.total} visible characters kept ({share:.1f} %)"
        yield f"ledger   {kept}; dropped: {dropped or 'nothing'}"
    for layer in article.provenance.source.layers if article.provenance.source else ():
        about = f"{layer.tool} {layer.version}, {layer.length} characters, sha256 {layer.sha256}"
        yield f"layer    {layer.name}: {about}"
    for warning in article.provenance.warnings:
        yield _warning_line(warning)


def _source_line(source: SourceInfo) -> str:
    charset = f", {source.charset} ({source.charset_reason})" if source.charset else ""
    return f"source   {source.media_type}{charset}, {source.size} bytes, sha256 {source.sha256}"


def _warning_line(warning: ReadWarning) -> str:
    where = f" at {warning.path}" if warning.path else ""
    at = warning.selector
    unit = at.layer if isinstance(at, TextPositionSelector) else "bytes"
    place = f", {unit} {at.start}-{at.end}" if at else ""
    return f"warning  {warning.code}{where}{place}: {warning.message}"
