"""The trace page's HTML: bar and filters on top, the source to the left, the article to the right."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib.resources import files

from convert.article import Article
from convert.evidence import Evidence
from convert.trace.escaping import shown
from convert.trace.ground import Ground
from convert.trace.pages import pages
from convert.trace.segments import Segment
from convert.trace.values import Value

_FOLDED = 400
"""A longer stretch that nothing quotes is folded away."""
_CUT = 20_000
"""Of a still longer one only the ends are on the page."""
_END = 300


def page(article: Article, ground: Ground, values: Sequence[Value], cut: Sequence[Segment]) -> str:
    """The whole page."""
    style, script = (
        files(__package__).joinpath(name).read_text("utf-8") for name in ("trace.css", "trace.js")
    )
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = article.headline or "article"
    language = f' lang="{shown(article.language)}"' if article.language else ""
    return "".join(
        (
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Trace: {shown(title)}</title><style>{style}</style></head>\n<body>",
            '<a class="skip" href="#article">To the article</a>\n',
            f"<header><h1>{shown(title)}</h1>{''.join(_head(article))}</header>\n",
            '<main><section class="source" aria-label="Source" tabindex="-1"><h2>Source</h2>',
            f"{''.join(_left_side(ground, values, cut))}</section>\n",
            f'<section id="article" class="article" aria-label="Article" tabindex="-1"{language}>',
            f"<h2>Article</h2>{''.join(_article(values, ground))}</section></main>\n",
            f"<script>{script}</script></body></html>\n",
        )
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _head(article: Article) -> Iterator[str]:
    """The source in a line, the ledger as a bar, the filters."""
    info, ledger = article.provenance.source, article.provenance.ledger
    if info:
        name = info.url or info.name or "source"
        about = f"{name}, {info.media_type}, {info.size:,} bytes, SHA-256 {info.sha256}"
        yield f'<p class="about">{shown(about)}</p>'
    if ledger and ledger.total:
        shares = [("kept", ledger.kept), *sorted(ledger.dropped.items(), key=lambda entry: -entry[1])]
        words = "; ".join(f"{shown(why)} {100 * count / ledger.total:.1f} %" for why, count in shares)
        yield '<svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" role="img" '
        yield f'aria-label="{words}">'
        at = 0.0
        for number, (why, count) in enumerate(shares):
            width = 1000 * count / ledger.total
            look = "kept" if not number else f"lost lost{number % 3}"
            yield f'<rect class="{look}" x="{at:.2f}" y="0" width="{width:.2f}" height="8">'
            yield f"<title>{shown(why)}: {count:,} of {ledger.total:,} characters</title></rect>"
            at += width
        yield f'</svg><p class="about">{words}</p>'
    yield '<fieldset class="filters"><legend>Show</legend>'
    for hides, label in (("d", "left out"), ("u", "markup"), ("f", "fields")):
        yield f'<label><input type="checkbox" checked data-hides="{hides}"> {label}</label>'
    yield "</fieldset>"


def _left_side(ground: Ground, values: Sequence[Value], cut: Sequence[Segment]) -> Iterator[str]:
    if ground.lines:
        yield from pages(ground.text(0, ground.length), ground.lines, values, cut)
    else:
        yield '<div class="raw" dir="auto">'
        yield from _source(ground, values, cut)
        yield "</div>"


def _source(ground: Ground, values: Sequence[Value], cut: Sequence[Segment]) -> Iterator[str]:
    for segment in cut:
        text = ground.text(segment.start, segment.end)
        if segment.owners:
            held = [values[number] for number in segment.owners]
            colour = next((value.colour for value in reversed(held) if value.kind), "cf")
            numbers = " ".join(str(value.number) for value in held)
            title = shown(", ".join(value.pointer for value in held[:6]))
            yield f'<span class="k {colour}" data-v="{numbers}" tabindex="0" title="{title}">'
            yield f"{shown(text)}</span>"
        else:
            yield _left(text, segment.reason)


def _left(text: str, reason: str) -> str:
    """A stretch that nothing quotes: greyed, folded where it is long."""
    look, why = ("d", f"left out: {reason}") if reason else ("u", "markup")
    if len(text) <= _FOLDED:
        return f'<span class="{look}" title="{shown(why)}">{shown(text)}</span>'
    if len(text) > _CUT:
        text_shown = f"{text[:_END]}\n[… {len(text) - 2 * _END:,} characters not shown …]\n{text[-_END:]}"
    else:
        text_shown = text
    summary = f"{shown(why)}, {len(text):,} characters"
    return f'<details class="{look}"><summary>{summary}</summary><span>{shown(text_shown)}</span></details>'


def _article(values: Sequence[Value], ground: Ground) -> Iterator[str]:
    """The values with how each is known, fields first."""
    for value in values:
        how = f"{value.evidence.method}, {_place(value.evidence, ground)}"
        look = f"value {value.colour}" if value.kind else "value cf field"
        name = "" if value.kind else f'<span class="name">{shown(value.pointer[1:])}</span>'
        tag = {"heading": "h3", "quote": "blockquote"}.get(value.kind, "p")
        kind = f"{value.kind}, " if value.kind else ""
        yield f'<div class="{look}" data-v="{value.number}" tabindex="0" role="button">{name}'
        yield f'<{tag} dir="auto">{shown(value.text)}</{tag}>'
        yield f'<span class="how">{shown(kind + how)}</span></div>\n'


def _place(evidence: Evidence, ground: Ground) -> str:
    if evidence.kind == "asserted":
        return f"the word of {evidence.agent}"
    shown_here = all(ground.counts(selector) for selector in evidence.selectors)
    unit = ground.unit if shown_here else "what the file declares of itself,"
    places = ", ".join(f"{s.start}-{s.end}" for s in evidence.selectors[:3])
    more = f" and {len(evidence.selectors) - 3} more" if len(evidence.selectors) > 3 else ""
    about = f"; approximate: {evidence.approximate}" if evidence.approximate else ""
    steps = f" · {' · '.join(evidence.transforms)}" if evidence.transforms else ""
    return f"{unit} {places}{more}{steps}{about}"
