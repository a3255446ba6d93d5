"""The front matter: the record's fields as YAML, every value a double-quoted scalar."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from convert.article import Article
from convert.clean import clean
from convert.writers.meanings import OPEN_EMBARGO

_TERM = ("name", "code", "uri")
_PARTS = ("name", "kind", "role", "affiliation", "location", "url")


def front_matter(article: Article) -> str:
    """The head with its fences and a line feed at the end."""
    return "\n".join(("---", "wirecopy: 1", *_lines(article), "---", ""))


def _lines(article: Article) -> Iterator[str]:
    dateline = article.dateline
    yield from _entry("title", article.headline)
    yield from _entry("subtitle", article.subheadline)
    yield from _entry("description", article.description)
    yield from _entry("byline", article.byline.text if article.byline else None)
    contributors = article.byline.contributors if article.byline else ()
    yield from _group(
        "contributors",
        ([(part, getattr(who, part)) for part in _PARTS] for who in contributors if clean(who.name)),
    )
    yield from _entry("dateline", dateline.text if dateline else None)
    yield from _entry("dateline_location", dateline.location if dateline else None)
    yield from _entry("date", article.published)
    yield from _entry("updated", article.modified)
    for name in ("url", "canonical_url", "publisher", "section"):
        yield from _entry(name, getattr(article, name))
    words = [word for word in map(clean, article.keywords) if word]
    yield from ["tags:", *(f"  - {_scalar(word)}" for word in words)] if words else ()
    for name in ("subjects", "genres", "signals"):
        terms = getattr(article, name)
        yield from _group(name, [[(part, getattr(term, part)) for part in _TERM] for term in terms])
    yield from _entry("slugline", article.slugline)
    yield from _entry("creditline", article.creditline)
    yield from _entry("urgency", str(article.urgency) if article.urgency else None)
    yield from _entry("status", article.status)
    yield from _entry("embargo", (article.embargo.until or OPEN_EMBARGO) if article.embargo else None)
    yield from _entry("expires", article.expires)
    for name in ("language", "rights", "usage_terms", "access"):
        yield from _entry(name, getattr(article, name))
    yield from _group(
        "identifiers",
        [
            [(part, getattr(said, part)) for part in ("value", "scheme", "version")]
            for said in article.identifiers
        ],
    )


def _entry(key: str, value: str | None) -> Iterator[str]:
    if said := clean(value or ""):
        yield f"{key}: {_scalar(said)}"


def _group(key: str, members: Iterable[list[tuple[str, str | None]]]) -> Iterator[str]:
    """A list of mappings, each from its first key on, which is written even if it is empty."""
    head = True
    for (first, value), *others in members:
        if not any(clean(said or "") for _, said in ((first, value), *others)):
            continue
        if head:
            yield f"{key}:"
        head = False
        yield f"  - {first}: {_scalar(clean(value or ''))}"
        yield from (f"    {line}" for part, said in others for line in _entry(part, said))


def _scalar(value: str) -> str:
    """A JSON string, which is a YAML scalar in double quotes."""
    return json.dumps(value, ensure_ascii=False)
